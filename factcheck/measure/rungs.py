"""The rungs themselves: two figures in one unit, from the same over rounding, bounds and vague words to
altered. The first that holds is where they land.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.measure.interval import Interval, beside, converts_to, holds, is_round, near, rounding, same
from factcheck.measure.records import Comparison
from factcheck.measure.thresholds import threshold
from factcheck.measure.units import convert, dimension
from factcheck.records import Level, Quantity


def rung(claim: Quantity, evidence: Quantity, mine: Interval, theirs: Interval) -> Comparison:
    """Where two figures land by their values; ``mine`` and ``theirs`` are their intervals in one unit."""
    converted = claim.unit != evidence.unit
    if claim.kind == "score" or _two_fractions(claim, evidence):
        return _exact_or_altered((claim.low, claim.high) == (evidence.low, evidence.high))
    if claim.kind == evidence.kind == "measure" and _other_conversion(claim, evidence):
        return _altered("another figure in the other unit")
    if same(mine, theirs) and mine.approximate == theirs.approximate:
        plain = claim.surface.lower().split() == evidence.surface.lower().split()
        return Comparison(Level.AGREE, "same" if plain and not converted else "same-unit", "the same figure")
    if mine.vague or theirs.vague:
        return _vague(mine, theirs)
    if mine.bounded or theirs.bounded:
        return _bounds(mine, theirs)
    if mine.exact is not None and theirs.exact is not None:
        if _sharewise(claim, evidence):
            return _shares(mine, theirs, mine.exact, theirs.exact)
        if converted and dimension(claim.unit) is not None:
            if _converts(claim, evidence):
                return _agree("same-unit", "the same after conversion")
            return _sided(mine, theirs, mine.exact, theirs.exact) or _altered("another figure")
        as_long = _digits_of(claim) == _digits_of(evidence)
        return _values(mine, theirs, mine.exact, theirs.exact, as_long)
    return _ranges(mine, theirs)


def _digits_of(quantity: Quantity) -> int:
    """How many digits the figure is written with; 0 in words."""
    return sum(char.isdigit() for char in quantity.surface)


def _two_fractions(claim: Quantity, evidence: Quantity) -> bool:
    """Nine in 10 is no rounding of eight in nine; about nine in 10 may be."""
    plain = not (claim.approximate or evidence.approximate or claim.vague or evidence.vague)
    values = None not in (claim.low, claim.high, evidence.low, evidence.high)
    return claim.kind == evidence.kind == "fraction" and plain and values


def _other_conversion(claim: Quantity, evidence: Quantity) -> bool:
    """250 km (155 miles), 250 km (156 miles): the same first unit with another second value."""
    if claim.dual is not None and evidence.dual is not None:
        ends = (claim.dual.low, claim.dual.high) != (evidence.dual.low, evidence.dual.high)
        return claim.dual.unit == evidence.dual.unit and claim.unit == evidence.unit and ends
    mine, theirs = _CONVERTED.search(claim.surface), _CONVERTED.search(evidence.surface)
    if mine is None or theirs is None or claim.unit != evidence.unit:
        return False
    same_unit = mine[2].lower().split() == theirs[2].lower().split()
    return same_unit and mine[1].replace(",", "") != theirs[1].replace(",", "")


_CONVERTED = re.compile(r"[(\[/]\s{0,4}(\d[\d.,]{0,20})\s{0,4}([^\W\d][^()\[\]/]{0,40})")


def _exact_or_altered(equal: bool) -> Comparison:
    return _agree("same", "the same figure") if equal else _altered("another figure")


def _agree(rung: str, note: str) -> Comparison:
    return Comparison(Level.AGREE, rung, note)


def _compatible(rung: str, note: str) -> Comparison:
    return Comparison(Level.COMPATIBLE, rung, note)


def _altered(note: str, rung: str = "altered") -> Comparison:
    return Comparison(Level.ALTERED, rung, note)


def _values(mine: Interval, theirs: Interval, claim: Decimal, evidence: Decimal, as_long: bool) -> Comparison:
    if claim == evidence:
        return _compatible("approximation", "the same number, given as exact on one side only")
    sided = _sided(mine, theirs, claim, evidence)
    if sided is not None:
        return sided
    if mine.approximate != theirs.approximate:
        if near(claim, evidence):
            return _compatible("rounding", "within what the approximation allows")
        return _altered("another figure")
    if rounding(claim, evidence, as_long=as_long):
        return _compatible("rounding", "one is the other rounded")
    return _altered("another figure")


def _sided(mine: Interval, theirs: Interval, claim: Decimal, evidence: Decimal) -> Comparison | None:
    """Nearly 40: 38 or 39, not 41; None unless one of the two names a side."""
    found = [covered for covered in (beside(mine, evidence), beside(theirs, claim)) if covered is not None]
    if len(found) != 1:
        return None
    covered = _compatible("rounding", "within what the approximation allows")
    return covered if found[0] else _altered("another figure")


def _sharewise(claim: Quantity, evidence: Quantity) -> bool:
    return {claim.kind, evidence.kind} == {"fraction", "percent"}


def _shares(mine: Interval, theirs: Interval, claim: Decimal, evidence: Decimal) -> Comparison:
    """A third, 33 percent: to the whole percent; about a third may be 35."""
    if abs(claim - evidence) <= threshold("share") and not mine.approximate and not theirs.approximate:
        return _agree("same-unit", "the same share")
    sided = _sided(mine, theirs, claim, evidence)
    if claim != evidence and sided is not None:
        return sided
    if (mine.approximate or theirs.approximate) and near(claim, evidence):
        return _compatible("rounding", "within what the approximation allows")
    return _altered("another share")


def _converts(claim: Quantity, evidence: Quantity) -> bool:
    """Whether either figure is the other one converted and rounded."""
    ours, theirs = claim.low, evidence.low
    if ours is None or theirs is None:
        return False
    there, here = convert(ours, claim.unit, evidence.unit), convert(theirs, evidence.unit, claim.unit)
    if there is None or here is None:
        return False
    if converts_to(there, theirs) or converts_to(here, ours):
        return True
    rough = claim.approximate or evidence.approximate or (is_round(ours) and is_round(theirs))
    return rough and abs(there - theirs) <= threshold("converted") * abs(theirs)


def _vague(mine: Interval, theirs: Interval) -> Comparison:
    if mine.vague and theirs.vague:
        overlap = _overlap(mine, theirs)
        return _compatible("vague", "two vague words that overlap") if overlap else _altered("another size")
    vague, other = (mine, theirs) if mine.vague else (theirs, mine)
    value = other.core
    if value is not None and (holds(vague, value, soft=True) or (other.bounded and _overlap(vague, other))):
        return _compatible("vague", "a vague word that covers the figure")
    return _altered("outside what the vague word says")


def _overlap(mine: Interval, theirs: Interval) -> bool:
    lows = [low for low in (mine.low, theirs.low) if low is not None]
    highs = [high for high in (mine.high, theirs.high) if high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _bounds(mine: Interval, theirs: Interval) -> Comparison:
    claim, evidence = mine.core, theirs.core
    if claim is None or evidence is None:
        return Comparison(Level.NOT_COMPARABLE, "incomparable", "no figure on one side")
    if claim == evidence:
        if mine.bounded and theirs.bounded and (mine.low is None) == (theirs.low is None):
            return _compatible("bound", "the same bound, open on one side and closed on the other")
        if mine.bounded and theirs.bounded:
            return _altered("the bound points the other way", "bound-changed")
        if _one_side(mine, theirs):
            return _compatible("bound", "the bound names the side on which the figure lies")
        return _altered("the bound was " + ("added" if mine.bounded else "lost"), "bound-changed")
    if mine.bounded and theirs.bounded:
        return _altered("another bound")
    bounded, value = (mine, evidence) if mine.bounded else (theirs, claim)
    core = bounded.core
    if core is not None and holds(bounded, value) and _not_far(core, value):
        return _compatible("bound", "the bound covers the figure")
    return _altered("outside the bound")


def _one_side(mine: Interval, theirs: Interval) -> bool:
    """Whether a bound and a figure with a named side lie on the same one: up to 100, nearly 100."""
    bound, said = (mine, theirs) if mine.bounded else (theirs, mine)
    if not said.approximate or said.low_open == said.high_open:
        return False
    return (bound.low is None) == said.high_open


def _not_far(bound: Decimal, value: Decimal) -> bool:
    big, small = max(abs(bound), abs(value)), min(abs(bound), abs(value))
    return big < small * threshold("far")


def _ranges(mine: Interval, theirs: Interval) -> Comparison:
    if (mine.low, mine.high) == (theirs.low, theirs.high):
        return _compatible("approximation", "the same range, approximate on one side")
    span, value = (mine, theirs.exact) if theirs.exact is not None else (theirs, mine.exact)
    if value is not None and holds(span, value):
        return _compatible("bound", "the range covers the figure")
    return _altered("another range")
