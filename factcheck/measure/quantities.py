"""The ladder of two figures: from the same, over rounding, bounds and vague words, to altered.

An ordered ladder with an explicit null, after splink's comparison levels: the first rung that holds
is where the comparison lands. Nothing here knows which check asks.
"""

from __future__ import annotations

from functools import cache

from factcheck.lexis import EventRelation, Relation
from factcheck.measure.interval import Interval
from factcheck.measure.records import Comparison
from factcheck.measure.rungs import rung
from factcheck.measure.scales import POINTS, in_one_unit, of_one_system, other_rate, readings
from factcheck.measure.words import events, events_agree, is_toll, nouns, nouns_agree, outcome_changed
from factcheck.records import Level, Quantity
from factcheck.resources import lexicon

_BEST_FIRST = (Level.AGREE, Level.COMPATIBLE, Level.ALTERED, Level.NOT_COMPARABLE)
_APART = (Relation.ANTONYM, Relation.SIBLING)
_MOVED = ("up", "down")
_SAME_EVENT = (EventRelation.SAME, EventRelation.NEAR, EventRelation.IMPLIED)


def compare(claim: Quantity, evidence: Quantity, *, claim_is_later: bool = False) -> Comparison:
    """Where the claim's figure lands against the evidence's figure that answers it.

    Args:
        claim: a figure of the draft.
        evidence: the figure of the source it is aligned with.
        claim_is_later: the claim's article was published after the evidence's, so that a higher
            toll may be an update. Where both figures say what day they stood at, those days decide.
    """
    found = _compare(claim, evidence, claim_is_later)
    if claim.dual is not None and evidence.dual is not None:
        return found
    for mine in readings(claim):
        for theirs in readings(evidence):
            if of_one_system(mine, theirs) and (mine is not claim or theirs is not evidence):
                other = _compare(mine, theirs, claim_is_later)
                found = min(found, other, key=lambda one: _BEST_FIRST.index(one.level))
    return found


def _compare(claim: Quantity, evidence: Quantity, claim_is_later: bool) -> Comparison:
    mine, theirs = in_one_unit(claim, evidence)
    if mine is None or theirs is None:
        return _no_common_unit(claim, evidence)
    found = rung(claim, evidence, mine, theirs)
    if found.level is Level.ALTERED and claim.unit != evidence.unit:
        found = _the_other_way(claim, evidence, found)
    if found.level is Level.ALTERED:
        return _why_altered(claim, evidence, mine, theirs, found, claim_is_later)
    if other_rate(claim, evidence):
        return _unit_changed(f"per {evidence.per}", f"per {claim.per}")
    if outcome_changed(claim, evidence):
        return _role_changed(f"the same figure, but {evidence.event} in the evidence and {claim.event} here")
    if _counts_another(claim, evidence):
        if found.rung == "vague":
            return _incomparable(claim, evidence)
        return _role_changed(f"the same figure counts {evidence.noun} in the evidence and {claim.noun} here")
    if _old_for_new(claim, evidence):
        return _role_changed("the value before the change on one side, the value after it on the other")
    if _unrelated(claim, evidence):
        return _incomparable(claim, evidence)
    return found


def _the_other_way(claim: Quantity, evidence: Quantity, found: Comparison) -> Comparison:
    """The figures compared in the evidence's unit: 116 mph is 186 km/h rounded, but 186.7 km/h is 187."""
    theirs, mine = in_one_unit(evidence, claim)
    if mine is None or theirs is None:
        return found
    other = rung(claim, evidence, mine, theirs)
    return found if other.level is Level.ALTERED else other


def _role_changed(note: str) -> Comparison:
    return Comparison(Level.ALTERED, "role-changed", note)


def _unit_changed(evidence: str | None, claim: str | None) -> Comparison:
    return Comparison(Level.ALTERED, "unit-changed", f"{evidence} in the evidence, {claim} here")


def _incomparable(claim: Quantity, evidence: Quantity) -> Comparison:
    return Comparison(Level.NOT_COMPARABLE, "incomparable", f"{evidence.noun} there, {claim.noun} here")


