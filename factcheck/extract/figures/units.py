"""What stands round a number: the unit after it, the currency before or after it.

Units and currencies are data (``models/lexicon/units.json``, ``currencies.json``): canonical names,
ISO 4217 codes, surfaces. A surface listed as ``glued`` counts only where it touches the number
("5m"), one listed as ``exact`` only in that case ("40C", "300 MW").
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.extract.figures.basics import ONE, Numeral, step
from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.resources import lexicon

_LONGEST_PREFIX = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as read: its kind and canonical name, the lexeme where it ends, and what the number is
    multiplied by ("50 cents" is 0.50 USD).
    """

    kind: str
    name: str
    end: int
    factor: Decimal = ONE


_Entry = tuple[tuple[str, ...], str, str, Decimal, str]  # rest of surface, kind, name, factor, condition


@cache
def _surfaces() -> dict[str, tuple[_Entry, ...]]:
    """First lexeme of every surface to its entries, longest first."""
    table: dict[str, list[_Entry]] = {}

    def add(surface: str, kind: str, name: str, factor: Decimal, condition: str) -> None:
        key = lex(surface).low
        exact = surface if condition == "exact" else condition
        table.setdefault(key[0], []).append((key[1:], kind, name, factor, exact))

    for name, unit in lexicon("units")["units"].items():
        kind = unit.get("kind", "measure")
        for condition in ("surfaces", "glued", "exact"):
            for surface in unit.get(condition, ()):
                add(surface, kind, name, ONE, "" if condition == "surfaces" else condition)
    money = lexicon("currencies")
    for code, currency in money["currencies"].items():
        for surface in currency.get("after", ()):
            add(surface, "money", code, ONE, "wordlike" if surface in money["wordlike"] else "")
    for section, condition in (("minor", ""), ("minor_glued", "glued")):
        for surface, (code, factor) in money[section].items():
            add(surface, "money", code, Decimal(factor), condition)
    return {
        first: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry[4] == "", entry[4])))
        for first, entries in table.items()
    }


def unit_after(lx: Lexed, numeral: Numeral) -> Unit | None:
    """The unit that follows the number, after a space, a hyphen or nothing."""
    j = step(lx, numeral.end)
    for rest, kind, name, factor, condition in _surfaces().get(lx.word(j), ()):
        end = j + 1 + len(rest)
        if lx.low[j + 1 : end] != rest or not _allowed(lx, numeral, j, end, condition, name):
            continue
        if any(lx.is_number(k) and not lx.glued(k) for k in range(j + 1, end)):
            continue
        return _per(lx, Unit(kind, name, end, factor))
    return None


def _allowed(lx: Lexed, numeral: Numeral, j: int, end: int, condition: str, name: str) -> bool:
    """Whether a surface that may also be an ordinary word or a letter is a unit here."""
    if condition == "wordlike":
        money = lexicon("currencies")
        if lx.word(end) in money["ends_word"] and numeral.scale == 1:
            return False
        return numeral.low >= money["wordlike"][" ".join(lx.low[j:end])] or numeral.scale >= 1000
    if lx.is_number(end) and lx.glued(end) and not lx.is_word(j):
        return False  # the symbol belongs to the next number: "1 $10 bill"
    if condition == "":
        return _is_no_adverb(lx, numeral, j, name)
    if lx.glued(end) and (lx.is_word(end) or lx.is_number(end)):
        return False
    if condition == "glued":
        if name == "metre":
            return lx.glued(j) and _is_metre(lx, numeral, end)
        return lx.glued(j) and lx.word(end) != "-" and numeral.form == "digits"
    surface = lx.text[lx.starts[j] : lx.ends[end - 1]]
    if surface != condition or (len(surface) == 1 and numeral.form != "digits"):
        return False
    return lx.glued(j) or not (lx.capital(end) or lx.word(end) == "-")


def _is_no_adverb(lx: Lexed, numeral: Numeral, j: int, name: str) -> bool:
    """Rules out "two stone walls", "two second", "a foot"; a plural stands for more than one."""
    if name == "stone":
        return numeral.form == "digits" and not lx.is_word(j + 1)
    if name == "second" and lx.word(j) == "second":
        return j != numeral.end or numeral.low == 1
    return not (name == "foot" and lx.word(j) == "foot" and lx.word(j + 1) in ("soldiers", "patrols"))


def _is_metre(lx: Lexed, numeral: Numeral, end: int) -> bool:
    """A glued "m" is a million before a counted noun, a metre elsewhere."""
    follows = lx.word(end)
    if follows in lexicon("units")["metre_words"] or not lx.is_word(end):
        return numeral.low < 100000
    return not (follows.endswith("s") and len(follows) > 3) and follows not in lexicon("units")["count_words"]


def _per(lx: Lexed, unit: Unit) -> Unit:
    """A rate: "litres per second", "tonnes a year". Money keeps its code: the rate is no part of it."""
    if unit.kind not in ("measure", "duration") or unit.name == "degree":
        return unit
    below = lexicon("units")["per"].get(lx.word(unit.end + 1))
    joint = lx.word(unit.end)
    if below is None or below == unit.name or joint not in ("per", "/", "a", "an"):
        return unit
    if joint in ("a", "an") and unit.kind == "duration":
        return Unit("measure", f"{unit.name} per {below}", unit.end + 2, unit.factor)
    if joint == "/" and not lx.glued(unit.end):
        return unit
    return Unit("measure", f"{unit.name} per {below}", unit.end + 2, unit.factor)


@cache
def _prefixes() -> dict[tuple[str, ...], str]:
    return {
        lex(prefix).low: code
        for code, currency in lexicon("currencies")["currencies"].items()
        for prefix in currency.get("before", ())
    }


def currency_before(lx: Lexed, i: int) -> tuple[str, int] | None:
    """The currency code before lexeme ``i`` and the lexeme where it begins, or None."""
    table = _prefixes()
    for length in range(min(_LONGEST_PREFIX, i), 0, -1):
        code = table.get(lx.low[i - length : i])
        if code is None:
            continue
        start = i - length
        if lx.is_word(start) and (lx.glued(start) or not _reads_as_code(lx, start, i)):
            continue
        if length > 1 and len(lx.word(start)) == 1 and lx.word(start) != "c" and not lx.glued(start + 1):
            continue  # "a $35,000 reward"
        return code, start
    return None


def _reads_as_code(lx: Lexed, start: int, i: int) -> bool:
    """Letters before a number are a currency when written as a code ("USD", "Rs") or with a symbol."""
    surface = lx.text[lx.starts[start] : lx.ends[i - 1]]
    return any(not char.isalpha() for char in surface) or (
        surface[0].isupper() and (len(surface) < 4 or surface.isupper())
    )


def symbol_between(lx: Lexed, i: int) -> bool:
    """Whether lexeme ``i`` is a currency symbol."""
    return (lx.word(i),) in _prefixes() and not lx.is_word(i)
