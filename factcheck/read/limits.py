"""How much is read: bounds that keep one bad file from holding up an audit."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from factcheck.resources import lexicon


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for reading.

    Args:
        max_bytes: size of one file, or of standard input, in bytes.
        max_markup_chars: length of one HTML page with its markup, in characters.
        max_chars: length of one article's text, in characters.
        max_line_chars: length of one line, in characters: no paragraph of news is longer.
        max_articles: how many articles one audit takes.
    """

    max_bytes: int
    max_markup_chars: int
    max_chars: int
    max_line_chars: int
    max_articles: int


@cache
def default_limits() -> Limits:
    """The limits in ``models/lexicon/read_limits.json``."""
    data = lexicon("read_limits")
    return Limits(**{field.name: int(data[field.name]) for field in fields(Limits)})
