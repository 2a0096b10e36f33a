"""What dates are made of: months, days of the month, years, and the year that a day without one is of."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, day_of, month_of, nearest, one_day
from factcheck.extract.times.found import Resolve
from factcheck.extract.times.spelled import ordinal_day_at, spelled_year_at
from factcheck.resources import lexicon

FIRST_YEAR, LAST_YEAR = 1000, 2199


@cache
def times(section: str) -> dict[str, int]:
    """A table of the time lexicon."""
    return dict(lexicon("times")[section])


@cache
def unit_names() -> dict[str, str]:
    """Words for units of time ("weeks") and their names ("week")."""
    return dict(lexicon("times")["units"])


@cache
def listed(section: str) -> frozenset[str]:
    """A list of the time lexicon."""
    return frozenset(lexicon("times")[section])


def fixed(days: Days | None) -> Resolve:
    """A resolver of a date that needs no published day."""
    return lambda _: days


def some_months(month: int, count: int = 1) -> Resolve:
    """``count`` months from ``month`` on, of the year that the tense points to."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        years = range(anchor.day.year - 1, anchor.day.year + 2)
        return nearest([month_of(year, month, count) for year in years], anchor)

    return resolve


def month_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(month, end) at lexeme ``i``: "August", "Aug.", "Sept"; words that are also others need a capital."""
    month = times("months").get(lx.word(i))
    if month is None or not (lx.capital(i) or lx.word(i) not in listed("ambiguous_months")):
        return None
    short = lx.word(i) in listed("short_months")
    if short and lx.word(i + 1) == "." and (lx.glued(i + 1) or lx.is_number(i + 2)):
        return month, i + 2  # tokenised: Sept . 8
    return month, i + 1


def day_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) at lexeme ``i``: "24", "24th", "twenty-fourth"."""
    word = lx.word(i)
    if word.isdigit() and word.isascii() and len(word) <= 2 and 1 <= int(word) <= 31:
        if lx.word(i + 1) in ("st", "nd", "rd", "th") and lx.glued(i + 1):
            return int(word), i + 2
        if lx.word(i + 1) in (":", "%") or (lx.glued(i + 1) and lx.is_word(i + 1)):
            return None
        return int(word), i + 1
    return ordinal_day_at(lx, i)


def odd_day_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) of two digits in the place of a day that no month has: "Aug. 84"."""
    word = lx.word(i)
    if len(word) != 2 or not (word.isdigit() and word.isascii()) or int(word) <= 31:
        return None
    return (int(word), i + 1) if counts_nothing(lx, i + 1) else None


def odd_day_before(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) of two digits in the place of a day before a month that is no other word: "84 April"."""
    word, month = lx.word(i), month_at(lx, i + 1)
    if month is None or len(word) != 2 or not (word.isdigit() and word.isascii()):
        return None
    plain = lx.word(i + 1) not in listed("ambiguous_months") and counts_nothing(lx, month[1])
    return (int(word), i + 1) if plain or lx.word(i - 1) in listed("before_odd_day") else None


def year_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(year, end) of a bare four-digit year at lexeme ``i``."""
    word = lx.word(i)
    if len(word) == 4 and word.isdigit() and word.isascii() and FIRST_YEAR <= int(word) <= LAST_YEAR:
        if lx.glued(i + 1) and (lx.is_word(i + 1) or lx.word(i + 1) in ("%", "°")):
            return None
        return int(word), i + 1
    return None


def any_year_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(year, end) of a year, or of any four digits that count nothing: what stands in the place of a
    year is meant as one, however odd ("May 2923"), so that it is compared as a date.
    """
    return year_at(lx, i) or odd_year_at(lx, i)


def odd_year_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(year, end) of four digits that no counted noun can follow."""
    word = lx.word(i)
    if (
        len(word) != 4
        or not (word.isdigit() and word.isascii())
        or word[0] == "0"
        or (lx.glued(i + 1) and (lx.is_word(i + 1) or lx.word(i + 1) in ("%", "°")))
    ):
        return None
    return (int(word), i + 1) if counts_nothing(lx, i + 1) else None


def counts_nothing(lx: Lexed, i: int) -> bool:
    """Whether no noun can begin at lexeme ``i``: the end, punctuation, a function word."""
    return not (lx.is_word(i) or lx.is_number(i)) or lx.word(i) in listed("after_year")


def year_after(lx: Lexed, i: int) -> tuple[int, int] | None:
    """The year right after a date, behind a comma, "of", "in" or nothing: in four digits, in words, or
    "of 87", "'87" in two.
    """
    joint = lx.word(i)
    if joint in ("'", "’", "‘") and lx.glued(i + 1):
        return _short_year(lx, i + 1)
    if joint == "of":
        quoted = lx.word(i + 1) in ("'", "’", "‘")
        if (short := _short_year(lx, i + 2 if quoted else i + 1)) is not None:
            return short
    for skip in (0, 1):
        if skip and joint not in (",", "of", "in"):
            break
        found = any_year_at(lx, i + skip) or spelled_year_at(lx, i + skip)
        if found is not None and not (skip == 1 and joint == "," and lx.word(found[1]) in listed("counted")):
            return found
    return None


def _short_year(lx: Lexed, i: int) -> tuple[int, int] | None:
    word = lx.word(i)
    if len(word) != 2 or not (word.isdigit() and word.isascii()) or not counts_nothing(lx, i + 1):
        return None
    if lx.word(i + 1) in ("%", "°"):
        return None
    return full_year(int(word), None), i + 1


def full_year(short: int, today: date | None) -> int:
    """The year two digits stand for: the latest that is no more than twenty years ahead of ``today``
    (without one, 1969 to 2068, as POSIX has it).
    """
    last = 2068 if today is None else today.year + 20
    return last - (last - short) % 100


def days_of(year: int, month: int, first: int, last: int) -> Days | None:
    """From one day of a month to another, None where the month has no such day."""
    start, end = day_of(year, month, first), day_of(year, month, last)
    return None if start is None or end is None else (start, one_day(end)[1])


_SOON, _FAR = 45, 320
LEAN = {"last": "past", "past": "past", "next": "future", "coming": "future", "upcoming": "future"}


def some_day(month: int, first: int, last: int, before: str = "") -> Resolve:
    """A day of a month (or some days of it) in the year that the tense points to.

    The tense yields to nearness where it points almost a year away and the other reading is weeks off:
    a text of Aug. 24 on what "was due on Aug. 30", or what "will follow the attack of Aug. 20". A weekday
    that stands beside the date ("Sunday, Aug. 24") chooses among the years next to the published one, unless
    the date is so near that the weekday is the slip. ``before`` is the word before the date: "last Dec. 24",
    "next 6 April", "this 5/12" leave no choice.
    """
    lean = LEAN.get(before)

    def resolve(anchor: Anchor) -> Days | None:
        today = anchor.day
        if today is None:
            return None
        years = range(today.year - 4, today.year + 5)
        days = [days for year in years if (days := days_of(year, month, first, last))]
        if before == "this":
            return days_of(today.year, month, first, last)
        if lean is not None:
            return nearest(days, Anchor(today, lean))
        chosen, closest = nearest(days, anchor), nearest(days, Anchor(today))
        if chosen is None or closest is None:
            return None
        is_soon = abs((closest[0] - today).days) < _SOON
        named = [each for each in days if each[0].weekday() == anchor.weekday]
        close = [each for each in named if abs(each[0].year - today.year) <= 1]
        if close and not is_soon:
            return nearest(close, Anchor(today))
        return closest if is_soon and abs((chosen[0] - today).days) > _FAR else chosen

    return resolve
