"""Two figures brought to one unit: shares, times and percentages, bare currencies, degrees, rates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.measure.interval import Interval, interval_of
from factcheck.measure.money import money_alike
from factcheck.measure.units import convert, dimension
from factcheck.records import Quantity
from factcheck.resources import lexicon

SHARES = ("percent", "fraction")
POINTS = ("percentage-point", "basis-point")
_ANY_MONEY = "XXX"  # ISO 4217 for no currency
_HUNDRED = Decimal(100)
_PER_MANY = re.compile(r"per ([1-9]\d{0,12})")


def in_one_unit(claim: Quantity, evidence: Quantity) -> tuple[Interval | None, Interval | None]:
    """The two intervals in the claim's unit; None, None where the figures have no unit in common."""
    mine, theirs = claim, evidence
    if claim.kind != evidence.kind:
        if {claim.kind, evidence.kind} <= {*SHARES}:
            mine, theirs = _as_percent(claim), _as_percent(evidence)
        elif {claim.kind, evidence.kind} == {"ratio", "percent"}:
            mine, theirs = _as_change(claim), _as_change(evidence)
            if mine.kind != theirs.kind or mine.change != theirs.change:
                return None, None
        elif not {claim.kind, evidence.kind} <= {*POINTS}:
            return None, None
    theirs = _of_as_many(_at_rate(theirs, mine.per), mine.unit)
    mine, theirs = _rate_understood(mine, theirs), _rate_understood(theirs, mine)
    if mine.unit == theirs.unit or _same_money(mine, theirs) or _same_degrees(mine, theirs):
        return interval_of(mine), interval_of(theirs)
    return interval_of(mine), interval_of(theirs, mine.unit)


def other_rate(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the figures are shared out over different things: $6 each, $6 in all; a day, a week. A rate
    that is named on one side only may be understood on the other.
    """
    if claim.kind == "ratio":
        return False  # 12 per 100,000: the unit holds it
    if claim.per is not None and evidence.per is not None:
        return claim.per != evidence.per and _rate(evidence.per, claim.per) is None
    return claim.per != evidence.per and "total" in (claim.change, evidence.change)


def readings(quantity: Quantity) -> Iterator[Quantity]:
    """The figure, the same measure in the other unit it gives (250 km, 155 miles), and in the unit that
    the same word names elsewhere: a ton is a tonne outside the United States.
    """
    yield quantity
    other = lexicon("units")["units"].get(quantity.unit or "", {}).get("elsewhere")
    if other is not None:
        yield replace(quantity, unit=other, dual=None)
    if quantity.dual is not None:
        dual = quantity.dual
        yield replace(quantity, low=dual.low, high=dual.high, unit=dual.unit, dual=None, surface=dual.surface)


def of_one_system(one: Quantity, other: Quantity) -> bool:
    """Whether two figures have one unit, or units of which one is a power of ten of the other."""
    if one.unit == other.unit:
        return True
    factor = convert(Decimal(1), one.unit, other.unit)
    return factor is not None and factor.normalize().as_tuple().digits == (1,)


def _as_percent(quantity: Quantity) -> Quantity:
    if quantity.kind == "percent":
        return quantity
    return _scaled(replace(quantity, kind="percent", unit="percent"), _HUNDRED)


def _as_change(quantity: Quantity) -> Quantity:
    """Doubled, twofold: up 100 percent. Halved: down 50 percent. Twice as many is no change."""
    if quantity.kind != "ratio" or quantity.unit != "times" or quantity.change not in ("up", "down"):
        return quantity
    rise = quantity.change == "up"
    low, high = quantity.low, quantity.high
    ends = [None if end is None else (end - 1 if rise else 1 - end) * _HUNDRED for end in (low, high)]
    if not rise:
        ends.reverse()
    if any(end is not None and end < 0 for end in ends):
        return quantity
    return replace(quantity, kind="percent", unit="percent", low=ends[0], high=ends[1])


def _scaled(quantity: Quantity, factor: Decimal) -> Quantity:
    low = None if quantity.low is None else quantity.low * factor
    high = None if quantity.high is None else quantity.high * factor
    return replace(quantity, low=low, high=high)


def _rate(per: str, to: str) -> Decimal | None:
    """How many of ``to`` make one ``per``: 7 (days) for a week."""
    return convert(Decimal(1), per, to) if dimension(per) is not None else None


def _at_rate(quantity: Quantity, per: str | None) -> Quantity:
    """$700 a week as $100 a day; money only, a measure holds its rate in its unit."""
    if per is None or quantity.per is None or quantity.per == per or quantity.kind != "money":
        return quantity
    factor = _rate(quantity.per, per)
    return quantity if factor is None else _scaled(replace(quantity, per=per), 1 / factor)


def _rate_understood(quantity: Quantity, other: Quantity) -> Quantity:
    """9 million tons beside 9 million tons a year: the rate may be said elsewhere."""
    if quantity.per is None and other.per is not None and other.unit == f"{quantity.unit} per {other.per}":
        return replace(quantity, unit=other.unit)
    return quantity


def _of_as_many(quantity: Quantity, unit: str | None) -> Quantity:
    """1.2 per 10,000 as 12 per 100,000."""
    wanted, held = _PER_MANY.fullmatch(unit or ""), _PER_MANY.fullmatch(quantity.unit or "")
    if wanted is None or held is None or quantity.kind != "ratio":
        return quantity
    return _scaled(replace(quantity, unit=unit, per=wanted[1]), Decimal(wanted[1]) / Decimal(held[1]))


def _same_money(claim: Quantity, evidence: Quantity) -> bool:
    if claim.kind != "money":
        return False
    return _ANY_MONEY in (claim.unit, evidence.unit) or money_alike(claim, evidence)


def _same_degrees(claim: Quantity, evidence: Quantity) -> bool:
    units = {claim.unit, evidence.unit}
    return "degree" in units and any(dimension(unit) == "temperature" for unit in units)
