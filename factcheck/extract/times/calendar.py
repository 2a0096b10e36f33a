"""Calendar arithmetic on half-open intervals of days ``[start, end)``.

Weeks begin on Monday (ISO 8601), seasons are the meteorological ones of the northern hemisphere
(three whole months), which is how news desks use "last fall".
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

Days = tuple[date, date]

_MONTH = 28  # days of the shortest month
_SEASON = 84  # days: the shortest period of three months, roughly


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative date is read against: the published day and the tense of its clause.

    ``named`` is what the text dated last ("two days later"), ``weekday`` the one that stands beside a
    date ("Sunday, Aug. 24").
    """

    day: date | None
    tense: str = ""
    named: Days | None = None
    weekday: int | None = None

    @property
    def ahead(self) -> bool:
        """Whether the clause speaks of the future."""
        return self.tense == "future"


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is none (31 June, year 0)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def one_day(day: date) -> Days:
    """The interval of a single day."""
    return day, shifted(day, days=1)


def away(day: date, days: int = 0, months: int = 0) -> date | None:
    """``day`` moved, kept inside its month (31 May - 3 months: 28 February); None where no calendar is."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    moved = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    try:
        return moved + timedelta(days=days)
    except OverflowError:
        return None


def shifted(day: date, days: int = 0, months: int = 0) -> date:
    """``day`` moved as ``away`` moves it, kept inside the calendar."""
    there = away(day, days, months)
    if there is not None:
        return there
    return date.min if _MONTH * months + days < 0 else date.max


def month_of(year: int, month: int, count: int = 1) -> Days:
    """``count`` whole months from ``month`` of ``year``; a month past twelve is in the next year."""
    start = shifted(date(_held(year), 1, 1), months=month - 1)
    return start, shifted(start, months=count)


def _held(year: int) -> int:
    """The year, or the first or last that the calendar has."""
    return min(max(year, MINYEAR), MAXYEAR)


def year_of(year: int, count: int = 1) -> Days:
    """``count`` whole years."""
    return date(_held(year), 1, 1), date(_held(year + count), 1, 1)


def week_of(day: date, weeks: int = 0) -> Days:
    """The ISO week that holds ``day``, or one some weeks away."""
    start = shifted(day, days=7 * weeks - day.weekday())
    return start, shifted(start, days=7)


def period_of(day: date, unit: str, offset: int = 0) -> Days | None:
    """The calendar period of that unit that holds ``day``, ``offset`` periods on."""
    match unit:
        case "day":
            return one_day(shifted(day, days=offset))
        case "week" | "fortnight":
            return week_of(day, offset * (2 if unit == "fortnight" else 1))
        case "weekend":
            start = shifted(week_of(day, offset)[0], days=5)
            return start, shifted(start, days=2)
        case "month":
            return month_of(day.year, day.month + offset)
        case "quarter":
            return month_of(day.year, 3 * ((day.month - 1) // 3 + offset) + 1, 3)
        case "year" | "decade" | "century":
            size = {"year": 1, "decade": 10, "century": 100}[unit]
            first = (day.year // size + offset) * size
            return year_of(first, size) if MINYEAR <= first < MAXYEAR - size else None
    return None


def nearest(candidates: list[Days], anchor: Anchor) -> Days | None:
    """Of several readings (the same day of several years) the one that the tense points to.

    The past takes the last one begun by the published day, the future the first one not yet over;
    without a tense the one that begins nearest.
    """
    if anchor.day is None or not candidates:
        return None
    today = anchor.day
    if anchor.ahead:
        return next((days for days in candidates if days[1] > today), candidates[-1])
    if anchor.tense == "past":
        return next((days for days in reversed(candidates) if days[0] <= today), candidates[0])
    return min(candidates, key=lambda days: abs((days[0] - today).days))


def portion(days: Days, part: str) -> Days:
    """The early, middle or late part of an interval: thirds in whole months where it has months; of a
    month and of what is shorter the first half, the middle third (10th to 20th) and the second half.
    """
    start, end = days
    length = (end - start).days
    if length >= _SEASON:
        months = max(1, round(length / 30.44))
        cut = max(1, round(months / 3))
        first, last = shifted(start, months=cut), shifted(end, months=-cut)
        return {"early": (start, first), "mid": (first, last), "late": (last, end)}[part]
    half = shifted(start, days=max(1, length // 2))
    first_day, last_day = (9, 20) if length >= _MONTH else (max(1, length // 3), max(2, length - length // 3))
    middle = shifted(start, days=first_day), shifted(start, days=last_day)
    return {"early": (start, half), "mid": middle, "late": (half, end)}[part]


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The ``nth`` such weekday of a month (-1: the last), None where it has no so many."""
    first = day_of(year, month, 1)
    if first is None:
        return None
    if nth < 0:
        last = shifted(month_of(year, month)[1], days=-1)
        return shifted(last, days=-((last.weekday() - weekday) % 7) + 7 * (nth + 1))
    found = shifted(first, days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else None
