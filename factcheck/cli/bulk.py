"""What the two streaming commands share: answer rows, remark on bad ones, count, and refuse a
file in which nothing could be done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from factcheck.cli.messages import remarks
from factcheck.cli.output import opened
from factcheck.cli.stream import Bad, Values, answers, read_rows, rows_file
from factcheck.errors import FactcheckError
from factcheck.report.json_report import dumps

_REMARKS = 20

Row = TypeVar("Row")
Result = TypeVar("Result")


def answer_file(
    path: str,
    output: str | None,
    *,
    quiet: bool,
    parse: Callable[[Values], Row],
    run: Callable[[Iterable[Row]], Iterator[Result]],
    show: Callable[[Row, Result], Values],
) -> None:
    """Write one JSON line for each row of ``path``: what ``show`` makes of it, or its error.

    Raises:
        FactcheckError: the file or the output cannot be opened, it has no rows, or every row is bad.
    """
    remark = remarks(quiet)
    shown = "standard input" if path == "-" else path
    rows = bad = 0
    with opened(output) as write, rows_file(path) as file:
        for answer in answers(read_rows(file, parse), run):
            rows += 1
            values = _error(answer) if isinstance(answer, Bad) else show(answer[0].row, answer[1])
            if "error" in values:
                bad += 1
                line = answer.line if isinstance(answer, Bad) else answer[0].line
                if bad <= _REMARKS:
                    remark(f"{shown}:{line}: {values['error']}")
            write(dumps(values) + "\n")
        if bad > _REMARKS:
            remark(f"{shown}: {bad - _REMARKS} more rows could not be done; each answer says why")
        if rows == bad:
            raise FactcheckError(
                "every row is bad" if rows else "has no rows",
                shown,
                "give one JSON object a line (docs/commands.md)",
            )


def _error(answer: Bad) -> Values:
    return {"id": answer.id, "error": answer.error}
