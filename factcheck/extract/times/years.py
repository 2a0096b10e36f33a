"""Years: 1953, 2014-2018, 2024-25, the 1990s, the '90s; and four-digit numbers that are no years."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.extract.figures.basics import table, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.ranges import is_change
from factcheck.extract.times.calendar import year_of
from factcheck.extract.times.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    any_year_at,
    counts_nothing,
    fixed,
    listed,
    unit_names,
    year_at,
)
from factcheck.extract.times.found import Found
from factcheck.resources import lexicon

_MODERN = (1900, 2099)
_BEFORE_GLUED = ("-", "–", "(", "/", "“", '"', "—", "’", "'")
_RANGES = frozenset(
    [("from", "to"), ("from", "through"), ("from", "until"), ("from", "till"), ("between", "and")]
)


def read_year(lx: Lexed, i: int) -> Found | None:
    """1953, 2014-2018, from 2014 to 2018, 2024-25, the 1990s, FY25."""
    decade = _decade(lx, i)
    if decade is not None:
        return decade
    year = any_year_at(lx, i) or _named_year(lx, i)
    if year is None or (lx.glued(i) and lx.word(i - 1) not in _BEFORE_GLUED):
        return None
    value, end = year
    span = _year_span(lx, i, value, end)
    if span is not None:
        whole = (date(value, 1, 1), year_of(span[0])[1]) if value < span[0] else None
        return Found(i, span[1], "year", "absolute", fixed(whole))
    stands = _stands_as_year if FIRST_YEAR <= value <= LAST_YEAR else _stands_as_odd_year
    if not (stands(lx, i, end, value) or (value < _MODERN[0] and _named_year(lx, i))):
        return None
    return Found(i, end, "year", "absolute", fixed(year_of(value)))


def _year_span(lx: Lexed, i: int, value: int, end: int) -> tuple[int, int] | None:
    """(last year, end) of a range. One that runs backwards is a range all the same: the years are wrong,
    not the reading, as long as the words leave no doubt ("from 2019 to 2016", "2019–2016").
    """
    before, joint, word = lx.word(i - 1), lx.word(end), lx.word(end + 1)
    worded = (before, joint) in _RANGES
    if not (worded or joint in ("-", "–", "/", "to", "through")) or not word.isdigit():
        return None
    if joint in ("-", "–", "/") and len(word) == 2:
        last = value // 100 * 100 + int(word)
        stands = value < last or (_is_modern(value) and lx.glued(end) and lx.glued(end + 1))
        return (last, end + 2) if stands else None
    other = any_year_at(lx, end + 1)
    if other is None:
        return None
    modern = _is_modern(value) and _is_modern(other[0])
    far = LAST_YEAR if joint in ("to", "through") else value + 150
    if joint != "and" and value < other[0] <= far:
        return other
    named = (worded and (_is_modern(value) or _is_modern(other[0]))) or (modern and joint != "/")
    return other if named and counts_nothing(lx, other[1]) else None


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
    return not is_change(lx, i - 1, 0)


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
    before, after = lx.word(i - 1), lx.word(end)
    if lx.word(i - 1) in ("$", "£", "€", "¥", "#", "+") or before in listed("never_before_year"):
        return False
    if before == "from" and after in ("to", "through") and lx.is_number(end + 1):
        return False  # from 1500 to 3000 people
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


def _decade(lx: Lexed, i: int) -> Found | None:
    """1990s, the '90s, the 80s."""
    word = lx.word(i)
    if not (word.isdigit() and word.isascii()) or lx.word(i + 1) != "s" or not lx.glued(i + 1):
        if not (
            word.isdigit() and lx.word(i + 1) in ("'", "’") and lx.word(i + 2) == "s" and lx.glued(i + 1)
        ):
            return None
        if len(word) != 4 or int(word) % 10 or not lx.glued(i + 2):
            return None
    end = i + 2 if lx.word(i + 1) == "s" else i + 3
    if len(word) == 4 and word[0] != "0":
        return _four_digits(lx, i, end)
    if len(word) == 2 and int(word) % 10 == 0:
        quoted = lx.word(i - 1) in ("'", "’", "‘")
        the = lx.word(i - 2 if quoted else i - 1)
        if not (quoted or the in ("the", "early", "late", "mid")) or int(word) < 20:
            return None
        return Found(i - quoted, end, "decade", "absolute", fixed(year_of(1900 + int(word), 10)))
    return None


def _four_digits(lx: Lexed, i: int, end: int) -> Found | None:
    """1990s, 1800s; "the 1993s" and "the 9990s" stand where a decade stands and are none."""
    value = int(lx.word(i))
    if value % 10 == 0 and FIRST_YEAR <= value <= LAST_YEAR:
        century = value % 100 == 0 and value < 2000
        years = year_of(value, 100 if century else 10)
        return Found(i, end, "century" if century else "decade", "absolute", fixed(years))
    if lx.word(i - 1) not in listed("before_period"):
        return None
    return Found(i, end, "decade", "absolute", fixed(None))
