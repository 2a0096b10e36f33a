"""Days so far from another: three weeks ago, in two weeks, a week from Tuesday, two days before Christmas.

The day is counted from the published one, from the date that is given, or ("two days later") from the one
that the text named last; where it named none, nothing is known. Whole days and weeks from a given date are
exact. What is counted back in weeks, months or years is about so long ago: the day is given, the granularity
is the unit, and it is approximate.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.times.calendar import Anchor, Days, one_day, shifted
from factcheck.extract.times.dates import counts_nothing, listed, times
from factcheck.extract.times.feasts import read_feast
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.lengths import LONGEST, Length, length_at
from factcheck.extract.times.monthdays import read_day_first, read_month_date
from factcheck.extract.times.numeric import read_numeric
from factcheck.extract.times.relative import read_day_word
from factcheck.extract.times.weekdays import read_weekday, weekday_at

_CLAUSE = 14
_CLOCK = ("second", "minute", "hour")
_NAMED = {"later": 1, "hence": 1, "earlier": -1, "previously": -1}
_FROM = {"from": 1, "after": 1, "since": 1, "on": 1, "before": -1}
_WEEK_ON = ("is", "s", "be", "back", "returns", "due", "until", "and")
_GIVEN = (read_numeric, read_month_date, read_day_first, read_weekday, read_day_word, read_feast)


def read_distance(lx: Lexed, i: int) -> Found | None:
    """A length of time with the day it is counted from."""
    length = length_at(lx, i)
    if length is None:
        return None
    found = _ago(lx, i, length) or _ahead(lx, i, length) or _from_named(lx, i, length) or _from(lx, i, length)
    if found is None or found.how == "named":
        return found
    k = found.end + 1
    weekday = weekday_at(lx, k) if lx.word(found.end) == "on" else None
    if weekday is None:
        return found
    resolve = _nearest(weekday[0], found.resolve)
    return replace(found, end=weekday[1], granularity="day", approximate=False, resolve=resolve)


def read_weekdays_ago(lx: Lexed, i: int) -> Found | None:
    """Two Sundays ago, three Fridays from now."""
    numeral = read_numeral(lx, i)
    if numeral is None or not 0 < numeral.low < LONGEST or numeral.low != numeral.high:
        return None
    j = numeral.end
    weekday = times("weekdays").get(lx.word(j).removesuffix("s"))
    if weekday is None or not lx.word(j).endswith("days"):
        return None
    ago, now = lx.word(j + 1) == "ago", lx.low[j + 1 : j + 3] == ("from", "now")
    if not (ago or now):
        return None
    count = int(numeral.low)

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        back = (anchor.day.weekday() - weekday) % 7 or 7
        return one_day(shifted(anchor.day, days=-back - 7 * (count - 1) if ago else 7 * count - back % 7))

    return Found(i, j + (2 if ago else 3), "day", "published", resolve)


def read_weekday_distance(lx: Lexed, i: int) -> Found | None:
    """Monday two weeks from now; Thursday, two years from now; Friday three weeks ago."""
    weekday = weekday_at(lx, i)
    if weekday is None:
        return None
    k = weekday[1] + 1 if lx.word(weekday[1]) == "," else weekday[1]
    if not (lx.is_number(k) or lx.is_word(k)):
        return None
    found = read_distance(lx, k)
    if found is None or found.how == "named" or found.begin != k:
        return None
    resolve = _nearest(weekday[0], found.resolve)
    return replace(found, begin=i, granularity="day", approximate=False, resolve=resolve)


def _nearest(weekday: int, resolve: Resolve) -> Resolve:
    """The weekday nearest to the day that is reckoned."""

    def nearest(anchor: Anchor) -> Days | None:
        days = resolve(anchor)
        if days is None:
            return None
        back = (days[0].weekday() - weekday) % 7
        return one_day(shifted(days[0], days=-back if back <= 3 else 7 - back))

    return nearest


def _ago(lx: Lexed, i: int, length: Length) -> Found | None:
    if lx.word(length.end) != "ago":
        return None
    return _found(i, length.end + 1, length, _from_published(length, -1))


def _ahead(lx: Lexed, i: int, length: Length) -> Found | None:
    """Two weeks from now, in two weeks' time, and "in two weeks" where the clause speaks ahead."""
    j = length.end
    if lx.word(j) == "from" and lx.word(j + 1) in ("now", "today") and length.unit not in _CLOCK:
        return _found(i, j + 2, length, _from_published(length, 1))
    if lx.word(i - 1) != "in" or length.unit in _CLOCK:
        return None
    for k in range(j, j + 3):
        if lx.word(k) == "time" and k > j and lx.word(j) in ("'", "’"):
            return _found(i - 1, k + 1, length, _from_published(length, 1))
    if not counts_nothing(lx, j) or lx.word(j) in ("-", "of") or _in_as_span(lx, i - 1):
        return None
    return replace(_found(i - 1, j, length, _from_published(length, 1)), how="future-only")


