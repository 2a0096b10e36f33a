"""``github``: workflow commands, which GitHub Actions shows as annotations beside the text.

Format: GitHub Docs, "Workflow commands for GitHub Actions", setting an error, warning or notice message.
"""

from __future__ import annotations

from factcheck.records import Report, Severity
from factcheck.report import marks, reference, story_words, view
from factcheck.report import story_view as story
from factcheck.report.escape import github

_COMMAND = {
    Severity.CORRECTION: "error",
    Severity.QUERY: "warning",
    Severity.REFILE: "notice",
    Severity.NOTE: "notice",
}


def render(report: Report) -> str:
    """One command a finding, gravest first, a notice where the desk settled it; then a notice a figure in
    which a source deviates, and a warning for what was not compared.
    """
    articles = view.articles_by_id(report)
    marked, pages = marks.by_finding(report), reference.explains(report)
    lines = []
    for severity, findings in view.by_severity(report):
        for finding in findings:
            place = ""
            side = view.main_side(finding)
            if side is not None:
                line, column = view.line_and_column(side, articles)
                path = github(view.path_of(side, articles), in_property=True)
                place = f"file={path},line={line},col={column},"
            mark = marked.get(finding.id)
            command = "notice" if mark is not None and mark.settled else _COMMAND[severity]
            state = f", {mark.state}" if mark is not None else ""
            title = github(f"{finding.check} {finding.name} ({severity}{state})", in_property=True)
            said = [finding.message, *(marks.lines(mark) if mark is not None else ())]
            said += [f"What it means: {pages[finding.check]}"] if finding.check in pages else []
            lines.append(f"::{command} {place}title={title}::{'%0A'.join(map(github, said))}")
    called = story.short_names(report)
    for fact in story.figures(report):
        if story.conflicts(fact):
            lines.append(f"::notice title=story::{github(story_words.line(fact, called))}")
    for missed in report.not_compared:
        lines.append(f"::warning title=not compared::{github(f'{missed.article}: {missed.reason}')}")
    return "".join(f"{line}\n" for line in lines)
