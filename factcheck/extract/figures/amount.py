"""The record of a figure on its way: what the readers of amounts, ranges and special forms hand on."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.figures.basics import ONE


class Amount(NamedTuple):
    """A figure on its way: an interval from lexeme ``begin`` to ``end`` (exclusive).

    ``scale`` is the scale word that was read; ``step``, for money, the smallest unit read so far (1 for
    whole dollars, 0.01 once cents were said).
    """

    low: Decimal
    high: Decimal
    begin: int
    end: int
    kind: str
    unit: str | None
    form: str
    scale: Decimal = ONE
    change: str | None = None
    step: Decimal = ONE

    @property
    def bare(self) -> bool:
        """Whether it is a plain count, so that it may take the unit of its neighbour."""
        return self.kind == "count" and self.unit is None
