"""Days and years in words: twenty-third, thirty first, nineteen ninety-eight, two thousand and six."""

from __future__ import annotations

from factcheck.extract.figures.basics import step, table, under_hundred
from factcheck.extract.figures.lexemes import Lexed

_LAST_DAY = 31
_CENTURIES = range(10, 21)  # ten sixty-six ... twenty twenty-five
_NOUGHTS = ("oh", "o", "nought", "zero")


def ordinal_day_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) of an ordinal in words: "third", "twenty-third", "thirty first"."""
    ordinals, tens = table("ordinals"), table("tens")
    word = lx.word(i)
    if word in ordinals:
        return (int(ordinals[word]), i + 1) if ordinals[word] <= _LAST_DAY else None
    if word not in tens:
        return None
    j = step(lx, i + 1)
    unit = ordinals.get(lx.word(j))
    if unit is None or unit > 9 or tens[word] + unit > _LAST_DAY:
        return None
    return int(tens[word] + unit), j + 1


def cardinal_day_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(day, end) of a cardinal in words: "nine", "twenty nine"."""
    value, end = under_hundred(lx, i)
    return (int(value), end) if value is not None and 1 <= value <= _LAST_DAY else None


def spelled_year_at(lx: Lexed, i: int) -> tuple[int, int] | None:
    """(year, end) of a year in words: "nineteen eighty-six", "seventeen hundred thirty three", "nineteen
    oh five", "two thousand and thirty two", "twenty ten".
    """
    head, j = under_hundred(lx, i)
    if head is None:
        return None
    if head == 2 and lx.word(j) == "thousand":
        return _rest(lx, 2000, j + 1)
    if int(head) not in _CENTURIES:
        return None
    if lx.word(j) == "hundred":
        return _rest(lx, int(head) * 100, j + 1)
    j = step(lx, j)
    if lx.word(j) in _NOUGHTS:
        unit, end = under_hundred(lx, step(lx, j + 1))
        return (int(head) * 100 + int(unit), end) if unit is not None and 0 < unit < 10 else None
    rest, end = under_hundred(lx, j)
    return (int(head) * 100 + int(rest), end) if rest is not None and rest >= 10 else None


def _rest(lx: Lexed, hundreds: int, j: int) -> tuple[int, int]:
    k = j + 1 if lx.word(j) == "and" else j
    rest, end = under_hundred(lx, k)
    return (hundreds, j) if rest is None else (hundreds + int(rest), end)
