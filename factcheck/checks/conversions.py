"""Dual units: whether the figure in brackets is what the one before it converts to.

Either may be the one that was measured and the other the one that was reckoned, so a pair is right where
one of the two is the other rounded, to the place of its last digit that is not zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck import measure
from factcheck.checks import inside as figures
from factcheck.records import Dual, Quantity
from factcheck.resources import lexicon
from factcheck.views import SentenceView


def duals(sentence: SentenceView) -> Iterator[tuple[Quantity, Dual]]:
    """The measures of a sentence that are given in two units, each with the second."""
    for quantity in sentence.quantities:
        if quantity.kind == "measure" and quantity.dual is not None:
            yield quantity, quantity.dual


def converted(quantity: Quantity, dual: Dual) -> str | None:
    """What the measure is in the other unit, as an editor would print it; None where the two agree, or
    where nothing can be said: units of different dimensions, or ones that differ from land to land.
    """
    loose: Sequence[str] = lexicon("inside")["ambiguous_units"]
    if quantity.unit in loose or dual.unit in loose:
        return None
    for said, other in ((quantity.low, dual.low), (quantity.high, dual.high)):
        if said is None or other is None:
            continue
        right = measure.convert(said, quantity.unit, dual.unit)
        back = measure.convert(other, dual.unit, quantity.unit)
        if right is None or back is None:
            return None
        if measure.dimension(dual.unit) == "temperature":
            if not _same_warmth(said, quantity.unit, other, dual.unit, right):
                return _shown(right, other, dual.unit)
        elif not _rounded(right, other, forward=True) and not _rounded(back, said, forward=False):
            return _shown(right, other, dual.unit)
    return None


def _rounded(exact: Decimal, printed: Decimal, *, forward: bool) -> bool:
    """Whether ``printed`` stands for ``exact``: near it, or the same rounded to the digits it shows.

    What was reckoned may be coarse, given by one digit or to a five (30 km, 20 miles); what was
    measured may be off by little, however many noughts it ends in.
    """
    gap, digits = abs(exact - printed), printed.normalize().as_tuple().digits
    if gap <= figures.limit("near") * abs(exact) or measure.rounds_to(exact, printed):
        return True
    five = digits[-1] == 5 and len(digits) > 1
    step = measure.last_place(printed) * (5 if five else 1)
    if gap > step / 2:
        return False
    coarse = forward and (five or len(digits) == 1)
    return abs(printed) < 10 or (coarse and gap <= abs(printed) * figures.limit("coarse"))


def _same_warmth(said: Decimal, unit: str | None, other: Decimal, other_unit: str, right: Decimal) -> bool:
    """Two temperatures, or two differences of temperature (1.5 C of warming is 2.7 F)."""
    nought = measure.convert(Decimal(0), unit, other_unit) or Decimal(0)
    most = figures.limit("degrees")
    return abs(right - other) <= most or abs(right - nought - other) <= most


def _shown(right: Decimal, beside: Decimal, unit: str) -> str:
    """The right value with as many decimals as the wrong one has, and its unit."""
    exponent = beside.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    value = right.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    head, joint, rest = unit.partition(" per ")
    return f"{value:,f} {head if value == 1 else _many(head)}{joint}{rest}"


def _many(unit: str) -> str:
    """The plural of a unit's canonical name."""
    if unit.startswith("degree "):
        return f"degrees {unit.removeprefix('degree ').capitalize()}"
    irregular: dict[str, str] = lexicon("inside")["unit_plurals"]
    return irregular.get(unit, f"{unit}s")
