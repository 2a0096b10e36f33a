"""An amount: a number with its unit or currency, compound ("5 feet 10 inches") or plain."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extract.figures.basics import ONE, Numeral, digits, plain, table, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.figures.units import Unit, currency_before, unit_after
from factcheck.resources import lexicon


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure on its way: an interval from lexeme ``begin`` to ``end`` (exclusive)."""

    low: Decimal
    high: Decimal
    begin: int
    end: int
    kind: str
    unit: str | None
    form: str
    scale: Decimal = ONE
    change: str | None = None

    @property
    def bare(self) -> bool:
        """Whether it is a plain count, so that it may take the unit of its neighbour."""
        return self.kind == "count" and self.unit is None


def read_amount(lx: Lexed, i: int, floor: int, *, stop_and: bool = False) -> Amount | None:
    """The amount whose number begins at lexeme ``i``; its currency symbol may stand from ``floor`` on."""
    ordinal = read_ordinal(lx, i)
    if ordinal is not None:
        return ordinal
    numeral = read_numeral(lx, i, stop_and=stop_and)
    if numeral is None:
        return _a_unit_and_a_half(lx, i) or _one_unit(lx, i)
    prefix = currency_before(lx, numeral.start)
    if prefix is None and numeral.start != i and (inner := currency_before(lx, i)):
        prefix = inner
    if prefix is not None and prefix[1] >= floor and numeral.form != "vague":
        code, begin = prefix
        end = _after_prefixed(lx, numeral, code)
        return _compound(lx, _amount(numeral, begin, end, "money", code, ONE))
    numeral = _metres(lx, numeral)
    unit = unit_after(lx, numeral) or _vague_unit(lx, numeral)
    if unit is None:
        kind = "fraction" if numeral.form == "fraction" else "count"
        return _amount(numeral, numeral.start, numeral.end, kind, None, ONE)
    return _compound(lx, _amount(numeral, numeral.start, unit.end, unit.kind, unit.name, unit.factor))


def _amount(numeral: Numeral, begin: int, end: int, kind: str, unit: str | None, factor: Decimal) -> Amount:
    low, high = plain(numeral.low * factor), plain(numeral.high * factor)
    return Amount(low, high, begin, end, kind, unit, numeral.form, numeral.scale)


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
    unit = unit_after(lx, replace(numeral, end=numeral.end + skip))
    return unit if unit is not None and unit.kind != "percent" else None


def _metres(lx: Lexed, numeral: Numeral) -> Numeral:
    """ "1.8m tall" is a length, "1.8m people" a count: undoes the suffix where a metre is meant."""
    if lx.raw(numeral.end - 1) != "m" or numeral.form != "digits" or numeral.end - numeral.start != 2:
        return numeral
    after = unit_after(lx, numeral)
    if after is not None and after.kind == "money":
        return numeral
    value = digits(lx.low[numeral.start])
    base = Numeral(value, value, numeral.start, numeral.start + 1, "digits")
    unit = unit_after(lx, base)
    return base if unit is not None and unit.name == "metre" else numeral


def _a_unit_and_a_half(lx: Lexed, i: int) -> Amount | None:
    """A year and a half, half an hour, a half-hour; "a year" alone is no figure."""
    if lx.word(i) == "half" and lx.word(i + 1) in ("a", "an", "-"):
        unit = unit_after(lx, Numeral(ONE, ONE, i, i + 2, "words"))
        if unit is None or unit.kind not in ("duration", "measure"):
            return None
        half = Decimal("0.5")
        return Amount(half, half, i, unit.end, unit.kind, unit.name, "words")
    if lx.word(i) not in ("a", "an") or lx.word(i + 2) != "and" or lx.word(i + 4) not in ("half", "quarter"):
        return None
    unit = unit_after(lx, Numeral(ONE, ONE, i, i + 1, "words"))
    if unit is None or unit.kind not in ("duration", "measure") or unit.end != i + 2:
        return None
    return _compound(lx, Amount(ONE, ONE, i, unit.end, unit.kind, unit.name, "words"))


