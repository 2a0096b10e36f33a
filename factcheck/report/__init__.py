"""Report → text: one file per format, each a pure function that reads the Report and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.records import Report
from factcheck.report import (
    claimreview,
    concise,
    csv_report,
    github,
    html,
    json_report,
    junit,
    markdown_report,
    sarif,
    terminal,
)

_PLAIN: dict[str, Callable[[Report], str]] = {
    "concise": concise.render,
    "json": json_report.render,
    "jsonl": json_report.render_lines,
    "markdown": markdown_report.render,
    "html": html.render,
    "csv": csv_report.render,
    "sarif": sarif.render,
    "github": github.render,
    "junit": junit.render,
    "claimreview": claimreview.render,
}
FORMATS = ("terminal", *_PLAIN)


def render(report: Report, fmt: str, *, colour: bool = False, width: int = 100) -> str:
    """The report in one of ``FORMATS``. ``colour`` and ``width`` (columns) matter to ``terminal`` only.

    Raises:
        KeyError: no such format; the settings refuse one earlier, with the nearest spelling.
    """
    if fmt == "terminal":
        return terminal.render(report, colour=colour, width=width)
    return _PLAIN[fmt](report)
