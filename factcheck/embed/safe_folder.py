"""Whether a model folder may be opened: safetensors only, and no code of its own.

A pickle runs what it holds when it is read (https://docs.python.org/3/library/pickle.html), so weights in
that form are refused, wherever the folder came from.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from factcheck.embed.manifest import sha256_of
from factcheck.errors import FactcheckError

# What is asked of the hub: nothing that could run.
WANTED = ("*.json", "*.txt", "*.safetensors", "*.model")

_PICKLES = {".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt"}
_TRUSTED_MODULES = "sentence_transformers."


def check_folder(folder: Path, name: str) -> None:
    """Refuses a folder that holds pickled weights alone, or asks for modules from elsewhere.

    Raises:
        FactcheckError: with the reason.
    """
    parts = [folder, *_module_folders(folder, name)]
    weights = False
    for part in parts:
        suffixes = {path.suffix for path in part.iterdir() if path.is_file()} if part.is_dir() else set()
        if ".safetensors" in suffixes:
            weights = True
        elif suffixes & _PICKLES:
            raise FactcheckError(
                "its weights are pickles, which can run code when read", name, "name a model with safetensors"
            )
    if not weights:
        raise FactcheckError(
            "no weights in safetensors form are here", name, "name a sentence-transformers folder or hub id"
        )


def folder_fingerprint(folder: Path, backend: str) -> str:
    """A short hash of everything in the folder that decides a vector."""
    parts = [backend]
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file() and any(path.match(pattern) for pattern in WANTED):
            parts.append(f"{path.relative_to(folder).as_posix()} {sha256_of(path)}")
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _module_folders(folder: Path, name: str) -> list[Path]:
    listing = folder / "modules.json"
    if not listing.is_file():
        return []
    try:
        modules = json.loads(listing.read_text(encoding="utf-8"))
        entries = [(str(module["type"]), str(module.get("path", ""))) for module in modules]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise FactcheckError("modules.json cannot be read", name, "download the model again") from error
    for kind, _ in entries:
        if not kind.startswith(_TRUSTED_MODULES):
            raise FactcheckError(
                f"it wants to run code of its own ({kind})", name, "name a model without custom modules"
            )
    return [folder / path for _, path in entries if path]
