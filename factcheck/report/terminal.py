"""``terminal``: the report as an editor reads it, gravest first, both sides quoted.

The words at issue stand between « and »; colour repeats what the words already say.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Article, Finding, Report, Severity, Side
from factcheck.report import marks, reference, story_terminal, view
from factcheck.report.escape import visible
from factcheck.report.page import BOLD, CLOSE, DIM, OPEN, Page

_COLOUR = {
    Severity.CORRECTION: "\x1b[1;31m",
    Severity.QUERY: "\x1b[1;33m",
    Severity.REFILE: "\x1b[1;36m",
    Severity.NOTE: "\x1b[1m",
}


def render(report: Report, *, colour: bool, width: int) -> str:
    """The findings under their severity, the story, what was not compared, where to read on about the
    checks, and one summary line.
    """
    page = Page(colour, width)
    lines: list[str] = []
    for severity, findings in view.by_severity(report):
        lines += [page.paint(f"{view.plural(severity).upper()} ({len(findings)})", _COLOUR[severity]), ""]
        for finding in findings:
            lines += [*_finding(finding, report, page), ""]
    lines += story_terminal.section(report, page)
    if report.not_compared:
        lines += [page.paint(f"NOT COMPARED ({len(report.not_compared)})", BOLD), ""]
        for missed in report.not_compared:
            lines += page.wrapped(f"{visible(missed.article)}: {visible(missed.reason)}", "  ", "    ")
        lines.append("")
    if report.checks:
        lines += page.wrapped(f"What a check means: {visible(reference.said(report))}", "", "  ", DIM)
        lines += page.wrapped(visible(reference.codes(report)), "    ", "    ", DIM)
        lines.append("")
    lines.append(visible(view.summary_line(report)))
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding, report: Report, page: Page) -> Iterator[str]:
    articles = view.articles_by_id(report)
    yield from _title(finding, report, page)
    yield from page.wrapped(visible(finding.message), "    ", "    ")
    for side in (finding.claim, finding.evidence):
        if side is not None:
            yield from _side(side, articles, page)
    if finding.claim is None:
        where = "the draft" if report.draft is not None else "the other article"
        yield from page.wrapped(f"nothing in {where} answers this", "    ", "    ", DIM)
    elif finding.evidence is None:
        yield from page.wrapped("no other source has this", "    ", "    ", DIM)
    mark = marks.by_finding(report).get(finding.id)
    for line in marks.lines(mark) if mark is not None else ():
        yield from page.wrapped(visible(line), "    ", "      ", BOLD)


def _title(finding: Finding, report: Report, page: Page) -> Iterator[str]:
    """The check's code and name; the code is a link where its page has an address."""
    address = reference.addresses(report).get(finding.check, "")
    lines = page.wrapped(f"{finding.check} {visible(finding.name)}", "  ", "    ", BOLD)
    for at, line in enumerate(lines):
        yield line if at else line.replace(finding.check, page.linked(finding.check, address), 1)


def _side(side: Side, articles: dict[str, Article], page: Page) -> Iterator[str]:
    line, column = view.line_and_column(side, articles)
    yield page.dim(f"    {visible(view.source_of(side, articles))}, line {line}, column {column}")
    sentence = view.marked(view.quoted(side, articles), visible, OPEN, CLOSE)
    yield from page.wrapped(sentence, "      ", "      ")
