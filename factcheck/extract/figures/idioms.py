"""Figures that are said in set words: in the low 20s, a 10K race, a day or two, the world No. 2."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.extract.figures import modifiers
from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.basics import ONE, Numeral, digits, plain, step, table, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.units import Unit, opens_unit, unit_after
from factcheck.measure.units import dimension
from factcheck.resources import lexicon

_LAST_RANK = 500
_NEAR = 25
_SHARES = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_POINT = ("percentage-point", "percentage point")


def part_of_ten(lx: Lexed, amount: Amount) -> Amount | None:
    """In the low 20s, the mid-30s, the upper 60s; a bare "the 80s" is a decade of the calendar."""
    end = amount.end - (amount.unit == "second" and lx.word(amount.end - 1) == "s")
    if amount.form != "digits" or lx.word(end) not in ("s", "'", "’"):
        return None
    if amount.low != amount.high or not 0 < amount.low < 1000 or amount.low % 10:
        return None
    if lx.word(end) in ("'", "’") and lx.glued(end):
        end += 1
    k = amount.begin - 1 - (lx.word(amount.begin - 1) == "-")
    part = _parts_of_ten().get(lx.word(k))
    if lx.word(end) != "s" or not lx.glued(end) or part is None or lx.word(k - 1) != "the":
        return None
    if lx.word(k) == "mid" and amount.low >= 50:
        return None  # "in the mid-80s" is when
    low, high = amount.low + part[0], amount.low + part[1]
    return Amount(low, high, amount.begin, end + 1, "count", None, "vague")


@cache
def _parts_of_ten() -> dict[str, tuple[Decimal, Decimal]]:
    parts = lexicon("numbers")["parts_of_ten"].items()
    return {word: (Decimal(low), Decimal(high)) for word, (low, high) in parts}


def bounded_unit(lx: Lexed, i: int, floor: int) -> Amount | None:
    """Less than a foot, nearly a year, a mile away, a kilo of rice: "a" counts one where a bound stands
    before it or the measure is plainly meant.
    """
    if lx.word(i) not in ("a", "an"):
        return None
    unit = unit_after(lx, Numeral(ONE, ONE, i, i + 1, "words"))
    if unit is not None and _is_measured(lx, i, unit):
        return Amount(ONE, ONE, i, unit.end, unit.kind, unit.name, "words")
    if unit is None or unit.kind not in ("measure", "duration") or lx.word(unit.end) in ("-", "'", "’", "of"):
        return None
    effects, begin = modifiers.before(lx, i, floor)
    if not any(effect["bound"] in ("low", "high", "near") for effect in effects):
        return None
    if begin == i - 1 and lx.word(begin) not in ("nearly", "almost", "exceeding", "approaching"):
        return None  # "over a year", "within a week": the small words are prepositions too
    return Amount(ONE, ONE, i, unit.end, unit.kind, unit.name, "words")


def _is_measured(lx: Lexed, i: int, unit: Unit) -> bool:
    """A mile away, a foot of snow, a kilo of rice; not "a ton of fun", nor the rate in "$3 a litre"."""
    if unit.kind != "measure" or dimension(unit.name) not in ("length", "mass", "volume", "area"):
        return False
    if lx.is_number(i - 1) or opens_unit(lx.word(i - 1)) or lx.word(i - 1) in words("before_rate"):
        return False
    if lx.word(unit.end) == "of":
        return lx.word(unit.end + 1) in words("measured_goods")
    return dimension(unit.name) == "length" and lx.word(unit.end) in words("measured_after")


def spaced_unit(lx: Lexed, amount: Amount) -> Amount:
    """Two more years, four straight days, 10 full minutes: a word between a number and its unit."""
    if not amount.bare or lx.word(amount.end) not in words("before_unit"):
        return amount
    end = amount.end + 1
    unit = unit_after(lx, Numeral(amount.low, amount.high, amount.begin, end, "words"))
    if unit is None or unit.kind not in ("duration", "measure") or lx.word(end) == "-":
        return amount
    return amount._replace(end=unit.end, kind=unit.kind, unit=unit.name)


def points(lx: Lexed, amount: Amount) -> Amount:
    """Up seven points to 48 percent: percentage points, where the words about it speak of percent."""
    j = step(lx, amount.end)
    if not amount.bare or lx.word(j) not in ("point", "points") or lx.word(j + 1) in ("-", "of", "guard"):
        return amount
    return amount._replace(end=j + 1, kind=_POINT[0], unit=_POINT[1]) if _of_percent(lx, j) else amount


def half_point(lx: Lexed, i: int) -> Amount | None:
    """Half a point, a quarter-point cut."""
    share = _SHARES.get(lx.word(i))
    if share is None:
        return None
    j = step(lx, i + 1) if lx.word(i + 1) in ("-", "point") else i + 2
    if lx.word(j) != "point" or (j == i + 2 and lx.word(i + 1) not in ("a", "-")):
        return None
    if lx.word(i + 1) != "-" and not _of_percent(lx, j):
        return None
    return Amount(share, share, i, j + 1, _POINT[0], _POINT[1], "words")


def _of_percent(lx: Lexed, i: int) -> bool:
    near = set(lx.around(i, i + 1, _NEAR, _NEAR))
    return not near.isdisjoint(words("points_of_percent")) and near.isdisjoint(words("points_of_others"))


def race(lx: Lexed, amount: Amount) -> Amount:
    """A 5k run, a 10K race: kilometres."""
    if not amount.bare or lx.word(amount.end - 1) != "k" or lx.word(amount.end) not in words("races"):
        return amount
    low, high = plain(amount.low / 1000), plain(amount.high / 1000)
    return amount._replace(low=low, high=high, kind="measure", unit="kilometre")


def unit_or_two(lx: Lexed, amount: Amount, floor: int) -> Amount | None:
    """A day or two, an hour or two, a person or two: from one to two."""
    k = amount.begin - 2
    if lx.word(k + 1) != "or" or lx.word(amount.begin) != "two" or not amount.bare or k - 1 < floor:
        return None
    if lx.word(k - 1) not in ("a", "an") or not lx.is_word(k):
        return None
    unit = unit_after(lx, Numeral(ONE, ONE, k - 1, k, "words"))
    if unit is not None and unit.end == k + 1 and unit.kind in ("measure", "duration"):
        kind, name = unit.kind, unit.name
    else:
        kind, name = "count", None
    return Amount(ONE, Decimal(2), k - 1, amount.end, kind, name, "vague")


def is_rank(lx: Lexed, i: int) -> bool:
    """Whether the number at lexeme ``i`` is a rank: world No. 2, the No. 1 seed, the number one cause.

    Others with "No." or "number" are names: reactor No. 4, resolution number 1701.
    """
    k = i - 1
    before = lx.word(k)
    if before == ".":
        k -= 1
        before = lx.word(k)
    if before not in ("no", "number"):
        return False
    value = digits(lx.word(i)) if lx.is_number(i) else table("small").get(lx.word(i))
    if value is None or not 0 < value <= _LAST_RANK:
        return False
    j = i + 1 + (lx.word(i + 1) == "-")
    return lx.word(k - 1) in words("rank_before") or lx.word(j) in words("rank_after")


def rank(lx: Lexed, i: int, floor: int) -> Amount | None:
    """The rank whose number stands at lexeme ``i``, with "No." or "number" before it."""
    if not is_rank(lx, i):
        return None
    begin = i - 1 - (lx.word(i - 1) == ".")
    value = digits(lx.word(i)) if lx.is_number(i) else table("small")[lx.word(i)]
    return Amount(value, value, begin, i + 1, "ordinal", None, "ordinal") if begin >= floor else None
