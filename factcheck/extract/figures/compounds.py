"""Amounts in two units: "5 feet 10 inches", "two hours and 30 minutes", "13 dollars and 45 cents",
and money whose smaller unit goes unsaid ("thirteen dollars forty-five", "15 dollars 50").
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.basics import ONE, Numeral, plain, step
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.figures.units import Unit, unit_after
from factcheck.measure.units import convert, dimension
from factcheck.resources import lexicon

_HALVES = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_COMPOUND = ("length", "mass", "duration")
_FEET, _INCH, _INCHES = ("'", "’", "′"), ('"', "”", "″"), 12
_CENT, _TENTH = Decimal("0.01"), Decimal("0.1")
_COUNTING_MARKS = frozenset("%-–/:$€£¥°")


def compound(lx: Lexed, amount: Amount, *, stop_and: bool = False) -> Amount:
    """``amount`` with every smaller unit that follows; ``stop_and`` keeps a bare "and 50" for a range."""
    for _ in range(3):
        longer = _and_smaller(lx, amount) or (None if stop_and else _and_cents(lx, amount))
        if longer is None:
            break
        amount = longer
    return amount


def feet_and_inches(lx: Lexed, numeral: Numeral) -> Amount | None:
    """6'2" and 6′ 2½″: a height in marks, kept in inches."""
    if numeral.form != "digits" or lx.word(numeral.end) not in _FEET or not lx.glued(numeral.end):
        return None
    inches = read_numeral(lx, numeral.end + 1)
    if inches is None or inches.form not in ("digits", "fraction") or not 0 <= inches.low < _INCHES:
        return None
    end = inches.end + 1
    if lx.word(inches.end) not in _INCH or not lx.glued(inches.end):
        return None
    value = plain(numeral.low * _INCHES + inches.low)
    return Amount(value, value, numeral.start, end, "measure", "inch", "digits")


def _and_smaller(lx: Lexed, amount: Amount) -> Amount | None:
    if amount.kind not in ("measure", "duration", "money") or amount.low != amount.high:
        return None
    j = amount.end
    tall = amount.unit == "foot" and lx.word(j) == "-" and step(lx, j) > j and lx.word(j - 1) == "foot"
    if lx.word(j) in ("and", ",") or tall:  # "6-foot-2": the inches go unsaid
        j += 1
    if amount.kind != "money" and lx.word(amount.end) == "and" and lx.word(j) in ("a", "one"):
        half = _HALVES.get(lx.word(j + 1))
        if half is not None and lx.word(j + 2) != "of":
            value = plain(amount.low + half)
            return amount._replace(low=value, high=value, end=j + 2)
    numeral = read_numeral(lx, j, stop_and=True)
    if numeral is None or numeral.form not in ("digits", "words", "fraction") or numeral.low != numeral.high:
        return None
    unit = unit_after(lx, numeral)
    if unit is None and amount.unit == "foot" and lx.word(numeral.end) == "in":
        unit = Unit("measure", "inch", numeral.end + 1)
    if unit is None and tall:
        unit = Unit("measure", "inch", numeral.end)
    if unit is None or unit.kind != amount.kind:
        return None
    if amount.kind == "money":
        if unit.name != amount.unit or not unit.factor < amount.step or lx.word(amount.end) == ",":
            return None
        value = plain(amount.low + numeral.low * unit.factor)
        return amount._replace(low=value, high=value, end=unit.end, step=unit.factor)
    return _in_smaller(lx, amount, numeral, unit)


def _in_smaller(lx: Lexed, amount: Amount, numeral: Numeral, unit: Unit) -> Amount | None:
    """The sum in the smaller unit, where that unit fits a whole number of times into the greater."""
    if dimension(unit.name) not in _COMPOUND or (_metric(unit.name) and lx.word(amount.end) != "and"):
        return None
    ratio = convert(ONE, amount.unit, unit.name)
    if ratio is None or ratio <= 1 or numeral.low >= ratio:
        return None
    whole = ratio.to_integral_value()
    if abs(ratio - whole) > Decimal("0.001"):
        return None  # "two months, 14 days"
    value = plain(amount.low * whole + numeral.low)
    return amount._replace(low=value, high=value, end=unit.end, unit=unit.name)


def _metric(unit: str) -> bool:
    """Nobody says "10 km, 400 m" for one distance."""
    return unit.endswith(("metre", "gram"))


def _and_cents(lx: Lexed, amount: Amount) -> Amount | None:
    """Thirteen dollars forty-five, $100 and fifty, five mao five: hundredths that count nothing else."""
    if amount.kind != "money" or amount.low != amount.high or amount.scale != 1 or amount.step < _TENTH:
        return None
    if amount.step == 1 and amount.low != amount.low.to_integral_value():
        return None
    joined = lx.word(amount.end) == "and"
    j = amount.end + joined
    if lx.glued(j) or lx.word(amount.begin - 1) in ("between", "from", "/"):
        return None
    numeral = read_numeral(lx, j, stop_and=True)
    named = lx.is_word(amount.end - 1)
    if (
        numeral is None
        or not _is_cents(lx, numeral, named, few=joined)
        or not _counts_nothing(lx, numeral.end)
    ):
        return None
    if amount.step == _TENTH and numeral.low > 9:
        return None
    value = plain(amount.low + numeral.low * _CENT)
    return amount._replace(low=value, high=value, end=numeral.end, step=_CENT)


def _is_cents(lx: Lexed, numeral: Numeral, named: bool, *, few: bool) -> bool:
    """Two digits after a name ("50", "05") or words up to ninety-nine; one to nine only after "and"."""
    if numeral.scale != 1 or numeral.low != numeral.high or not 0 < numeral.low < 100:
        return False
    if numeral.form == "digits":
        return named and numeral.end == numeral.start + 1 and lx.word(numeral.start).isdigit()
    return numeral.form == "words" and (few or numeral.low > 9 or named)


@cache
def _closing() -> frozenset[str]:
    return frozenset(lexicon("currencies")["after_cents"])


def _counts_nothing(lx: Lexed, end: int) -> bool:
    if lx.is_number(end) or lx.word(end) in _COUNTING_MARKS:
        return False
    return not lx.is_word(end) or (lx.word(end) in _closing() and not lx.glued(end))
