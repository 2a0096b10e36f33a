"""One text as read, and when a value is the expected one: shared by the scorers of figures and dates."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from factcheck.records import Quantity, When

Row = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """What was read out of one text."""

    text: str
    quantities: tuple[Quantity, ...]
    whens: tuple[When, ...]

    def __str__(self) -> str:
        figures = [(q.surface, q.kind, str(q.low), str(q.high), q.unit) for q in self.quantities]
        return f"{figures} {[(w.surface, w.start, w.end) for w in self.whens]}"


def near(mine: Decimal | None, theirs: object) -> bool:
    """Whether a value is the expected one, but for the last of nine digits."""
    if mine is None or theirs in (None, "null"):
        return mine is None and theirs in (None, "null")
    try:
        wanted = Decimal(str(theirs).rstrip("%"))
    except InvalidOperation:
        return False
    return abs(mine - wanted) <= abs(wanted) * Decimal("1e-8")


def values(quantity: Quantity) -> list[Decimal]:
    """The ends of a figure that are bounded; one where both are the same."""
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    return ends[:1] if len(set(ends)) == 1 else ends
