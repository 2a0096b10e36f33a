"""Thousands of rows in, thousands out, in order; what is held in memory does not grow with them."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator

import pytest

from factcheck.pipeline import extract_lines
from factcheck.rows import LineRow, PairRow
from factcheck.rowwise import PairReader
from factcheck.settings import Settings

MANY = 300
MEGABYTE = 1 << 20


def texts(count: int) -> Iterator[tuple[int, str]]:
    for number in range(count):
        yield number, f"Some {number + 10} people left town {number % 7} on Monday."


def lines(count: int) -> Iterator[object]:
    yield from (one.id for one in extract_lines(LineRow(number, text) for number, text in texts(count)))


def pairs(count: int) -> Iterator[object]:
    rows = (PairRow(number, text, "Some 12 people left town 3.") for number, text in texts(count))
    # What is kept for rows that share a text is full before the first look at the memory.
    reader = PairReader(Settings(), characters=2_000, vectors=64)
    yield from (one.id for one in reader.results(rows))


@pytest.mark.parametrize("run", [lines, pairs])
def test_every_row_is_answered_in_order_and_memory_is_flat(run: Callable[[int], Iterator[object]]) -> None:
    assert list(run(64)) == list(range(64))  # what is loaded once is loaded
    tracemalloc.start()
    try:
        held: list[int] = []
        for number, given in enumerate(run(MANY)):
            assert given == number
            if number in (MANY // 3, MANY - 1):
                held.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert number == MANY - 1
    assert held[1] - held[0] < MEGABYTE
