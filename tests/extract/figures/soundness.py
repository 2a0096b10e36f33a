"""What holds of the figures and dates of any string at all: for the properties and for the fuzzer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from factcheck.extract.figures import read_quantities
from factcheck.extract.times import read_whens
from factcheck.measure import compare
from factcheck.records import Level, Quantity, When

PUBLISHED = date(2024, 2, 29)


def assert_sound(text: str) -> None:
    """Reads ``text``; an AssertionError, or whatever the readers raise, says what does not hold."""
    whens = read_whens(text, PUBLISHED)
    assert_placed(text, whens)
    quantities = read_quantities(text, [when.span for when in whens])
    assert_placed(text, quantities)
    _assert_apart(quantities, whens)
    for quantity in quantities:
        _assert_figure(text, quantity)
        assert compare(quantity, quantity).level is Level.AGREE, f"not itself: {quantity}"
    for when in whens:
        assert upright(when), f"backwards: {when}"


def assert_placed(text: str, records: Sequence[Quantity] | Sequence[When]) -> None:
    """In order, not overlapping, and each surface is what stands at its span."""
    end = 0
    for record in records:
        assert end <= record.span.start < record.span.end <= len(text), f"out of place: {record}"
        assert text[record.span.start : record.span.end] == record.surface, f"not its surface: {record}"
        end = record.span.end


def upright(when: When) -> bool:
    """Whether an interval of days begins before it ends; a bare time of day may pass midnight."""
    return when.start is None or when.end is None or when.start.startswith("T") or when.start <= when.end


def _assert_apart(quantities: Sequence[Quantity], whens: Sequence[When]) -> None:
    taken = iter(sorted([*quantities, *whens], key=lambda record: record.span))
    before = next(taken, None)
    for record in taken:
        assert before is not None
        assert before.span.end <= record.span.start, f"a figure in a date: {before} {record}"
        before = record


def _assert_figure(text: str, quantity: Quantity) -> None:
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    assert ends, f"no value: {quantity}"
    for end in ends:
        assert isinstance(end, Decimal), f"no decimal: {quantity}"
        assert end.is_finite(), f"not finite: {quantity}"
    if quantity.kind != "score" and len(ends) == 2:
        assert ends[0] <= ends[1], f"upside down: {quantity}"
    if quantity.dual is not None:
        dual = quantity.dual
        assert quantity.span.start <= dual.span.start < dual.span.end <= quantity.span.end, (
            f"apart: {quantity}"
        )
        assert text[dual.span.start : dual.span.end] == dual.surface, f"not its surface: {quantity}"
