"""What goes to standard error: progress while work is long, remarks, and the one line of an error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable

from factcheck.report.escape import visible

DEBUG = "FACTCHECK_DEBUG"
_WIDEST = 110
_CLEAR = "\r\x1b[K"


def complain(line: str) -> None:
    """One line on standard error, whatever the text holds."""
    sys.stderr.write(f"factcheck: {visible(line)}\n")
    sys.stderr.flush()


class Progress:
    """Shows the stage at work on one line of a terminal, and nothing anywhere else."""

    def __init__(self, *, quiet: bool, hidden: bool) -> None:
        self._on = not quiet and not hidden and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, stage: str) -> None:
        """Show ``stage`` in place of the one before."""
        if self._on:
            sys.stderr.write(f"{_CLEAR}{visible(stage)[: columns() - 1]}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away before data is shown."""
        if self._on:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()


def debugging() -> bool:
    """Whether a fault of ours should show its traceback."""
    return bool(os.environ.get(DEBUG))


def remarks(quiet: bool) -> Callable[[str], None]:
    """Where remarks go: to standard error, or nowhere when the run is quiet."""
    return (lambda line: None) if quiet else complain


def columns() -> int:
    """How wide a page is: the terminal, at most what can be read with ease."""
    return min(shutil.get_terminal_size((100, 24)).columns, _WIDEST) if sys.stdout.isatty() else 100


def colour_wanted(output: str | None) -> bool:
    """Whether to colour: a terminal, no ``NO_COLOR`` (https://no-color.org), no file."""
    return (
        output is None
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
