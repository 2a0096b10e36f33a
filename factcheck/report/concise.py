"""``concise``: ``path:line:col CODE severity message``, one finding a line, for editors and grep."""

from __future__ import annotations

from factcheck.records import Report
from factcheck.report import view
from factcheck.report.escape import visible


def render(report: Report) -> str:
    """One line a finding, gravest first; line and column are 1-based, in the article's text.

    The place is that of the claim, of the evidence where no claim answers it.
    """
    articles = view.articles_by_id(report)
    lines = []
    for severity, findings in view.by_severity(report):
        for finding in findings:
            side = view.main_side(finding)
            place = ""
            if side is not None:
                line, column = view.line_and_column(side, articles)
                place = f"{view.path_of(side, articles)}:{line}:{column} "
            lines.append(visible(f"{place}{finding.check} {severity} {finding.message}"))
    lines += [visible(f"{missed.article}: not compared: {missed.reason}") for missed in report.not_compared]
    return "".join(f"{line}\n" for line in lines)
