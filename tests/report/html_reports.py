"""The reports that the HTML page is tried on."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.html_report import made
from factcheck.records import Article, Report, Side, Span
from tests.report.story import EMPTY, REPORT

GREEK = "alpha beta gamma delta epsilon."


def _overlapping() -> Report:
    article = Article("one", "one.txt", "one.txt", GREEK, "1" * 64)
    whole = Span(0, len(GREEK))

    def side(words: str) -> Side:
        at = Span(GREEK.index(words), GREEK.index(words) + len(words))
        return Side("one", None, at, words, whole)

    spans = ("beta gamma", "gamma delta epsilon", "epsilon")
    findings = tuple(
        replace(REPORT.findings[0], id=f"o{number}", claim=side(words), evidence=None)
        for number, words in enumerate(spans)
    )
    return replace(EMPTY, articles=(article,), claims=(), findings=findings)


REPORTS: dict[str, Report] = {
    "story": REPORT,
    "nothing found": EMPTY,
    "no draft": replace(REPORT, draft=None, marks=(), story_name=""),
    "no check pages": replace(REPORT, checks=()),
    "one article": replace(EMPTY, articles=EMPTY.articles[:1], claims=()),
    "overlapping": _overlapping(),
    "the same id twice": replace(REPORT, findings=(REPORT.findings[0], *REPORT.findings)),
    "five": made(5, 12),
    "many": made(20, 60),
}
