"""What each share of a figure falls on: "$50 a barrel", "$6 each", "12 deaths per 100,000", "a $50,000-a-year
job", "three times a week". The unit of a measure says it as well ("tonne per day"); a speed only there.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.figures.basics import digits
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.units import ends_rate, rate_base
from factcheck.records import Quantity
from factcheck.resources import lexicon

_KINDS = frozenset(["money", "count", "percent", "measure", "duration", "ratio", "fraction"])
_ADVERBS = ("apiece", "daily", "annually", "weekly", "monthly", "hourly", "yearly")
_JOINTS = frozenset(["per", "/", "for", "in", "a", "an", "each", "every", *_ADVERBS])
_COUNTED = 5  # how many words may stand between a count and its "per"


def with_per(lx: Lexed, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities with ``per`` filled, without the numbers that are the base of a rate ("12 deaths per
    100,000 people" is one figure); surfaces stay as they are.
    """
    kept: list[Quantity] = []
    for quantity in quantities:
        if not kept or not _is_base(lx, kept[-1], quantity):
            kept.append(_rated(lx, quantity))
    return tuple(kept)


def _is_base(lx: Lexed, rated: Quantity, quantity: Quantity) -> bool:
    if rated.per is None or quantity.low is None or lx.word(lx.at(quantity.span.start) - 1) != "per":
        return False
    return rated.per.partition(" ")[0] == f"{quantity.low:f}"


def _rated(lx: Lexed, quantity: Quantity) -> Quantity:
    if quantity.kind not in _KINDS or quantity.per is not None:
        return quantity
    unit = quantity.unit or ""
    if unit.startswith("per ") or " per " in unit:
        return quantity if _is_whole(unit) else replace(quantity, per=unit.rpartition("per ")[2])
    end = lx.at(quantity.span.end)
    reach = _COUNTED if quantity.kind == "count" or lx.word(end) == "of" else 1
    for i in range(end, end + reach):
        per = _per_at(lx, i, counted=i > end)
        if per is not None:
            return replace(quantity, per=per)
        if i + 1 < end + reach and not _may_be_counted(lx, i) and not (i == end and lx.word(i) == "of"):
            break
    return quantity


def _is_whole(unit: str) -> bool:
    """Miles per hour, parts per million: the rate is the unit."""
    known = lexicon("units")["units"].get(unit)
    return known is not None and ("rate" not in known or known["rate"][1] in ("second", "minute", "hour"))


def _may_be_counted(lx: Lexed, i: int) -> bool:
    """Whether a word may belong to what is counted, so that the rate stands after it."""
    if lx.is_number(i):
        return lx.glued(i) and lx.is_word(i - 1)  # "grams of CO2 per kilometre"
    return lx.is_word(i) and lx.word(i) not in lexicon("units")["ends_counted"]


def _per_at(lx: Lexed, i: int, *, counted: bool) -> str | None:
    """What the rate at lexeme ``i`` falls on; after a counted noun "a" needs a stretch of time."""
    if lx.word(i) == "-" and lx.glued(i):
        i += 1
    joint = lx.word(i)
    if joint not in _JOINTS:
        return None
    if joint in ("per", "/"):
        if joint == "/" and (not lx.glued(i) or counted):
            return None
        return _base(lx, i + 1)
    if joint in _ADVERBS:
        return str(lexicon("units")["rate_adverbs"][joint])
    if joint in ("for", "in") and lx.word(i + 1) == "every":
        return _base(lx, i + 2)
    if joint not in ("a", "an", "each", "every"):
        return None
    after = i + 1 + (lx.word(i + 1) in ("-", "single"))
    below, end = rate_base(lx, after)
    if below is None or (counted and below not in lexicon("units")["stretches"]):
        return "each" if joint == "each" and not (counted and lx.is_word(i + 1)) else None
    if below in lexicon("units")["stretches"] and ends_rate(lx, end):
        return None
    return below


def _base(lx: Lexed, i: int) -> str | None:
    """What stands after "per": a known unit, a number with or without one ("100,000", "100 kilometres"), or
    the noun as it stands.
    """
    if lx.is_number(i):
        below, _ = rate_base(lx, i + 1)
        number = f"{digits(lx.low[i]):f}"
        return number if below is None else f"{number} {below}"
    below, _ = rate_base(lx, i)
    if below is not None:
        return below
    return lx.word(i) if lx.is_word(i) else None
