"""Datelines: where and when a report was filed, and by which agency. Not a claim of the story.

The forms are those of the AP and Reuters handbooks ("SEOUL, South Korea (AP) —", "LONDON, Aug 24
(Reuters) -"), of agencies that set no dash after the bracket, and of papers that write a city and
a colon. A dash or colon alone proves little, so those need a place in capitals or a known one.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from factcheck.read.calendar import Day, find_day
from factcheck.records import Dateline, Span
from factcheck.resources import lexicon

_LONGEST = 120
_PLACE = re.compile(r"[^()—–―‒:|]{0,80}?(?=\s?[(|—–―‒:]|\s-{1,2}\s|\s-{1,2}$|\s/[A-Z])")
_AGENCY = re.compile(
    r"\s?(?:\(([^()]{2,60})\)|/([A-Z][\w .-]{1,40})/|\|\s?([A-Z][\w .]{1,40}?)(?=\s[-–—]|$))"
)
_LATE_DAY = re.compile(r"\s{0,2}([A-Z0-9][^()—–―‒:|-]{2,20}?)(?=\s?(?:[—–―‒:]|-{1,2}\s))")
_MARK = re.compile(r"\s{0,4}([—–―‒]|-{1,2}(?=\s|$)|:(?=\s|$))")
_SPACE = re.compile(r"\s*")
_OPENERS = "\"'“‘«([`"


def find_dateline(
    text: str, start: int, end: int, published: date | None
) -> tuple[Dateline, Day | None] | None:
    """The dateline at the start of the block ``[start, end)``, with the day it names, if any.

    The span runs to the first character of the report proper. A day without a year is taken in the
    year that brings it nearest to ``published``; ``Dateline.day`` is None without that.
    """
    head = text[start : min(end, start + _LONGEST)]
    found = _PLACE.match(head)
    if found is None:
        return None
    words, at = found[0], found.end()
    named = _AGENCY.match(head, at)
    agency = None
    day = find_day(words)
    if named is not None:
        agency = next(part for part in named.groups() if part is not None).strip()
        at = named.end()
        late = _LATE_DAY.match(head, at)
        late_day = find_day(late[1]) if late else None
        if late is not None and late_day is not None:
            day, at = day or late_day, late.end()
    mark = _MARK.match(head, at)
    at = at if mark is None else mark.end()
    space = _SPACE.match(head, at)
    at = at if space is None else space.end()
    place = _without_day(words)
    if not _starts_report(head[at:]) or not _is_dateline(place, agency, day, mark[1] if mark else ""):
        return None
    return Dateline(Span(start, start + at), place, agency, day.on(published) if day else None), day


def _starts_report(rest: str) -> bool:
    bare = rest.lstrip(_OPENERS)
    return not bare or bare[0].isupper() or bare[0].isdigit()


def _without_day(words: str) -> str:
    """``words`` as a place: up to the day, without weekday and the commas around it."""
    day = find_day(words)
    fillers = lexicon("read_dates")["fillers"]
    parts = [part.strip(" []|") for part in (words if day is None else words[: day.start]).split(",")]
    return ", ".join(part for part in parts if part and part.lower() not in fillers)


def _is_dateline(place: str, agency: str | None, day: Day | None, mark: str) -> bool:
    if agency is not None and not _is_agency(agency):
        # An agency nobody has listed, or a country: credible after a place that is sure.
        sure = _known(place) or day is not None or (_in_capitals(place) and not _initials(agency, place))
        return mark not in ("", ":") and _is_place(place) and sure
    if not place:
        return agency is not None
    if not _is_place(place):
        return False
    if agency is not None:
        return mark != "" or day is not None or place.isupper() or _known(place)
    if mark in ("", ":"):
        return mark == ":" and _known(place)
    return _known(place) or _in_capitals(place) or (day is not None and len(place.split()) <= 4)


def _in_capitals(place: str) -> bool:
    first = place.split(",")[0].strip()
    return first.isupper() and len(first) > 3  # the shorter are often initials: UN, EU, WHO


def _initials(agency: str, place: str) -> bool:
    """Whether the bracket abbreviates what stands before it: an organisation, then, and no place."""
    return agency.upper().replace(".", "") == "".join(word[0] for word in place.upper().split())


def _is_place(place: str) -> bool:
    words = place.replace(",", " ").replace("/", " ").split()
    if not words or len(words) > 9 or place.upper() in _list("non_places"):
        return False
    proper = all(word[0].isupper() or word.upper() in _list("particles") for word in words)
    opening = words[0].upper() in _list("openings") and not _known(place)  # The Hague is a place
    return proper and not opening and not any(c.isdigit() for c in place)


def _known(place: str) -> bool:
    return place.split(",")[0].split("/")[0].strip().upper() in _list("places")


def _is_agency(words: str) -> bool:
    return any(part.strip().upper() in _list("agencies") for part in words.replace(",", "/").split("/"))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(word.upper() for word in lexicon("datelines")[name])
