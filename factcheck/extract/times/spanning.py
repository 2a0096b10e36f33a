"""Periods measured off from a date: the three months ended June 30, the year to March, the week of April 10,
two weeks starting Monday, the weekend of Oct. 14.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.times.calendar import Anchor, Days, day_of, shifted, week_of
from factcheck.extract.times.dates import day_at, month_at, some_day, some_months, unit_names, year_at
from factcheck.extract.times.found import Found
from factcheck.extract.times.ranges import ReadOne
from factcheck.extract.times.rolling import moved

_ENDED = ("ended", "ending", "to", "through", "until", "till")
_STARTING = ("starting", "beginning", "commencing", "from")
_UNITS = ("day", "week", "fortnight", "month", "quarter", "year")
_BEFORE = ("the", "fiscal", "financial", "in")
_LONGEST = 400
_AHEAD = 7  # lexemes of a number in words and its unit
_TUESDAY, _WEDNESDAY, _SUNDAY = 1, 2, 6


def read_spanning(lx: Lexed, i: int, read: ReadOne) -> Found | None:
    """A period measured off from a date that ``read`` reads behind it."""
    if lx.word(i) == "w" and lx.word(i + 1) == "/" and lx.word(i + 2) == "c":
        return _holding(lx, i, i + 3, "week", read)
    rolling = lx.word(i) in ("last", "past")
    counted = _length(lx, i + rolling)
    if counted is None:
        return None
    count, unit, j = counted
    if rolling and (count == 1 or lx.word(j) not in _ENDED):
        return None
    if count == 1 and lx.word(j) == "of" and unit in ("week", "weekend"):
        return _holding(lx, i, j + 1, unit, read)
    if unit not in _UNITS:
        return None
    joint = lx.word(j)
    if joint in _ENDED:
        return _ended(lx, i, counted, read)
    comma = joint == "," and lx.word(j + 1) == "from"
    if (joint in _STARTING and (joint != "from" or lx.word(i - 1) == "for")) or comma:
        return _starting(lx, i, counted, read)
    return None


def _length(lx: Lexed, i: int) -> tuple[int, str, int] | None:
    """(count, unit, end) of "three months", "a week", "12-month", "week", "fiscal year"."""
    count, j = 1, i
    if lx.word(i) in ("a", "an"):
        j = i + 1
    elif lx.word(i) not in unit_names() and lx.word(i) not in ("fiscal", "financial"):
        if not unit_names().keys() & set(lx.low[i + 1 : i + _AHEAD]):
            return None
        numeral = read_numeral(lx, i)
        if numeral is None or numeral.form not in ("digits", "words"):
            return None
        if not (1 <= numeral.low <= _LONGEST and numeral.low == int(numeral.low)):
            return None
        count, j = int(numeral.low), numeral.end
    j += lx.word(j) in ("fiscal", "financial", "-")
    if lx.word(j) == "month" and lx.word(j + 1) == "period":
        return count, "month", j + 2
    unit = unit_names().get(lx.word(j))
    return None if unit is None else (count, unit, j + 1)


def _inner(lx: Lexed, k: int, read: ReadOne) -> Found | None:
    """The date: as it reads, a month that does not stand alone, or the end of one."""
    k += lx.word(k) == "on"
    if lx.word(k + 1) == "end" and lx.word(k + 2) == "of":
        k += 3
    k += lx.word(k) in ("the", "last", "this", "next") and month_at(lx, k + 1) is not None
    found = read(lx, k)
    if found is None and (month := month_at(lx, k)) is not None:
        found = Found(k, month[1], "month", "published", some_months(month[0]))
    dated = found is not None and found.clock is None
    return found if dated else None


def _holding(lx: Lexed, i: int, k: int, unit: str, read: ReadOne) -> Found | None:
    inner = _inner(lx, k, read) or _day_only(lx, k)
    if inner is None or inner.granularity != "day" or (inner.how == "published" and inner.end == k):
        return None
    return Found(i, inner.end, unit, inner.how, lambda anchor: _week(inner.resolve(anchor), unit))


def _day_only(lx: Lexed, k: int) -> Found | None:
    """The 18th: of the month that is nearest."""
    k += lx.word(k) == "the"
    day = day_at(lx, k)
    if day is None or lx.word(k - 1) != "the" or day[1] == k + 1:
        return None

    def resolve(anchor: Anchor) -> Days | None:
        today = anchor.day
        return None if today is None else some_day(today.month, day[0], day[0])(anchor)

    return Found(k, day[1], "day", "published", resolve)


def _week(days: Days | None, unit: str) -> Days | None:
    """The week that holds a day, or the weekend that it is next to with the days between."""
    if days is None:
        return None
    day = days[0]
    week = week_of(day, -1 if unit == "weekend" and day.weekday() <= _TUESDAY else 0)
    if unit == "week":
        return week
    saturday, near = shifted(week[0], days=5), day.weekday() != _WEDNESDAY
    return (min(saturday, day), max(week[1], days[1])) if near else (saturday, week[1])


def with_weekend(lx: Lexed, found: Found) -> Found:
    """Labor Day weekend: the feast and the weekend beside it; "Saturday weekend" is none."""
    if (
        lx.word(found.end) != "weekend"
        or found.granularity != "day"
        or found.how not in ("published", "absolute")
    ):
        return found
    year = year_at(lx, found.end + 1) if found.how == "published" else None

    def resolve(anchor: Anchor) -> Days | None:
        first = None if year is None else day_of(year[0], 1, 1)
        return _week(found.resolve(anchor if first is None else Anchor(first, "future")), "weekend")

    end = found.end + 1 if year is None else year[1]
    return replace(found, end=end, granularity="weekend", resolve=resolve)


def _ended(lx: Lexed, i: int, counted: tuple[int, str, int], read: ReadOne) -> Found | None:
    count, unit, j = counted
    plain = lx.word(j) not in ("ended", "ending")
    if plain and lx.word(i) not in ("last", "past") and lx.word(i - 1) not in _BEFORE:
        return None
    inner = _inner(lx, j + 1, read)
    if inner is None or (plain and inner.granularity not in ("day", "month")):
        return None
    past = lx.word(j) == "ended" or lx.word(i) in ("last", "past")

    def resolve(anchor: Anchor) -> Days | None:
        days = inner.resolve(Anchor(anchor.day, "past") if past else anchor)
        start = None if days is None else moved(days[1], -count, unit)
        return None if days is None or start is None or start >= days[1] else (start, days[1])

    return Found(i, inner.end, unit, inner.how, resolve, relation="on")


def _starting(lx: Lexed, i: int, counted: tuple[int, str, int], read: ReadOne) -> Found | None:
    count, unit, j = counted
    k = j + 2 if lx.word(j) == "," or lx.word(j + 1) == "from" else j + 1
    inner = _inner(lx, k, read)
    if inner is None or inner.granularity != "day":
        return None

    def resolve(anchor: Anchor) -> Days | None:
        days = inner.resolve(anchor)
        if days is None:
            return None
        if count == 1 and unit == "week" and lx.word(i) == "week" and days[0].weekday() != _SUNDAY:
            return _week(days, unit)
        end = moved(days[0], count, unit)
        return None if end is None or end <= days[0] else (days[0], end)

    return Found(i, inner.end, unit, inner.how, resolve, relation="on")
