"""What a set tells about its edits. For looking at results: no score is ever made with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.pair_sets import PairSet

_NUMBER = ("num_changed", "digit_changed")


@dataclass(frozen=True, slots=True)
class Note:
    """On one row: the kinds of its error, whether the edit changed a number, whether the claim has a digit.

    ``unedited``: it is the claim that others of the group and the same ``origin`` were made from.
    """

    kinds: tuple[str, ...] = ()
    number_edit: bool = False
    digit: bool = False
    unedited: bool = False
    origin: str = ""


def notes(one: PairSet, folder: Path) -> Mapping[str, Note]:
    """Notes by row id; empty for a set that tells nothing."""
    paths = [folder / name for name in one.files if name.endswith(".jsonl")]
    rows = [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").split("\n") if line
    ]
    told = [row for row in rows if "flags" in row]
    edited = any(row.get("reference") for row in told)
    return {row["id"]: _note(row, edited) for row in told}


def _note(row: Mapping[str, Any], edited: bool) -> Note:
    """``edited``: the set names the claims that others were made from, and one that names none is such."""
    flags, wrong = row["flags"], row["label"] == 0
    origin = row.get("reference") or (row["claim"] if edited else "")
    return Note(
        kinds=_kinds(row["error_type"]) if wrong else (),
        number_edit=wrong and any(flags.get(name) for name in _NUMBER),
        digit=bool(flags["claim_has_digit"]),
        unedited=not wrong and origin in ("", row["claim"]),
        origin=origin,
    )


def _kinds(told: str | list[str] | None) -> tuple[str, ...]:
    """BUMP names one kind, sometimes with the word "Error" after it; SummEdits several."""
    if told is None:
        return ()
    return tuple(kind.removesuffix(" Error") for kind in ([told] if isinstance(told, str) else told))
