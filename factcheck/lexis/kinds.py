"""The closed vocabularies of this package: how words, events and modifiers stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What a claim's word is to the evidence's word."""

    SAME = "same"
    SYNONYM = "synonym"
    DERIVED = "derived"
    BROADER = "broader"  # the claim's word is the more general one
    NARROWER = "narrower"  # the claim's word is the more specific one
    SIBLING = "sibling"
    ANTONYM = "antonym"
    NONE = "none"


class EventRelation(StrEnum):
    """What a claim's event is to the evidence's event."""

    SAME = "same"
    NEAR = "near"  # a faithful paraphrase in news: talks, meeting
    IMPLIED = "implied"  # the evidence entails the claim: kill, die
    BROADER = "broader"  # the claim is the more general one: casualty, die
    NARROWER = "narrower"  # the claim says more than the evidence: summit, meeting
    LADDER_UP = "ladder-up"  # the claim is further along: convict, charge
    LADDER_DOWN = "ladder-down"  # the claim is less far along: plan, do
    OPPOSED = "opposed"
    DIFFERENT = "different"


class ModifierRelation(StrEnum):
    """What a claim's modifier is to the evidence's modifier."""

    SAME = "same"
    NEAR = "near"  # tone: aging, outdated
    ALTERED = "altered"  # another state of affairs: nuclear-armed, nuclear-capable
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class EventClass:
    """A class of news events: a name such as ``arrest`` and the family it belongs to (``crime``)."""

    name: str
    family: str
