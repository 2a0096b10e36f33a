"""``csv``: one row a finding and one row a figure and source, for a spreadsheet; no cell can be taken for a
formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.records import Article, Cell, Fact, Finding, Mark, Report, Side
from factcheck.report import marks, reference, story_words, view
from factcheck.report import story_view as story
from factcheck.report.escape import csv_cell
from factcheck.report.reading import number

_SIDE = ("source", "line", "column", "start", "end", "surface", "sentence")
COLUMNS = (
    "severity",
    "check",
    "name",
    "level",
    "confidence",
    "message",
    *(f"claim_{name}" for name in _SIDE),
    *(f"evidence_{name}" for name in _SIDE),
    "id",
    "state",
    "editor",
    "reason",
    "explain",
    "record",
)
_SILENT = "silent"
_Row = dict[str, object]


def render(report: Report) -> str:
    """A header, one row a finding, gravest first, then a row for every figure and every source: ``record``
    says which it is. What is missing leaves its cells empty.
    """
    articles = view.articles_by_id(report)
    marked, pages = marks.by_finding(report), reference.explains(report)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for _, findings in view.by_severity(report):
        for finding in findings:
            explain = pages.get(finding.check, "")
            writer.writerow(_finding(finding, marked.get(finding.id), explain, articles))
    for fact in story.figures(report):
        writer.writerows(_fact(fact, report, articles))
    return out.getvalue()


def _finding(finding: Finding, mark: Mark | None, explain: str, articles: dict[str, Article]) -> _Row:
    decided = marks.ruling(mark) if mark is not None else None
    return {
        "severity": str(finding.severity),
        "check": finding.check,
        "name": csv_cell(finding.name),
        "level": str(finding.level),
        "confidence": number(finding.confidence),
        "message": csv_cell(finding.message),
        **_side("claim", finding.claim, articles),
        **_side("evidence", finding.evidence, articles),
        "id": finding.id,
        "state": str(mark.state) if mark is not None else "",
        "editor": csv_cell(decided.editor) if decided is not None else "",
        "reason": csv_cell(decided.reason) if decided is not None else "",
        "explain": csv_cell(explain),
        "record": "finding",
    }


def _side(which: str, side: Side | None, articles: dict[str, Article]) -> _Row:
    if side is None:
        return {}
    values = (
        csv_cell(view.source_of(side, articles)),
        *view.line_and_column(side, articles),
        side.span.start,
        side.span.end,
        csv_cell(side.surface),
        csv_cell(view.sentence_text(side, articles)),
    )
    return {f"{which}_{name}": value for name, value in zip(_SIDE, values, strict=True)}


def _fact(fact: Fact, report: Report, articles: dict[str, Article]) -> Iterator[_Row]:
    """A row for each source of a figure: how it stands to the others, and where it says so."""
    shared: _Row = {"name": csv_cell(story_words.labelled(fact)), "id": fact.id, "record": "fact"}
    for cell in fact.cells:
        yield shared | {
            "level": str(cell.status),
            "message": csv_cell(cell.note),
            **_side("claim", _place(cell), articles),
        }
    called = story.names(report)
    for article in fact.silent:
        yield shared | {"level": _SILENT, "claim_source": csv_cell(story.name(article, called))}


def _place(cell: Cell) -> Side:
    return Side(cell.article, cell.claim, cell.span, cell.value, cell.sentence)
