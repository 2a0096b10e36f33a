"""Where the shipped data lives: ``models/`` and ``examples/`` in a checkout, beside the package in a
wheel. Lexicons are JSON files under ``models/lexicon``; no stage opens them any other way.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    shipped = _PACKAGE / f"_{name}"
    return shipped if shipped.is_dir() else _PACKAGE.parent / name


def models_folder() -> Path:
    """The folder of manifests, calibrations and lexicons."""
    return _folder("models")


def examples_folder() -> Path:
    """The folder of the example stories."""
    return _folder("examples")


@cache
def load(name: str) -> Any:
    """The JSON file ``models/<name>.json``, read once per process.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return json.loads((models_folder() / f"{name}.json").read_text(encoding="utf-8"))


@cache
def lexicon(name: str) -> Any:
    """The lexicon ``models/lexicon/<name>.json``. Treat it as read-only: it is shared."""
    return load(f"lexicon/{name}")


@cache
def data_hash() -> str:
    """Eight hex digits over the calibrations and lexicons that decide what is found."""
    digest = hashlib.sha256()
    folder = models_folder()
    for path in sorted(folder.rglob("*.json")):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
