"""Dates relative to the published day: weekdays, last week, early next year, three weeks ago, overnight."""

from __future__ import annotations

from datetime import date

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.times.calendar import (
    Anchor,
    Days,
    day_of,
    month_of,
    one_day,
    period_of,
    shifted,
    week_of,
    year_of,
)
from factcheck.extract.times.dates import (
    fixed,
    holidays,
    listed,
    month_at,
    some_day,
    times,
    unit_names,
    year_at,
)
from factcheck.extract.times.found import Found, Resolve
from factcheck.resources import lexicon

_WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
}
_ROLLING = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "recent": -1}
_BACK = ("ago", "earlier", "previously", "before", "back")
_ON = ("later", "from", "hence")


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
    which = _WHICH.get(lx.word(i))
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
        return Found(i, i + 1, "part-of-day", "published", _from_day(-1, 2))
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
    return Found(i, i + 1, "part-of-day" if clock else "day", "published", _from_day(offset, 1), clock)


def _from_day(offset: int, length: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        start = shifted(anchor.day, days=offset)
        return start, shifted(start, days=length)

    return resolve


def read_period(lx: Lexed, i: int) -> Found | None:
    """Last week, next year, this month, the past three weeks, last November, last fall."""
    word = lx.word(i)
    which = _WHICH.get(word)
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
        return Found(i, i + 2, "season", "published", _that_season(season[0], which))
    return _named_period(lx, i, which)


def _named_period(lx: Lexed, i: int, which: int) -> Found | None:
    j = i + 1
    if lx.word(j) in ("calendar", "fiscal", "financial", "school", "academic"):
        j += 1
    unit = unit_names().get(lx.word(j))
    if lx.word(j) == "night" and which == -1:
        return Found(i, j + 1, "part-of-day", "published", _from_day(-1, 1), (18 * 60, 24 * 60))
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


def _that_season(month: int, which: int | None) -> Resolve:
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


def read_season(lx: Lexed, i: int) -> Found | None:
    """The summer of 2024, fall 2023, in the spring."""
    season = lexicon("times")["seasons"].get(lx.word(i))
    if season is None:
        return None
    j = i + 2 if lx.word(i + 1) == "of" else i + 1
    year = year_at(lx, j)
    if year is not None:
        return Found(i, year[1], "season", "absolute", lambda _: month_of(year[0], season[0], 3))
    in_the = lx.word(i - 1) in ("the", "in", "by", "since", "until", "early", "late", "mid") and (
        lx.word(i - 1) != "the" or lx.word(i - 2) in listed("before_period")
    )
    if not in_the or lx.word(i + 1) in ("of", "in") or (lx.is_word(i + 1) and lx.word(i + 1).endswith("ing")):
        return None
    if lx.word(i + 1) in ("-", "game", "water", "line", "camp", "olympics", "court", "break"):
        return None
    return Found(i, i + 1, "season", "published", _that_season(season[0], None))


def read_ago(lx: Lexed, i: int) -> Found | None:
    """Three weeks ago, a year earlier, two days later, half a century ago."""
    numeral = None if lx.word(i) in ("a", "an") and lx.word(i + 1) in unit_names() else read_numeral(lx, i)
    if numeral is None and lx.word(i) not in ("a", "an"):
        return None
    count, j = (1, i + 1) if numeral is None else (numeral.low, numeral.end)
    unit = unit_names().get(lx.word(j))
    if unit is None or not (lx.word(j + 1) in _BACK or lx.word(j + 1) in _ON):
        return None
    direction = lx.word(j + 1)
    end = j + 2
    if direction in ("before", "earlier", "previously", "later", "back", "hence"):
        if direction in ("before", "back") or lx.word(end) in ("than",):
            return None
        return Found(i, end, unit, "unresolved", lambda _: None, approximate=True)
    if direction == "from":
        if lx.word(end) not in ("now", "today"):
            return None
        end += 1
    sign = -1 if direction == "ago" else 1
    vague = numeral is not None and numeral.form == "vague"
    whole = int(count * sign)

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        if unit in ("second", "minute", "hour"):
            return one_day(anchor.day)
        there = moved(anchor.day, whole, unit)
        return None if there is None else period_of(there, "day" if unit == "day" else unit)

    return Found(i, end, unit, "published", resolve, approximate=vague or unit not in ("day", "hour"))


def read_fiscal(lx: Lexed, i: int) -> Found | None:
    """Fiscal 2025, fiscal year 2025, FY25, FY2025: named by the calendar year in which they end."""
    word = lx.word(i)
    if word not in ("fy", "fiscal"):
        return None
    j = i + 2 if word == "fiscal" and lx.word(i + 1) == "year" else i + 1
    digits = lx.word(j)
    if not digits.isdigit() or len(digits) not in (2, 4):
        return None
    value = int(digits) + (2000 if len(digits) == 2 else 0)
    return Found(i, j + 1, "year", "absolute", lambda _: year_of(value)) if 1900 < value < 2200 else None


def read_holiday(lx: Lexed, i: int) -> Found | None:
    """Christmas Day, New Year's Eve, Halloween: feasts with a fixed day."""
    if not lx.capital(i):
        return None
    for length in (4, 3, 2, 1):
        day = holidays().get(lx.low[i : i + length])
        if day is None:
            continue
        year = year_at(lx, i + length)
        if year is not None:
            fixed_day = day_of(year[0], *day)
            return Found(
                i, year[1], "day", "absolute", fixed(None if fixed_day is None else one_day(fixed_day))
            )
        return Found(i, i + length, "day", "published", some_day(day[0], day[1], day[1]))
    return None
