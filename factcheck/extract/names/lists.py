"""Membership in the word lists that reading names needs."""

from __future__ import annotations

from functools import cache

from factcheck.lexis.wordnet import base
from factcheck.naming.fold import fold
from factcheck.resources import lexicon


def listed(field: str, word: str, *, table: str = "name_words") -> bool:
    """Whether ``word`` is in the list ``field`` of ``models/lexicon/<table>.json``, case apart."""
    return fold(word) in _folded(table, field)


@cache
def _folded(table: str, field: str) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon(table)[field])


def head(field: str, word: str) -> bool:
    """Whether ``word`` closes (or opens) a name of the kind ``field``: "Agency", "Airport", "Treaty"."""
    return listed(field, word, table="name_heads")


def is_common(word: str, letters: str = "nvar") -> bool:
    """Whether WordNet holds ``word`` as a common noun, verb, adjective or adverb, inflected or not."""
    return any(base(word.lower(), letter) is not None for letter in letters)
