"""``csv``: one row a finding, for a spreadsheet; no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io

from factcheck.records import Report, Side
from factcheck.report import view
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
)


def render(report: Report) -> str:
    """A header and one row a finding, gravest first; a side that is missing leaves its cells empty."""
    articles = view.articles_by_id(report)

    def cells(side: Side | None) -> list[object]:
        if side is None:
            return [""] * len(_SIDE)
        return [
            csv_cell(view.source_of(side, articles)),
            *view.line_and_column(side, articles),
            side.span.start,
            side.span.end,
            csv_cell(side.surface),
            csv_cell(view.sentence_text(side, articles)),
        ]

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for severity, findings in view.by_severity(report):
        for finding in findings:
            writer.writerow(
                [
                    str(severity),
                    finding.check,
                    csv_cell(finding.name),
                    str(finding.level),
                    number(finding.confidence),
                    csv_cell(finding.message),
                    *cells(finding.claim),
                    *cells(finding.evidence),
                    finding.id,
                ]
            )
    return out.getvalue()
