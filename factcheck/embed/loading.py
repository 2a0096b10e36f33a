"""Chooses and opens the encoder a run asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck.embed.encoder import Encoder
from factcheck.embed.locate import first_difference, locate
from factcheck.embed.manifest import default_manifest, manifest_for, manifests
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.errors import FactcheckError

Progress = Callable[[str], None]


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
        cache_dir: where vectors are kept between runs; None for the user's cache.
        progress: is told what takes long.

    Raises:
        FactcheckError: the model is absent, altered, or comes as pickles.
    """
    manifest = default_manifest() if model is None else manifest_for(model)
    if manifest is not None and revision is None:
        return OnnxEncoder(manifest, locate(manifest))
    if model is not None and Path(model).is_dir():
        for known in manifests():
            if first_difference(Path(model), known) is None:
                return OnnxEncoder(known, Path(model))
    raise FactcheckError("this embedding model is not known", str(model), "leave --embedding-model out")
