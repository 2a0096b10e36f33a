"""Bounds and approximation round a number: "more than", "at least", "some", "or so".

A closed lexicon (``numbers.json``: ``before``, ``after``) says what each phrase does:

* ``low`` / ``high``: the value is a bound and the other side is open ("more than 600": low 600, open);
* ``near``: the value stands, approximate, with the side it lies on open ("nearly 40": low = high = 40,
  ``high_open``; "just over 40": ``low_open``), so that value and bound are both kept;
* ``about``: the value stands, approximate;
* ``closed``: the bound that was read holds its own value ("less than 5,000 or equal");
* ``none``: belongs to the surface and says nothing of the value.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from factcheck.extract.figures.basics import words
from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.resources import lexicon


class Bounds(NamedTuple):
    """The interval a number stands for, with what its modifiers said."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False


@cache
def _phrases(section: str) -> dict[tuple[str, ...], dict[str, Any]]:
    return {lex(phrase).low: effect for phrase, effect in lexicon("numbers")[section].items()}


@cache
def _lengths(section: str, at: int) -> dict[str, tuple[int, ...]]:
    """The first (``at`` 0) or last (-1) lexeme of every phrase to how many it has, the most first."""
    found: dict[str, set[int]] = {}
    for phrase in _phrases(section):
        found.setdefault(phrase[at], set()).add(len(phrase))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


def before(lx: Lexed, start: int, floor: int) -> tuple[list[dict[str, Any]], int]:
    """The modifiers that end right before lexeme ``start``, innermost first, and where they begin.

    ``floor`` is the first lexeme that may be used (the end of the figure before).
    """
    effects: list[dict[str, Any]] = []
    known, lengths = _phrases("before"), _lengths("before", -1)
    while len(effects) < 3:
        for length in lengths.get(lx.word(start - 1), ()):
            begin = start - length
            effect = known.get(lx.low[begin:start]) if begin >= floor else None
            if effect is not None:
                break
        else:
            break
        if lx.word(begin) in ("a", "an") and lx.word(begin - 1) in ("not", "such"):
            break
        if lx.word(begin) == "about" and lx.word(begin - 1) in ("how", "what"):
            break
        if effect.get("open") and lx.word(start - 1) == "than":
            effect, begin = _denied(lx, effect, begin, floor)
        effects.append(effect)
        start = begin
        if start - 1 >= floor and lx.word(start - 1) in words("intensifiers"):
            start -= 1
    return effects, start


def _denied(lx: Lexed, effect: dict[str, Any], begin: int, floor: int) -> tuple[dict[str, Any], int]:
    """Never been wider than 12, nor less than 3: the other bound, closed."""
    k = begin - 1 - (lx.word(begin - 1) in ("be", "been", "gone"))
    if k < floor or lx.word(k) not in ("never", "nor", "not", "no"):
        return effect, begin
    return {"bound": "high" if effect["bound"] == "low" else "low", "open": False}, k


def after(lx: Lexed, end: int) -> tuple[dict[str, Any] | None, int]:
    """The modifier that begins at lexeme ``end`` and where it ends."""
    for length in _lengths("after", 0).get(lx.word(end), ()):
        effect = _phrases("after").get(lx.low[end : end + length])
        if effect is None or end + length > len(lx):
            continue
        first, follows = lx.word(end), lx.word(end + length)
        open_ended = lx.word(end + length - 1) in ("than", "to")
        if first in ("or", "and") and (follows in ("than", "to") or (open_ended and follows.isalnum())):
            continue  # "200 or greater than 190"
        if first in ("-", "+") and not (lx.glued(end) and (length == 1 or lx.glued(end + 1))):
            continue
        if first == "+" and lx.glued(end + 1) and lx.is_number(end + 1):
            continue
        if length == 1 and first in ("plus", "odd") and lx.is_number(end + 1):
            continue
        return effect, end + length
    return None, end


def apply(effects: list[dict[str, Any]], low: Decimal, high: Decimal) -> Bounds:
    """What the modifiers make of an interval; the outermost bound wins over an inner one."""
    bounds = Bounds(low, high)
    if not effects:
        return bounds
    for effect in sorted(effects, key=lambda effect: effect["bound"] == "closed"):
        match effect["bound"]:
            case "low":
                bounds = Bounds(low, None, low_open=effect["open"], approximate=bounds.approximate)
            case "high":
                bounds = Bounds(None, high, high_open=effect["open"], approximate=bounds.approximate)
            case "near":
                low_side = effect["side"] == "low"
                bounds = bounds._replace(approximate=True, low_open=low_side, high_open=not low_side)
            case "about":
                bounds = bounds._replace(approximate=True)
            case "closed":
                bounds = bounds._replace(low_open=False, high_open=False)
    return bounds
