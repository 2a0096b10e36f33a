"""``github``: workflow commands, which GitHub Actions shows as annotations beside the text.

Format: GitHub Docs, "Workflow commands for GitHub Actions", setting an error, warning or notice message.
"""

from __future__ import annotations

from factcheck.records import Report, Severity
from factcheck.report import view
from factcheck.report.escape import github

_COMMAND = {
    Severity.CORRECTION: "error",
    Severity.QUERY: "warning",
    Severity.REFILE: "notice",
    Severity.NOTE: "notice",
}


def render(report: Report) -> str:
    """One command a finding, gravest first, then a warning for what was not compared."""
    articles = view.articles_by_id(report)
    lines = []
    for severity, findings in view.by_severity(report):
        for finding in findings:
            place = ""
            side = view.main_side(finding)
            if side is not None:
                line, column = view.line_and_column(side, articles)
                path = github(view.path_of(side, articles), in_property=True)
                place = f"file={path},line={line},col={column},"
            title = github(f"{finding.check} {finding.name} ({severity})", in_property=True)
            lines.append(f"::{_COMMAND[severity]} {place}title={title}::{github(finding.message)}")
    for missed in report.not_compared:
        lines.append(f"::warning title=not compared::{github(f'{missed.article}: {missed.reason}')}")
    return "".join(f"{line}\n" for line in lines)
