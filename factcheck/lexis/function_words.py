"""Which words carry the content of a claim, and which only hold it together."""

from __future__ import annotations

from functools import cache

from factcheck.resources import lexicon

_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM"))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon("function_words")[kind])


def is_content(lemma: str, pos: str) -> bool:
    """Whether a word of Universal POS ``pos`` says something of its own: no auxiliary, pronoun or
    filler (``also``, ``however``), and no bare punctuation.
    """
    return pos in _CONTENT and lemma.lower() not in _words("stop") and any(c.isalnum() for c in lemma)


def is_light_verb(lemma: str) -> bool:
    """Whether a verb leaves the meaning to its object: take a vote, hold talks, carry out a raid."""
    return lemma.lower() in _words("light-verbs")


def is_generic_noun(lemma: str) -> bool:
    """Whether a noun stands for whatever was said before: the move, the issue, the development."""
    return lemma.lower() in _words("generic-nouns")
