"""Finds a model's folder by its content, without importing the package that carries it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from factcheck.embed.manifest import ModelFile, ModelManifest, ModelPackage, differs, sha256_of
from factcheck.errors import FactcheckError


def locate(manifest: ModelManifest) -> Path:
    """The installed folder whose files are those of the manifest, byte for byte.

    The packages that the manifest names come first; if none of them has it, any installed package that
    carries the weights will do, so that a package which vanishes from the index can be replaced.

    Raises:
        FactcheckError: no installed folder holds the model, or one does and was altered.
    """
    altered: ModelFile | None = None
    for folder in _candidates(manifest):
        wrong = first_difference(folder, manifest)
        if wrong is None:
            return folder
        altered = altered or wrong
    if altered is not None:
        raise differs(altered)
    package = manifest.packages[0]
    raise FactcheckError(
        "the default embedding model is not installed",
        manifest.name,
        f"pip install {package.distribution}=={package.version}, or name another with --embedding-model",
    )


def first_difference(folder: Path, manifest: ModelManifest) -> ModelFile | None:
    """The first file of the manifest that ``folder`` lacks or holds with other bytes."""
    for expected in manifest.files:
        path = folder / expected.path
        try:
            if path.stat().st_size != expected.size or sha256_of(path) != expected.sha256:
                return expected
        except OSError:
            return expected
    return None


def package_folder(package: ModelPackage) -> Path | None:
    """Where the model lies in an installed package, or None. The package is not imported."""
    spec = find_spec(package.module)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / package.folder
        if folder.is_dir():
            return folder
    return None


def _candidates(manifest: ModelManifest) -> Iterator[Path]:
    seen: set[Path] = set()
    for package in manifest.packages:
        folder = package_folder(package)
        if folder is not None and folder not in seen:
            seen.add(folder)
            yield folder
    for folder in _by_content(manifest):
        if folder not in seen:
            seen.add(folder)
            yield folder


def _by_content(manifest: ModelManifest) -> Iterator[Path]:
    """Folders of any installed package that hold a file with the weights' name and size."""
    from importlib.metadata import distributions

    weights = manifest.file("model.safetensors")
    for distribution in distributions():
        for file in distribution.files or ():
            if file.name == weights.path and file.size == weights.size:
                yield Path(str(distribution.locate_file(file))).parent
