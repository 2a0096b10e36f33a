"""The ladder of two figures: from the same, over rounding, bounds and vague words, to altered.

An ordered ladder with an explicit null, after splink's comparison levels: the first rung that holds
is where the comparison lands. Nothing here knows which check asks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.lexis import Relation
from factcheck.measure.interval import Interval, holds, interval_of, near, rounding, rounds_to, same
from factcheck.measure.records import Comparison
from factcheck.measure.units import dimension
from factcheck.measure.words import events, events_agree, is_toll, nouns, nouns_agree, outcome_changed
from factcheck.records import Level, Quantity

_SHARES = ("percent", "fraction")
_POINTS = ("percentage-point", "basis-point")
_ANY_MONEY = "XXX"
_FAR = 2  # "more than 600" is no faithful way to say 1,300


def compare(claim: Quantity, evidence: Quantity, *, claim_is_later: bool = False) -> Comparison:
    """Where the claim's figure lands against the evidence's figure that answers it.

    Args:
        claim: a figure of the draft.
        evidence: the figure of the source it is aligned with.
        claim_is_later: the claim's article was published after the evidence's, so that a higher
            toll may be an update.
    """
    mine, theirs = _in_one_unit(claim, evidence)
    if mine is None or theirs is None:
        return _no_common_unit(claim, evidence)
    found = _ladder(claim, evidence, mine, theirs)
    if found.level is not Level.ALTERED:
        if outcome_changed(claim, evidence):
            note = f"the same figure, but {evidence.event} in the evidence and {claim.event} here"
            return Comparison(Level.ALTERED, "role-changed", note)
        if _counts_another(claim, evidence):
            note = f"the same figure counts {evidence.noun} in the evidence and {claim.noun} here"
            return Comparison(Level.ALTERED, "role-changed", note)
        return found
    return _why_altered(claim, evidence, mine, theirs, found, claim_is_later)


def _counts_another(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the counted nouns exclude each other. What a percentage is of is put in many ways: it is
    another one only where something else happened to it as well.
    """
    if nouns(claim, evidence) not in (Relation.ANTONYM, Relation.SIBLING):
        return False
    return "percent" not in (claim.kind, evidence.kind) or not events_agree(events(claim, evidence))


def _why_altered(
    claim: Quantity, evidence: Quantity, mine: Interval, theirs: Interval, found: Comparison, later: bool
) -> Comparison:
    if found.rung != "altered":
        return found
    if claim.unit != evidence.unit and claim.low is not None and claim.low == evidence.low:
        return Comparison(
            Level.ALTERED, "unit-changed", f"{evidence.unit} in the evidence, {claim.unit} here"
        )
    if _parts_differ(claim, evidence):
        return Comparison(
            Level.NOT_COMPARABLE, "subset-total", "one is a part of, or an addition to, the other"
        )
    if not nouns_agree(nouns(claim, evidence)) and not (
        claim.event and events_agree(events(claim, evidence))
    ):
        return Comparison(Level.NOT_COMPARABLE, "incomparable", f"{evidence.noun} there, {claim.noun} here")
    if later and is_toll(claim) and (theirs.core or 0) < (mine.core or 0):
        return Comparison(Level.ALTERED, "updated", "higher than in the earlier report")
    return found


def _parts_differ(claim: Quantity, evidence: Quantity) -> bool:
    if (claim.subset_of is None) != (evidence.subset_of is None):
        return True
    changes = {claim.change, evidence.change}
    return "increment" in changes and len(changes) == 2


def _in_one_unit(claim: Quantity, evidence: Quantity) -> tuple[Interval | None, Interval | None]:
    mine, theirs = claim, evidence
    if claim.kind in _SHARES and evidence.kind in _SHARES and claim.kind != evidence.kind:
        mine, theirs = _as_percent(claim), _as_percent(evidence)
    elif claim.kind != evidence.kind and not (claim.kind in _POINTS and evidence.kind in _POINTS):
        return None, None
    if mine.unit == theirs.unit or _same_money(mine, theirs) or _same_degrees(mine, theirs):
        return interval_of(mine), interval_of(theirs)
    return interval_of(mine), interval_of(theirs, mine.unit)


