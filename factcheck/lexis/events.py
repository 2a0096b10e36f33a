"""Classes of news events and how they stand to each other.

The lexicon ``events`` is written by hand. A class lists its words by part of speech; a word may belong
to several classes, and a reading marked ``~`` is a secondary one (``strike``: attack first, then walkout).
Classes are tied by ``is`` (a summit is a meeting), ``implies`` (who is killed dies), ``near`` (a faithful
paraphrase), ``opposes``, and by ladders of growing commitment (suspect, accuse, charge, convict), in the
spirit of FrameNet's relations Inheritance, Causative-of and Precedes (Ruppenhofer et al. 2016).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from factcheck.lexis.kinds import EventClass, EventRelation
from factcheck.lexis.spelling import normal
from factcheck.lexis.wordnet import LETTERS, base
from factcheck.resources import lexicon

_PARTS = {"v": "verbs", "n": "nouns", "a": "adjectives"}
# Where else a word is looked up when its own part of speech does not know it: participles ("the wounded
# men") and gerunds ("the killing") wobble in every parse. The form must be inflected, or "a head" would be
# to head for somewhere.
_FALLBACK = {"v": "", "n": "v", "a": "v"}


def _classes() -> dict[str, Any]:
    found: dict[str, Any] = lexicon("events")["classes"]
    return found


@cache
def _index(secondary: bool) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for name, row in _classes().items():
        for letter, part in _PARTS.items():
            for word in row.get(part, ()):
                if word.endswith("~") == secondary:
                    found.setdefault((normal(word.rstrip("~")), letter), []).append(name)
    return {key: tuple(names) for key, names in found.items()}


@cache
def event(name: str) -> EventClass:
    """The class of that name.

    Raises:
        KeyError: there is none.
    """
    return EventClass(name, _classes()[name]["family"])


@lru_cache(maxsize=16384)
def readings(lemma: str, pos: str, secondary: bool = False) -> tuple[EventClass, ...]:
    """The classes ``lemma`` (Universal POS ``pos``) usually names; ``secondary``: may name."""
    letter = LETTERS.get(pos, "")
    stem = base(lemma, letter) or lemma
    names = _index(secondary).get((normal(lemma), letter)) or _index(secondary).get((normal(stem), letter))
    for other in "" if names or secondary else _FALLBACK.get(letter, ""):
        stem = base(lemma, other) or lemma
        if stem != lemma:
            names = _index(secondary).get((normal(stem), other))
    return tuple(event(name) for name in names or ())


def names_an_act(found: EventClass) -> bool:
    """Whether the class has verbs, so that its nouns say that something was done ("the sale of")."""
    return bool(_classes()[found.name].get("verbs"))


def event_classes(lemma: str, pos: str) -> tuple[EventClass, ...]:
    """Every class ``lemma`` (Universal POS ``pos``) may name, its usual reading first."""
    return readings(lemma, pos) + readings(lemma, pos, True)


def event_class(lemma: str, pos: str) -> EventClass | None:
    """The class ``lemma`` usually names, or None when it is no event of the lexicon."""
    found = event_classes(lemma, pos)
    return found[0] if found else None


@cache
def _closure(name: str, *links: str) -> frozenset[str]:
    seen = {name}
    queue = [name]
    for current in queue:
        for link in links:
            for other in _classes()[current].get(link, ()):
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
    return frozenset(seen)


def _linked(link: str, left: frozenset[str], right: frozenset[str]) -> bool:
    return any(other in right for name in left for other in _classes()[name].get(link, ())) or any(
        other in left for name in right for other in _classes()[name].get(link, ())
    )


def _rungs(claim: str, evidence: str) -> int:
    for ladder in lexicon("events")["ladders"].values():
        if claim in ladder and evidence in ladder:
            return int(ladder.index(claim)) - int(ladder.index(evidence))
    return 0


@lru_cache(maxsize=4096)
def reach(found: EventClass) -> frozenset[str]:
    """The classes and ladders through which a class can be related to another."""
    rows = [_classes()[name] for name in sorted(_closure(found.name, "is", "implies"))]
    tied = {other for row in rows for link in ("near", "opposes") for other in row.get(link, ())}
    ladders = lexicon("events")["ladders"].items()
    return (
        _closure(found.name, "is", "implies")
        | tied
        | {f"{name} ladder" for name, rungs in ladders if found.name in rungs}
    )


def akin(claim: EventClass, evidence: EventClass) -> bool:
    """Whether two different classes are kinds of one class: hurricane and tornado, death and injury."""
    shared = _closure(claim.name, "is") & _closure(evidence.name, "is")
    return claim.name != evidence.name and bool(shared)


@lru_cache(maxsize=16384)
def event_relation(claim: EventClass, evidence: EventClass) -> EventRelation:
    """How the claim's event stands to the evidence's event; the first that holds of: same, broader,
    narrower, near, opposed, ladder, implied, different.
    """
    mine, theirs = claim.name, evidence.name
    if mine == theirs:
        return EventRelation.SAME
    if mine in _closure(theirs, "is"):
        return EventRelation.BROADER
    if theirs in _closure(mine, "is"):
        return EventRelation.NARROWER
    if _linked("near", frozenset((mine,)), frozenset((theirs,))):
        return EventRelation.NEAR
    # Talks are near a meeting and a summit is a meeting: who writes talks for a summit generalises.
    if _linked("near", frozenset((mine,)), _closure(theirs, "is")):
        return EventRelation.BROADER
    if _linked("near", _closure(mine, "is"), frozenset((theirs,))):
        return EventRelation.NARROWER
    if _linked("opposes", _closure(mine, "is", "implies"), _closure(theirs, "is", "implies")):
        return EventRelation.OPPOSED
    rungs = _rungs(mine, theirs)
    if rungs:
        return EventRelation.LADDER_UP if rungs > 0 else EventRelation.LADDER_DOWN
    if mine in _closure(theirs, "is", "implies"):
        return EventRelation.IMPLIED
    if theirs in _closure(mine, "is", "implies"):
        return EventRelation.NARROWER
    return EventRelation.DIFFERENT
