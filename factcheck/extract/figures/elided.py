"""Units that are said once for two figures: "from 25 to 84 tonnes", "3.9 percent, against 4.1 in May",
"$20 to 25 a barrel", "10 or maybe 100 times", "aged 19 and 22".
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.extract.figures.basics import ONE, plain, table, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.records import Quantity
from factcheck.resources import lexicon

_LENDING = frozenset(["measure", "percent", "percentage-point", "money", "ratio"])
_MILLION = 1000000
_LEAST_SCALE = 1000
_FARTHEST = 8  # lexemes from a figure to the one it is held against


def with_elided(lx: Lexed, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities with the unit of a neighbour where theirs goes unsaid; surfaces stay as they are."""
    found = list(quantities)
    for k in range(len(found) - 1):
        first, second = found[k], found[k + 1]
        first = _in_millions(first, second)
        if _is_bare(first) and (second.kind in _LENDING or second.kind == "count"):
            if _leads_to(lx, first, second):
                found[k] = _scaled(lx, _lent(first, second), second)
        elif _is_bare(second) and first.kind in _LENDING | {"age"} and _is_held_against(lx, first, second):
            found[k + 1] = _lent(second, first)
    return tuple(found)


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.unit is None and not quantity.vague


def _lent(quantity: Quantity, lender: Quantity) -> Quantity:
    return replace(quantity, kind=lender.kind, unit=lender.unit, per=quantity.per or lender.per)


def _in_millions(first: Quantity, second: Quantity) -> Quantity:
    """From 1.2m to 1.5m tonnes: the first "m" is the second one, which is no metre."""
    metre = first.unit == "metre" and first.surface.endswith("m") and first.low == first.high
    if not metre or first.low is None or second.unit == "metre" or "m " not in f"{second.surface} ":
        return first
    if second.low is None or second.low < _MILLION or second.span.start - first.span.end > len(" to "):
        return first
    value = plain(first.low * _MILLION)
    return replace(first, kind="count", unit=None, low=value, high=value)


def _scaled(lx: Lexed, first: Quantity, second: Quantity) -> Quantity:
    """From 1.2 to 1.5 million, from 500 to 2,000 pence: what multiplies the second number does the first."""
    if first.low is None or first.high is None:
        return first
    scale, minor = ONE, ONE
    for i in range(lx.at(second.span.start), lx.at(second.span.end)):
        glued = lx.glued(i) and lx.is_number(i - 1)
        scale *= table("suffixes").get(lx.raw(i), ONE) if glued else table("scales").get(lx.word(i), ONE)
        if second.kind == "money" and lx.word(i) in lexicon("currencies")["minor"]:
            minor *= Decimal(lexicon("currencies")["minor"][lx.word(i)][1])
    ends = [end for end in (second.low, second.high) if end is not None]
    if scale < _LEAST_SCALE or max(first.low, first.high) >= _LEAST_SCALE or max(ends) < scale:
        scale = ONE
    return replace(first, low=plain(first.low * scale * minor), high=plain(first.high * scale * minor))


def _leads_to(lx: Lexed, first: Quantity, second: Quantity) -> bool:
    """From 25 to 84 tonnes; 10 or maybe 100 times."""
    begin, end = lx.at(first.span.start), lx.at(first.span.end)
    if lx.at(second.span.start) - end > 2:
        return False
    joint = lx.low[end : lx.at(second.span.start)]
    return (joint == ("to",) and lx.word(begin - 1) == "from") or (
        second.kind == "ratio" and joint in (("or",), ("or", "even"))
    )


def _is_held_against(lx: Lexed, first: Quantity, second: Quantity) -> bool:
    """4.2 percent, compared with 3.9 a year earlier; from $20 to 25 a barrel; nor less than 3."""
    begin, end = lx.at(second.span.start), lx.at(first.span.end)
    if not 0 <= begin - end <= _FARTHEST or not _counts_nothing(lx, lx.at(second.span.end)):
        return False
    joint = lx.low[end:begin]
    if "" in joint or "." in joint or ";" in joint:
        return False
    before = lx.word(lx.at(first.span.start) - 1)
    if first.kind == "age":
        return joint == ("and",) and first.surface.lower().startswith("aged")
    if joint == ("to",):
        return before == "from" and first.kind == "money"
    if joint == (",",):
        return lx.word(begin) == "nor"
    if joint in (("from",), ("up", "from"), ("down", "from")):
        return before in words("elided_before")
    return any(joint[-len(phrase) :] == phrase for phrase in _comparing())


@cache
def _comparing() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in sorted(words("elided_joints")))


def _counts_nothing(lx: Lexed, i: int) -> bool:
    if lx.word(i) in ("a", "an", "each", "per"):
        return True
    return not _starts_noun(lx, i)


def _starts_noun(lx: Lexed, i: int) -> bool:
    closers = words("elided_after") | frozenset(lexicon("times")["months"])
    return (lx.is_word(i) and lx.word(i) not in closers) or lx.word(i) in ("-", "–", "%") or lx.is_number(i)
