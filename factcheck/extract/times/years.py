"""Years: 1953, 2014-2018, 2024-25, the 1990s, the '90s; and four-digit numbers that are no years."""

from __future__ import annotations

from datetime import MAXYEAR, date
from functools import cache

from factcheck.extract.figures.basics import table, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.ranges import is_change
from factcheck.extract.times.calendar import month_of, year_of
from factcheck.extract.times.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    any_year_at,
    counts_nothing,
    fixed,
    listed,
    month_at,
    unit_names,
    year_at,
)
from factcheck.extract.times.decades import read_decade
from factcheck.extract.times.found import Found
from factcheck.extract.times.spelled import spelled_year_at
from factcheck.resources import lexicon

_MODERN = (1900, 2099)
_BEFORE_GLUED = ("-", "–", "(", "/", "“", '"', "—", "’", "'")
BEFORE_CHRIST = ("bc", "bce", "b.c.", "b.c.e.")
_OPENING = ("from", "between")
_DASHES = ("-", "–", "/", "~")
_WORDED = ("to", "through", "until", "till")
_JOINTS = (*_DASHES, *_WORDED)
_RANGES = frozenset([*(("from", joint) for joint in _WORDED), ("between", "and")])


def read_year(lx: Lexed, i: int) -> Found | None:
    """1953, 2014-2018, from 2014 to 2018, 2024-25, the 1990s, 2015-03."""
    decade = read_decade(lx, i)
    if decade is not None:
        return decade
    month = _month_of_year(lx, i)
    if month is not None:
        return month
    year = any_year_at(lx, i) or _named_year(lx, i) or _spelled_year(lx, i)
    if year is None or (lx.glued(i) and lx.word(i - 1) not in _BEFORE_GLUED):
        return None
    value, end = year
    span = _year_span(lx, i, value, end)
    if span is not None:
        whole = (date(value, 1, 1), year_of(span[0])[1]) if value < span[0] else None
        relation = "on" if lx.word(i - 1) in _OPENING else None
        return Found(i, span[1], "year", "absolute", fixed(whole), relation=relation)
    stands = _stands_as_year if FIRST_YEAR <= value <= LAST_YEAR else _stands_as_odd_year
    if not (stands(lx, i, end, value) or not lx.is_number(i) or (value < _MODERN[0] and _named_year(lx, i))):
        return None
    if lx.word(end) in BEFORE_CHRIST:
        return Found(i, end + 1, "year", "absolute", fixed(None))
    return Found(i, end, "year", "absolute", fixed(year_of(value)))


def _year_span(lx: Lexed, i: int, value: int, end: int) -> tuple[int, int] | None:
    """(last year, end) of a range. One that runs backwards is a range all the same: the years are wrong,
    not the reading, as long as the words leave no doubt ("from 2019 to 2016", "2019–2016").
    """
    before, joint, word = lx.word(i - 1), lx.word(end), lx.word(end + 1)
    worded = (before, joint) in _RANGES
    if not (worded or joint in _JOINTS) or not word.isdigit():
        return None
    if joint in _DASHES and len(word) == 2:
        goes_on = int(word) == (value + 1) % 100  # 1999-00
        last = value + 1 if goes_on else value // 100 * 100 + int(word)
        stands = value < last or (_is_modern(value) and lx.glued(end) and lx.glued(end + 1))
        return (last, end + 2) if stands else None
    other = any_year_at(lx, end + 1)
    if other is None:
        return None
    modern = _is_modern(value) and _is_modern(other[0])
    far = LAST_YEAR if joint in _WORDED else value + 150
    if joint != "and" and value < other[0] <= far:
        return other
    named = (worded and (_is_modern(value) or _is_modern(other[0]))) or (modern and joint != "/")
    return other if named and counts_nothing(lx, other[1]) else None


def _spelled_year(lx: Lexed, i: int) -> tuple[int, int] | None:
    """In nineteen ninety-six, where nothing is counted."""
    year = spelled_year_at(lx, i) if lx.word(i - 1) in listed("before_sure_year") else None
    return year if year is not None and _is_modern(year[0]) and counts_nothing(lx, year[1]) else None


def _is_modern(value: int) -> bool:
    return _MODERN[0] <= value <= _MODERN[1]


def _stands_as_odd_year(lx: Lexed, i: int, end: int, value: int) -> bool:
    """Four digits that are no year of any news, where a year stands: "since 2923", "2013 and 9014".

    Round numbers are counts more often than slips, and so is what follows a verb of change or a total.
    """
    before = lx.word(i - 1)
    if before in listed("before_sure_year") or _named_year(lx, i):
        return True
    if value % 100 == 0 or before not in listed("before_odd_year"):
        return False
    if before in (",", "and", "or", "-", "–"):
        earlier = year_at(lx, i - 2)
        return earlier is not None and _is_modern(earlier[0])
    if before == "of":
        return lx.word(i - 2) not in lexicon("events_roles")["tallies"]
    return not is_change(lx, i - 1)


