"""Whom "he said" and "it added" stand for: the nearest source before of a fitting kind, if plain."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.resources import lexicon

from .found import Found

_REACH = 4
_PERSONAL = frozenset({"he", "she"})
_NEUTER = frozenset({"it"})
_PLURAL = frozenset({"they"})
_INSTITUTIONAL = frozenset({"ORG", "GPE", "NORP", "LOC", "FAC"})
PRONOUNS = _PERSONAL | _NEUTER | _PLURAL


def antecedent(one: Found, before: Sequence[Found]) -> Found | None:
    """The source that the pronoun of ``one`` stands for, among those read ``before`` it (text order),
    at most four sentences back; None where none fits.
    """
    word = one.head.text.lower()
    for other in reversed(before):
        if one.sentence - other.sentence > _REACH:
            return None
        if other.head.text.lower() not in PRONOUNS and other.source != one.source and _fits(word, other):
            return other
    return None


def _fits(word: str, other: Found) -> bool:
    head = other.head
    rules = lexicon("reporting")
    # The recogniser's label wobbles: a name without a label of its own may be a person's, but one that it
    # takes for an institution or a place is none.
    named = head.pos == "PROPN" and head.ent not in _INSTITUTIONAL and head.lemma not in rules["institutions"]
    person = head.ent == "PERSON" or head.lemma in rules["persons"] or named
    plural = head.tag in ("NNS", "NNPS")
    if word in _PERSONAL:
        return person and not plural
    if word in _NEUTER:
        return not person and not plural
    return plural or (not person and head.tag == "NN")
