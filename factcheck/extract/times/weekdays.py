"""Weekdays: by tense, with last, this and next, beside a date or a day of the month, in a named week.

A bare weekday is the one that the tense points to, the published day included. "Last" and "next" name the
weekday of the last and of the next week (Monday to Sunday), "this" that of the week itself unless the tense
says otherwise, "past" and "coming" the closest one. "The following Friday" is the one after the day that
the text named last.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, day_of, one_day, shifted, week_of
from factcheck.extract.times.dates import counts_nothing, day_at, listed, month_at, times
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.monthdays import read_day_first, read_month_date
from factcheck.extract.times.numeric import read_numeric
from factcheck.extract.times.spelled import cardinal_day_at

_WEEKS = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1, "this": 0}
_BESIDE_NAMED = ("following", "previous", "preceding")
_CLOSEST = {"past": -1, "coming": 1, "upcoming": 1}
_FURTHEST_MONTH = 24


def weekday_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(weekday, end): full names; "Mon." and "Tues." with their full stop, or where only a day can stand."""
    word = lx.word(i)
    weekday = times("weekdays").get(word)
    if weekday is None:
        return None
    if word.endswith("day"):
        return weekday, i + 1
    if not lx.capital(i) or lx.word(i - 1) == "the":
        return None  # the Sun
    if lx.word(i + 1) == "." and lx.glued(i + 1):
        return weekday, i + 2
    before = lx.word(i - 1)
    joined = before in ("or", "and", "-", "–", "to") and weekday_at(lx, i - 2) is not None
    k = i + 2 if lx.word(i + 1) == "," else i + 1
    beside = (day_at(lx, k) and (k == i + 1 or month_at(lx, k + 1))) or (
        month_at(lx, k) and day_at(lx, k + 1)
    )
    return (weekday, i + 1) if before in ("week", "next") or joined or beside else None


def read_weekday(lx: Lexed, i: int) -> Found | None:
    """Sunday; last Tuesday; Sunday, Aug. 24; Monday the 13th; Tuesday of next week; Sunday week."""
    word = lx.word(i)
    selects = word in _WEEKS or word in _CLOSEST
    found = weekday_at(lx, i + 1 if selects else i)
    if found is None:
        return None
    weekday, end = found
    if lx.word(end).rstrip("s") in times("parts_of_day") and lx.word(end).endswith("s"):
        return None  # Sunday nights recur
    if not selects and lx.word(i - 1) in listed("before_no_weekday"):
        return None
    if lx.word(i - 1) in ("a", "any") and counts_nothing(lx, end):
        return None  # on a Monday
    whole = _with_date(lx, i, weekday, end) or _with_day(lx, i, weekday, end)
    if whole is not None:
        return whole
    if not selects:
        return _in_week(lx, i, weekday, end) or Found(i, end, "day", "weekday", by_tense(weekday))
    the = lx.word(i - 1) == "the" and word in _BESIDE_NAMED
    resolve = _beside_named(weekday, _WEEKS[word]) if the else selected(weekday, word)
    return Found(i, end, "day", "weekday", resolve)


def by_tense(weekday: int) -> Resolve:
    """The last such day up to the published one, or the first from it on where the clause speaks ahead."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        back = (anchor.day.weekday() - weekday) % 7
        return one_day(shifted(anchor.day, days=7 - back if anchor.ahead and back else -back))

    return resolve


def selected(weekday: int, word: str) -> Resolve:
    """Last, this, next, past, coming: the weekday of a week, or the closest one."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        if word in _CLOSEST:
            back = (anchor.day.weekday() - weekday) % 7
            return one_day(shifted(anchor.day, days=-(back or 7) if word == "past" else 7 - back))
        day = shifted(week_of(anchor.day, _WEEKS[word])[0], days=weekday)
        if word == "this" and day < anchor.day and anchor.ahead:
            day = shifted(day, days=7)
        elif word == "this" and day > anchor.day and anchor.tense == "past":
            day = shifted(day, days=-7)
        return one_day(day)

    return resolve


