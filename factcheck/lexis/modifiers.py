"""How two modifiers of the same noun stand to each other: another word, another tone, another state.

``nuclear-armed`` and ``nuclear-capable`` are two states of affairs, ``aging`` and ``outdated`` are one in
two tones. The lexicon ``modifiers`` holds groups that differ in tone only and scales whose places exclude
each other; words of one place (``|`` between them) say the same. Compounds are compared by their second
part when the first is the same.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.lexis.kinds import ModifierRelation, Relation
from factcheck.lexis.relations import relation
from factcheck.lexis.spelling import normal
from factcheck.resources import lexicon


@cache
def _index(kind: str) -> dict[str, frozenset[tuple[str, int]]]:
    """Word to the (group, place in the group) it holds; words of one place are interchangeable."""
    found: dict[str, set[tuple[str, int]]] = {}
    for name, places in lexicon("modifiers")[kind].items():
        for place, words in enumerate(places):
            for word in words.split("|"):
                found.setdefault(normal(word), set()).add((name, place))
    return {word: frozenset(held) for word, held in found.items()}


def _shares(kind: str, claim: str, evidence: str) -> tuple[bool, bool]:
    """Whether the two stand in one group, and whether they hold one place of it."""
    mine = _index(kind).get(normal(claim), frozenset())
    theirs = _index(kind).get(normal(evidence), frozenset())
    return bool({name for name, _ in mine} & {name for name, _ in theirs}), bool(mine & theirs)


def _known(claim: str, evidence: str, scales: str) -> ModifierRelation:
    together, alike = _shares(scales, claim, evidence)
    if alike:
        return ModifierRelation.SAME
    if together:
        return ModifierRelation.ALTERED
    together, alike = _shares("tone", claim, evidence)
    if together:
        return ModifierRelation.SAME if alike else ModifierRelation.NEAR
    return ModifierRelation.UNKNOWN


@lru_cache(maxsize=16384)
def modifier_relation(claim: str, evidence: str) -> ModifierRelation:
    """How the claim's modifier (an adjective or compound, lower case) stands to the evidence's."""
    if normal(claim) == normal(evidence):
        return ModifierRelation.SAME
    known = _known(claim, evidence, "scales")
    if known is not ModifierRelation.UNKNOWN:
        return known
    mine, theirs = claim.lower().split("-"), evidence.lower().split("-")
    if len(mine) == len(theirs) == 2:
        if normal(mine[0]) == normal(theirs[0]):
            return _known(mine[1], theirs[1], "second-parts")
        if normal(mine[1]) == normal(theirs[1]):
            return modifier_relation(mine[0], theirs[0])
    found = relation(claim, "ADJ", evidence, "ADJ")
    if found in (Relation.SAME, Relation.SYNONYM, Relation.DERIVED):
        return ModifierRelation.NEAR
    return ModifierRelation.ALTERED if found is Relation.ANTONYM else ModifierRelation.UNKNOWN
