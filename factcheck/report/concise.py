"""``concise``: ``path:line:col CODE severity message``, one finding a line, for editors and grep.

What the desk said follows in square brackets, the address of the check's page in round ones.
"""

from __future__ import annotations

from factcheck.records import Report
from factcheck.report import marks, reference, story_words, view
from factcheck.report import story_view as story
from factcheck.report.escape import visible


def render(report: Report) -> str:
    """One line a finding, gravest first; line and column are 1-based, in the article's text.

    The place is that of the claim, of the evidence where no claim answers it. Figures in which the sources
    differ follow, a line each.
    """
    articles = view.articles_by_id(report)
    marked, pages = marks.by_finding(report), reference.addresses(report)
    lines = []
    for severity, findings in view.by_severity(report):
        for finding in findings:
            side = view.main_side(finding)
            place = ""
            if side is not None:
                line, column = view.line_and_column(side, articles)
                place = f"{view.path_of(side, articles)}:{line}:{column} "
            mark = marked.get(finding.id)
            desk = f" [{said}]" if mark is not None and (said := marks.short(mark)) else ""
            page = f" ({address})" if (address := pages.get(finding.check)) else ""
            lines.append(visible(f"{place}{finding.check} {severity} {finding.message}{desk}{page}"))
    called = story.short_names(report)
    lines += [
        visible(f"story: {story_words.line(fact, called)}")
        for fact in story.figures(report)
        if story.differs(fact)
    ]
    lines += [visible(f"{missed.article}: not compared: {missed.reason}") for missed in report.not_compared]
    return "".join(f"{line}\n" for line in lines)