def _named_year(lx: Lexed, i: int) -> tuple[int, int] | None:
    """The 2923 election, in 2923 Acme: before a noun in the singular or a name four digits do not count."""
    word = lx.word(i)
    if len(word) != 4 or not (word.isdigit() and word.isascii()) or word[0] == "0" or int(word) % 100 == 0:
        return None
    before, after = lx.word(i - 1), lx.word(i + 1)
    if not lx.is_word(i + 1) or lx.glued(i + 1):
        return None
    sure = before in listed("before_sure_year")
    if sure and lx.capital(i + 1):
        return int(word), i + 1
    if not sure and before not in listed("before_named_year"):
        return None
    if sure and _plural(lx, i + 2):
        return None  # in 2923 rural homes
    if _plural(lx, i + 1) or _is_unit(after) or after in listed("counted") or after in table("scales"):
        return None
    return int(word), i + 1


def _stands_as_year(lx: Lexed, i: int, end: int, value: int) -> bool:
    """A four-digit number is a year unless it counts something or is bounded ("about 2000 people")."""
    if lx.word(end + 1) == "-" and lx.glued(end + 1) and _is_unit(lx.word(end + 2)):
        return False  # 1000 light-years
    if len(lx.word(end)) <= 2 and lx.raw(end).isupper() and lx.is_number(end + 1) and lx.glued(end + 1):
        return False  # 2003 UB313
    before, after = lx.word(i - 1), lx.word(end)
    if lx.word(i - 1) in ("$", "£", "€", "¥", "#", "+"):
        return False
    if before == "than" and lx.word(i - 2) in ("later", "earlier"):
        return not _plural(lx, end)
    if before in listed("never_before_year"):
        return False
    if before == "year" and counts_nothing(lx, end):
        return True  # in the year 1871
    if before == "from" and after in _WORDED and lx.is_number(end + 1):
        return False  # from 1500 to 3000 people
    if before == "of" and _plural(lx, end):
        return False  # a study of 1580 patients
    if before in listed("before_period") or before in ("(", "-", "–", "early", "late", "mid", ","):
        return not (after in listed("counted") or (before in ("by", "to", ",") and _plural(lx, end)))
    if after in listed("counted") or after in table("scales") or after in words("streets"):
        return False
    return 1900 <= value <= 2099 and not _plural(lx, end) and not _is_unit(after)


def _plural(lx: Lexed, i: int) -> bool:
    word = lx.word(i)
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and not lx.capital(i)


@cache
def _unit_words() -> frozenset[str]:
    units = lexicon("units")["units"].values()
    return frozenset(surface for unit in units for surface in unit["surfaces"])


def _is_unit(word: str) -> bool:
    return word in _unit_words() or word in unit_names()


def _month_of_year(lx: Lexed, i: int) -> Found | None:
    """2015-3, 2015-12, 12-2015, 2017 April: a year and a month in figures, unless two figures go on counting
    years (2011-12), and the year before its month.
    """
    if lx.glued(i) and lx.word(i - 1) not in _BEFORE_GLUED:
        return None
    year = year_at(lx, i)
    if year is not None and lx.capital(year[1]) | (lx.word(year[1]) not in listed("ambiguous_months")):
        month = month_at(lx, year[1])
        if month is not None and not lx.is_number(month[1]) and lx.word(i - 1) != ",":
            return Found(i, month[1], "month", "absolute", fixed(month_of(year[0], month[0])))
    if lx.word(i + 1) != "-" or not (lx.glued(i + 1) and lx.glued(i + 2)) or lx.word(i + 3) in _JOINTS:
        return None
    first, second = lx.word(i), lx.word(i + 2)
    if len(first) <= 2 and (year := year_at(lx, i + 2)) is not None and counts_nothing(lx, i + 3):
        first, second = second, first
    elif year is None or (len(second) == 2 and value_of(second) > year[0] % 100):
        return None
    if (
        not (second.isdecimal() and second.isascii() and 1 <= int(second[:3]) <= 12)
        or lx.word(i - 1) in _JOINTS
    ):
        return None
    return Found(i, i + 3, "month", "absolute", fixed(month_of(int(first), int(second))))


def value_of(digits: str) -> int:
    """A string of figures as a number; what is none is past any year."""
    return int(digits) if digits.isdecimal() and digits.isascii() else MAXYEAR
