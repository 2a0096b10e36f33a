"""Periods counted from the published day: last week, next year, the past three weeks, last fall."""

from __future__ import annotations

from datetime import date

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.times.calendar import Anchor, Days, month_of, period_of, shifted
from factcheck.extract.times.dates import month_at, unit_names
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.relative import WHICH, from_day
from factcheck.resources import lexicon

_ROLLING = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "recent": -1}


def read_period(lx: Lexed, i: int) -> Found | None:
    """Last week, next year, this month, the past three weeks, last November, last fall."""
    word = lx.word(i)
    which = WHICH.get(word)
    if which is None and word not in _ROLLING:
        return None
    if word in ("past", "coming", "previous", "following", "current", "recent") and lx.word(i - 1) not in (
        "the",
        "this",
        "of",
        "over",
        "in",
        "for",
        "its",
        "their",
    ):
        return None
    rolling = _rolling(lx, i)
    if rolling is not None or which is None:
        return rolling
    month = month_at(lx, i + 1)
    if month is not None:
        return Found(i, month[1], "month", "published", _that_month(month[0], which))
    season = lexicon("times")["seasons"].get(lx.word(i + 1))
    if season is not None:
        return Found(i, i + 2, "season", "published", that_season(season[0], which))
    return _named_period(lx, i, which)


def _named_period(lx: Lexed, i: int, which: int) -> Found | None:
    j = i + 1
    if lx.word(j) in ("calendar", "fiscal", "financial", "school", "academic"):
        j += 1
    unit = unit_names().get(lx.word(j))
    if lx.word(j) == "night" and which == -1:
        return Found(i, j + 1, "part-of-day", "published", from_day(-1, 1), (18 * 60, 24 * 60))
    if unit is None or lx.word(j).endswith("s") or unit in ("second", "minute", "hour"):
        return None
    if unit == "day":
        return None
    word = lx.word(i)
    if word == "past":
        return Found(i, j + 1, unit, "published", _window(-1, unit))

    def resolve(anchor: Anchor) -> Days | None:
        return None if anchor.day is None else period_of(anchor.day, unit, which)

    return Found(i, j + 1, unit, "published", resolve)


def _rolling(lx: Lexed, i: int) -> Found | None:
    """The past three weeks, the next 10 years, the last few days."""
    numeral = read_numeral(lx, i + 1)
    few = lx.word(i + 1) in ("few", "couple")
    if few:
        count, j = 3, i + 2
        if lx.word(j) == "of":
            j += 1
    elif numeral is None or numeral.form not in ("digits", "words", "vague") or numeral.high > 1000:
        return None
    else:
        count, j = int(numeral.low), numeral.end
    unit = unit_names().get(lx.word(j))
    if unit is None or count < 1:
        return None
    sign = _ROLLING.get(lx.word(i), 0)
    return Found(i, j + 1, unit, "published", _window(sign * count, unit), approximate=few)


def _window(count: int, unit: str) -> Resolve:
    """The ``count`` units up to the published day, or from it on."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None or count == 0:
            return None
        other = moved(anchor.day, count, unit)
        return None if other is None else (min(other, anchor.day), max(other, anchor.day))

    return resolve


def moved(day: date, count: int, unit: str) -> date | None:
    """``day`` some units away; units below a day stay on the day."""
    if abs(count) > 100000:
        return None
    sizes = {
        "day": (1, 0),
        "week": (7, 0),
        "fortnight": (14, 0),
        "weekend": (7, 0),
        "month": (0, 1),
        "quarter": (0, 3),
    }
    sizes |= {"year": (0, 12), "decade": (0, 120), "century": (0, 1200)}
    if unit not in sizes:
        return day
    days, months = sizes[unit]
    return shifted(day, days=days * count, months=months * count)


def _that_month(month: int, which: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        year = anchor.day.year
        if which < 0:
            year -= month >= anchor.day.month
        elif which > 0:
            year += month <= anchor.day.month
        return month_of(year, month)

    return resolve


def that_season(month: int, which: int | None) -> Resolve:
    """Last fall: the last one that is over; next spring: the first not begun; this: the year's own."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        today = anchor.day
        seasons = [month_of(year, month, 3) for year in range(today.year - 2, today.year + 3)]
        if which == 0:
            return min(seasons, key=lambda days: abs((days[0] - today).days))
        if which == -1:
            return next(days for days in reversed(seasons) if days[1] <= today)
        if which == 1:
            return next(days for days in seasons if days[0] > today)
        if anchor.ahead:
            return next(days for days in seasons if days[1] > today)
        return next(days for days in reversed(seasons) if days[0] <= today)

    return resolve