def _in_as_span(lx: Lexed, i: int) -> bool:
    """Whether "in" before a length says how long, not when: "the first time in two years"."""
    for k in range(i - 1, max(-1, i - _CLAUSE), -1):
        word = lx.word(k)
        if not (lx.is_word(k) or lx.is_number(k)):
            return False
        if word in listed("before_span") or (len(word) > 4 and word.endswith("est")):
            return True
    return False


def _from_named(lx: Lexed, i: int, length: Length) -> Found | None:
    """Two days later, a year earlier: from the day that the text named last, if it is no coarser."""
    sign = _NAMED.get(lx.word(length.end))
    if sign is None or lx.word(length.end + 1) == "than" or length.unit in _CLOCK:
        return None
    longest = {"day": 1, "week": 7, "fortnight": 14, "month": 31, "quarter": 92}.get(length.unit, 366)

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.named is None or (anchor.named[1] - anchor.named[0]).days > longest:
            return None
        start = length.from_day(anchor.named[0], sign)
        end = length.from_day(anchor.named[1], sign)
        return None if start is None or end is None else (start, max(end, shifted(start, days=1)))

    return replace(_found(i, length.end + 1, length, resolve), how="named")


def _from(lx: Lexed, i: int, length: Length) -> Found | None:
    """A week from Tuesday, two days before Christmas, 16 days from 01/02/2018."""
    j = length.end
    sign = _FROM.get(lx.word(j))
    if sign is None or length.unit in _CLOCK or (lx.word(j) == "on" and not _is_week_on(lx, i, length)):
        return None
    k = j + 1
    if k >= len(lx):
        return None
    for reader in _GIVEN:
        given = reader(lx, k)
        if given is not None and given.begin == k and given.granularity in ("day", "part-of-day"):
            return _counted(i, given, length, sign)
    return None


def _is_week_on(lx: Lexed, i: int, length: Length) -> bool:
    """Two weeks on Monday: not "extended by two weeks on Monday", where the day is that of the act."""
    weeks = length.unit in ("week", "fortnight") and weekday_at(lx, length.end + 1) is not None
    return weeks and (lx.starts_sentence(i) or lx.word(i - 1) in _WEEK_ON)


def _counted(i: int, given: Found, length: Length, sign: int) -> Found:
    def resolve(anchor: Anchor) -> Days | None:
        days = given.resolve(anchor)
        there = None if days is None else length.from_day(days[0], sign)
        return None if there is None else one_day(there)

    found = _found(i, given.end, length, resolve)
    exact = length.unit in ("day", "week", "fortnight") and not length.vague
    granularity = "day" if exact else found.granularity
    return replace(found, how=given.how, granularity=granularity, approximate=not exact)


def _from_published(length: Length, sign: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        there = None if anchor.day is None else length.from_day(anchor.day, sign)
        return None if there is None else one_day(there)

    return resolve


def _found(begin: int, end: int, length: Length, resolve: Resolve) -> Found:
    unit = "week" if length.unit == "fortnight" else length.unit
    exact = unit in ("day", *_CLOCK) and not length.vague
    return Found(begin, end, unit, "published", resolve, approximate=not exact)
