"""Rows in, rows out: line by line, in order, nothing dropped, memory flat."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any, Generic, TypeVar

from factcheck.cli.messages import debugging
from factcheck.errors import FactcheckError
from factcheck.rows import RowId

# A row longer than this is no sentence and no document; reading on would hold it all in memory.
LONGEST_ROW = 50_000_000
_BLANK = b" \t\r\n"
# Bad rows wait for the answer of the row before them, and never more than this many.
_HELD_BACK = 256

Row = TypeVar("Row")
Result = TypeVar("Result")
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that could not be done: its number, its id if it had one, and what is wrong."""

    line: int
    id: RowId | None
    error: str


@dataclass(frozen=True, slots=True)
class Good(Generic[Row]):
    """A row as read, with its line number."""

    line: int
    row: Row


@contextmanager
def rows_file(path: str) -> Iterator[IO[bytes]]:
    """The file of rows, or standard input for ``-``.

    Raises:
        FactcheckError: it cannot be opened.
    """
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = open(path, "rb")  # noqa: SIM115  # only its opening may raise this error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FactcheckError(
            f"cannot be read ({reason})", path, "name a JSONL file, or - for standard input"
        ) from error
    with file:
        yield file


def read_rows(file: IO[bytes], parse: Callable[[Values], Row]) -> Iterator[Good[Row] | Bad]:
    """Each line as a row; blank lines are skipped, anything else that is wrong is a ``Bad``.

    ``parse`` takes the JSON object and raises ValueError, with what is wrong, when it will not do.
    """
    for number, line in enumerate(_lines(file), start=1):
        if not line.strip(_BLANK):
            continue
        values: object = None
        try:
            values = _object(line)
            yield Good(number, parse(values))
        except ValueError as error:
            yield Bad(number, _id_of(values), str(error))


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    while line := file.readline(LONGEST_ROW):
        if len(line) == LONGEST_ROW and not line.endswith(b"\n"):
            while (rest := file.readline(LONGEST_ROW)) and not rest.endswith(b"\n"):
                continue
        yield line


def _object(line: bytes) -> Values:
    if len(line) >= LONGEST_ROW:
        raise ValueError(f"the row is longer than {LONGEST_ROW:,} bytes")
    try:
        values = json.loads(line.strip(_BLANK).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError("the row is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"the row is not JSON ({error.msg}: column {error.colno})") from error
    except RecursionError as error:
        raise ValueError("the row is nested too deep") from error
    if not isinstance(values, dict):
        raise ValueError("the row is not a JSON object")
    return values


def _id_of(values: object) -> RowId | None:
    row_id = values.get("id") if isinstance(values, dict) else None
    return row_id if isinstance(row_id, (str, int)) and not isinstance(row_id, bool) else None


def row_id(values: Values) -> RowId:
    """The row's ``id``.

    Raises:
        ValueError: it is missing, or neither a string nor an integer.
    """
    found = _id_of(values)
    if found is None:
        raise ValueError("id must be a string or an integer")
    return found


def text_of(values: Values, key: str) -> str:
    """The text under ``key``.

    Raises:
        ValueError: it is missing, not a string, or has nothing in it.
    """
    text = values.get(key)
    if not isinstance(text, str):
        raise ValueError(f"{key} must be a string")
    if not text.strip():
        raise ValueError(f"{key} is empty")
    return text


def answers(
    items: Iterator[Good[Row] | Bad], run: Callable[[Iterable[Row]], Iterator[Result]]
) -> Iterator[tuple[Good[Row], Result] | Bad]:
    """An answer to every item, in order.

    ``run`` may read ahead; what it has read and not answered waits here. When a row breaks it, the
    rows that wait are done one at a time, so that only the one at fault is answered with an error,
    and a new run takes the rest.
    """
    waiting: deque[Good[Row] | Bad] = deque()

    def feed(first: Good[Row]) -> Iterator[Row]:
        yield first.row
        bad = 0
        for item in items:
            waiting.append(item)
            if isinstance(item, Good):
                bad = 0
                yield item.row
            else:
                bad += 1
                if bad == _HELD_BACK:
                    return

    for item in items:
        if isinstance(item, Bad):
            yield item
            continue
        waiting.append(item)  # here, not in feed: a run that breaks before it reads must not lose it
        try:
            for result in run(feed(item)):
                yield from _bad_ones_before(waiting)
                good = waiting.popleft()
                assert isinstance(good, Good)
                yield good, result
        except (FactcheckError, BrokenPipeError):
            raise
        except Exception:
            if debugging():
                raise
        stuck = tuple(waiting)
        waiting.clear()
        yield from (_alone(one, run) for one in stuck)


def _bad_ones_before(waiting: deque[Good[Row] | Bad]) -> Iterator[Bad]:
    while waiting and isinstance(first := waiting[0], Bad):
        waiting.popleft()
        yield first


def _alone(
    item: Good[Row] | Bad, run: Callable[[Iterable[Row]], Iterator[Result]]
) -> tuple[Good[Row], Result] | Bad:
    if isinstance(item, Bad):
        return item
    given = getattr(item.row, "id", None)
    try:
        result = next(iter(run(iter([item.row]))), None)
    except FactcheckError:
        raise
    except Exception as error:
        return Bad(item.line, given, f"internal error: {type(error).__name__}: {error}")
    return Bad(item.line, given, "no answer") if result is None else (item, result)
