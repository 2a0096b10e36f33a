"""The lists and tables of ``models/lexicon/periods.json``."""

from __future__ import annotations

from functools import cache

from factcheck.resources import lexicon


@cache
def period_words(section: str) -> frozenset[str]:
    """A list of the lexicon of periods and ranges."""
    return frozenset(lexicon("periods")[section])


@cache
def relation_words(section: str) -> dict[str, str]:
    """Words before or behind a date, and the relation they say."""
    return dict(lexicon("periods")["relations"][section])
