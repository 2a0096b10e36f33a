"""Days that name their month: Aug. 24, 2025; 4 June; the 24th of August; 18 and 19 June; a whole month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, month_of
from factcheck.extract.times.dates import (
    LEAN,
    counts_nothing,
    day_at,
    days_of,
    fixed,
    listed,
    month_at,
    odd_day_at,
    odd_day_before,
    some_day,
    some_months,
    year_after,
)
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.notdates import is_person
from factcheck.extract.times.spelled import cardinal_day_at

_LISTED = 5
_MARCH_ON = ("on", "against", "towards", "toward", "down", "into", "with", "to")
_RANGE = ("-", "–", "to", "through")
_YEARS = {"this": 0, "last": -1, "next": 1}
_MONEY = ("$", "£", "€", "¥", "#")


def read_month_date(lx: Lexed, i: int) -> Found | None:
    """Aug. 24, 2025; August 24-26; October, 1st; May twenty nine; November; the June quarter."""
    found = month_at(lx, i)
    if found is None:
        return None
    month, j = found
    year = year_after(lx, j)
    if year is not None and lx.word(j) != "in":
        return Found(i, year[1], "month", "absolute", fixed(month_of(year[0], month)))
    if (other := _relative_year(lx, j)) is not None:
        return Found(i, other[1], "month", "published", _in_year(other[0], lambda y: month_of(y, month)))
    k = j + 1 if lx.word(j) == "the" or (lx.word(j) == "," and _is_ordinal(lx, j + 1)) else j
    day = day_at(lx, k)
    if day is not None and lx.word(day[1]) not in table("scales") and not _counts(lx, i, k, day[1]):
        return dated(lx, i, month, day[0], day[1])
    spelled = cardinal_day_at(lx, k)
    if spelled is not None and (closes(lx, spelled[1]) or year_after(lx, spelled[1])):
        return dated(lx, i, month, spelled[0], spelled[1])
    odd = odd_day_at(lx, k)
    if odd is not None and (year_after(lx, odd[1]) or lx.word(i - 1) not in listed("before_whole_month")):
        return dated(lx, i, month, odd[0], odd[1])
    if lx.word(i) in listed("short_months") and j == i + 1:
        return None
    if lx.word(j) == "quarter" and month % 3 == 0 and lx.capital(i):
        return Found(i, j + 1, "quarter", "published", some_months(month - 2, 3))
    if not _names_month(lx, i):
        return None
    return Found(i, j, "month", "published", some_months(month))


def _is_ordinal(lx: Lexed, i: int) -> bool:
    return lx.is_number(i) and lx.word(i + 1) in ("st", "nd", "rd", "th") and lx.glued(i + 1)


def _counts(lx: Lexed, begin: int, day: int, end: int) -> bool:
    """Whether the number after a month counts what follows: "in May 24 people died"."""
    if lx.word(begin - 1) not in listed("before_whole_month") or not lx.is_number(day) or end > day + 1:
        return False
    return lx.is_word(end) and not counts_nothing(lx, end)


def closes(lx: Lexed, i: int) -> bool:
    """Whether lexeme ``i`` ends a phrase: a symbol or the end."""
    return not (lx.is_word(i) or lx.is_number(i))


def _names_month(lx: Lexed, i: int) -> bool:
    """ "May" and "March" need a preposition or the like before them; other months stand alone."""
    if is_person(lx, i):
        return False
    if lx.word(i) not in listed("ambiguous_months"):
        return True
    if lx.word(i - 1) == "to" and lx.word(i + 1) in _MARCH_ON:
        return False  # to March on City Hall
    return lx.word(i - 1) in listed("before_period") or (lx.word(i - 1) == "-" and lx.word(i - 2) == "mid")


def dated(lx: Lexed, begin: int, month: int, day: int, end: int) -> Found:
    """A day of a month from lexeme ``begin``, named up to ``end``: with a last day ("24-26") and a year."""
    last, stop = day, end
    if lx.word(end) in _RANGE and (other := day_at(lx, end + 1)) and other[0] > day:
        last, stop = other[0], other[1]
    return _of_year(lx, begin, stop, month, day, last)


def _of_year(lx: Lexed, begin: int, stop: int, month: int, day: int, last: int) -> Found:
    year = year_after(lx, stop)
    if year is None and (other := _relative_year(lx, stop)) is not None:
        resolve = _in_year(other[0], lambda y: days_of(y, month, day, last))
        return Found(begin, other[1], "day", "published", resolve)
    if year is None:
        return Found(begin, stop, "day", "published", some_day(month, day, last, lx.word(begin - 1)))
    return Found(begin, year[1], "day", "absolute", fixed(days_of(year[0], month, day, last)))


def _relative_year(lx: Lexed, j: int) -> tuple[int, int] | None:
    """(years from the published one, end) of "this year", "of last year", after a month or a day."""
    k = j + 1 if lx.word(j) in ("of", ",") else j
    offset = _YEARS.get(lx.word(k))
    return (offset, k + 2) if offset is not None and lx.word(k + 1) == "year" else None


def _in_year(offset: int, days: Callable[[int], Days | None]) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        year = 0 if anchor.day is None else anchor.day.year + offset
        return days(year) if MINYEAR <= year < MAXYEAR else None

    return resolve


def read_day_first(lx: Lexed, i: int) -> Found | None:
    """4 June 2025; the 24th of August; 24-26 August; fifteen August; the 18 of "18 and 19 June"."""
    if lx.word(i - 1) in _MONEY:
        return None
    day = day_at(lx, i) or odd_day_before(lx, i) or _spelled_before(lx, i)
    if day is None:
        return None
    first = last = day[0]
    j = day[1]
    between = lx.word(i - 1) == "between"
    if lx.word(j) in (("and",) if between else ("-", "–", "to")):
        other = day_at(lx, j + 1)
        if other is not None and other[0] > first:
            last, j = other[0], other[1]
    listed_to = _list_end(lx, j) if last == first and not between else j
    k = _to_month(lx, listed_to)
    month = month_at(lx, k)
    if month is None or _is_worded_ordinal(lx, i, day[1], listed_to):
        return None
    if listed_to == j:
        if lx.word(month[1]) == "-" and lx.glued(month[1]):
            month = month[0], month[1] + (year_after(lx, month[1] + 1) is not None)
        return _of_year(lx, i, month[1], month[0], first, last)
    whole = _of_year(lx, i, month[1], month[0], first, last)
    return replace(whole, end=j)


def _spelled_before(lx: Lexed, i: int) -> tuple[int, int] | None:
    """A cardinal in words before a month that ends the phrase or has its year: "fifteen August"."""
    day = cardinal_day_at(lx, i)
    if day is None or (month := month_at(lx, day[1])) is None:
        return None
    return day if year_after(lx, month[1]) or (day[0] > 9 and closes(lx, month[1])) else None


def _list_end(lx: Lexed, j: int) -> int:
    """Where a list of days that begins before ``j`` ends: after the last one before their month."""
    end = j
    for _ in range(_LISTED):
        k = end
        if lx.word(k) == ",":
            k += 1
        if lx.word(k) in ("and", "or", "&"):
            k += 1
        if k == end or (day := day_at(lx, k)) is None:
            break
        end = day[1]
    return end if end > j and month_at(lx, _to_month(lx, end)) is not None else j


def _to_month(lx: Lexed, j: int) -> int:
    """The lexeme after "of", "day of" or a glued hyphen."""
    if lx.word(j) == "day" and lx.word(j + 1) == "of":
        return j + 2
    return j + 1 if lx.word(j) == "of" or (lx.word(j) == "-" and lx.glued(j)) else j


def _is_worded_ordinal(lx: Lexed, i: int, end: int, j: int) -> bool:
    """ "The second March offensive" is no date; "the second of March" is."""
    worded = not lx.is_number(i) and lx.word(end - 1) in table("ordinals")
    return worded and lx.word(j) not in ("of", "day")


def read_leaning(lx: Lexed, i: int) -> Found | None:
    """Last Dec. 24, next 6 April: a day of a month on the side that the word before it says."""
    if lx.word(i) not in LEAN or i + 1 >= len(lx):
        return None
    day = read_month_date(lx, i + 1) if month_at(lx, i + 1) else read_day_first(lx, i + 1)
    return None if day is None or day.granularity != "day" else replace(day, begin=i)


def read_next_day(lx: Lexed, previous: Found) -> Found | None:
    """The "19" of "June 18 and 19": a further day of the month that the date before it names."""
    month = month_at(lx, previous.begin)
    j = previous.end
    if month is None or previous.granularity != "day" or lx.word(previous.begin - 1) == "between":
        return None
    if lx.word(j) not in ("and", "or", "&", ",") or not lx.is_number(j + 1):
        return None
    k = j + 2 if lx.word(j) == "," and lx.word(j + 1) in ("and", "or") else j + 1
    day = day_at(lx, k)
    if day is None or not (closes(lx, day[1]) or year_after(lx, day[1])) or lx.word(day[1]) in ("%", "-"):
        return None
    if lx.word(j) == "," and lx.word(day[1]) not in (",", "and", "or"):
        return None
    return _of_year(lx, k, day[1], month[0], day[0], day[0])
