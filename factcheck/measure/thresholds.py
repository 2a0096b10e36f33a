"""The numbers that decide where a comparison lands: ``models/ladder.json``, chosen by hand."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.resources import load


@cache
def threshold(name: str) -> Decimal:
    """A threshold of the ladder.

    Raises:
        KeyError: there is none of that name.
    """
    return Decimal(load("ladder")[name])


@cache
def weight(name: str) -> float:
    """A weight of the affinity of two figures; 0 for a name that has none."""
    return float(load("ladder")["affinity"].get(name, 0))
