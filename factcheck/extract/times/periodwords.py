"""The lists and tables of ``models/lexicon/periods.json``."""

from __future__ import annotations

from functools import cache

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.dates import unit_names
from factcheck.resources import lexicon

_QUOTES = ("'", "’", "‘")
_NEAR = 6  # lexemes within which "a", "an" and "that" find their unit of time


@cache
def period_words(section: str) -> frozenset[str]:
    """A list of the lexicon of periods and ranges."""
    return frozenset(lexicon("periods")[section])


@cache
def relation_words(section: str) -> dict[str, str]:
    """Words before or behind a date, and the relation they say."""
    return dict(lexicon("periods")["relations"][section])


def is_idle(lx: Lexed, i: int) -> bool:
    """Whether a word that may begin a date begins none here, at a glance: the commonest words first.

    A quotation mark needs figures behind it ('90s), "a", "an" and "that" a unit of time (a year ago).
    """
    word = lx.low[i]
    if word in _QUOTES:
        return not lx.is_number(i + 1)
    if word in ("a", "an", "that"):
        return unit_names().keys().isdisjoint(lx.low[i + 1 : i + 1 + _NEAR])
    return False
