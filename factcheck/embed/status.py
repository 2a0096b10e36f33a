"""What ``factcheck models`` says: which models are known, where they are, whether they are intact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from factcheck.embed.locate import locate
from factcheck.embed.manifest import (
    ModelManifest,
    graph_path,
    manifest_for,
    manifests,
    read_verified,
    support_manifest,
)
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.embed.places import shown
from factcheck.embed.support import SupportModel
from factcheck.errors import FactcheckError
from factcheck.resources import models_folder


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """One model as it stands on this machine: an encoder of the manifest, or the support model.

    ``state`` is verified, or refused with the reason and the way out in ``note``. ``size`` in bytes.
    Dimension and window of the support model are those of the encoder it reads on from.
    """

    name: str
    licence: str
    origin: str
    sha256: str
    size: int
    dimension: int
    max_tokens: int
    default: bool
    state: str
    folder: str | None
    note: str


VERIFIED = "verified"
REFUSED = "refused"
SUPPORT = "support"
_TRIAL = ("The desk checks the story.", "At the desk the story was checked.")


def list_models() -> tuple[ModelManifest, ...]:
    """The encoders the project knows by content, the default first. Reads the manifest only."""
    return manifests()


def verify_models() -> tuple[ModelStatus, ...]:
    """Every known encoder and the support model, their files compared byte for byte with what is known."""
    return (*(_status(manifest, default=at == 0) for at, manifest in enumerate(manifests())), _support())


def prepare(progress: Callable[[str], None]) -> tuple[ModelStatus, ...]:
    """Everything that first use would do: verify each model, open it, encode a sentence, read it.

    Nothing is converted or written; a model that passes here works at once.

    Raises:
        FactcheckError: a model is absent or altered.
    """
    for manifest in manifests():
        progress(f"verifying {manifest.name}")
        folder = locate(manifest)
        progress(f"opening {manifest.name}")
        states = OnnxEncoder(manifest, folder).encode_states(_TRIAL)
        if states and manifest.name == support_manifest().encoder:
            progress(f"opening {SUPPORT}")
            SupportModel().read(states[0], states[1:])
    return verify_models()


def _status(manifest: ModelManifest, *, default: bool) -> ModelStatus:
    folder: Path | None = None
    state, note = VERIFIED, ""
    try:
        folder = locate(manifest)
        read_verified(graph_path(manifest), manifest.graph)
    except FactcheckError as error:
        state, note = REFUSED, error.line
    weights = manifest.file("model.safetensors")
    return ModelStatus(
        name=manifest.name,
        licence=manifest.licence,
        origin=manifest.origin,
        sha256=weights.sha256,
        size=weights.size,
        dimension=manifest.dimension,
        max_tokens=manifest.max_tokens,
        default=default,
        state=state,
        folder=shown(folder) if folder is not None else None,
        note=note,
    )


def _support() -> ModelStatus:
    manifest, folder = support_manifest(), models_folder()
    state, note = VERIFIED, ""
    try:
        for file in (manifest.weights, manifest.graph):
            read_verified(folder / file.path, file)
    except FactcheckError as error:
        state, note = REFUSED, error.line
    encoder = manifest_for(manifest.encoder) or manifests()[0]
    return ModelStatus(
        name=SUPPORT,
        licence=encoder.licence,
        origin=f"layers of {encoder.name}, trained further by this project",
        sha256=manifest.weights.sha256,
        size=manifest.weights.size,
        dimension=encoder.dimension,
        max_tokens=encoder.max_tokens,
        default=False,
        state=state,
        folder=shown(folder),
        note=note,
    )
