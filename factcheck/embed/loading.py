"""Chooses and opens the encoder a run asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck.embed.cached import CachedEncoder
from factcheck.embed.encoder import Encoder
from factcheck.embed.hub import hub_folder
from factcheck.embed.locate import first_difference, locate
from factcheck.embed.manifest import default_manifest, manifest_for, manifests
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.embed.places import cache_folder
from factcheck.embed.safe_folder import check_folder, folder_fingerprint
from factcheck.embed.sentence_encoder import BACKEND, SentenceEncoder, prepare_environment
from factcheck.embed.store import VectorStore
from factcheck.errors import FactcheckError

Progress = Callable[[str], None]

_FAST = ("onnxruntime", "tokenizers")
_GENERAL = ("sentence-transformers", "transformers", "torch", "tokenizers")


def load_encoder(
    model: str | None = None,
    *,
    revision: str | None = None,
    download: bool = False,
    cache_dir: Path | None = None,
    progress: Progress | None = None,
) -> Encoder:
    """The encoder of ``model``, its files verified.

    Args:
        model: None or a name in ``models/manifest.json`` for the installed default; a folder; or a
            sentence-transformers id on the hub.
        revision: a commit, tag or branch of a hub model.
        download: whether a hub model that is not here may be fetched. Nothing is fetched otherwise.
        cache_dir: where vectors are kept between runs; None for ``$FACTCHECK_CACHE`` (``off``: nowhere) or
            the user's cache folder.
        progress: is told what takes long.

    Raises:
        FactcheckError: the model is absent, altered, or comes as pickles.
    """
    encoder, libraries = _open(model, revision, download=download, tell=progress or _say_nothing)
    folder = cache_folder(cache_dir)
    if folder is None:
        return encoder
    return CachedEncoder(encoder, VectorStore(folder), computed_by=_versions(libraries))


def _open(
    model: str | None, revision: str | None, *, download: bool, tell: Progress
) -> tuple[Encoder, tuple[str, ...]]:
    """The encoder, and the distributions that decide the last bits of a vector."""
    manifest = default_manifest() if model is None else manifest_for(model)
    if manifest is not None and revision is None:
        return OnnxEncoder(manifest, locate(manifest)), _FAST
    prepare_environment(download=download)
    name, folder = _folder(model or default_manifest().aliases[0], revision, download=download, tell=tell)
    for known in manifests():
        if first_difference(folder, known) is None:
            return OnnxEncoder(known, folder), _FAST
    check_folder(folder, name)
    return SentenceEncoder(name, folder, folder_fingerprint(folder, BACKEND)), _GENERAL


def _folder(model: str, revision: str | None, *, download: bool, tell: Progress) -> tuple[str, Path]:
    """The model's name for people, without a path, and its folder."""
    path = Path(model).expanduser()
    if path.is_dir():
        if revision is not None:
            raise FactcheckError("a folder has no revisions", model, "leave --revision out")
        return path.resolve().name, path
    if download:
        tell(f"fetching {model}")
    return model, hub_folder(model, revision, download=download)


def _versions(distributions: tuple[str, ...]) -> str:
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for distribution in distributions:
        try:
            found.append(f"{distribution} {version(distribution)}")
        except PackageNotFoundError:
            found.append(f"{distribution} ?")
    return ", ".join(found)


def _say_nothing(_message: str) -> None:
    """Where nobody listens."""
