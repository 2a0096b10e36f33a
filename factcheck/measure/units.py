"""Unit arithmetic on a whitelist: the units of ``models/lexicon/units.json`` and rates of them.

Factors are the exact ones of NIST Special Publication 811; a temperature has an offset as well. A rate
("mile per hour", "tonne per day") is kept as its two units, so that no factor is rounded twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.resources import lexicon


@dataclass(frozen=True, slots=True)
class _Scale:
    """A unit as ``value * up / down + offset`` of the base unit of its dimension."""

    dimension: str
    up: Decimal
    down: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)


def dimension(unit: str | None) -> str | None:
    """ "length", "length per duration", "volume per crate"...; None for no unit or one that is not known."""
    scale = None if unit is None else _scale(unit)
    return None if scale is None else scale.dimension


def convert(value: Decimal, unit: str | None, to: str | None) -> Decimal | None:
    """``value`` in another unit of the same dimension, or None."""
    if unit == to:
        return value
    mine = None if unit is None else _scale(unit)
    theirs = None if to is None else _scale(to)
    if mine is None or theirs is None or mine.dimension != theirs.dimension:
        return None
    lifted = (mine.offset - theirs.offset) * mine.down
    return (value * mine.up + lifted) * theirs.down / (mine.down * theirs.up)


@cache
def _scale(unit: str) -> _Scale | None:
    """The scale of a unit of the table, or of any other name split at "per"."""
    known = lexicon("units")["units"].get(unit)
    if known is not None and "rate" not in known:
        return _Scale(known["dimension"], Decimal(known["factor"]), offset=Decimal(known.get("offset", 0)))
    name, joint, per = (
        unit.partition(" per ") if known is None else (known["rate"][0], "per", known["rate"][1])
    )
    base = _scale(name) if joint else None
    if base is None:
        return None
    below = _scale(per)
    if below is None:
        return _Scale(f"{base.dimension} per {per}", base.up)
    return _Scale(f"{base.dimension} per {below.dimension}", base.up * below.down, base.down * below.up)
