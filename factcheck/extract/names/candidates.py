"""A name as found in one sentence, before the rest of the article has had its say."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.naming.gazetteer import Entry
from factcheck.records import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name. ``entry`` is set for names known beforehand. ``kind`` is a guess of strength
    ``strength``: 3 a title or a telling word, 2 a listed given name, 1 the recogniser alone, 0 nothing.
    ``weak`` names may be common words, capitalised by their place; they need support elsewhere.
    """

    span: Span
    surface: str
    kind: str
    strength: int
    entry: Entry | None = None
    weak: bool = False
    titled: bool = False
    located: bool = False
    acronym_of: Span | None = None
