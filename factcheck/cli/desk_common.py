"""What the commands of the desk share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli.completion import complete_stories, one_of
from factcheck.errors import FactcheckError
from factcheck.report.json_report import dumps
from factcheck.settings import nearest

if TYPE_CHECKING:
    from factcheck.report.page import Page

_FORMATS = ("terminal", "json")
Story = Annotated[
    str, typer.Argument(metavar="STORY", autocompletion=complete_stories, help="A story of the ledger.")
]
ListFormat = Annotated[
    str,
    typer.Option(
        "--format", "-f", metavar="FORMAT", autocompletion=one_of(*_FORMATS), help="terminal or json."
    ),
]


def written(
    fmt: str,
    rows: Callable[[], Iterable[dict[str, Any]]],
    lines: Callable[[Page], Iterator[str]],
) -> int:
    """Write the ``rows``, one JSON object a line, or the ``lines`` for a reader.

    Raises:
        FactcheckError: no such format.
    """
    from factcheck.cli.desk_text import page, show

    if fmt not in _FORMATS:
        raise FactcheckError(f"unknown format {fmt!r}", "--format", nearest(fmt, _FORMATS))
    if fmt == "json":
        sys.stdout.write("".join(dumps(row) + "\n" for row in rows()))
    else:
        show(lines(page()))
    return 0
