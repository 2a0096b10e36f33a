"""Dual units: "250 km (155 miles)" and "10 miles, or 16 km," are one figure.

What stands in brackets right after a measure, in another unit of the same dimension, is the same measure
whether or not it agrees: a check can then say that it does not. Anywhere else it has to agree. A sum in
another currency has no rate to be held against: "10,000 rubles ($130)" are two figures.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.measure.units import convert, dimension
from factcheck.records import Dual, Quantity, Span

_ROUNDING = Decimal("0.06")  # 100 miles is given as 160, 161 or 170 km
_BRACKETS = {"(": ")", "[": "]"}
_LONGEST_REST = 40
_KINDS = ("measure", "duration")


def merge_duals(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities with every dual folded into the figure before it, and two bounds of one thing joined."""
    kept: list[Quantity] = []
    for quantity in quantities:
        merged = None
        if kept:
            merged = _merged(text, kept[-1], quantity) or _two_bounds(text, kept[-1], quantity)
        if merged is not None:
            kept[-1] = merged
        else:
            kept.append(quantity)
    return tuple(kept)


def _merged(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.kind not in _KINDS or first.kind != second.kind or first.unit == second.unit:
        return None
    if first.dual is not None or second.unit is None:
        return None
    between = _between(text, first, second)
    closes = _BRACKETS.get(between)
    at_once = closes is not None and text[second.span.end : second.span.end + 1] == closes
    if closes is None and between not in ("/", ", or"):
        return None
    if not _same_measure(first, second, at_once=at_once):
        return None
    end = _closed(text, second.span.end, closes)
    if end is None:
        return None
    span = Span(first.span.start, end)
    dual = Dual(second.span, second.surface, second.low, second.high, second.unit)
    unit = first.unit
    if unit == "degree":
        unit = "degree celsius" if second.unit == "degree fahrenheit" else "degree fahrenheit"
    return replace(first, span=span, surface=span.of(text), unit=unit, dual=dual)


def _same_measure(first: Quantity, second: Quantity, *, at_once: bool) -> bool:
    if first.unit == "degree":
        return second.unit in ("degree celsius", "degree fahrenheit") and at_once
    if dimension(first.unit) is None or dimension(first.unit) != dimension(second.unit):
        return False
    return (at_once and first.kind == "measure") or _agree(first, second)


def _closed(text: str, end: int, closes: str | None) -> int | None:
    """Where the figure ends: behind the bracket, or, where another figure stands in it, with the dual."""
    if closes is None:
        return end
    rest = text[end : end + _LONGEST_REST]
    at = rest.find(closes)
    if at < 0 or "\n" in rest[:at] or any(char.isdigit() for char in rest[:at]):
        return end if rest[:1] in (",", ";", "/") else None
    return end + at + 1


def _between(text: str, first: Quantity, second: Quantity) -> str:
    """What stands between two figures, white space folded; a blank line keeps them apart."""
    between = text[first.span.end : second.span.start]
    return between if between.count("\n") > 1 else " ".join(between.split())


def _two_bounds(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """More than 10 but fewer than 20: a lower and an upper bound of one thing are one figure."""
    if (first.kind, first.unit) != (second.kind, second.unit) or first.kind == "score":
        return None
    lower, upper = (first, second) if first.low is not None else (second, first)
    if lower.low is None or upper.high is None or lower.high is not None or upper.low is not None:
        return None
    if lower.low >= upper.high:
        return None
    if _between(text, first, second).strip(", ").lower() not in ("and", "but", ""):
        return None
    span = Span(first.span.start, second.span.end)
    return replace(
        first,
        span=span,
        surface=span.of(text),
        low=lower.low,
        high=upper.high,
        low_open=lower.low_open,
        high_open=upper.high_open,
    )


def _agree(first: Quantity, second: Quantity) -> bool:
    for mine, theirs in ((first.low, second.low), (first.high, second.high)):
        if mine is None or theirs is None:
            continue
        converted = convert(theirs, second.unit, first.unit)
        if converted is None:
            return False
        if abs(converted - mine) > _ROUNDING * max(abs(mine), abs(converted), Decimal(1)):
            return False
    return True
