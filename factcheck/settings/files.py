"""Which configuration files count, and what stands in them."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError

CONFIG_NAME = "factcheck.toml"
PROJECT_NAME = "pyproject.toml"


def shown_path(path: Path) -> str:
    """A file as an error names it: by its name alone in the current folder."""
    return path.name if path.parent == Path.cwd() else str(path)


def beside(path: Path, ledger: str) -> str:
    """Where the ledger is that the configuration file ``path`` names: an address as it is, a path from the
    folder of that file (``~`` is the user's own), so that a desk has one ledger in all its folders.
    """
    if "://" in ledger:
        return ledger
    place = os.path.expanduser(ledger)
    return place if path.parent == Path.cwd() else str(path.parent / place)


def found(folder: Path, config: str | None) -> list[Path]:
    """The files of a run: ``config`` alone where it is named, else the nearest of each name from ``folder``
    upwards.
    """
    if config is not None:
        return [Path(config)]
    files: list[Path] = []
    here = (folder, *folder.parents)
    for name in (CONFIG_NAME, PROJECT_NAME):
        candidates = (place / name for place in here)
        nearest_file = next((path for path in candidates if _counts(path)), None)
        if nearest_file is not None:
            files.append(nearest_file)
    return files


def _counts(path: Path) -> bool:
    """Whether a file found on the way up is ours: a pyproject.toml is only with a table for us."""
    if not path.is_file():
        return False
    if path.name == CONFIG_NAME:
        return True
    try:
        return "[tool.factcheck]" in path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def table(path: Path, *, named: bool) -> dict[str, Any]:
    """Our keys in a configuration file.

    Raises:
        FactcheckError: it cannot be read, is not TOML, or was ``named`` and has no table of ours.
    """
    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
    except FileNotFoundError as error:
        raise FactcheckError("no such configuration file", str(path), "check --config") from error
    except OSError as error:
        raise FactcheckError(
            f"cannot be read ({error.strerror})", str(path), "name another --config"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FactcheckError(f"is not valid TOML ({error})", shown_path(path), "mend that line") from error
    if path.name != PROJECT_NAME:
        return data
    tool = data.get("tool")
    ours = tool.get("factcheck") if isinstance(tool, dict) else None
    if isinstance(ours, dict):
        return ours
    if named or ours is not None:
        raise FactcheckError(
            "has no table [tool.factcheck]", shown_path(path), "add the table or name another file"
        )
    return {}
