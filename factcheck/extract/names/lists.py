"""Membership in the word lists that reading names needs."""

from __future__ import annotations

from functools import cache

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
