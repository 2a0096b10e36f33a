"""Decades and centuries in figures and words: the 1990s, the '80s, the nineties, the 1800s."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR
from functools import cache

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, year_of
from factcheck.extract.times.dates import FIRST_YEAR, LAST_YEAR, fixed, listed
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.periodwords import period_words

_FIRST_NAMED = 20  # the twenties are the first decade that is named
_HEAT_WITHIN = 8
_POSSESSIVE = ("his", "her", "their", "my", "your", "our")


def read_decade(lx: Lexed, i: int) -> Found | None:
    """1990s, the '90s, the 80s, the nineties."""
    word = lx.word(i)
    if word in _named_decades():
        return _named_decade(lx, i)
    if not (word.isdigit() and word.isascii()):
        return None
    if lx.word(i + 1) == "s" and (lx.glued(i + 1) or len(word) == 4):
        end = i + 2
    elif lx.word(i + 1) in ("'", "’") and lx.word(i + 2) == "s" and lx.glued(i + 1) and lx.glued(i + 2):
        if len(word) != 4 or int(word) % 10:
            return None
        end = i + 3
    else:
        return None
    if len(word) == 4 and word[0] != "0":
        return _four_digits(lx, i, end)
    if len(word) == 2 and int(word) % 10 == 0:
        quoted = lx.word(i - 1) in ("'", "’", "‘")
        the = lx.word(i - 2 if quoted else i - 1)
        aged = lx.word(i - (3 if lx.word(i - 1) == "-" else 2)) in _POSSESSIVE
        named = quoted or the in ("the", "early", "late", "mid")
        if not named or int(word) < _FIRST_NAMED or aged or _is_heat(lx, i):
            return None
        return Found(i - quoted, end, "decade", "published", _told(int(word)))
    return None


@cache
def _named_decades() -> dict[str, int]:
    """Eighties: 80."""
    return {word[:-1] + "ies": int(value) for word, value in table("tens").items() if value >= _FIRST_NAMED}


def _named_decade(lx: Lexed, i: int) -> Found | None:
    """The nineties; "in his nineties" is an age, "highs in the nineties" a temperature."""
    named = lx.word(i - 1) in ("in", "the", "early", "late", "swinging", "roaring") or lx.capital(i)
    before = lx.word(i - 1) if lx.word(i - 1) not in ("early", "late") else lx.word(i - 2)
    if lx.word(i - 1) == "-" and lx.word(i - 2) == "mid":
        named, before = True, lx.word(i - 3)
    if not named or before in _POSSESSIVE or _is_heat(lx, i):
        return None
    return Found(i, i + 1, "decade", "published", _told(_named_decades()[lx.word(i)]))


def _told(short: int) -> Resolve:
    """The decade of that name that ended last by the published day, or that ends next where the clause
    speaks ahead: in 2025 "the 20s" of what was are the 1920s, of what will be the 2020s. Without a published
    day, the one of the last century.
    """

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return year_of(1900 + short, 10)
        ended = anchor.day.year - (anchor.day.year - short - 10) % 100 - 10
        first = ended + 100 if anchor.ahead else ended
        return year_of(first, 10) if MINYEAR <= first <= MAXYEAR - 10 else None

    return resolve


def _is_heat(lx: Lexed, i: int) -> bool:
    """Temperatures in the 90s."""
    return any(lx.word(k) in period_words("heat") for k in range(max(0, i - _HEAT_WITHIN), i))


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
