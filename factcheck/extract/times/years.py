"""Years: 1953, 2014-2018, 2024-25, the 1990s, the '90s; and four-digit numbers that are no years."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.extract.figures.basics import table, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import year_of
from factcheck.extract.times.dates import FIRST_YEAR, LAST_YEAR, fixed, listed, unit_names, year_at
from factcheck.extract.times.found import Found
from factcheck.resources import lexicon


def read_year(lx: Lexed, i: int) -> Found | None:
    """1953, 2014-2018, 2024-25, the 1990s, FY25."""
    decade = _decade(lx, i)
    if decade is not None:
        return decade
    year = year_at(lx, i)
    if year is None or (lx.glued(i) and lx.word(i - 1) not in ("-", "–", "(", "/", "“", '"', "—", "’", "'")):
        return None
    value, end = year
    span = _year_span(lx, value, end)
    if span is not None:
        return Found(i, span[1], "year", "absolute", fixed((date(value, 1, 1), year_of(span[0])[1])))
    if not _stands_as_year(lx, i, end, value):
        return None
    return Found(i, end, "year", "absolute", fixed(year_of(value)))


def _year_span(lx: Lexed, value: int, end: int) -> tuple[int, int] | None:
    if lx.word(end) not in ("-", "–", "/", "to", "through") or not lx.word(end + 1).isdigit():
        return None
    word = lx.word(end + 1)
    if lx.word(end) in ("to", "through"):
        other = year_at(lx, end + 1)
        return other if other is not None and other[0] > value else None
    last = int(word) if len(word) == 4 else value // 100 * 100 + int(word) if len(word) == 2 else 0
    return (last, end + 2) if value < last <= value + 150 else None


def _stands_as_year(lx: Lexed, i: int, end: int, value: int) -> bool:
    """A four-digit number is a year unless it counts something or is bounded ("about 2000 people")."""
    before, after = lx.word(i - 1), lx.word(end)
    if lx.word(i - 1) in ("$", "£", "€", "¥", "#", "+") or before in listed("never_before_year"):
        return False
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
    if len(word) == 4 and int(word) % 10 == 0 and FIRST_YEAR <= int(word) <= LAST_YEAR:
        century = int(word) % 100 == 0 and int(word) < 2000
        return Found(
            i,
            end,
            "century" if century else "decade",
            "absolute",
            fixed(year_of(int(word), 100 if century else 10)),
        )
    if len(word) == 2 and int(word) % 10 == 0:
        quoted = lx.word(i - 1) in ("'", "’", "‘")
        the = lx.word(i - 2 if quoted else i - 1)
        if not (quoted or the in ("the", "early", "late", "mid")) or int(word) < 20:
            return None
        return Found(i - quoted, end, "decade", "absolute", fixed(year_of(1900 + int(word), 10)))
    return None
