"""Weeks, months and years of a longer period: the first week of 2015, the last three months of 2025, the
third quarter of last year, the first half of the decade, week 31 of 2027.

A week belongs to the month or year that holds its Thursday (ISO 8601), a weekend to that of its Saturday.
"""

from __future__ import annotations

from datetime import date

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.times.calendar import Anchor, Days, month_of, period_of, shifted, year_of
from factcheck.extract.times.dates import counts_nothing, month_at, some_months, unit_names, year_at
from factcheck.extract.times.decades import read_decade
from factcheck.extract.times.found import Found
from factcheck.extract.times.periods import read_period
from factcheck.extract.times.rolling import moved

_SIZES = ("day", "weekend", "week", "fortnight", "month", "quarter", "half", "year", "decade", "century")
_LAST = ("last", "final", "closing")
_FIRST = ("first", "opening")
_WHICH = {"this": 0, "last": -1, "next": 1, "the": 0}
_SUFFIXES = ("st", "nd", "rd", "th")
_MOST = 100


def read_counted(lx: Lexed, i: int) -> Found | None:
    """The last week of July, the first two months of this year, the third month of 2021, week 27 of 2018."""
    if lx.word(i) == "week":
        return _numbered_week(lx, i)
    nth = _nth(lx, i)
    if nth is None:
        return None
    number, count, j, unit = nth
    if lx.word(j) not in ("of", "in"):
        return None
    whole = _whole(lx, j + 1)
    if whole is None or whole.granularity not in _SIZES:
        return None
    if _SIZES.index(unit) >= _SIZES.index(whole.granularity):
        return None

    def resolve(anchor: Anchor) -> Days | None:
        days = whole.resolve(anchor)
        return None if days is None else _pick(days, unit, number, count)

    return Found(i, whole.end, unit, whole.how, resolve)


def _nth(lx: Lexed, i: int) -> tuple[int, int, int, str] | None:
    """(number, how many, end, unit) of "first two weeks", "3rd week"; the last is number -1."""
    word = lx.word(i)
    edge = -1 if word in _LAST else 1 if word in _FIRST else 0
    number, j, count = edge, i + 1, 1
    if not edge:
        if lx.is_number(i) and lx.word(i + 1) in _SUFFIXES and lx.glued(i + 1) and word.isdecimal():
            number, j = int(word[:4]), i + 2
        else:
            number = int(table("ordinals").get(word, 0))
        if not 0 < number < _MOST:
            return None
    unit = unit_names().get(lx.word(j)) or ("half" if lx.word(j) == "half" else None)
    if unit is None and edge:
        numeral = read_numeral(lx, j)
        if numeral is None or numeral.form not in ("digits", "words") or not 1 < numeral.low < _MOST:
            return None
        count, j = int(numeral.low), numeral.end
        unit = unit_names().get(lx.word(j))
    if unit not in _SIZES or (unit == "day" and count == 1) or (unit == "half" and number > 2):
        return None
    return number, count, j + 1, unit


def _whole(lx: Lexed, k: int) -> Found | None:
    """The longer period: a month, a year, a decade, "this year", "the century"."""
    which = _WHICH.get(lx.word(k))
    unit = unit_names().get(lx.word(k + 1))
    if which is not None and unit in ("month", "quarter", "year", "decade", "century"):
        if lx.word(k + 1).endswith("s"):
            return None

        def resolve(anchor: Anchor) -> Days | None:
            return None if anchor.day is None else period_of(anchor.day, str(unit), which)

        return Found(k, k + 2, unit, "published", resolve)
    k += lx.word(k) == "the"
    month = month_at(lx, k)
    if month is not None:
        j = month[1] + 1 if lx.word(month[1]) in (",", "of", "in") else month[1]
        dated = year_at(lx, j)
        if dated is None:
            return Found(k, month[1], "month", "published", some_months(month[0]))
        return Found(k, dated[1], "month", "absolute", lambda _: month_of(dated[0], month[0]))
    decade = read_decade(lx, k)
    if decade is not None:
        return decade
    year = year_at(lx, k + 1 if lx.word(k) == "fiscal" else k)
    if year is not None and (counts_nothing(lx, year[1]) or lx.capital(year[1])):
        return Found(k, year[1], "year", "absolute", lambda _: year_of(year[0]))
    return read_period(lx, k) if lx.word(k) in _WHICH else None


def _pick(whole: Days, unit: str, number: int, count: int) -> Days | None:
    start, end = whole
    if unit in ("week", "weekend"):
        return _weeks(whole, unit, number, count)
    if unit == "half":
        months = (end.year - start.year) * 12 + end.month - start.month
        middle = shifted(start, months=months // 2) if months > 1 else shifted(start, days=15)
        return (start, middle) if number == 1 else (middle, end)
    if number < 0:
        first = moved(end, -count, unit)
        return None if first is None or first < start else (first, end)
    first = moved(start, number - 1, unit)
    last = None if first is None else moved(first, count, unit)
    return None if first is None or last is None or last > end or first == last else (first, last)


def _weeks(whole: Days, unit: str, number: int, count: int) -> Days | None:
    weekday, length = (3, 7) if unit == "week" else (5, 2)
    first = _on_or_after(whole[0], weekday)
    last = shifted(whole[1], days=-1)
    last = shifted(last, days=-((last.weekday() - weekday) % 7))
    mark = shifted(first, days=7 * (number - 1)) if number > 0 else shifted(last, days=-7 * (count - 1))
    until = shifted(mark, days=7 * (count - 1))
    if mark < whole[0] or until >= whole[1]:
        return None
    before = 3 if unit == "week" else 0
    return shifted(mark, days=-before), shifted(until, days=length - before)


def _on_or_after(day: date, weekday: int) -> date:
    return shifted(day, days=(weekday - day.weekday()) % 7)


def _numbered_week(lx: Lexed, i: int) -> Found | None:
    """Week 31, of this year where none is named; "week 3 of the season" is none of the calendar."""
    word = lx.word(i + 1)
    if not (word.isdecimal() and word.isascii() and len(word) <= 2 and 1 <= int(word) <= 53):
        return None
    number = int(word)
    whole = _whole(lx, i + 3) if lx.word(i + 2) in ("of", "in") else None
    if whole is None and not (lx.word(i - 1) in ("the", "calendar") and _stands_alone(lx, i + 2)):
        return None

    def resolve(anchor: Anchor) -> Days | None:
        year = None if anchor.day is None else year_of(anchor.day.year)
        days = whole.resolve(anchor) if whole is not None else year
        return None if days is None else _pick(days, "week", number, 1)

    if whole is None:
        return Found(i, i + 2, "week", "published", resolve)
    return Found(i, whole.end, "week", whole.how, resolve) if whole.granularity == "year" else None


def _stands_alone(lx: Lexed, i: int) -> bool:
    return lx.word(i) not in ("of", "in") and counts_nothing(lx, i)