def _one_unit(lx: Lexed, i: int) -> Amount | None:
    """A decade, a fortnight: units that are a number of others, so that "a" counts; not "once a decade"."""
    if lx.word(i) not in ("a", "an") or lx.word(i + 1) not in words("units_that_count"):
        return None
    if lx.is_number(i - 1) or lx.word(i - 1) in words("before_rate"):
        return None
    unit = unit_after(lx, Numeral(ONE, ONE, i, i + 1, "words"))
    return None if unit is None else Amount(ONE, ONE, i, unit.end, unit.kind, unit.name, "words")


def _compound(lx: Lexed, amount: Amount) -> Amount:
    """5 feet 10 inches, two hours and 30 minutes, a year and a half, 13 dollars and 45 cents."""
    for _ in range(3):
        longer = _and_smaller(lx, amount)
        if longer is None:
            break
        amount = longer
    return amount


def _and_smaller(lx: Lexed, amount: Amount) -> Amount | None:
    if amount.kind not in ("measure", "duration", "money") or amount.low != amount.high:
        return None
    j = amount.end
    if lx.word(j) in ("and", ","):
        j += 1
    if amount.kind != "money" and lx.word(amount.end) == "and" and lx.word(j) in ("a", "one"):
        half = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(lx.word(j + 1))
        if half is not None and lx.word(j + 2) != "of":
            value = plain(amount.low + half)
            return replace(amount, low=value, high=value, end=j + 2)
    numeral = read_numeral(lx, j, stop_and=True)
    if numeral is None or numeral.form not in ("digits", "words", "fraction") or numeral.low != numeral.high:
        return None
    unit = unit_after(lx, numeral)
    if unit is None and amount.unit == "foot" and lx.word(numeral.end) == "in":
        unit = Unit("measure", "inch", numeral.end + 1)
    if unit is None or unit.kind != amount.kind:
        return None
    if amount.kind == "money":
        if unit.name != amount.unit or unit.factor == 1 or lx.word(amount.end) == ",":
            return None
        value = plain(amount.low + numeral.low * unit.factor)
        return replace(amount, low=value, high=value, end=unit.end)
    return _in_smaller(amount, numeral, unit)


def _in_smaller(amount: Amount, numeral: Numeral, unit: Unit) -> Amount | None:
    known = lexicon("units")["units"]
    big, small = known.get(amount.unit), known.get(unit.name)
    if (
        big is None
        or small is None
        or "rate" in big
        or big["dimension"] != small.get("dimension")
        or "offset" in big
    ):
        return None
    ratio = Decimal(big["factor"]) / Decimal(small["factor"])
    if ratio <= 1 or numeral.low >= ratio or big["dimension"] not in ("length", "mass", "duration"):
        return None
    nearest = ratio.to_integral_value()
    ratio = nearest if abs(ratio - nearest) < Decimal("0.001") else ratio
    value = plain(amount.low * ratio + numeral.low)
    return replace(amount, low=value, high=value, end=unit.end, unit=unit.name)


def read_ordinal(lx: Lexed, i: int) -> Amount | None:
    """21st, third, twenty-first, one hundred and fifth."""
    word = lx.word(i)
    if word.isdigit() and lx.glued(i + 1) and lx.word(i + 1) in ("st", "nd", "rd", "th") and len(word) < 7:
        return _ordinal(Decimal(word), i, i + 2)
    known = table("ordinals")
    if word in known:
        return _ordinal(known[word], i, i + 1) if _stands(lx, i) else None
    if word in table("tens"):
        j = i + 2 if lx.word(i + 1) == "-" and lx.glued(i + 1) else i + 1
        unit = known.get(lx.word(j))
        if unit is not None and unit < 10:
            return _ordinal(table("tens")[word] + unit, i, j + 1)
    return None


def _ordinal(value: Decimal, begin: int, end: int) -> Amount:
    return Amount(value, value, begin, end, "ordinal", None, "ordinal")


def _stands(lx: Lexed, i: int) -> bool:
    """Whether an ordinal word counts: not "second" as a time, not a unit of a fraction."""
    if lx.word(i) == "second" and lx.word(i - 1) in ("a", "per", "each", "every", "one"):
        return lx.word(i - 1) == "a" and lx.is_word(i + 1) and lx.word(i + 1) not in words("second_as_time")
    return lx.word(i + 1) != "-" or not lx.glued(i + 1) or lx.word(i + 2) in words("ordinal_hyphen")
