"""Dates relative to the published day: weekdays, last week, early next year, three weeks ago, overnight."""

from __future__ import annotations

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import (
    Anchor,
    Days,
    one_day,
    shifted,
    week_of,
)
from factcheck.extract.times.dates import (
    times,
)
from factcheck.extract.times.found import Found, Resolve

WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
}


def weekday_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(weekday, end): full names with a capital; "Mon." and "Tues." with their full stop."""
    weekday = times("weekdays").get(lx.word(i))
    if weekday is None or not lx.capital(i):
        return None
    if lx.word(i).endswith("day"):
        return weekday, i + 1
    return (weekday, i + 2) if lx.word(i + 1) == "." and lx.glued(i + 1) else None


def read_weekday(lx: Lexed, i: int) -> Found | None:
    """Sunday, by tense; last Tuesday, next Friday, this Monday; a Sunday is no date of its own."""
    which = WHICH.get(lx.word(i))
    at = i if which is None else i + 1
    found = weekday_at(lx, at)
    if found is None:
        return None
    weekday, end = found
    if which is None and (
        lx.word(i - 1) in ("every", "each", "black", "cyber", "good", "bloody", "super", "easter")
    ):
        return None

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        back = (anchor.day.weekday() - weekday) % 7
        match which:
            case None:
                ahead = anchor.ahead and back
                return one_day(shifted(anchor.day, days=7 - back if ahead else -back))
            case -1:
                return one_day(shifted(anchor.day, days=-(back or 7)))
            case 1:
                return one_day(shifted(anchor.day, days=7 - back))
        return one_day(shifted(week_of(anchor.day)[0], days=weekday))

    return Found(i, end, "day", "weekday", resolve)


def read_day_word(lx: Lexed, i: int) -> Found | None:
    """Today, yesterday, tomorrow, tonight, overnight, the day before yesterday."""
    word = lx.word(i)
    if word == "overnight":
        return Found(i, i + 1, "part-of-day", "published", from_day(-1, 2))
    offset = times("days").get(word)
    if offset is None or (lx.capital(i) and lx.word(i - 1) == "usa"):
        return None
    if (
        lx.word(i + 1) in ("'", "’")
        and lx.word(i + 2) == "s"
        and lx.word(i + 3) in ("world", "society", "youth")
    ):
        return None
    clock = (18 * 60, 24 * 60) if word == "tonight" else None
    return Found(i, i + 1, "part-of-day" if clock else "day", "published", from_day(offset, 1), clock)


def from_day(offset: int, length: int) -> Resolve:
    """A resolver of ``length`` days that begin ``offset`` days from the published one."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        start = shifted(anchor.day, days=offset)
        return start, shifted(start, days=length)

    return resolve
