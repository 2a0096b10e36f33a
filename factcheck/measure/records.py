"""What a comparison answers."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import Level


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where two figures or two dates land: a level, the rung of the ladder, and a note for an editor.

    Rungs of figures: same, same-unit, rounding, approximation, bound, bound-changed, vague, updated,
    subset-total, role-changed, altered, unit-changed, incomparable. Rungs of dates: same, same-unit
    (other words), coarser, finer, overlap, relation-changed, altered, incomparable.
    """

    level: Level
    rung: str
    note: str