def _counts_another(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the counted nouns exclude each other. What a percentage is of is put in many ways: it is
    another one only where something else happened to it as well.
    """
    if nouns(claim, evidence) not in _APART:
        return False
    return "percent" not in (claim.kind, evidence.kind) or not events_agree(events(claim, evidence))


def _unrelated(claim: Quantity, evidence: Quantity) -> bool:
    """Whether one number counts two things that have nothing to do with each other."""
    if claim.kind != "count" or evidence.kind != "count":
        return False
    return nouns(claim, evidence) is Relation.NONE and events(claim, evidence) not in _SAME_EVENT


def _old_for_new(claim: Quantity, evidence: Quantity) -> bool:
    """From 50 to 70 tonnes; rose to 50 tonnes: the old value told as the new one, or the reverse."""
    changes = (claim.change, evidence.change)
    return "from-to" in changes and any(change in _MOVED for change in changes)


def _why_altered(
    claim: Quantity, evidence: Quantity, mine: Interval, theirs: Interval, found: Comparison, later: bool
) -> Comparison:
    if found.rung != "altered":
        return found
    if claim.unit != evidence.unit and claim.low is not None and claim.low == evidence.low:
        return _unit_changed(evidence.unit, claim.unit)
    if claim.per != evidence.per and claim.low is not None and claim.low == evidence.low:
        return _unit_changed(f"per {evidence.per}", f"per {claim.per}")
    if {claim.kind, evidence.kind} == {"fraction", "percent"} and nouns(claim, evidence) is None:
        return _incomparable(claim, evidence)  # "half of that" is of something else than "3 percent"
    if _parts_differ(claim, evidence):
        return Comparison(
            Level.NOT_COMPARABLE, "subset-total", "one is a part of, or an addition to, the other"
        )
    if outcome_changed(claim, evidence):
        return Comparison(Level.NOT_COMPARABLE, "incomparable", f"{evidence.event} there, {claim.event} here")
    counted = nouns(claim, evidence)
    told = claim.event and events_agree(events(claim, evidence))
    if counted is Relation.ANTONYM or (not nouns_agree(counted) and not told):
        return _incomparable(claim, evidence)
    return _updated(claim, evidence, mine, theirs, later) or found


def _updated(
    claim: Quantity, evidence: Quantity, mine: Interval, theirs: Interval, later: bool
) -> Comparison | None:
    """A toll that has grown since: by the days both figures stood at, else by those of publication."""
    higher = (mine.core or 0) > (theirs.core or 0)
    if not is_toll(claim) or not is_toll(evidence):
        return None
    if claim.as_of is not None and evidence.as_of is not None and _days(claim, evidence):
        if claim.as_of == evidence.as_of:
            return None
        if (claim.as_of > evidence.as_of) != higher:
            return None
        note = "higher than on the earlier day" if higher else "the evidence has the toll of a later day"
        return Comparison(Level.ALTERED, "updated", note)
    return (
        Comparison(Level.ALTERED, "updated", "higher than in the earlier report")
        if later and higher
        else None
    )


def _days(claim: Quantity, evidence: Quantity) -> bool:
    """Whether both moments are days, not words such as "so far"."""
    return all(q.as_of is not None and q.as_of[:4].isdigit() for q in (claim, evidence))


def _parts_differ(claim: Quantity, evidence: Quantity) -> bool:
    if (claim.subset_of is None) != (evidence.subset_of is None):
        part = claim if claim.subset_of is not None else evidence
        if _is_counted(part.subset_of or "") or not _told_alike(claim, evidence):
            return True
    changes = {claim.change, evidence.change}
    return "increment" in changes and len(changes) == 2


def _no_common_unit(claim: Quantity, evidence: Quantity) -> Comparison:
    ends = (claim.low, claim.high) == (evidence.low, evidence.high)
    related = claim.kind == evidence.kind or {claim.kind, evidence.kind} <= {"percent", *POINTS}
    if ends and related and claim.unit is not None and evidence.unit is not None:
        return _unit_changed(evidence.unit, claim.unit)
    return Comparison(Level.NOT_COMPARABLE, "incomparable", f"{evidence.kind} there, {claim.kind} here")


def _is_counted(total: str) -> bool:
    """Whether the words for a total give its number: "the 19", not "the raiders" or "them"."""
    words = total.lower().replace("-", " ").split()
    return any(char.isdigit() for char in total) or any(word in _number_words() for word in words)


@cache
def _number_words() -> frozenset[str]:
    numbers = lexicon("numbers")
    return frozenset(word for name in ("small", "tens", "scales") for word in numbers[name])


def _told_alike(claim: Quantity, evidence: Quantity) -> bool:
    """Whether one event befell both: "captured 23 of the raiders" tells how many raiders were captured."""
    return claim.event is not None and events(claim, evidence) in _SAME_EVENT
