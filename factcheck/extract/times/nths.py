"""The day of a period by its number: the 18th, the 15th of next month, the first Monday of May."""

from __future__ import annotations

from datetime import date

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import (
    Anchor,
    Days,
    day_of,
    month_of,
    nearest,
    one_day,
    period_of,
    shifted,
    year_of,
)
from factcheck.extract.times.dates import counts_nothing, day_at, fixed, listed, unit_names, year_at
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.monthdays import read_month_date
from factcheck.extract.times.periods import read_period
from factcheck.extract.times.relative import WHICH
from factcheck.extract.times.spelled import ordinal_day_at
from factcheck.extract.times.weekdays import weekday_at

_AROUND = 10
_COUNTED = ("week", "month", "quarter", "year")


def read_nth(lx: Lexed, i: int) -> Found | None:
    """The last day of the year, the first Monday of May, the 21st of this month, on the 18th."""
    nth = (-1, i + 1) if lx.word(i) == "last" else _ordinal_at(lx, i)
    if nth is None:
        return None
    number, j = nth
    weekday = weekday_at(lx, j)
    if weekday is not None or lx.word(j) == "day":
        k = j + 1 if weekday is None else weekday[1]
        return _of_period(lx, i, number, None if weekday is None else weekday[0], k)
    if number < 0:
        return None
    k = j + 1 if lx.word(j) == "of" else j
    k = k + 1 if lx.word(k) == "the" else k
    which = WHICH.get(lx.word(k))
    if which is not None and lx.word(k + 1) == "month":
        return Found(i, k + 2, "day", "published", _day_of_month(number, which))
    if lx.is_number(i) and _is_bare(lx, i, j):
        return Found(i, j, "day", "published", _some_nth(number))
    return None


def _ordinal_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    if not lx.is_number(i):
        return ordinal_day_at(lx, i)
    day = day_at(lx, i)
    return day if day is not None and day[1] == i + 2 else None


def _is_bare(lx: Lexed, i: int, j: int) -> bool:
    """Whether "the 18th" is a day: after a preposition of time, before no noun, and not of a sport."""
    if lx.word(i - 1) != "the" or lx.word(i - 2) not in listed("before_nth") or not counts_nothing(lx, j):
        return False
    if lx.word(j) in ("-", "/"):
        return False
    near = lx.low[max(0, i - _AROUND) : j + _AROUND]
    return not any(word in listed("sport_ordinals") for word in near)


def _some_nth(number: int) -> Resolve:
    """The day of that number in the month that the tense points to."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        months = [month_of(anchor.day.year, anchor.day.month + step)[0] for step in (-2, -1, 0, 1, 2)]
        days = [day for month in months if (day := day_of(month.year, month.month, number))]
        return nearest([one_day(day) for day in days], anchor)

    return resolve


def _day_of_month(number: int, which: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        month = month_of(anchor.day.year, anchor.day.month + which)[0]
        day = day_of(month.year, month.month, number)
        return None if day is None else one_day(day)

    return resolve


def _of_period(lx: Lexed, i: int, number: int, weekday: int | None, j: int) -> Found | None:
    if lx.word(j) not in ("of", "in"):
        return None
    period = _period_at(lx, j + 1)
    if period is None:
        return None

    def resolve(anchor: Anchor) -> Days | None:
        days = period.resolve(anchor)
        day = None if days is None else _nth_in(days, number, weekday)
        return None if day is None else one_day(day)

    return Found(i, period.end, "day", period.how, resolve)


def _nth_in(days: Days, number: int, weekday: int | None) -> date | None:
    """The day of that number (-1: the last), or the weekday of that number, in a period."""
    if number < 0:
        last = shifted(days[1], days=-1)
        return last if weekday is None else shifted(last, days=-((last.weekday() - weekday) % 7))
    first = days[0] if weekday is None else shifted(days[0], days=(weekday - days[0].weekday()) % 7)
    found = shifted(first, days=(number - 1) * (1 if weekday is None else 7))
    return found if found < days[1] else None


def _period_at(lx: Lexed, i: int) -> Found | None:
    """May, May 2019, next month, 2019, the year: what has days to count."""
    if i >= len(lx):
        return None
    year = year_at(lx, i)
    if year is not None:
        return Found(i, year[1], "year", "absolute", fixed(year_of(year[0])))
    found = read_month_date(lx, i) or read_period(lx, i)
    if found is not None and found.granularity in _COUNTED:
        return found
    unit = unit_names().get(lx.word(i + 1))
    if lx.word(i) != "the" or unit not in _COUNTED or lx.word(i + 1).endswith("s"):
        return None

    def resolve(anchor: Anchor) -> Days | None:
        return None if anchor.day is None else period_of(anchor.day, str(unit))

    return Found(i, i + 2, str(unit), "published", resolve)
