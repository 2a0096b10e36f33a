"""Feasts and other days with a name: Christmas Day, Easter 2018, last Thanksgiving, May Day.

The lexicon gives each a rule: a month and day, a weekday of a month (the fourth Thursday of November;
-1 for the last) with days added, or a distance from Easter. National ones are the United States', unless
another people or country owns them in the text ("Ukraine's Independence Day"): those, and feasts of other
calendars (Eid, Diwali, Lunar New Year), are named without a day, and say so by staying unresolved.

Easter: the anonymous Gregorian computus (J. Meeus, Astronomical Algorithms, 2nd ed., chapter 8).
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.extract.times.calendar import Anchor, Days, day_of, nearest, nth_weekday, one_day, shifted
from factcheck.extract.times.dates import any_year_at, counts_nothing, fixed, listed, times
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.relative import DIRECTION
from factcheck.resources import lexicon

_LONGEST = 5
_UNKEPT = ("other",)
_OF_DAYS = ("day", "eve", "night")
_BEFORE_VERBS = (*_OF_DAYS, "s")  # what ends a name of a day is followed by verbs
_AT = ("at", "before", "by", "last", "next", "on", "over", "since", "this", "till", "until", "after")
_OF_YEAR = {"this": 0, "last": -1, "next": 1}


def easter(year: int) -> date | None:
    """Easter Sunday of a year of the Gregorian calendar."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    month = (h + el - 7 * m + 90) // 25
    return day_of(year, month, (h + el - 7 * m + 33 * month + 19) % 32)


@cache
def feasts() -> dict[tuple[str, ...], tuple[Any, ...]]:
    """The named days, as lexemes, and their rules."""
    rules = {lex(name).low: tuple(rule) for name, rule in lexicon("times")["feasts"].items()}
    typeset = {lex(name.replace("'", "’")).low: tuple(r) for name, r in lexicon("times")["feasts"].items()}
    return rules | typeset


def day_of_feast(rule: tuple[Any, ...], year: int) -> date | None:
    """The day of a feast in a year, None where its calendar is not kept here."""
    match rule:
        case ["fixed", month, day]:
            return day_of(year, month, day)
        case ["weekday", month, weekday, nth, *plus]:
            day = nth_weekday(year, month, weekday, nth)
            return None if day is None else shifted(day, days=sum(plus))
        case ["easter", distance]:
            sunday = easter(year)
            return None if sunday is None else shifted(sunday, days=distance)
    return None


def feast_at(lx: Lexed, i: int) -> tuple[tuple[Any, ...], int] | None:
    """(rule, end) of the longest name of a day at lexeme ``i``."""
    for length in range(min(_LONGEST, len(lx) - i), 0, -1):
        rule = feasts().get(lx.low[i : i + length])
        if rule is not None and _is_name(lx, i, length) and not _modifies(lx, i, i + length):
            return (_UNKEPT if _is_foreign(lx, i, i + length, rule) else rule), i + length
    return None


def _is_name(lx: Lexed, i: int, length: int) -> bool:
    """Whether the words are the day's name: with a capital, unless they can hardly be anything else."""
    if lx.capital(i):
        return True
    if " ".join(lx.low[i : i + length]) not in listed("capital_feasts"):
        return True
    sure = ("before", "after", "until", "since", "next", "last")
    return lx.word(i - 1) in sure or any_year_at(lx, i + length) is not None


def _modifies(lx: Lexed, begin: int, i: int) -> bool:
    """Whether the name that ends before lexeme ``i`` only says what a thing is for ("Christmas gifts", "a
    Halloween costume") or begins a longer name: "the Christmas Truce", "the Good Friday Agreement".

    A capital behind "Day" or "Eve" leaves the day a day ("the Christmas Eve Mass"), and so does one behind a
    bare "at Christmas": no article, so no name of a thing. A headline in title case writes every word so:
    what is lost there is the day before a capital verb or name ("City Marks Easter Pope Loved").
    """
    if (lx.word(i) == "-" and lx.glued(i)) or lx.word(i) in listed("feast_places"):
        return True
    if not lx.is_word(i) or counts_nothing(lx, i) or "\n" in lx.text[lx.ends[i - 1] : lx.starts[i]]:
        return False
    if any(lx.word(i) in times(table) for table in ("parts_of_day", "weekdays", "months")):
        return False
    if lx.capital(i):
        return lx.word(i - 1) not in _OF_DAYS and lx.word(begin - 1) not in _AT
    return lx.word(i - 1) not in _BEFORE_VERBS


def _is_foreign(lx: Lexed, i: int, end: int, rule: tuple[Any, ...]) -> bool:
    """Whether another country owns a day that countries have on days of their own: "India's Independence
    Day", "the Ukrainian Independence Day".
    """
    name = lx.text[lx.starts[i] : lx.ends[end - 1]].lower()
    if rule[0] == "other" or name not in listed("national_feasts"):
        return False
    if lx.word(i - 1) == "s" and lx.word(i - 2) in ("'", "’"):
        return lx.word(i - 3) not in ("america", "us", "states")
    return lx.capital(i - 1) and not lx.starts_sentence(i - 1) and lx.word(i - 1) not in ("us", "u.s.")


def read_feast(lx: Lexed, i: int) -> Found | None:
    """Christmas Day, Easter 2018, next Thanksgiving, Independence Day of this year."""
    which = DIRECTION.get(lx.word(i))
    named = feast_at(lx, i if which is None else i + 1)
    if named is None:
        return None
    rule, end = named
    k = end + 1 if lx.word(end) in (",", "of", "in") else end
    year = any_year_at(lx, k)
    if year is not None:
        return Found(i, year[1], "day", "absolute", fixed(_days_in(rule, year[0])))
    k = end + 1 if lx.word(end) == "of" else end
    own = _OF_YEAR.get(lx.word(k))
    if own is not None and lx.word(k + 1) == "year":
        return Found(i, k + 2, "day", "published", _in_year(rule, own))
    return Found(i, end, "day", "published", _some_feast(rule, which))


def _days_in(rule: tuple[Any, ...], year: int) -> Days | None:
    day = day_of_feast(rule, year)
    return None if day is None else one_day(day)


def _in_year(rule: tuple[Any, ...], offset: int) -> Resolve:
    """A resolver of the feast in the year so far from the published one."""

    def resolve(anchor: Anchor) -> Days | None:
        return None if anchor.day is None else _days_in(rule, anchor.day.year + offset)

    return resolve


def _some_feast(rule: tuple[Any, ...], which: int | None) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        today = anchor.day
        if today is None:
            return None
        days = [day for y in range(today.year - 2, today.year + 3) if (day := day_of_feast(rule, y))]
        if which == -1:
            return next((one_day(day) for day in reversed(days) if day < today), None)
        if which == 1:
            return next((one_day(day) for day in days if day > today), None)
        return nearest([one_day(day) for day in days], anchor)

    return resolve


def feast_openers() -> frozenset[str]:
    """The first words of all names of days."""
    return frozenset(name[0] for name in feasts())
