"""An amount: a number with its unit or currency, compound ("5 feet 10 inches") or plain."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.basics import ONE, Numeral, digits, plain, words
from factcheck.extract.figures.compounds import compound, feet_and_inches
from factcheck.extract.figures.currency import currency_before, named_before
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.figures.ordinals import rank_at
from factcheck.extract.figures.units import Unit, unit_after
from factcheck.measure.units import dimension
from factcheck.resources import lexicon


def read_amount(lx: Lexed, i: int, floor: int, *, stop_and: bool = False) -> Amount | None:
    """The amount whose number begins at lexeme ``i``; its currency symbol may stand from ``floor`` on."""
    rank = rank_at(lx, i)
    if rank is not None:
        return Amount(rank[0], rank[0], i, rank[1], "ordinal", None, "ordinal")
    numeral = read_numeral(lx, i, stop_and=stop_and)
    if numeral is None:
        return _a_unit_and_a_half(lx, i) or _one_unit(lx, i)
    prefix = currency_before(lx, numeral.start)
    if prefix is None and numeral.start != i:
        prefix = currency_before(lx, i)
    prefix = prefix or named_before(lx, numeral)
    if prefix is not None and prefix[1] >= floor and numeral.form != "vague":
        code, begin, factor = prefix
        end = _after_prefixed(lx, numeral, code)
        return compound(lx, _amount(numeral, begin, end, "money", code, factor), stop_and=stop_and)
    height = feet_and_inches(lx, numeral)
    if height is not None:
        return height
    numeral = _metres(lx, numeral)
    unit = unit_after(lx, numeral) or _vague_unit(lx, numeral)
    if unit is None:
        kind = "fraction" if numeral.form == "fraction" else "count"
        return _amount(numeral, numeral.start, numeral.end, kind, None, ONE)
    amount = _amount(numeral, numeral.start, unit.end, unit.kind, unit.name, unit.factor)
    if unit.kind == "money":
        amount = amount._replace(step=min(unit.factor, ONE), scale=max(amount.scale, unit.factor))
    return compound(lx, _below_zero(lx, amount, floor), stop_and=stop_and)


def _amount(numeral: Numeral, begin: int, end: int, kind: str, unit: str | None, factor: Decimal) -> Amount:
    low = plain(numeral.low * factor)
    high = low if numeral.high is numeral.low else plain(numeral.high * factor)
    return Amount(low, high, begin, end, kind, unit, numeral.form, numeral.scale)


def _below_zero(lx: Lexed, amount: Amount, floor: int) -> Amount:
    """At - 20 degrees: a minus sign set apart, after a word that no dash of punctuation follows."""
    i = amount.begin - 1
    if i < floor or lx.word(i) not in ("-", "−", "–") or lx.glued(i) or amount.low < 0:
        return amount
    if lx.word(i - 1) not in lexicon("units")["negative_after"]:
        return amount
    if amount.unit != "degree" and dimension(amount.unit) != "temperature":
        return amount
    return amount._replace(low=-amount.high, high=-amount.low, begin=i)


def _after_prefixed(lx: Lexed, numeral: Numeral, code: str) -> int:
    """$5 million dollars, £3m sterling, $20 US: the currency said twice belongs to the surface."""
    unit = unit_after(lx, numeral)
    if unit is None or unit.kind != "money" or unit.name != code or lx.is_number(unit.end):
        return numeral.end
    return unit.end


def _vague_unit(lx: Lexed, numeral: Numeral) -> Unit | None:
    """Millions of dollars, dozens of miles: "of" between a vague number and its unit."""
    if numeral.form not in ("vague", "fraction") or lx.word(numeral.end) != "of":
        return None
    skip = 2 if lx.word(numeral.end + 1) in ("a", "an") else 1
    if (numeral.form == "fraction") != (skip == 2):
        return None
    unit = unit_after(lx, numeral._replace(end=numeral.end + skip))
    return unit if unit is not None and unit.kind != "percent" else None


_OF_METRES = ("metre", "square metre", "cubic metre", "metre per second")


def _metres(lx: Lexed, numeral: Numeral) -> Numeral:
    """ "1.8m tall" is a length, "1.8m people" a count: undoes the suffix where a metre is meant."""
    if numeral.end - numeral.start != 2 or numeral.form != "digits" or lx.raw(numeral.end - 1) != "m":
        return numeral
    after = unit_after(lx, numeral)
    if after is not None and after.kind == "money":
        return numeral
    value = digits(lx.low[numeral.start])
    base = Numeral(value, value, numeral.start, numeral.start + 1, "digits")
    unit = unit_after(lx, base)
    return base if unit is not None and unit.name in _OF_METRES else numeral


def _a_unit_and_a_half(lx: Lexed, i: int) -> Amount | None:
    """A year and a half, half an hour, a half-hour; "a year" alone is no figure."""
    if lx.word(i) == "half" and lx.word(i + 1) in ("a", "an", "-"):
        unit = unit_after(lx, Numeral(ONE, ONE, i, i + 2, "words"))
        if unit is None or unit.kind not in ("duration", "measure", "percent", "percentage-point"):
            return None
        half = Decimal("0.5")
        return Amount(half, half, i, unit.end, unit.kind, unit.name, "words")
    if lx.word(i) not in ("a", "an") or lx.word(i + 2) != "and" or lx.word(i + 4) not in ("half", "quarter"):
        return None
    unit = unit_after(lx, Numeral(ONE, ONE, i, i + 1, "words"))
    if unit is None or unit.kind not in ("duration", "measure") or unit.end != i + 2:
        return None
    return compound(lx, Amount(ONE, ONE, i, unit.end, unit.kind, unit.name, "words"))


def _one_unit(lx: Lexed, i: int) -> Amount | None:
    """A decade, a fortnight: units that are a number of others, so that "a" counts; not "once a decade"."""
    if lx.word(i) not in ("a", "an") or lx.word(i + 1) not in words("units_that_count"):
        return None
    if lx.is_number(i - 1) or lx.word(i - 1) in words("before_rate"):
        return None
    unit = unit_after(lx, Numeral(ONE, ONE, i, i + 1, "words"))
    return None if unit is None else Amount(ONE, ONE, i, unit.end, unit.kind, unit.name, "words")
