"""Dates by season, distance, fiscal year and feast: fall 2023, three weeks ago, FY25, Christmas Day."""

from __future__ import annotations

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import (
    Anchor,
    Days,
    month_of,
    period_of,
    portion,
    year_of,
)
from factcheck.extract.times.dates import any_year_at, counts_nothing, fixed, full_year, listed, unit_names
from factcheck.extract.times.found import Found
from factcheck.extract.times.monthdays import closes
from factcheck.extract.times.periods import that_season
from factcheck.resources import lexicon

_YEAR_CODES = ("fy", "sy", "cy")
_YEARS = ("fiscal", "financial", "school", "academic", "calendar", "tax")
_EDGED = ("week", "month", "quarter", "year", "decade", "century")
_EDGE_CODES = {"eoy": "year", "eom": "month"}
_BEFORE_EDGE = ("by", "at", "before", "until", "through", "since", "from")
_OF_A_FALL = ("to", "after", "before", "since", "about", "of")
_EDGES = {"end": "late", "start": "early", "beginning": "early", "middle": "mid"}


def read_season(lx: Lexed, i: int) -> Found | None:
    """The summer of 2024, fall 2023, in the spring."""
    season = lexicon("times")["seasons"].get(lx.word(i))
    if season is None:
        return None
    j = i + 2 if lx.word(i + 1) == "of" else i + 1
    year = any_year_at(lx, j)
    if year is not None:
        return Found(i, year[1], "season", "absolute", lambda _: month_of(year[0], season[0], 3))
    in_the = lx.word(i - 1) in ("the", "in", "by", "since", "until", "early", "late", "mid") and (
        lx.word(i - 1) != "the" or lx.word(i - 2) in listed("before_period")
    )
    if lx.word(i) == "fall" and lx.word(i - 1) == "the" and lx.word(i - 2) in _OF_A_FALL:
        return None  # prior to the fall of somebody
    ends = counts_nothing(lx, i + 1) or (lx.capital(i + 1) and not lx.capital(i))
    if not in_the or lx.word(i + 1) in ("of", "in", "-") or not ends:
        return None  # the winter meetings, the spring of life
    return Found(i, i + 1, "season", "published", that_season(season[0], None))


def read_fiscal(lx: Lexed, i: int) -> Found | None:
    """Fiscal 2025, fiscal year 2025, school year 2025, FY25: named by the calendar year in which they end."""
    word = lx.word(i)
    if word in _YEAR_CODES:
        j = i + 1
    elif word in _YEARS and lx.word(i + 1) == "year":
        j = i + 2
    elif word == "fiscal":
        j = i + 1
    else:
        return None
    digits = lx.word(j)
    if not (digits.isdecimal() and digits.isascii()) or len(digits) not in (2, 4):
        return None
    if len(digits) == 2 and not lx.glued(j):
        return None
    value = int(digits)
    if len(digits) == 2:
        return Found(i, j + 1, "year", "absolute", lambda anchor: year_of(full_year(value, anchor.day)))
    return Found(i, j + 1, "year", "absolute", fixed(year_of(value))) if value > 1900 else None


def read_edge(lx: Lexed, i: int) -> Found | None:
    """The end of the month, year-end: of the published one; "the end of the day" is no date."""
    if lx.word(i) in _EDGE_CODES:
        return _edge(i, i + 1, _EDGE_CODES[lx.word(i)], "late")
    if lx.word(i) in ("year", "month") and lx.word(i - 1) in _BEFORE_EDGE:
        k = i + 2 if lx.word(i + 1) == "-" else i + 1
        return _edge(i, k + 1, lx.word(i), "late") if lx.word(k) == "end" else None
    part = _EDGES.get(lx.word(i))
    if part is None or lx.word(i + 1) != "of":
        return None
    k = i + 3 if lx.word(i + 2) == "the" else i + 2
    unit = unit_names().get(lx.word(k))
    if unit not in _EDGED or lx.word(k).endswith("s"):
        return None
    if k == i + 2 and not (closes(lx, k + 1) or lx.word(k + 1) in listed("after_year")):
        return None  # at the end of year six
    return _edge(i, k + 1, unit, part)


def _edge(begin: int, end: int, unit: str, part: str) -> Found:
    def resolve(anchor: Anchor) -> Days | None:
        whole = None if anchor.day is None else period_of(anchor.day, unit)
        return None if whole is None else portion(whole, part)

    return Found(begin, end, unit, "published", resolve, approximate=True)
