"""Lengths of time that a day is counted by: three weeks, a year, 2 years 1 month, a few days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.times.dates import unit_names
from factcheck.extract.times.rolling import moved

LONGEST = 1500  # 370,000 years ago is a figure that no calendar holds
_PARTS = 3
_FEW = 3
_HALF = Decimal("0.5")
_FINER = {  # halves are counted in the next finer unit
    "century": ("decade", 10),
    "decade": ("year", 10),
    "year": ("month", 12),
    "month": ("week", 4),
    "week": ("day", 7),
}


@dataclass(frozen=True, slots=True)
class Length:
    """So many of a unit (in order of size, several: 2 years 1 month), up to lexeme ``end``."""

    parts: tuple[tuple[int, str], ...]
    end: int
    vague: bool

    @property
    def unit(self) -> str:
        """The finest unit, which says how exact the length is."""
        return self.parts[-1][1]

    def from_day(self, day: date, sign: int) -> date | None:
        """The day so far from ``day``, None past the ends of the calendar."""
        for count, unit in self.parts:
            there = moved(day, sign * count, unit)
            if there is None:
                return None
            day = there
        return day


def length_at(lx: Lexed, i: int) -> Length | None:
    """The length of time at lexeme ``i``: a year, three weeks, 2 years 1 month, a few days."""
    parts: list[tuple[int, str]] = []
    j, vague = i, False
    while len(parts) < _PARTS:
        part = _part_at(lx, j)
        if part is None:
            break
        count, unit, end, loose = part
        parts.append((count, unit))
        j, vague = end, vague or loose
        follows = j + 1 if lx.word(j) in ("and", ",") else j
        if not lx.is_number(follows) and lx.word(j) != "and":
            break
        if _part_at(lx, follows) is None:
            break
        j = follows
    return Length(tuple(parts), j, vague) if parts else None


def _part_at(lx: Lexed, i: int) -> tuple[int, str, int, bool] | None:
    """(count, unit, end, vague): three weeks, a year, several days, a day and a half."""
    if lx.word(i) == "half" and lx.word(i + 1) in ("a", "an"):
        finer, size = _FINER.get(unit_names().get(lx.word(i + 2), ""), ("", 0))
        return (size // 2, finer, i + 3, True) if finer else None
    bare = lx.word(i) in ("a", "an", "few")
    numeral = None if bare and lx.word(i + 1) in unit_names() else read_numeral(lx, i)
    if numeral is None and not bare:
        return None
    some = lx.word(i) == "few"
    count, j = (_FEW if some else 1, i + 1) if numeral is None else (numeral.low, numeral.end)
    if numeral is not None and numeral.form == "vague" and numeral.low < _FEW < numeral.high:
        count = Decimal(_FEW)
    if count >= LONGEST or count < 0:
        return None  # 370,000 years ago is a figure that no calendar holds
    j = j + 1 if lx.word(j) == "of" else j
    unit = unit_names().get(lx.word(j))
    if unit is None:
        return None
    vague = some or (numeral is not None and numeral.form == "vague")
    end = j + 1
    if lx.low[end : end + 3] == ("and", "a", "half"):
        count, end = Decimal(count) + _HALF, end + 3
    if count == int(count):
        return int(count), unit, end, vague
    finer, size = _FINER.get(unit, ("", 0))
    return (int(count * size), finer, end, True) if finer else None
