"""Unit arithmetic on a whitelist: the units of ``models/lexicon/units.json`` and rates of them.

Factors are the exact ones of NIST Special Publication 811; a temperature has an offset as well.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.resources import lexicon


def dimension(unit: str | None) -> str | None:
    """ "length", "speed", "length per hour"...; None for no unit or one that is not known."""
    base, per = _split(unit)
    known = lexicon("units")["units"].get(base)
    if known is None:
        return None
    return str(known["dimension"]) + (" per time" if per is not None else "")


def convert(value: Decimal, unit: str | None, to: str | None) -> Decimal | None:
    """``value`` in another unit of the same dimension, or None."""
    if unit == to:
        return value
    if unit is None or to is None or dimension(unit) is None or dimension(unit) != dimension(to):
        return None
    (base, per), (to_base, to_per) = _split(unit), _split(to)
    units = lexicon("units")["units"]
    mine, theirs = units[base], units[to_base]
    inner = value * Decimal(mine["factor"]) + Decimal(mine.get("offset", 0))
    result = (inner - Decimal(theirs.get("offset", 0))) / Decimal(theirs["factor"])
    if per is not None and to_per is not None:
        if per not in units or to_per not in units:
            return result if per == to_per else None
        result = result / Decimal(units[per]["factor"]) * Decimal(units[to_per]["factor"])
    return result


def _split(unit: str | None) -> tuple[str, str | None]:
    """A unit of the table stands for itself ("mile per hour"); any other is split at "per"."""
    name = unit or ""
    if name in lexicon("units")["units"]:
        return name, None
    base, joint, per = name.partition(" per ")
    return base, per if joint else None
