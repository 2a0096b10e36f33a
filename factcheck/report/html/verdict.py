"""The report at a glance: how many findings of each severity stand where, and what follows from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.records import Report, Severity, State
from factcheck.report import view
from factcheck.report.html.numbering import DECIDED, Book
from factcheck.report.html.text import clip, count, series


@dataclass(frozen=True, slots=True)
class Row:
    """The findings of one severity by where they stand."""

    severity: Severity
    label: str
    total: int
    opened: int
    queried: int
    decided: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """``sentence`` is what an editor would say; ``rows`` has every severity, gravest first."""

    sentence: str
    rows: tuple[Row, ...]
    total: int
    opened: int
    decided: int


def verdict(book: Book) -> Verdict:
    """The findings counted, and summed up in one sentence."""
    seen = Counter((each.finding.severity, book.state(each.finding)) for each in book.findings)
    rows = tuple(_row(severity, seen) for severity in view.GRAVEST_FIRST)
    accepted = sum(seen[severity, State.ACCEPTED] for severity in Severity)
    total, decided = sum(row.total for row in rows), sum(row.decided for row in rows)
    return Verdict(_sentence(book.report, rows, accepted), rows, total, total - decided, decided)


def _row(severity: Severity, seen: Counter[tuple[Severity, State]]) -> Row:
    total = sum(number for (each, _), number in seen.items() if each is severity)
    decided = sum(seen[severity, state] for state in DECIDED)
    queried = seen[severity, State.QUERIED]
    label = view.plural(severity).capitalize()
    return Row(severity, label, total, total - decided - queried, queried, decided)


def _sentence(report: Report, rows: tuple[Row, ...], accepted: int) -> str:
    subject, others = _subject(report), len(report.articles) - 1
    if not any(row.total for row in rows):
        if others < 1:
            return f"{subject} does not contradict itself."
        if report.draft is not None:
            sources = "its source" if others == 1 else f"its {count(others, 'source')}"
            return f"{subject} can run: nothing in it differs from {sources}."
        return f"{subject} agree wherever they could be compared."
    pending = [(row.severity, row.total - row.decided) for row in rows if row.total > row.decided]
    tail = f" {count(accepted, 'accepted finding')} still to be mended in the copy." if accepted else ""
    if not pending:
        return f"Every finding is decided.{tail}"
    listed = series([view.count_of(number, severity) for severity, number in pending])
    return f"{_consequence(subject, report, pending, listed)}{tail}"


def _consequence(subject: str, report: Report, pending: list[tuple[Severity, int]], listed: str) -> str:
    gravest = pending[0][0]
    verb = "is" if sum(number for _, number in pending) == 1 else "are"
    if report.draft is None:
        if len(report.articles) == 1:
            return f"{subject} does not agree with itself: {listed} {verb} open."
        return f"{subject} do not agree: {listed} {verb} open."
    if gravest is Severity.CORRECTION:
        return f"Hold {subject}: {listed} {verb} open."
    if gravest is Severity.QUERY:
        return f"{subject} can run when an editor has looked: {listed} {verb} open."
    return f"{subject} can run: what is open is a matter of wording ({listed})."


def _subject(report: Report) -> str:
    named = view.articles_by_id(report)
    if report.draft is not None and report.draft in named:
        return _quoted(named[report.draft].source)
    if len(report.articles) == 1:
        return _quoted(report.articles[0].source)
    return f"The {count(len(report.articles), 'article')}"


def _quoted(name: str) -> str:
    """The name of an article; one of several words stands in quotes, or it could pass for the verdict."""
    plain = clip(name, 60).replace("“", "'").replace("”", "'")
    return f"“{plain}”" if " " in plain else plain
