"""Making a cue: offsets and surface from tokens."""

from __future__ import annotations

from factcheck.records import Cue, Sentence, Span, Token

from .words import Entry


def cue_at(sentence: Sentence, first: Token, last: Token, family: str, entry: Entry, target: Token) -> Cue:
    """The cue from token ``first`` to token ``last`` that acts on ``target``."""
    span = Span(first.span.start, last.span.end)
    surface = span.shift(-sentence.span.start).of(sentence.text)
    return Cue(span, surface, family, entry.value, target.span, entry.certainty)
