"""Ranges whose first end is no date of its own: 9 to 12 of June, Sep to Nov, 10/1 to 11/7, now until 2030."""

from __future__ import annotations

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, day_of, month_of, one_day, shifted
from factcheck.extract.times.dates import (
    counts_nothing,
    day_at,
    days_of,
    fixed,
    listed,
    month_at,
    some_day,
    year_at,
)
from factcheck.extract.times.found import Found
from factcheck.extract.times.numeric import orders
from factcheck.extract.times.parts import with_part
from factcheck.extract.times.ranges import ReadOne, bare_month, joined, opener, present

_LEAP = 2000
_JOINTS = ("-", "–", "~", "to", "through", "thru", "till", "until", "and")


def read_opening(lx: Lexed, i: int, read: ReadOne) -> Found | None:
    """A range that begins with a bare day, month, "10/1" or "now" at lexeme ``i``."""
    found = _days(lx, i) or _slashed(lx, i, read)
    if found is not None:
        return found
    left = (present(lx, i) if opener(lx, i) in ("from", "between") else None) or bare_month(lx, i)
    if left is None:
        return None
    left = with_part(lx, left)
    both = joined(lx, left, read)
    return None if both is left or _is_month_only(lx, i, both) else both


def _is_month_only(lx: Lexed, i: int, both: Found) -> bool:
    """ "May to" before something that is no month: "may" is a verb."""
    return lx.word(i) in listed("ambiguous_months") and both.granularity not in ("month", "day")


def _days(lx: Lexed, i: int) -> Found | None:
    """9 to 12 of June, the ninth and the seventeenth of April, 4-23 in next month."""
    first = day_at(lx, i)
    if first is None or lx.word(first[1]) not in _JOINTS:
        return None
    if lx.word(first[1]) == "and" and opener(lx, i) != "between":
        return None
    k = first[1] + 1
    last = day_at(lx, k + 1 if lx.word(k) == "the" else k)
    if last is None:
        return None
    j = last[1] + 1 if lx.word(last[1]) in ("of", "in") else last[1]
    spelt = lx.word(i) in table("ordinals")
    if spelt and j == last[1]:
        return None  # the first to third May
    return _of_named_month(lx, i, first[0], last[0], j) or _of_that_month(lx, i, first[0], last[0], j)


def _of_named_month(lx: Lexed, i: int, first: int, last: int, j: int) -> Found | None:
    month = month_at(lx, j)
    if month is None or (lx.word(j - 1) not in ("of", "in") and not lx.capital(j)):
        return None
    k = month[1] + 1 if lx.word(month[1]) in (",", "of", "in") else month[1]
    year = year_at(lx, k)
    end = some_day(month[0], last, last)
    before = 1 if first > last else 0

    def resolve(anchor: Anchor) -> Days | None:
        theirs = end(anchor)
        if year is not None:
            day = day_of(year[0], month[0], last)
            theirs = None if day is None else one_day(day)
        if theirs is None:
            return None
        there = shifted(theirs[0].replace(day=1), months=-before)
        start = day_of(there.year, there.month, first)
        return None if start is None else (start, theirs[1])

    how = "published" if year is None else "absolute"
    return Found(i, month[1] if year is None else year[1], "day", how, resolve, relation="on")


def _of_that_month(lx: Lexed, i: int, first: int, last: int, j: int) -> Found | None:
    which = {"this": 0, "next": 1, "last": -1}.get(lx.word(j))
    if which is None or lx.word(j + 1) != "month" or first >= last:
        return None

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        there = month_of(anchor.day.year, anchor.day.month + which)[0]
        start, end = day_of(there.year, there.month, first), day_of(there.year, there.month, last)
        return None if start is None or end is None else (start, one_day(end)[1])

    return Found(i, j + 2, "day", "published", resolve, relation="on")


def _slashed(lx: Lexed, i: int, read: ReadOne) -> Found | None:
    """10/1 to 11/7, 5/1-5/7, 2020: months and days, where nothing makes them fractions."""
    first = _two_numbers(lx, i)
    if first is None or lx.word(first[2]) not in _JOINTS:
        return None
    if lx.word(first[2]) == "and" and lx.word(i - 1) != "between":
        return None
    k = first[2] + 1
    last = _two_numbers(lx, k)
    days = _days_of_both(lx, first, first if last is None else last)
    if days is None:
        return None
    (month, day), (last_month, last_day) = days
    left = Found(i, first[2], "day", "published", some_day(month, day, day))
    if last is None:
        both = joined(lx, left, read)
        return None if both is left or both.how == "published" else both
    year = year_at(lx, last[2] + 1) if lx.word(last[2]) in (",", "/") else year_at(lx, last[2])
    fractions = first[0] < first[1] and last[0] < last[1] and lx.word(i - 1) not in ("from", "between")
    if year is None and (fractions or not counts_nothing(lx, last[2])):
        return None
    if year is None:
        right = Found(k, last[2], "day", "published", some_day(last_month, last_day, last_day))
    else:
        dated = days_of(year[0], last_month, last_day, last_day)
        right = Found(k, year[1], "day", "absolute", fixed(dated))
    both = joined(lx, left, lambda _, at: right if at == k else None)
    return None if both is left else both


def _two_numbers(lx: Lexed, i: int) -> tuple[int, int, int] | None:
    """(number, number, end) of "10/25" at lexeme ``i``."""
    first, second = lx.word(i), lx.word(i + 2)
    if lx.word(i + 1) != "/" or not (lx.glued(i + 1) and lx.glued(i + 2)):
        return None
    if not all(word.isdigit() and word.isascii() and len(word) <= 2 for word in (first, second)):
        return None
    return int(first), int(second), i + 3


def _days_of_both(
    lx: Lexed, first: tuple[int, int, int], last: tuple[int, int, int]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(month, day) of both ends, in the one order of the numbers that the text prefers and both allow."""
    for both in zip(orders(lx, *first[:2]), orders(lx, *last[:2]), strict=True):
        if all(day_of(_LEAP, month, day) is not None for month, day in both):
            return both
    return None
