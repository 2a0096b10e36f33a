"""What the project knows about models: names, files, sizes, hashes, licences (``models/manifest.json``)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.resources import load, models_folder


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file that must be there byte for byte. ``size`` in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """A pip package that carries the model: import name and the folder of the model inside it."""

    distribution: str
    version: str
    module: str
    folder: str


@dataclass(frozen=True, slots=True)
class ModelManifest:
    """One model: where it comes from, under which licence, and the bytes it is known by.

    ``graph`` is the computation without weights, which ships with the project.
    """

    name: str
    aliases: tuple[str, ...]
    licence: str
    origin: str
    dimension: int
    max_tokens: int
    packages: tuple[ModelPackage, ...]
    files: tuple[ModelFile, ...]
    graph: ModelFile

    def file(self, path: str) -> ModelFile:
        """The entry for ``path``.

        Raises:
            KeyError: the manifest has no such file.
        """
        for entry in self.files:
            if entry.path == path:
                return entry
        raise KeyError(path)


@cache
def manifests() -> tuple[ModelManifest, ...]:
    """Every model of ``models/manifest.json``, the default first."""
    return tuple(_manifest(entry) for entry in load("manifest")["models"])


def default_manifest() -> ModelManifest:
    """The model that is used where none is named."""
    return manifests()[0]


def manifest_for(name: str) -> ModelManifest | None:
    """The model that answers to ``name``, or None."""
    for manifest in manifests():
        if name == manifest.name or name in manifest.aliases:
            return manifest
    return None


@dataclass(frozen=True, slots=True)
class EvidenceLimits:
    """How much evidence the support model is given: at most ``sentences`` sentences, the ``nearest`` of them
    by cosine alone, and at most ``pieces`` word pieces.
    """

    nearest: int
    sentences: int
    pieces: int


@dataclass(frozen=True, slots=True)
class SupportManifest:
    """The support model: its bytes, the encoder it reads on from, and how much evidence it is given."""

    encoder: str
    weights: ModelFile
    graph: ModelFile
    limits: EvidenceLimits


@cache
def support_manifest() -> SupportManifest:
    """What ``models/support.json`` says of the support model."""
    return support_manifest_of(load("support"))


def support_manifest_of(told: dict[str, Any]) -> SupportManifest:
    """What the content of such a file says."""
    weights, graph = ModelFile(**told["weights"]), ModelFile(**told["graph"])
    return SupportManifest(told["encoder"], weights, graph, EvidenceLimits(**told["reading"]))


def sha256_of(path: Path) -> str:
    """The hexadecimal SHA-256 of a file, read in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read_verified(path: Path, expected: ModelFile) -> bytes:
    """The bytes of a small file, once they are known to be the expected ones.

    Raises:
        FactcheckError: the file is missing or is not the one the manifest names.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise differs(expected) from error
    if hashlib.sha256(raw).hexdigest() != expected.sha256:
        raise differs(expected)
    return raw


def differs(expected: ModelFile) -> FactcheckError:
    """The refusal of a file that is not there, or whose content is not what the manifest names."""
    return FactcheckError(
        f"model file is missing or altered (its sha256 is not {expected.sha256[:12]}…)",
        expected.path,
        "reinstall the model's package, or name another model with --embedding-model",
    )


def graph_path(manifest: ModelManifest) -> Path:
    """Where the graph of ``manifest`` lives."""
    return models_folder() / manifest.graph.path


def _manifest(entry: dict[str, Any]) -> ModelManifest:
    return ModelManifest(
        name=entry["name"],
        aliases=tuple(entry["aliases"]),
        licence=entry["licence"],
        origin=entry["origin"],
        dimension=entry["dimension"],
        max_tokens=entry["max_tokens"],
        packages=tuple(ModelPackage(**package) for package in entry["packages"]),
        files=tuple(ModelFile(**file) for file in entry["files"]),
        graph=ModelFile(**entry["graph"]),
    )
