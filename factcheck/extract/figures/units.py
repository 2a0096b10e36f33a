"""The unit or currency after a number, where its surface is one in that place: see ``surfaces``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.figures.basics import ONE, Numeral, counts_at, step, table
from factcheck.extract.figures.currency import symbol_opens
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.surfaces import Entry, surfaces
from factcheck.resources import lexicon

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_OFFSET_UNITS = ("degree celsius", "degree fahrenheit")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as read: its kind and canonical name, the lexeme where it ends, and what the number is
    multiplied by ("50 cents" is 0.50 USD).
    """

    kind: str
    name: str
    end: int
    factor: Decimal = ONE


def unit_after(lx: Lexed, numeral: Numeral) -> Unit | None:
    """The unit that follows the number, after a space, a hyphen or nothing, or in brackets: "20 (kg)"."""
    j = step(lx, numeral.end)
    closing = _BRACKETS.get(lx.word(j))
    if closing is not None:
        unit = _unit_at(lx, numeral, j + 1)
        if unit is None or unit.kind != "measure" or lx.word(unit.end) != closing:
            return None
        return Unit(unit.kind, unit.name, unit.end + 1)
    unit = _unit_at(lx, numeral, j)
    return None if unit is None else _scaled(lx, numeral, with_rate(lx, unit))


def opens_unit(word: str) -> bool:
    """Whether a unit can begin with ``word``, or with the bracket round it."""
    return word in surfaces() or word in _BRACKETS


def _unit_at(lx: Lexed, numeral: Numeral, j: int) -> Unit | None:
    for entry in surfaces().get(lx.word(j), ()):
        end = j + 1 + len(entry.rest)
        if lx.low[j + 1 : end] != entry.rest or not _allowed(lx, numeral, j, end, entry):
            continue
        if any(lx.is_number(k) and not lx.glued(k) for k in range(j + 1, end)):
            continue
        return Unit(entry.kind, entry.name, end, entry.factor)
    return None


def _scaled(lx: Lexed, numeral: Numeral, unit: Unit) -> Unit:
    """75 USD million: a scale word after the currency, as tables of accounts have it."""
    scale = table("scales").get(lx.word(unit.end), ONE)
    if unit.kind != "money" or numeral.scale != 1 or scale < 1000 or lx.word(unit.end) == "grand":
        return unit
    return Unit(unit.kind, unit.name, unit.end + 1, unit.factor * scale)


def _allowed(lx: Lexed, numeral: Numeral, j: int, end: int, entry: Entry) -> bool:
    """Whether a surface that may also be an ordinary word or a letter is a unit here."""
    if entry.kind == "money" and symbol_opens(lx, j, end):
        return False
    match entry.condition:
        case "":
            return _is_no_adverb(lx, numeral, j, entry.name)
        case "wordlike":
            return _is_currency_word(lx, numeral, j, end)
        case "of":
            return lx.word(end) == "of" or numeral.form == "fraction"
    if lx.glued(end) and (lx.is_word(end) or lx.is_number(end)):
        return False
    if entry.condition == "glued":
        if entry.name == "metre":
            return _is_metre(lx, numeral, j, end)
        return lx.glued(j) and lx.word(end) != "-" and numeral.form == "digits"
    surface = lx.text[lx.starts[j] : lx.ends[end - 1]]
    if surface != entry.written or (len(surface) == 1 and numeral.form != "digits"):
        return False
    if entry.name in _OFFSET_UNITS and _is_label(lx, end):
        return False
    return lx.glued(j) or not (lx.capital(end) or lx.word(end) == "-")


def _is_label(lx: Lexed, end: int) -> bool:
    """Form 13F, 14.7C/ per share: a letter after a number that is no temperature."""
    return lx.word(end) in lexicon("units")["temperature_labels"] or (lx.word(end) == "/" and lx.glued(end))


def _is_currency_word(lx: Lexed, numeral: Numeral, j: int, end: int) -> bool:
    money = lexicon("currencies")
    if lx.word(end) in money["ends_word"] and numeral.scale == 1:
        return False
    return numeral.low >= money["wordlike"].get(" ".join(lx.low[j:end]), 0) or numeral.scale >= 1000


def _is_no_adverb(lx: Lexed, numeral: Numeral, j: int, name: str) -> bool:
    """Rules out "two stone walls", "two second", "a foot"; a plural stands for more than one."""
    word = lx.word(j)
    if name == "stone":
        ends = not lx.is_word(j + 1) or lx.word(j + 1) in lexicon("currencies")["after_cents"]
        return numeral.form == "digits" and ends
    if name == "second" and word == "second":
        of_one = numeral.form == "fraction" and lx.word(j - 1) == "a"  # a quarter of a second
        return j != numeral.end or numeral.low == 1 or of_one
    if word in ("″", '"', "”"):
        return lx.word(j + 1) in lexicon("units")["inch_words"] or word == "″"
    return not (name == "foot" and word == "foot" and lx.word(j + 1) in ("soldiers", "patrols"))


def _is_metre(lx: Lexed, numeral: Numeral, j: int, end: int) -> bool:
    """A glued "m" is a million before a counted noun, a metre elsewhere; "12 m" with a space is a metre
    only where nothing is counted, and never a million's abbreviation after a currency.
    """
    follows = lx.word(end)
    if numeral.form != "digits" or numeral.low >= 100000:
        return False
    if follows in lexicon("units")["metre_words"] or not lx.is_word(end):
        return lx.glued(j) or lx.raw(j) == "m"
    return lx.glued(j) and not counts_at(lx, end)


def with_rate(lx: Lexed, unit: Unit) -> Unit:
    """A rate: "litres per second", "tonnes a year". Money keeps its code: the rate is no part of it."""
    if unit.kind not in ("measure", "duration") or unit.name == "degree":
        return unit
    joint = lx.word(unit.end)
    if joint not in ("per", "/", "a", "an") or (joint == "/" and not lx.glued(unit.end)):
        return unit
    below, end = rate_base(lx, unit.end + 1)
    if below in (None, unit.name) or (joint in ("a", "an") and ends_rate(lx, end)):
        return unit
    return Unit("measure", f"{unit.name} per {below}", end, unit.factor)


def rate_base(lx: Lexed, i: int) -> tuple[str | None, int]:
    """What a rate falls on at lexeme ``i``, as a canonical name, and where it ends: "m³", "head"."""
    for entry in surfaces().get(lx.word(i), ()):
        end = i + 1 + len(entry.rest)
        plain = entry.condition == "" or (entry.condition in ("glued", "exact") and lx.word(i - 1) == "/")
        if lx.low[i + 1 : end] == entry.rest and plain and entry.kind in ("measure", "duration"):
            return entry.name, end
    name = lexicon("units")["per"].get(lx.word(i))
    return (name, i + 1) if name is not None else (None, i)


def ends_rate(lx: Lexed, end: int) -> bool:
    """Whether what follows "a year" makes it a moment and no rate: "20 tonnes a year ago"."""
    if lx.word(end) == "from":  # a week from Tuesday, and not "30 tonnes a day from 90"
        times = lexicon("times")
        moments = (*times["days"], *times["weekdays"], *times["months"], "now")
        return lx.word(end + 1) in moments
    return lx.word(end) in lexicon("units")["not_a_rate"]
