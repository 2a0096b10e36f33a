"""Dates that name a day, a month or a year: Aug. 24, 2025; 4 June; 2025-08-24; November; 1953; the 1990s."""

from __future__ import annotations

from functools import cache

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.extract.times.calendar import Anchor, Days, day_of, month_of, nearest, one_day
from factcheck.extract.times.found import Found, Resolve
from factcheck.resources import lexicon

FIRST_YEAR, LAST_YEAR = 1000, 2199


@cache
def times(section: str) -> dict[str, int]:
    """A table of the time lexicon."""
    return dict(lexicon("times")[section])


@cache
def unit_names() -> dict[str, str]:
    """Words for units of time ("weeks") and their names ("week")."""
    return dict(lexicon("times")["units"])


@cache
def holidays() -> dict[tuple[str, ...], tuple[int, int]]:
    """Feasts with a fixed day, as lexemes, and their month and day."""
    return {lex(name).low: (day[0], day[1]) for name, day in lexicon("times")["holidays"].items()}


@cache
def listed(section: str) -> frozenset[str]:
    """A list of the time lexicon."""
    return frozenset(lexicon("times")[section])


def fixed(days: Days | None) -> Resolve:
    """A resolver of a date that needs no published day."""
    return lambda _: days


def month_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(month, end) at lexeme ``i``: "August", "Aug.", "Sept"; words that are also others need a capital."""
    month = times("months").get(lx.word(i))
    if month is None or not (lx.capital(i) or lx.word(i) not in listed("ambiguous_months")):
        return None
    short = lx.word(i) in listed("short_months")
    if short and lx.word(i + 1) == "." and lx.glued(i + 1):
        return month, i + 2
    return month, i + 1


def day_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) at lexeme ``i``: "24", "24th", "twenty-fourth"."""
    word = lx.word(i)
    if word.isdigit() and word.isascii() and len(word) <= 2 and 1 <= int(word) <= 31:
        if lx.word(i + 1) in ("st", "nd", "rd", "th") and lx.glued(i + 1):
            return int(word), i + 2
        if lx.word(i + 1) in (":", "%") or (lx.glued(i + 1) and lx.is_word(i + 1)):
            return None
        return int(word), i + 1
    if word in table("ordinals") and table("ordinals")[word] <= 31:
        return int(table("ordinals")[word]), i + 1
    return None


def _odd_day_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) of two digits in the place of a day that no month has: "Aug. 84"."""
    word = lx.word(i)
    if len(word) != 2 or not (word.isdigit() and word.isascii()) or int(word) <= 31:
        return None
    return (int(word), i + 1) if counts_nothing(lx, i + 1) else None


def _odd_day_before(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) of two digits in the place of a day before a month that is no other word: "84 April"."""
    word, month = lx.word(i), month_at(lx, i + 1)
    if month is None or len(word) != 2 or not (word.isdigit() and word.isascii()):
        return None
    plain = lx.word(i + 1) not in listed("ambiguous_months") and counts_nothing(lx, month[1])
    return (int(word), i + 1) if plain or lx.word(i - 1) in listed("before_odd_day") else None


def year_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(year, end) of a bare four-digit year at lexeme ``i``."""
    word = lx.word(i)
    if len(word) == 4 and word.isdigit() and word.isascii() and FIRST_YEAR <= int(word) <= LAST_YEAR:
        if lx.glued(i + 1) and (lx.is_word(i + 1) or lx.word(i + 1) in ("%", "°")):
            return None
        return int(word), i + 1
    return None


def any_year_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(year, end) of a year, or of any four digits that count nothing: what stands in the place of a
    year is meant as one, however odd ("May 2923"), so that it is compared as a date.
    """
    return year_at(lx, i) or odd_year_at(lx, i)


