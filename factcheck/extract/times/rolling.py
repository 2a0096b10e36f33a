"""So many units up to the published day or from it on: the past three weeks, the next 10 years.

Those ahead begin the day after the published one, those behind end with the day before it; quarters
are whole calendar quarters, business days leave Saturdays and Sundays out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.times.calendar import Anchor, Days, away, period_of, shifted
from factcheck.extract.times.dates import unit_names
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.periodwords import period_words
from factcheck.extract.times.relative import DIRECTION

_DIRECTION = DIRECTION | {"recent": -1}
_LONGEST = 1000
_AHEAD = 6  # lexemes of a number in words before "past" or "next"
_GOING = (
    "go",
    "goes",
    "going",
    "gone",
    "went",
    "get",
    "live",
    "lived",
    "last",
    "lasted",
    "run",
    "extend",
    "stay",
)
_POSSESSIVE = ("his", "her", "its", "their")
_FEW, _COUPLE = 3, 2


def read_rolling(lx: Lexed, i: int) -> Found | None:
    """The past three weeks, the last few days, the next couple of weeks, the 5 past years."""
    if lx.word(i) in _DIRECTION:
        if lx.word(i) == "last" and lx.word(i - 1) in period_words("before_verb"):
            return None  # it will last three weeks
        if lx.word(i) == "past" and lx.word(i - 1) in _GOING:
            return None  # they would not go past seven years
        found, direction = _count(lx, i + 1), _DIRECTION[lx.word(i)]
        rolling = None if found is None else _of_unit(lx, i, found[1], direction * found[0], found[2])
        if rolling is not None and lx.word(i) in ("previous", "preceding") and lx.word(i - 1) in _POSSESSIVE:
            return replace(rolling, how="unresolved", resolve=lambda _: None)  # in his previous three years
        return rolling
    if lx.word(i - 1) not in ("the", "these") or not set(lx.low[i + 1 : i + _AHEAD]) & _DIRECTION.keys():
        return None
    counted = _count(lx, i)
    if counted is None or lx.word(counted[1]) not in _DIRECTION:
        return None
    direction = _DIRECTION[lx.word(counted[1])]
    return _of_unit(lx, i, counted[1] + 1, direction * counted[0], counted[2])


def _count(lx: Lexed, i: int) -> tuple[int, int, bool] | None:
    """(how many, end, whether it is vague)."""
    word = lx.word(i)
    if word in ("few", "couple", "several"):
        return (_COUPLE if word == "couple" else _FEW), i + 2 if lx.word(i + 1) == "of" else i + 1, True
    if word in table("small") and lx.word(i + 1) == "quarters":
        return int(table("small")[word]), i + 1, False  # not two fourths
    numeral = read_numeral(lx, i)
    if numeral is None or numeral.form not in ("digits", "words") or not 1 <= numeral.low <= _LONGEST:
        return None
    if lx.word(numeral.end) in ("to", "or", "-", "–"):
        upper = read_numeral(lx, numeral.end + 1)
        if upper is not None and upper.form == numeral.form and numeral.low < upper.low <= _LONGEST:
            return int(upper.low), upper.end, True  # the last eight to nine months
    return int(numeral.low), numeral.end, False


def _of_unit(lx: Lexed, i: int, j: int, count: int, vague: bool) -> Found | None:
    business = lx.word(j) in ("business", "working", "trading")
    j += business or lx.word(j) == "full"
    unit = unit_names().get(lx.word(j))
    if unit is None or (business and unit != "day"):
        return None
    resolve = _business_days(count) if business else window(count, unit)
    return Found(i, j + 1, unit, "published", resolve, approximate=vague)


def window(count: int, unit: str) -> Resolve:
    """The ``count`` units before the published day, or after it."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None or count == 0:
            return None
        if unit in ("second", "minute", "hour"):
            return anchor.day, shifted(anchor.day, days=1)
        here = anchor.day if count < 0 else shifted(anchor.day, days=1)
        if unit == "quarter":
            quarter = period_of(anchor.day, unit)
            if quarter is None:
                return None
            here = quarter[0] if count < 0 else quarter[1]
        there = moved(here, count, unit)
        return None if there is None else (min(here, there), max(here, there))

    return resolve


def _business_days(count: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        first = last = anchor.day
        left, step = abs(count), 1 if count > 0 else -1
        while left:
            there = away(last, days=step)
            if there is None:
                return None
            left, last = left - (there.weekday() < 5), there
        return (shifted(first, days=1), shifted(last, days=1)) if count > 0 else (last, first)

    return resolve


def moved(day: date, count: int, unit: str) -> date | None:
    """``day`` some units away, None past the ends of the calendar; units below a day stay on the day."""
    sizes = {
        "day": (1, 0),
        "week": (7, 0),
        "fortnight": (14, 0),
        "weekend": (7, 0),
        "month": (0, 1),
        "quarter": (0, 3),
        "year": (0, 12),
        "decade": (0, 120),
        "century": (0, 1200),
    }
    if unit not in sizes:
        return day
    days, months = sizes[unit]
    return away(day, days=days * count, months=months * count)
