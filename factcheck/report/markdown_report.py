"""``markdown``: the report for a wiki page, a ticket or a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Article, Finding, Report, Side
from factcheck.report import marks, reference, story_markdown, view
from factcheck.report.escape import markdown


def render(report: Report) -> str:
    """One heading a severity, one item a finding, both sides quoted with the words at issue in bold; then
    the story, what was not compared, and where to read on about the checks.
    """
    articles = view.articles_by_id(report)
    lines = ["# Fact check", "", markdown(view.summary_line(report)), ""]
    for severity, findings in view.by_severity(report):
        lines += [f"## {view.plural(severity).capitalize()} ({len(findings)})", ""]
        for finding in findings:
            lines += _finding(finding, report, articles)
    lines += story_markdown.section(report)
    if report.not_compared:
        lines += [f"## Not compared ({len(report.not_compared)})", ""]
        lines += [f"- {markdown(one.article)}: {markdown(one.reason)}" for one in report.not_compared]
        lines.append("")
    if report.checks:
        lines += ["## What the checks mean", "", *_pages(report), ""]
    return "\n".join(lines)


def _finding(finding: Finding, report: Report, articles: dict[str, Article]) -> Iterator[str]:
    address = reference.addresses(report).get(finding.check, "")
    yield f"- **{_code(finding.check, address)} {markdown(finding.name)}**: {markdown(finding.message)}"
    yield ""
    for side in (finding.claim, finding.evidence):
        if side is not None:
            yield from _side(side, articles)
            yield ""
    mark = marks.by_finding(report).get(finding.id)
    for line in marks.lines(mark) if mark is not None else ():
        yield f"  Desk: {markdown(line)}"
        yield ""


def _code(code: str, address: str) -> str:
    return f"[{markdown(code)}](<{address}>)" if address else markdown(code)


def _pages(report: Report) -> Iterator[str]:
    for page in report.checks:
        address = reference.address(page)
        command = "" if address else f": {markdown(page.explain)}"
        yield f"- {_code(page.code, address)} {markdown(page.name)}{command}"


def _side(side: Side, articles: dict[str, Article]) -> Iterator[str]:
    line, column = view.line_and_column(side, articles)
    # Tags, not asterisks: ** is no mark-up between a letter and punctuation.
    sentence = view.marked(view.quoted(side, articles), markdown, "<strong>", "</strong>")
    yield f"  *{markdown(view.source_of(side, articles))}*, line {line}, column {column}:"
    yield ""
    yield f"  > {sentence}"
