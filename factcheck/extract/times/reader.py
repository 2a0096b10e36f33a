"""The dates and times of a text, resolved against the day it was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.extract.times.calendar import Anchor, Days, one_day
from factcheck.extract.times.centuries import read_century
from factcheck.extract.times.clockdays import Read, with_days
from factcheck.extract.times.clocks import Clock, clock_at, zone_end
from factcheck.extract.times.counted import read_counted
from factcheck.extract.times.dates import fixed, listed, times
from factcheck.extract.times.distances import read_distance, read_weekday_distance, read_weekdays_ago
from factcheck.extract.times.feasts import feast_openers, read_feast
from factcheck.extract.times.found import Found
from factcheck.extract.times.monthdays import read_day_first, read_leaning, read_month_date, read_next_day
from factcheck.extract.times.named import read_edge, read_fiscal, read_season
from factcheck.extract.times.notdates import addresses
from factcheck.extract.times.nths import read_nth
from factcheck.extract.times.numeric import read_numeric
from factcheck.extract.times.openings import read_opening
from factcheck.extract.times.parts import part_of_day, read_quarter, with_part
from factcheck.extract.times.periods import read_period
from factcheck.extract.times.periodwords import is_idle, period_words
from factcheck.extract.times.ranges import joined
from factcheck.extract.times.relations import is_shortly, relation_of
from factcheck.extract.times.relative import WHICH, read_beside, read_day_word
from factcheck.extract.times.rolling import read_rolling
from factcheck.extract.times.spanning import read_spanning, with_weekend
from factcheck.extract.times.tense import tense_of
from factcheck.extract.times.weekdays import read_day_of_week, read_weekday
from factcheck.extract.times.years import read_year
from factcheck.records import Sentence, Span, When
from factcheck.resources import lexicon

_NUMBER_READERS = (
    read_counted,
    read_rolling,
    read_numeric,
    read_distance,
    read_weekdays_ago,
    read_century,
    read_day_first,
    read_quarter,
    read_year,
    read_nth,
)
_WORD_READERS = (
    read_leaning,
    read_counted,
    read_numeric,
    read_day_first,
    read_month_date,
    read_quarter,
    read_century,
    read_fiscal,
    read_edge,
    read_feast,
    read_weekday_distance,
    read_weekday,
    read_day_of_week,
    read_beside,
    read_day_word,
    read_distance,
    read_weekdays_ago,
    read_nth,
    read_period,
    read_season,
    read_year,
)
_NEAR = 60
_ABOUT = ("about", "around", "approximately", "roughly", "circa")
_HOW = {"named": "named-date", "future-only": "published"}


def read_whens(text: str, published: date | None, sentences: Sequence[Sentence] = ()) -> tuple[When, ...]:
    """The dates and times of ``text`` in order, never overlapping.

    Args:
        text: any text; offsets point into it.
        published: the day it was published; without it relative dates stay unresolved and say so.
        sentences: its parse if there is one: the governing verb's tense then decides weekdays.

    The surface leaves the preposition out; ``relation`` holds what it says. Intervals are half-open.
    """
    lx = lex(text)
    triggers = _triggers()
    read: list[Read] = []
    closed = addresses(lx)
    named: tuple[int, Days] | None = None
    floor = 0
    openings = [i for i, word in enumerate(lx.low) if word in triggers or word[:1].isdigit()]
    for i in openings:
        if i < floor or is_idle(lx, i):
            continue
        found: Found | None = _stamp(lx, i) if i in closed else _found(lx, i)
        while found is not None:
            anchor = _anchor(lx, found, published, sentences, named)
            days = found.resolve(anchor)
            if found.how == "future-only" and not (anchor.ahead and days):
                break
            found = replace(found, begin=max(found.begin, floor))
            read.append((found, days))
            if days is not None and found.how != "time-only":
                named = found.end, days
            floor = found.end
            found = read_next_day(lx, found)
    return tuple(_when(lx, found, published, days) for found, days in with_days(lx, read))


def _anchor(
    lx: Lexed,
    found: Found,
    published: date | None,
    sentences: Sequence[Sentence],
    named: tuple[int, Days] | None,
) -> Anchor:
    """What a date is read against; what was named long before is not what "the next day" follows."""
    needs_tense = found.how not in ("absolute", "unresolved", "time-only") and published is not None
    tense = tense_of(lx, found.begin, sentences) if needs_tense else ""
    near = named is not None and found.begin - named[0] < _NEAR
    return Anchor(published, tense, named[1] if named is not None and near else None)


@cache
def _triggers() -> frozenset[str]:
    words: set[str] = set(times("months")) | set(times("weekdays")) | set(times("days")) | set(table("small"))
    words |= set(table("tens")) | set(table("ordinals")) | set(lexicon("times")["seasons"])
    return frozenset(words | listed("openers") | period_words("openers") | feast_openers())


def _found(lx: Lexed, i: int) -> Found | None:
    clock = clock_at(lx, i)
    if clock is not None:
        return _timed(lx, i, clock)
    if lx.word(i) in ("this",) and (part := part_of_day(lx, i + 1)):
        return Found(i, part[1], "part-of-day", "published", _published_day, part[0])
    found = read_numeric(lx, i)
    if found is None or found.how != "absolute":
        opening = read_spanning(lx, i, _one) or read_opening(lx, i, _one)
        if opening is not None:
            return opening
        found = _one(lx, i)
    return None if found is None else joined(lx, with_weekend(lx, _extended(lx, with_part(lx, found))), _one)


def _stamp(lx: Lexed, i: int) -> Found | None:
    """A day in the name of a page or file; the folders of an address (2013/05/02) are none."""
    found = read_numeric(lx, i)
    return None if found is None or "/" in lx.low[i : found.end] else found


def _one(lx: Lexed, i: int) -> Found | None:
    """One date at lexeme ``i``, without what stands before it."""
    for reader in _NUMBER_READERS if lx.word(i)[:1].isdigit() else _WORD_READERS:
        found = reader(lx, i)
        if found is not None:
            return found
    return None


def _published_day(anchor: Anchor) -> Days | None:
    return None if anchor.day is None else one_day(anchor.day)


def _timed(lx: Lexed, i: int, clock: Clock) -> Found:
    """5 p.m., and "5 p.m. on Sunday" as one; a time that no clock shows stays unresolved."""
    end = zone_end(lx, clock.end)
    k = end + 1 if lx.word(end) in ("on", ",") else end
    if k < len(lx) and (lx.word(k) in _triggers() or lx.word(k)[:1].isdigit()):
        for reader in (read_month_date, read_day_first, read_weekday, read_day_word):
            day = reader(lx, k)
            if day is not None and day.granularity == "day":
                dated = replace(day, begin=i, granularity=clock.granularity, clock=clock.minutes)
                return dated if clock.minutes is not None else replace(dated, resolve=fixed(None))
    return Found(i, end, clock.granularity, "time-only", fixed(None), clock.minutes)


def _extended(lx: Lexed, found: Found) -> Found:
    """Sunday night; yesterday afternoon."""
    if found.granularity == "day" and found.how in ("weekday", "published"):
        part = part_of_day(lx, found.end)
        if part is not None:
            return replace(found, end=part[1], granularity="part-of-day", clock=part[0])
    return found


def _when(lx: Lexed, found: Found, published: date | None, days: Days | None) -> When:
    start, end = _interval(days, found.clock)
    how = found.how
    if how == "time-only":
        start, end = _clock_text(found.clock)
    elif days is None:
        how = "unresolved"
    elif how in _HOW:
        how = _HOW[how]
    elif how == "weekday":
        how = "weekday-future" if published is not None and days[0] > published else "weekday-past"
    relation, shortly = ("on", True) if is_shortly(lx, found) else (relation_of(lx, found), False)
    span = Span(lx.starts[found.begin], lx.ends[found.end - 1])
    return When(
        span=span,
        surface=span.of(lx.text),
        start=start,
        end=end,
        granularity=found.granularity,
        resolved_by=how,
        relation=relation,
        approximate=found.approximate or shortly or _is_about(lx, found),
    )


def _interval(days: Days | None, clock: tuple[int, int] | None) -> tuple[str | None, str | None]:
    if days is None:
        return None, None
    if clock is None:
        return days[0].isoformat(), days[1].isoformat()
    midnight = datetime.combine(days[0], time())
    try:
        first, last = midnight + timedelta(minutes=clock[0]), midnight + timedelta(minutes=clock[1])
    except OverflowError:
        return days[0].isoformat(), days[1].isoformat()
    return first.isoformat(timespec="minutes"), last.isoformat(timespec="minutes")


def _clock_text(clock: tuple[int, int] | None) -> tuple[str | None, str | None]:
    if clock is None:
        return None, None
    first, last = clock
    return f"T{first // 60 % 24:02}:{first % 60:02}", f"T{last // 60 % 24:02}:{last % 60:02}"


def _is_about(lx: Lexed, found: Found) -> bool:
    """About 2019, around June; but "turned it around this week" is exact, "about May's vote" a subject."""
    if lx.word(found.end) in ("'", "’"):
        return False
    return lx.word(found.begin - 1) in _ABOUT and lx.word(found.begin) not in WHICH