def _beside_named(weekday: int, sign: int) -> Resolve:
    """The first such weekday after (or the last before) the day named last; nothing is known without one."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.named is None:
            return None
        day = anchor.named[0] if sign < 0 else shifted(anchor.named[1], days=-1)
        back = (day.weekday() - weekday) % 7
        return one_day(shifted(day, days=-(back or 7) if sign < 0 else 7 - back))

    return resolve


def _with_date(lx: Lexed, i: int, weekday: int, end: int) -> Found | None:
    """Sunday, Aug. 24; Sunday (Aug. 24); Friday-Jun-15; Friday 5/12."""
    bracket = lx.word(end) == "("
    k = end + 1 if bracket or lx.word(end) in (",", "-", "–") else end
    for reader in (read_numeric, read_month_date, read_day_first):
        day = reader(lx, k) if k < len(lx) else None
        if day is not None and day.granularity == "day" and day.begin == k:
            closed = bracket and lx.word(day.end) == ")"
            return replace(day, begin=i, end=day.end + closed, resolve=_beside(weekday, day.resolve))
    return None


def _beside(weekday: int, resolve: Resolve) -> Resolve:
    return lambda anchor: resolve(replace(anchor, weekday=weekday))


def _with_day(lx: Lexed, i: int, weekday: int, end: int) -> Found | None:
    """Tuesday the eleventh, Mon 13th, "Sunday 31" where the number counts nothing."""
    if lx.word(end) == "the":
        day = day_at(lx, end + 1) or cardinal_day_at(lx, end + 1)
        if day is None or (day[1] == end + 2 and lx.is_number(end + 1)):
            return None
    else:
        day = day_at(lx, end) if lx.is_number(end) else None
        if day is None:
            return None
        bare = day[1] == end + 1
        if bare and (lx.is_word(day[1]) or lx.is_number(day[1]) or lx.word(day[1]) in ("%", "/", "-", "–")):
            return None
    if not counts_nothing(lx, day[1]):
        return None
    return Found(i, day[1], "day", "published", _nearest_on(weekday, day[0]))


def _nearest_on(weekday: int, number: int) -> Resolve:
    """The nearest day of the month with that number that falls on the weekday, on the tense's side."""

    def resolve(anchor: Anchor) -> Days | None:
        today = anchor.day
        if today is None:
            return None
        past, future = _on(today, weekday, number, -1), _on(today, weekday, number, 1)
        sides = [day for day in ((future, past) if anchor.ahead else (past, future)) if day is not None]
        if not anchor.tense:
            sides.sort(key=lambda day: abs((day - today).days))
        return one_day(sides[0]) if sides else None

    return resolve


def _on(today: date, weekday: int, number: int, sign: int) -> date | None:
    for months in range(_FURTHEST_MONTH):
        month = shifted(today.replace(day=1), months=sign * months)
        day = day_of(month.year, month.month, number)
        if day is not None and day.weekday() == weekday and (day - today).days * sign >= 0:
            return day
    return None


def _in_week(lx: Lexed, i: int, weekday: int, end: int) -> Found | None:
    """Tuesday of last week, Monday next week, Sunday week."""
    if lx.word(end) == "week" and counts_nothing(lx, end + 1) and lx.word(end + 1) != "-":
        return Found(i, end + 1, "day", "weekday", _week_on(weekday))
    k = end + 1 if lx.word(end) in ("of", ",") else end
    the = lx.word(k) == "the"
    k += the
    if lx.word(k) not in _WEEKS or lx.word(k + 1) != "week" or (lx.word(end) == "," and not the):
        return None
    return Found(i, k + 2, "day", "weekday", _of_week(weekday, lx.word(k), the))


def _week_on(weekday: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        days = by_tense(weekday)(replace(anchor, tense="future"))
        return None if days is None or anchor.tense == "past" else one_day(shifted(days[0], days=7))

    return resolve


def _of_week(weekday: int, word: str, the: bool) -> Resolve:
    """The weekday of a week; "the following week" is the one after the day named last, if there is one."""

    def resolve(anchor: Anchor) -> Days | None:
        if the and word in _BESIDE_NAMED:
            if anchor.named is not None:
                return one_day(shifted(week_of(anchor.named[0], _WEEKS[word])[0], days=weekday))
            if anchor.tense == "past":
                return None
        if anchor.day is None:
            return None
        return one_day(shifted(week_of(anchor.day, _WEEKS[word])[0], days=weekday))

    return resolve


def read_day_of_week(lx: Lexed, i: int) -> Found | None:
    """Next week Monday, next week on Tuesday, previous week - Monday."""
    word = lx.word(i)
    if word not in _WEEKS or lx.word(i + 1) != "week":
        return None
    k = i + 3 if lx.word(i + 2) in ("on", "-", "–") else i + 2
    found = weekday_at(lx, k)
    return None if found is None else Found(i, found[1], "day", "weekday", _of_week(found[0], word, False))