def odd_year_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(year, end) of four digits that no counted noun can follow."""
    word = lx.word(i)
    if (
        len(word) != 4
        or not (word.isdigit() and word.isascii())
        or word[0] == "0"
        or (lx.glued(i + 1) and (lx.is_word(i + 1) or lx.word(i + 1) in ("%", "°")))
    ):
        return None
    return (int(word), i + 1) if counts_nothing(lx, i + 1) else None


def counts_nothing(lx: Lexed, i: int) -> bool:
    """Whether no noun can begin at lexeme ``i``: the end, punctuation, a function word."""
    return not (lx.is_word(i) or lx.is_number(i)) or lx.word(i) in listed("after_year")


def _year_after(lx: Lexed, i: int) -> tuple[int, int] | None:
    """A year right after a date, behind a comma, "of", "in" or nothing."""
    for skip in (0, 1):
        if skip and lx.word(i) not in (",", "of"):
            break
        found = any_year_at(lx, i + skip)
        if found is not None and not _counts(lx, found[1], skip):
            return found
    return None


def _counts(lx: Lexed, i: int, skip: int) -> bool:
    return skip == 1 and lx.word(i) in ("people", "troops")


def read_month_date(lx: Lexed, i: int) -> Found | None:
    """Aug. 24, 2025; August 24-26; November; February 2022; mid-November."""
    found = month_at(lx, i)
    if found is None:
        return None
    month, j = found
    year = _year_after(lx, j)
    if year is not None:
        return Found(i, year[1], "month", "absolute", fixed(month_of(year[0], month)))
    k = j + 1 if lx.word(j) == "the" else j
    day = day_at(lx, k)
    if day is not None and lx.word(day[1]) not in table("scales"):
        return _day_of_month(lx, i, month, day[0], day[1])
    odd = _odd_day_at(lx, k)
    if odd is not None and (_year_after(lx, odd[1]) or lx.word(i - 1) not in listed("before_whole_month")):
        return _day_of_month(lx, i, month, odd[0], odd[1])
    if lx.word(i) in listed("short_months") and j == i + 1:
        return None
    if not _names_month(lx, i):
        return None
    return Found(i, j, "month", "published", _some_month(month))


def _names_month(lx: Lexed, i: int) -> bool:
    """ "May" and "March" need a preposition or the like before them; other months stand alone."""
    if lx.word(i) not in listed("ambiguous_months"):
        return True
    return lx.word(i - 1) in listed("before_period") or (lx.word(i - 1) == "-" and lx.word(i - 2) == "mid")


def _day_of_month(lx: Lexed, begin: int, month: int, day: int, end: int) -> Found:
    last, stop = day, end
    if lx.word(end) in ("-", "–", "to", "through") and (other := day_at(lx, end + 1)) and other[0] > day:
        last, stop = other[0], other[1]
    year = _year_after(lx, stop)
    if year is not None:
        return Found(begin, year[1], "day", "absolute", fixed(_days(year[0], month, day, last)))
    return Found(begin, stop, "day", "published", some_day(month, day, last))


def _days(year: int, month: int, first: int, last: int) -> Days | None:
    start, end = day_of(year, month, first), day_of(year, month, last)
    return None if start is None or end is None else (start, one_day(end)[1])


def some_day(month: int, first: int, last: int) -> Resolve:
    """A day of a month (or some days of it) in the year that the tense points to."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        years = range(anchor.day.year - 4, anchor.day.year + 5)
        return nearest([days for year in years if (days := _days(year, month, first, last))], anchor)

    return resolve


def _some_month(month: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        years = range(anchor.day.year - 1, anchor.day.year + 2)
        return nearest([month_of(year, month) for year in years], anchor)

    return resolve


def read_day_first(lx: Lexed, i: int) -> Found | None:
    """4 June 2025; the 24th of August; 24-26 August."""
    day = day_at(lx, i)
    if day is None:
        day = _odd_day_before(lx, i)
    if day is None:
        return None
    j = day[1]
    first = last = day[0]
    if lx.word(j) in ("-", "–", "to", "and") and (other := day_at(lx, j + 1)) and other[0] > first:
        last, j = other[0], other[1]
    if lx.word(j) == "of" or (lx.word(j) == "-" and lx.glued(j)):
        j += 1
    month = month_at(lx, j)
    if month is None or not lx.capital(j):
        return None
    if lx.low[i] in table("ordinals") and lx.word(day[1]) != "of":
        return None
    end = month[1]
    year = _year_after(lx, end + 1 if lx.word(end) == "-" else end)
    if year is not None:
        return Found(i, year[1], "day", "absolute", fixed(_days(year[0], month[0], first, last)))
    return Found(i, end, "day", "published", some_day(month[0], first, last))


def read_numeric(lx: Lexed, i: int) -> Found | None:
    """2025-08-24, 2025/8/24, 24.08.2025, 8/24/2025; day and month are told apart where they can be."""
    parts: list[int] = []
    j, joint = i, lx.word(i + 1)
    if joint not in ("-", "/"):
        return None
    while len(parts) < 3 and lx.word(j).isdigit() and lx.word(j).isascii() and len(lx.word(j)) <= 4:
        parts.append(int(lx.word(j)))
        if len(parts) == 3 or not (lx.word(j + 1) == joint and lx.glued(j + 1) and lx.glued(j + 2)):
            break
        j += 2
    if len(parts) != 3:
        return None
    a, b, c = parts
    if len(lx.word(i)) == 4:
        day = day_of(a, b, c)
    elif len(lx.word(j)) == 4:
        day = day_of(c, a, b) or day_of(c, b, a)
    else:
        return None
    return Found(i, j + 1, "day", "absolute", fixed(None if day is None else one_day(day)))
