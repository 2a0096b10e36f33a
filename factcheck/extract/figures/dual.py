"""Dual units: "250 km (155 miles)" is one figure when the two sides agree.

Where they do not agree within what a newsroom's rounding explains they stay two figures, so that
a check can say so.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.measure.units import convert
from factcheck.records import Quantity, Span

_ROUNDING = Decimal("0.06")  # 100 miles is given as 160, 161 or 170 km


def merge_duals(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities with every agreeing dual folded into the figure before it."""
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
    if first.kind != "measure" or second.kind != "measure" or first.unit == second.unit:
        return None
    between = _between(text, first, second)
    closing = text[second.span.end : second.span.end + 1]
    bracketed = between in ("(", "[") and closing in (")", "]")
    if not bracketed and between != "/":
        return None
    if not _agree(first, second):
        return None
    span = Span(first.span.start, second.span.end + (1 if bracketed else 0))
    return replace(first, span=span, surface=span.of(text))


def _between(text: str, first: Quantity, second: Quantity) -> str:
    """What stands between two figures, white space folded; a blank line keeps them apart."""
    between = text[first.span.end : second.span.start]
    return between if between.count("\n") > 1 else " ".join(between.split())


def _two_bounds(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """More than 10 but fewer than 20: a lower and an upper bound of one thing are one figure."""
    if (first.kind, first.unit) != (second.kind, second.unit) or first.kind == "score":
        return None
    if _between(text, first, second).strip(", ").lower() not in ("and", "but"):
        return None
    lower, upper = (first, second) if first.low is not None else (second, first)
    if lower.low is None or upper.high is None or lower.high is not None or upper.low is not None:
        return None
    if lower.low >= upper.high:
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
