"""How far a date reaches: what "two months ago" covers, and which days "after Monday" and "by 2030" take in.

Ends are ISO 8601 strings, which compare as days and times do; None is without end.
"""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

from factcheck.measure.thresholds import threshold
from factcheck.measure.zones import clock_of, is_clock
from factcheck.records import When

Extent = tuple[str, str]
_UNIT_DAYS = {"day": 1, "month": 31, "year": 366}
_HALF = {"day": 0, "week": 4, "month": 16, "quarter": 46, "year": 184, "decade": 1830, "century": 18300}


def _soon() -> timedelta:
    """How far "shortly after nine" may be from nine."""
    return timedelta(minutes=int(threshold("about_minutes")))


def extent(when: When) -> Extent | None:
    """The interval a date covers, None where it is not resolved.

    What is counted in weeks, months or years back from a day ("two months ago") stands on that day and
    covers the week, month or year it falls in.
    """
    if when.start is None:
        return None
    end = when.end or when.start
    if is_clock(when):
        return _about_time(when)
    day = _single_day(when)
    if day is None or not when.approximate:
        return when.start, end
    if when.granularity == "day":
        return _about(day)
    period = _period(day, when.granularity)
    return (when.start, end) if period is None else (period[0].isoformat(), period[1].isoformat())


def day_of_when(when: When) -> date | None:
    """The one day that a resolved date or time falls on."""
    if when.start is None or len(when.start) < 10 or when.approximate or when.end is None:
        return None
    first, last = date.fromisoformat(when.start[:10]), date.fromisoformat(when.end[:10])
    midnight = when.end.endswith("T00:00") or len(when.end) == 10
    return first if first == last or (midnight and last - first == timedelta(days=1)) else None


def nearly_meet(claim: When, evidence: When) -> bool:
    """Whether two dates counted in rough units ("two weeks ago" of one day, "three weeks ago" of a later
    one) fall within half a unit of each other.
    """
    if is_clock(claim) and is_clock(evidence) and (claim.approximate or evidence.approximate):
        first, other = clock_of(claim), clock_of(evidence)
        return first is not None and other is not None and abs(first - other) <= _soon()
    mine, theirs = _single_day(claim), _single_day(evidence)
    if mine is None or theirs is None or not (claim.approximate and evidence.approximate):
        return False
    half = min(_HALF.get(claim.granularity, 0), _HALF.get(evidence.granularity, 0))
    return abs((mine - theirs).days) < half


def is_range(when: When) -> bool:
    """Whether it runs over several of its own units, none of them about: "July 3 to 12", "2001 to 2020"."""
    longest = _UNIT_DAYS.get(when.granularity)
    if longest is None or when.approximate or when.start is None or when.end is None:
        return False
    if len(when.start) != 10 or len(when.end) != 10:
        return False
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days > longest


def takes_in(wide: When, narrow: When) -> bool | None:
    """Whether "after Monday", "before May" or "by 2030" takes in a date without such a word; None where
    the words do not stand so.
    """
    if wide.relation not in ("after", "before", "by") or narrow.relation != "on":
        return None
    outer, inner = extent(wide), extent(narrow)
    if outer is None or inner is None or (wide.start or "").startswith("T"):
        return None
    match wide.relation:
        case "after":
            return inner[1] > outer[1]
        case "before":
            return inner[0] < outer[0]
    return inner[0] < outer[1]


def _about_time(when: When) -> Extent:
    """The minutes that a time of day covers; "about 9 a.m." some before and after. 24:00 is the end of a day
    that is not known.
    """
    near = _soon() if when.approximate else timedelta()
    first, last = clock_of(when), clock_of(when, end=True)
    if first is None or last is None:
        return str(when.start), str(when.end)
    if last <= first:
        last += timedelta(days=1)
    first, last = first - near, last + near
    return first.isoformat(timespec="minutes"), last.isoformat(timespec="minutes")


def _single_day(when: When) -> date | None:
    if when.start is None or when.end is None or len(when.start) != 10 or len(when.end) != 10:
        return None
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    return first if last - first <= timedelta(days=1) else None


def _about(day: date) -> Extent:
    """Some days round a day: "a few days ago" is no day in particular."""
    few = int(threshold("about_days"))
    first, last = (
        max(1, day.toordinal() - few),
        min(date.max.toordinal(), day.toordinal() + few + 1),
    )
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def _period(day: date, unit: str) -> tuple[date, date] | None:
    if day.year >= MAXYEAR:
        return None
    match unit:
        case "week":
            start = day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
            return start, start + timedelta(days=7)
        case "month":
            return day.replace(day=1), _month_after(day.year, day.month)
        case "quarter":
            first = 3 * ((day.month - 1) // 3) + 1
            return date(day.year, first, 1), _month_after(day.year, first + 2)
        case "year" | "decade" | "century":
            size = {"year": 1, "decade": 10, "century": 100}[unit]
            year = day.year // size * size
            return date(max(1, year), 1, 1), date(min(year + size, MAXYEAR), 1, 1)
    return None


def _month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)
