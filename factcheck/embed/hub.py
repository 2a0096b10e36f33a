"""Finds a hub model in the local hub cache, or fetches it when that was asked for."""

from __future__ import annotations

from pathlib import Path

from factcheck.embed.safe_folder import WANTED
from factcheck.errors import FactcheckError


def hub_folder(model: str, revision: str | None, *, download: bool) -> Path:
    """The folder of a hub model at ``revision``.

    Raises:
        FactcheckError: it is not here (and could not be, or was not to be, fetched).
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    where = f"{model}@{revision}" if revision else model
    try:
        folder = snapshot_download(
            model, revision=revision, allow_patterns=list(WANTED), local_files_only=not download
        )
    except HFValidationError as error:
        raise FactcheckError(
            "this is neither a folder nor a model id", where, "factcheck models lists what is here"
        ) from error
    except LocalEntryNotFoundError as error:
        way_out = "check the connection" if download else "add --download to fetch it, or name another"
        raise FactcheckError("this embedding model is not on this machine", where, way_out) from error
    except (HfHubHTTPError, OSError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise FactcheckError(
            f"the hub did not deliver it ({reason})", where, "check the id, the revision and the connection"
        ) from error
    return Path(folder)
