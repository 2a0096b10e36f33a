"""Cases that the project reads otherwise on purpose: ``figures_exemptions.json``, one entry a case.

An entry names the model, the case's position in its file, the first twelve hexadecimal digits of the
SHA-256 of its text (never the text) and the reason. The list cannot grow old unseen: an entry whose case is
right, or whose text is another, ends the run, and so does a model with more than one in twenty listed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

_MOST = 0.05
_LIST = Path(__file__).with_suffix(".json")


def exemptions(model: str) -> dict[int, str]:
    """Position in the file -> digest of the text, for the exempt cases of a model."""
    entries = json.loads(_LIST.read_text(encoding="utf-8"))
    return {entry["index"]: entry["input_sha256"] for entry in entries if entry["model"] == model}


def faults(model: str, texts: dict[int, str], right: Iterable[int]) -> list[str]:
    """What is wrong with the list of a model, given the scored texts by position and those read right."""
    listed = exemptions(model)
    found = [f"{model} {i}: exempt, but read right" for i in right if i in listed]
    for i, digest in listed.items():
        text = texts.get(i)
        if text is None or hashlib.sha256(text.encode()).hexdigest()[:12] != digest:
            found.append(f"{model} {i}: exempt, but no such case")
    if len(listed) > _MOST * len(texts):
        found.append(f"{model}: {len(listed)} of {len(texts)} exempt, more than {_MOST:.0%}")
    return found
