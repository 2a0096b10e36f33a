"""Ranges between two dates: March to May, Monday through Friday, between now and Nov. 15, 2014 to May 2018.

A range holds both its ends: "from March to May" runs to the end of May, as news means it. An end that
names no year takes it from the other end, or from the published day where neither names one; then the
range as a whole is the nearest that the tense allows. A range from "the end of March" begins where
March ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, day_of, nearest, one_day, shifted
from factcheck.extract.times.dates import day_at, listed, month_at, some_months, year_at
from factcheck.extract.times.found import Found
from factcheck.extract.times.parts import with_part
from factcheck.extract.times.periodwords import period_words
from factcheck.extract.times.relative import WHICH

ReadOne = Callable[[Lexed, int], Found | None]

_DASHES = ("-", "–", "~")
_TO = ("to", "through", "thru", "till", "until")
_EDGES = ("end", "middle", "start", "beginning")
_PARTS = ("early", "mid", "late")
_FINE = (
    "day",
    "weekend",
    "week",
    "fortnight",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
)
_MOVED_WITHIN = 8


def joined(lx: Lexed, found: Found, read: ReadOne) -> Found:
    """``found`` with the range it opens, if a joint and another date follow; ``read`` reads one date."""
    if found.clock is not None or found.granularity not in _FINE or found.relation is not None:
        return found
    left = in_year(lx, found)
    right = _other_end(lx, found.begin, left.end, found, read)
    return left if right is None else _range(lx, left, right)


def _other_end(lx: Lexed, begin: int, at: int, left: Found, read: ReadOne) -> Found | None:
    k = _after_joint(lx, begin, at)
    if k is None or _is_moved(lx, begin):
        return None
    right = _end_at(lx, k, left, read)
    if right is None or right.clock is not None or right.granularity not in _FINE:
        return None
    spaced = lx.word(at) in _DASHES and not lx.glued(at)
    if spaced and left.granularity != right.granularity:
        return None
    return right


def _after_joint(lx: Lexed, begin: int, at: int) -> int | None:
    """Where the other end begins, if a joint stands at lexeme ``at``."""
    word = lx.word(at)
    if word in _DASHES:
        return at + 1
    if word in _TO:
        return at + 1
    if word == "up" and lx.word(at + 1) == "to":
        return at + 2
    if word == "and" and opener(lx, begin) == "between":
        return at + 1
    return None


def opener(lx: Lexed, begin: int) -> str:
    """The word before a date, over its article."""
    return lx.word(begin - 2) if lx.word(begin - 1) == "the" else lx.word(begin - 1)


def _is_moved(lx: Lexed, begin: int) -> bool:
    """Postponed from March to May: two dates of one event, no time between them."""
    for k in range(begin - 1, max(-1, begin - _MOVED_WITHIN), -1):
        if lx.word(k) in (".", ";", ""):
            return False
        if lx.word(k) in period_words("reschedules"):
            return True
    return False


def in_year(lx: Lexed, found: Found) -> Found:
    """April in 2016, Dec-2018: a month or day that names its year behind "in", "of" or a stroke."""
    if found.how != "published" or found.granularity not in ("day", "month"):
        return found
    k = found.end + 1
    stroke = lx.word(found.end) in ("-", "/") and lx.glued(found.end) and lx.glued(k)
    stroke = stroke and found.granularity == "month"
    year = year_at(lx, k) if stroke or lx.word(found.end) in ("in", "of") else None
    if year is None or lx.word(found.begin) in WHICH:
        return found

    def resolve(_: Anchor) -> Days | None:
        first = day_of(year[0], 1, 1)
        return None if first is None else found.resolve(Anchor(first, "future"))

    return replace(found, end=year[1], how="absolute", resolve=resolve)


def _end_at(lx: Lexed, k: int, left: Found, read: ReadOne) -> Found | None:
    k += lx.word(k) == "the"
    inner = k
    if lx.word(k) in _EDGES and lx.word(k + 1) == "of":
        inner = k + 3 if lx.word(k + 2) == "the" else k + 2
    elif lx.word(k) in _PARTS:
        inner = k + 2 if lx.word(k + 1) == "-" else k + 1
    found = read(lx, k) if inner == k else None
    found = found or read(lx, inner) or bare_month(lx, inner) or present(lx, inner)
    if found is not None:
        return in_year(lx, with_part(lx, found) if inner != k else found)
    return _bare_day(lx, k) if left.granularity == "day" else None


def bare_month(lx: Lexed, i: int) -> Found | None:
    """Any month, also one that is another word or cut short: fit only for the end of a range."""
    month = month_at(lx, i)
    if month is None:
        return None
    return Found(i, month[1], "month", "published", some_months(month[0]))


def _bare_day(lx: Lexed, i: int) -> Found | None:
    """The 8th, behind the first day of a range: the next such day of a month."""
    day = day_at(lx, i)
    if day is None or lx.word(day[1]) in table("scales"):
        return None
    spelt = not lx.is_number(i) or day[1] > i + 1
    if not spelt and (lx.is_word(day[1]) and lx.word(day[1]) not in listed("after_year")):
        return None  # from May 2 to 8 people
    number = day[0]

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        for months in range(3):
            there = shifted(anchor.day.replace(day=1), months=months)
            found = day_of(there.year, there.month, number)
            if found is not None and found >= anchor.day:
                return one_day(found)
        return None

    return Found(i, day[1], "day", "published", resolve)


def present(lx: Lexed, i: int) -> Found | None:
    """Now, to date, the current date: the published day as an end of a range."""
    word = lx.word(i)
    if word == "now" or (word == "date" and lx.word(i - 1) in ("to", "till")):
        end = i + 1
    elif word in ("present", "current") and lx.word(i + 1) in ("day", "date"):
        end = i + 2
    else:
        return None
    return Found(i, end, "day", "today", lambda anchor: None if anchor.day is None else one_day(anchor.day))


def _floats(lx: Lexed, found: Found) -> bool:
    """Whether the phrase names a time of any year or week, not one by its distance from the published day."""
    if found.how not in ("weekday", "published"):
        return False
    if found.granularity in ("year", "decade", "century", "week", "fortnight"):
        return False
    words = lx.low[found.begin : found.end]
    return not (period_words("deictic") & set(words))


def _range(lx: Lexed, left: Found, right: Found) -> Found:
    left_floats, right_floats = _floats(lx, left), _floats(lx, right)
    first, last = lx.word(left.begin), lx.word(right.begin)

    def between(mine: Days | None, theirs: Days | None) -> Days | None:
        if mine is None or theirs is None:
            return None
        start = mine[1] if first == "end" else _middle(mine) if first == "middle" else mine[0]
        end = theirs[1]
        if last in ("start", "beginning"):
            end = theirs[0]
        elif last == "middle":
            end = _middle(theirs)
        return (start, end) if start < end and mine[0] <= theirs[0] else None

    def resolve(anchor: Anchor) -> Days | None:
        if not right_floats:
            theirs = right.resolve(anchor)
            if theirs is None:
                return None
            return between(left.resolve(Anchor(theirs[0], "past") if left_floats else anchor), theirs)
        if not left_floats:
            mine = left.resolve(anchor)
            return None if mine is None else between(mine, right.resolve(Anchor(mine[0], "future")))
        found: list[Days] = []
        for tense in (anchor.tense,) if left.how == "weekday" else ("past", "future"):
            mine = left.resolve(Anchor(anchor.day, tense))
            theirs = None if mine is None else right.resolve(Anchor(mine[0], "future"))
            days = between(mine, theirs)
            if days is not None and days not in found:
                found.append(days)
        return nearest(found, anchor)

    return Found(
        left.begin,
        right.end,
        min(left.granularity, right.granularity, key=_FINE.index),
        "absolute" if left.how == right.how == "absolute" else "published",
        resolve,
        approximate=left.approximate or right.approximate,
        relation="on",
    )


def _middle(days: Days) -> date:
    return shifted(days[0], days=((days[1] - days[0]).days + 1) // 2)