def _as_percent(quantity: Quantity) -> Quantity:
    if quantity.kind == "percent":
        return quantity
    low = None if quantity.low is None else quantity.low * 100
    high = None if quantity.high is None else quantity.high * 100
    return replace(quantity, kind="percent", unit="percent", low=low, high=high)


def _same_money(claim: Quantity, evidence: Quantity) -> bool:
    return claim.kind == "money" and _ANY_MONEY in (claim.unit, evidence.unit)


def _same_degrees(claim: Quantity, evidence: Quantity) -> bool:
    units = {claim.unit, evidence.unit}
    return "degree" in units and any(dimension(unit) == "temperature" for unit in units)


def _no_common_unit(claim: Quantity, evidence: Quantity) -> Comparison:
    ends = (claim.low, claim.high) == (evidence.low, evidence.high)
    related = claim.kind == evidence.kind or {claim.kind, evidence.kind} <= {"percent", *_POINTS}
    if ends and related and claim.unit is not None and evidence.unit is not None:
        return Comparison(
            Level.ALTERED, "unit-changed", f"{evidence.unit} in the evidence, {claim.unit} here"
        )
    return Comparison(Level.NOT_COMPARABLE, "incomparable", f"{evidence.kind} there, {claim.kind} here")


def _ladder(claim: Quantity, evidence: Quantity, mine: Interval, theirs: Interval) -> Comparison:
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
        return _values(mine, theirs, mine.exact, theirs.exact, converted)
    return _ranges(mine, theirs)


def _two_fractions(claim: Quantity, evidence: Quantity) -> bool:
    """Nine in 10 is no rounding of eight in nine; about nine in 10 may be."""
    plain = not (claim.approximate or evidence.approximate or claim.vague or evidence.vague)
    values = None not in (claim.low, claim.high, evidence.low, evidence.high)
    return claim.kind == evidence.kind == "fraction" and plain and values


def _other_conversion(claim: Quantity, evidence: Quantity) -> bool:
    """250 km (155 miles), 250 km (156 miles): the same first unit with another second value."""
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


def _values(
    mine: Interval, theirs: Interval, claim: Decimal, evidence: Decimal, converted: bool
) -> Comparison:
    if claim == evidence:
        return _compatible("approximation", "the same number, given as exact on one side only")
    if converted and (rounds_to(claim, evidence) or rounds_to(evidence, claim)):
        return _agree("same-unit", "the same after conversion")
    if mine.approximate != theirs.approximate:
        if near(claim, evidence):
            return _compatible("rounding", "within what the approximation allows")
        return _altered("another figure")
    if rounding(claim, evidence):
        return _compatible("rounding", "one is the other rounded")
    return _altered("another figure")


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
        return _altered("the bound was " + ("added" if mine.bounded else "lost"), "bound-changed")
    if mine.bounded and theirs.bounded:
        return _altered("another bound")
    bounded, value = (mine, evidence) if mine.bounded else (theirs, claim)
    core = bounded.core
    if core is not None and holds(bounded, value) and _not_far(core, value):
        return _compatible("bound", "the bound covers the figure")
    return _altered("outside the bound")


def _not_far(bound: Decimal, value: Decimal) -> bool:
    big, small = max(abs(bound), abs(value)), min(abs(bound), abs(value))
    return big < small * _FAR


def _ranges(mine: Interval, theirs: Interval) -> Comparison:
    if (mine.low, mine.high) == (theirs.low, theirs.high):
        return _compatible("approximation", "the same range, approximate on one side")
    span, value = (mine, theirs.exact) if theirs.exact is not None else (theirs, mine.exact)
    if value is not None and holds(span, value):
        return _compatible("bound", "the range covers the figure")
    return _altered("another range")
