"""How likely two figures answer each other, whatever their values say: what alignment is built on."""

from __future__ import annotations

from factcheck.lexis import EventRelation, Relation
from factcheck.measure.units import dimension
from factcheck.measure.words import events, events_agree, is_outcome, nouns
from factcheck.records import Quantity

_SAME_KIND = 0.45
_NEAR_KIND = 0.35
_NOUN = {
    Relation.SAME: 0.35,
    Relation.SYNONYM: 0.35,
    Relation.DERIVED: 0.3,
    Relation.BROADER: 0.25,
    Relation.NARROWER: 0.25,
    Relation.SIBLING: 0.1,
    Relation.ANTONYM: 0.1,
    Relation.NONE: -0.2,
}
_UNKNOWN = 0.1
_EVENT = 0.2
_OTHER_EVENT = {EventRelation.BROADER: 0.2, EventRelation.NARROWER: 0.2, EventRelation.OPPOSED: 0.1}
_STRANGE_EVENT = -0.1
_KINDS_NEAR = (
    {"percent", "fraction"},
    {"percentage-point", "basis-point"},
    {"percent", "percentage-point"},
    {"count", "fraction"},
    {"duration", "age"},
)


def affinity(claim: Quantity, evidence: Quantity) -> float:
    """0 (cannot answer each other) to 1 (same kind, same unit, same noun, same event)."""
    score = _kind(claim, evidence)
    if score == 0.0:
        return 0.0
    noun = nouns(claim, evidence)
    score += _UNKNOWN if noun is None else _NOUN[noun]
    happened = events(claim, evidence)
    if happened is None:
        strange = claim.event and evidence.event and is_outcome(claim) != is_outcome(evidence)
        score += _STRANGE_EVENT if strange else _UNKNOWN
    else:
        score += _EVENT if events_agree(happened) else _OTHER_EVENT.get(happened, _STRANGE_EVENT)
    if claim.kind not in ("count", "ordinal"):
        score += 0.15  # a unit says as much as a noun
    if (claim.subset_of is None) == (evidence.subset_of is None) and claim.change == evidence.change:
        score += 0.05
    return max(0.0, min(1.0, score))


def _kind(claim: Quantity, evidence: Quantity) -> float:
    if claim.kind == evidence.kind:
        if claim.unit == evidence.unit:
            return _SAME_KIND
        if claim.kind == "money" or dimension(claim.unit) == dimension(evidence.unit) is not None:
            return _NEAR_KIND
        return 0.0 if claim.kind == "measure" else _NEAR_KIND
    return _NEAR_KIND / 2 if {claim.kind, evidence.kind} in _KINDS_NEAR else 0.0
