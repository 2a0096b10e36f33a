"""What ``factcheck models`` says: which models are known, where they are, whether they are intact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from factcheck.embed.locate import locate
from factcheck.embed.manifest import ModelManifest, graph_path, manifests, read_verified
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.embed.places import shown
from factcheck.errors import FactcheckError


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """One model of the manifest as it stands on this machine.

    ``state`` is verified, or refused with the reason and the way out in ``note``. ``size`` in bytes.
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


def list_models() -> tuple[ModelManifest, ...]:
    """The models the project knows by content, the default first. Reads the manifest only."""
    return manifests()


def verify_models() -> tuple[ModelStatus, ...]:
    """Every known model, its files compared with the manifest byte for byte."""
    return tuple(_status(manifest, default=at == 0) for at, manifest in enumerate(manifests()))


def prepare(progress: Callable[[str], None]) -> tuple[ModelStatus, ...]:
    """Everything that first use would do: verify each model, open it, encode a sentence.

    Nothing is converted or written; a model that passes here works at once.

    Raises:
        FactcheckError: a model is absent or altered.
    """
    for manifest in manifests():
        progress(f"verifying {manifest.name}")
        folder = locate(manifest)
        progress(f"opening {manifest.name}")
        OnnxEncoder(manifest, folder).encode(["The desk checks the story."])
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
