"""``factcheck checks`` and ``factcheck explain``."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.completion import complete_code, one_of
from factcheck.cli.messages import columns
from factcheck.errors import FactcheckError
from factcheck.report.json_report import dumps
from factcheck.settings import nearest

if TYPE_CHECKING:
    from factcheck.checks import Check, Example

_FORMATS = ("terminal", "json")


def checks(
    format_: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="FORMAT", autocompletion=one_of(*_FORMATS), help="terminal or json."
        ),
    ] = "terminal",
) -> int:
    """List the checks with their severities."""
    from factcheck.checks import FAMILIES, registry

    if format_ not in _FORMATS:
        raise FactcheckError(f"unknown format {format_!r}", "--format", nearest(format_, _FORMATS))
    if format_ == "json":
        rows = [
            {
                "code": one.code,
                "name": one.name,
                "family": one.family,
                "severity": str(one.severity),
                "standard": one.standard,
            }
            for one in registry()
        ]
        sys.stdout.write("".join(dumps(row) + "\n" for row in rows))
        return 0
    for family, about in FAMILIES.items():
        members = [one for one in registry() if one.family == family]
        if members:
            sys.stdout.write(f"{family}  {about}\n")
        for one in members:
            sys.stdout.write(f"  {one.code}  {one.severity:<10}  {one.name}\n")
    return 0


def explain(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE", autocompletion=complete_code, help="A check, such as NUM001, or a family, NUM."
        ),
    ],
) -> int:
    """Explain a check, or the checks of a family.

    What it flags, what it leaves alone, and the newsroom standard behind it.
    """
    from factcheck.checks import registry

    wanted = code.strip().upper()
    found = [one for one in registry() if wanted in (one.code, one.family)]
    if not found:
        known = [one.code for one in registry()]
        raise FactcheckError(
            f"unknown check {code!r}", "explain", f"{nearest(wanted, known)} (see: factcheck checks)"
        )
    width = columns()
    sys.stdout.write("\n".join("\n".join(_explained(one, width)) + "\n" for one in found))
    return 0


def _explained(check: Check, width: int) -> Iterator[str]:
    yield f"{check.code} {check.name} ({check.severity})"
    yield ""
    if check.doc:
        yield from textwrap.wrap(check.doc, width)
        yield ""
    yield from textwrap.wrap(f"Standard: {check.standard}", width, subsequent_indent="  ")
    yield ""
    yield "Flags:"
    for example in check.flagged:
        yield from _example(example, width)
    yield "Leaves alone:"
    for example in check.quiet:
        yield from _example(example, width)


def _example(example: Example, width: int) -> Iterator[str]:
    for name, text in example.sides:
        yield from textwrap.wrap(
            f"{name + ':':<9} {text}", width, initial_indent="  ", subsequent_indent=" " * 12
        )
    yield ""
