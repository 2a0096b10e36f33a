"""Rows in, rows out: in order, nothing dropped, nothing read far ahead."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.stream import Bad, Good, Values, answers, read_rows, row_id, text_of
from factcheck.errors import FactcheckError
from factcheck.rows import LineRow

Run = Callable[[Iterable[LineRow]], Iterator[str]]


def parse(values: Values) -> LineRow:
    return LineRow(row_id(values), text_of(values, "text"))


def echo(rows: Iterable[LineRow]) -> Iterator[str]:
    for row in rows:
        yield row.text


def in_batches(rows: Iterable[LineRow]) -> Iterator[str]:
    source = iter(rows)
    while batch := list(islice(source, 4)):
        if any("poison" in row.text for row in batch):
            raise ArithmeticError("a row that breaks the run")
        yield from (row.text for row in batch)


def told(data: bytes, run: Run = echo) -> list[tuple[object, str]]:
    out: list[tuple[object, str]] = []
    for answer in answers(read_rows(io.BytesIO(data), parse), run):
        out.append((answer.id, answer.error) if isinstance(answer, Bad) else (answer[0].row.id, answer[1]))
    return out


def row(number: int, text: str) -> bytes:
    return json.dumps({"id": number, "text": text}).encode() + b"\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"id": 7, "text": 3}', (7, "text must be a string")),
        (b'{"id": 7}', (7, "text must be a string")),
        (b'{"id": "seven", "text": " \\n"}', ("seven", "text is empty")),
        (b'{"text": "No number."}', (None, "id must be a string or an integer")),
        (b'{"id": true, "text": "True."}', (None, "id must be a string or an integer")),
        (b"[1, 2]", (None, "the row is not a JSON object")),
        (
            b'{"id": 7, "text": "cut off',
            (None, "the row is not JSON (Unterminated string starting at: column 19)"),
        ),
        (b'{"id": 7, "text": "\xff"}', (None, "the row is not UTF-8")),
        (b"[" * 100_000, (None, "the row is nested too deep")),
    ],
)
def test_a_bad_row_is_answered_in_its_place(line: bytes, said: tuple[object, str]) -> None:
    assert told(row(1, "One.") + line + b"\n" + row(2, "Two.")) == [(1, "One."), said, (2, "Two.")]


def test_blank_lines_a_byte_order_mark_and_a_missing_newline_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + row(1, "One.") + b"\n  \t\r\n" + row(2, "Two.").rstrip()
    assert told(data) == [(1, "One."), (2, "Two.")]


def test_line_numbers_count_blank_lines() -> None:
    items = list(read_rows(io.BytesIO(b"\n\n" + row(1, "One.") + b"no\n"), parse))
    assert [item.line for item in items] == [3, 4]


@given(st.lists(st.sampled_from(["good", "bad", "poison"]), max_size=30))
def test_one_answer_a_row_in_order_whatever_breaks(kinds: list[str]) -> None:
    data = b"".join(b"{]\n" if kind == "bad" else row(at, f"{kind} {at}") for at, kind in enumerate(kinds))
    answered = told(data, in_batches)
    assert len(answered) == len(kinds)
    for at, (kind, (given_id, said)) in enumerate(zip(kinds, answered, strict=True)):
        if kind == "good":
            assert (given_id, said) == (at, f"good {at}")
        elif kind == "poison":
            assert (given_id, said) == (at, "internal error: ArithmeticError: a row that breaks the run")
        else:
            assert given_id is None


def test_an_error_of_the_whole_run_ends_it() -> None:
    def no_model(rows: Iterable[LineRow]) -> Iterator[str]:
        next(iter(rows))
        raise FactcheckError("the model is not installed", "minilm", "install it")

    with pytest.raises(FactcheckError):
        told(row(1, "One."), no_model)


def test_a_run_that_breaks_before_it_reads_loses_no_row() -> None:
    def unable(rows: Iterable[LineRow]) -> Iterator[str]:
        raise ImportError("no parser")

    said = told(row(1, "One.") + row(2, "Two."), unable)
    assert said == [(n, "internal error: ImportError: no parser") for n in (1, 2)]


def test_a_run_that_ends_early_leaves_no_row_unanswered() -> None:
    def two(rows: Iterable[LineRow]) -> Iterator[str]:
        return islice(echo(rows), 2)

    data = b"".join(row(at, f"Row {at}.") for at in range(4))
    assert told(data, two) == [(0, "Row 0."), (1, "Row 1."), (2, "Row 2."), (3, "Row 3.")]


def test_an_answer_comes_before_the_next_row_is_read() -> None:
    read: list[int] = []

    def items() -> Iterator[Good[LineRow] | Bad]:
        for number in range(1, 1001):
            read.append(number)
            yield Good(number, LineRow(number, "Text."))

    for done, _ in enumerate(answers(items(), echo), start=1):
        assert len(read) <= done + 1
    assert len(read) == 1000


def test_bad_rows_do_not_pile_up() -> None:
    read: list[int] = []

    def items() -> Iterator[Good[LineRow] | Bad]:
        for number in range(1, 10_001):
            read.append(number)
            yield Good(number, LineRow(number, "Text.")) if number == 5 else Bad(number, None, "bad")

    farthest = max(len(read) - done for done, _ in enumerate(answers(items(), echo), start=1))
    assert len(read) == 10_000
    assert farthest < 1_000
