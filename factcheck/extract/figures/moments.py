"""The moment a figure stands at: as of Sunday, by Tuesday the toll had reached, so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.figures.syntax import Place, ancestors, child, governor, listed
from factcheck.records import Token, When

_AS_OF = re.compile(r"\bas (?:of|at|on|from)\s{0,3}\Z", re.IGNORECASE)
_BEFORE = 12


def moment_of(place: Place, whens: Sequence[When], event: str | None) -> str | None:
    """The day of the date that governs a running figure (ISO 8601), or its words where it is unresolved.

    ``whens`` are the dates of the figure's sentence. "On Sunday 41 people died" dates the deaths, not
    the count; "by Sunday 41 people had died" dates the count.
    """
    verb = governor(place.tokens, place.anchor)
    for when in whens:
        token = _token_at(place, when)
        if token is not None and _governs(place, when, token, verb, event):
            return when.start[:10] if when.start is not None else when.surface
    return _so_far(place)


def _governs(place: Place, when: When, token: Token, verb: Token | None, event: str | None) -> bool:
    text, start = place.sentence.text, when.span.start - place.sentence.span.start
    inside = text[start : when.span.end - place.sentence.span.start].lower()
    if inside.startswith(("as of", "as at")) or _AS_OF.search(text[max(0, start - _BEFORE) : start]):
        return True
    if verb is None or not _same_clause(place, token, verb):
        return False
    by = when.relation in ("by", "before") or inside.startswith("by ") or text[:start].lower().endswith("by ")
    if by:
        return child(place.tokens, verb, "aux") is not None and _perfect(place, verb)
    running = verb.lemma in listed("running") and event in listed("tolls")
    return running and when.relation == "on" and when.granularity in ("day", "part-of-day", "hour", "minute")


def _perfect(place: Place, verb: Token) -> bool:
    return any(t.lemma == "have" and t.head == verb.i for t in place.tokens[max(0, verb.i - 5) : verb.i])


def _same_clause(place: Place, token: Token, verb: Token) -> bool:
    above = governor(place.tokens, token)
    return above is not None and any(above.i == one.i for one in ancestors(place.tokens, verb))


def _token_at(place: Place, when: When) -> Token | None:
    return next((token for token in place.tokens if token.span.overlaps(when.span)), None)


def _so_far(place: Place) -> str | None:
    """So far, to date: the words themselves, where they stand in the figure's own stretch of text."""
    text, origin = place.sentence.text, place.sentence.span.start
    at = place.quantity.span.start - origin
    low, high = max(0, at - _REACH), at + _REACH
    low = max(low, *(text.rfind(mark, low, at) + 1 for mark in ";:"))
    near = text[low:high]
    cut = min((near.find(mark, at - low) % (len(near) + 1) for mark in ";:"), default=len(near))
    for phrase in sorted(listed("moments")):
        found = near.lower().find(phrase, 0, cut)
        if found >= 0:
            return near[found : found + len(phrase)]
    return None


_REACH = 80
