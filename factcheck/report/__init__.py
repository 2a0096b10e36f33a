"""Report → text: one file per format, each a pure function that reads the Report and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from factcheck.records import Report

# Where each format is, its file and its function: a run reads one of these files, and not the others.
_PLAIN = {
    "concise": ("concise", "render"),
    "json": ("json_report", "render"),
    "jsonl": ("json_report", "render_lines"),
    "markdown": ("markdown_report", "render"),
    "html": ("html", "render"),
    "csv": ("csv_report", "render"),
    "sarif": ("sarif", "render"),
    "github": ("github", "render"),
    "junit": ("junit", "render"),
    "claimreview": ("claimreview", "render"),
}
FORMATS = ("terminal", *_PLAIN)


def render(report: Report, fmt: str, *, colour: bool = False, width: int = 100) -> str:
    """The report in one of ``FORMATS``. ``colour`` and ``width`` (columns) matter to ``terminal`` only.

    Raises:
        KeyError: no such format; the settings refuse one earlier, with the nearest spelling.
    """
    if fmt == "terminal":
        from factcheck.report import terminal

        return terminal.render(report, colour=colour, width=width)
    file, function = _PLAIN[fmt]
    plain: Callable[[Report], str] = getattr(import_module(f"{__name__}.{file}"), function)
    return plain(report)
