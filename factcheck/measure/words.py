"""What two figures count and what happened to it: relations of their nouns and events."""

from __future__ import annotations

from functools import cache

from factcheck.lexis import EventRelation, Relation, event, event_relation, relation
from factcheck.lexis.events import readings
from factcheck.lexis.kinds import EventClass
from factcheck.records import Quantity
from factcheck.resources import lexicon

_KIN = (Relation.SAME, Relation.SYNONYM, Relation.DERIVED, Relation.BROADER, Relation.NARROWER)
_AGREE = (EventRelation.SAME, EventRelation.NEAR, EventRelation.IMPLIED)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("events_roles")[name])


def _class_of(name: str | None) -> EventClass | None:
    if name is None:
        return None
    try:
        return event(lexicon("events_roles")["class_of"].get(name, name))
    except KeyError:
        usual = readings(name, "VERB")
        return usual[0] if usual else None


def events(claim: Quantity, evidence: Quantity) -> EventRelation | None:
    """How the claim's event stands to the evidence's; None where either is unknown."""
    mine, theirs = _class_of(claim.event), _class_of(evidence.event)
    if mine is None or theirs is None:
        return EventRelation.SAME if claim.event is not None and claim.event == evidence.event else None
    return event_relation(mine, theirs)


def events_agree(found: EventRelation | None) -> bool:
    """Whether the relation is one that a faithful rewrite may have."""
    return found is None or found in _AGREE


def outcome_changed(claim: Quantity, evidence: Quantity) -> bool:
    """Whether something else happened to the counted: died, casualties. "Dead" is among "casualties",
    so a claim may neither widen the dead to casualties nor narrow casualties to the dead.
    """
    mine, theirs = _class_of(claim.event), _class_of(evidence.event)
    if mine is None or theirs is None:
        return False
    if mine.name not in _listed("outcome") or theirs.name not in _listed("outcome"):
        return False
    if EventRelation.IMPLIED in (event_relation(mine, theirs), event_relation(theirs, mine)):
        return False  # of those killed, and of the dead: one count
    return not events_agree(event_relation(mine, theirs))


def nouns(claim: Quantity, evidence: Quantity) -> Relation | None:
    """How the counted nouns stand to each other; None where either is missing or counts anything."""
    mine, theirs = _noun(claim), _noun(evidence)
    if mine is None or theirs is None:
        return None
    if mine == theirs or mine.rstrip("s") == theirs.rstrip("s"):
        return Relation.SAME
    return relation(mine, "NOUN", theirs, "NOUN")


def _noun(quantity: Quantity) -> str | None:
    noun = quantity.noun.lower() if quantity.noun is not None else None
    return (
        None
        if noun is None or noun in _listed("generic") or noun in lexicon("events_roles")["nouns"]
        else noun
    )


def nouns_agree(found: Relation | None) -> bool:
    """Whether the nouns may name the same things."""
    return found is None or found in _KIN


def is_toll(quantity: Quantity) -> bool:
    """Whether the figure counts what grows as reports come in: the dead, the missing, the arrested."""
    return quantity.event in _listed("tolls")


def is_outcome(quantity: Quantity) -> bool:
    """Whether the figure counts those to whom something happened: died, were arrested, fled."""
    found = _class_of(quantity.event)
    return found is not None and found.name in _listed("outcome")
