"""The story as Markdown: the order, who follows whom, the matrix as a table, the claims as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import Cell, Fact, Report
from factcheck.report import story_view as story
from factcheck.report import story_words
from factcheck.report.escape import markdown

# A table of more columns is no longer read across: then each row is a list item.
_MOST_COLUMNS = 10


def section(report: Report) -> list[str]:
    """The lines of the story; none where there is nothing to tell."""
    if not story.told(report):
        return []
    called = story.short_names(report)
    days = story.days(report)
    order = [
        f"{markdown(story.name(one, called))} ({days.get(one, story.NO_DAY)})" for one in report.story.order
    ]
    lines = [f"## Story ({story_words.size(report)})", ""]
    lines += [f"{story_words.order_said(report).capitalize()}: {', '.join(order)}.", ""]
    lines += [f"- {markdown(story_words.descent(one))}" for one in report.story.descents]
    lines += [""] if report.story.descents else []
    rows = story.figures(report)
    if rows:
        lines += [*_matrix(rows, report, called), ""]
    remarks = [
        f"- {markdown(f'{fact.label}: {said}')}"
        for fact in rows
        for said in story_words.remarks(fact, called)
    ]
    lines += [*remarks, ""] if remarks else []
    return [*lines, *_claims(report, called)]


def _matrix(rows: Sequence[Fact], report: Report, called: dict[str, str]) -> Iterator[str]:
    order = report.story.order
    yield markdown(story_words.legend(rows, order))
    yield ""
    if len(order) > _MOST_COLUMNS:
        yield from (f"- {markdown(story_words.line(fact, called))}" for fact in rows)
        return
    heads = " | ".join(markdown(story.name(one, called)) for one in order)
    yield f"| | {heads} |"
    yield "|---" * (len(order) + 1) + "|"
    for fact in rows:
        values = " | ".join(_shown(cell) for cell in story.cells(fact, order))
        yield f"| {markdown(story_words.labelled(fact))} | {values} |"


def _claims(report: Report, called: dict[str, str]) -> Iterator[str]:
    claims = story.claims(report)
    if not claims:
        return
    yield f"### Claims ({len(claims)})"
    yield ""
    yield f"{markdown(story_words.claims_said(report, called))}."
    yield ""
    for fact in claims:
        where = story.listed([cell.article for cell in fact.cells], called)
        yield f"- {markdown(f'{story_words.labelled(fact)} ({where})')}"
        yield from (f"  - {markdown(said)}" for said in story_words.remarks(fact, called))
    yield ""


def _shown(cell: Cell | None) -> str:
    return markdown(f"{story.SYMBOL[cell.status]} {cell.value}" if cell else story.SILENT)
