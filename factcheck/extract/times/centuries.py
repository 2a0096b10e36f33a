"""Centuries: the 21st century, the nineteenth century, the 17th and 18th centuries."""

from __future__ import annotations

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import year_of
from factcheck.extract.times.dates import fixed
from factcheck.extract.times.found import Found
from factcheck.extract.times.years import BEFORE_CHRIST

_JOINTS = ("and", "or", "to", "through", "-", "–", "—")
_CENTURY = ("century", "centuries")


def read_century(lx: Lexed, i: int) -> Found | None:
    """The 21st century, the nineteenth century; of "the 17th and 18th centuries" each is one of its own."""
    number, j = _rank_at(lx, i)
    if not 0 < number < 100:
        return None
    if lx.word(j) in _JOINTS:
        _, k = _rank_at(lx, j + 1 + (lx.word(j + 1) == "the"))
        named = k + (lx.word(k) == "-")
        return _century(number, i, j) if lx.word(named) in _CENTURY and k > j + 1 else None
    j += lx.word(j) == "-"
    if lx.word(j) not in _CENTURY:
        return None
    if lx.word(j + 1) in BEFORE_CHRIST:
        return Found(i, j + 2, "century", "absolute", fixed(None))  # no calendar here goes back so far
    return _century(number, i, j + 1)


def _century(number: int, begin: int, end: int) -> Found:
    return Found(begin, end, "century", "absolute", fixed(year_of(max(1, (number - 1) * 100), 100)))


def _rank_at(lx: Lexed, i: int) -> tuple[int, int]:
    """(18, end) at "18th" or "eighteenth"; (0, i) elsewhere."""
    word = lx.word(i)
    if word.isdigit() and word.isascii() and len(word) < 3 and lx.word(i + 1) in ("st", "nd", "rd", "th"):
        return int(word), i + 2
    rank = int(table("ordinals").get(word, 0))
    return (rank, i + 1) if rank else (0, i)
