"""Stories told for these tests: articles as texts with a day, read by the real pipeline."""

from __future__ import annotations

from pathlib import Path

from factcheck.pipeline import audit
from factcheck.records import Cell, Fact, Report


def story(folder: Path, _draft: str | None = None, **articles: str) -> Report:
    """The report on articles; the keys are their names, in the order in which they are named."""
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    named = [str(folder / f"{name}.txt") for name in articles if name != _draft]
    return audit(named, draft=str(folder / f"{_draft}.txt") if _draft else None)


def names(report: Report) -> dict[str, str]:
    """The name of every article by its id."""
    return {article.id: article.source for article in report.articles}


def row(report: Report, label: str) -> Fact:
    """The one row of the matrix with this label."""
    found = [fact for fact in report.story.facts if fact.kind == "figure" and fact.label == label]
    assert len(found) == 1, [fact.label for fact in report.story.facts]
    return found[0]


def cells(report: Report, label: str) -> dict[str, Cell]:
    """The cells of a row by the name of their article."""
    return {names(report)[cell.article]: cell for cell in row(report, label).cells}


def told(report: Report, label: str) -> dict[str, tuple[str, str]]:
    """What each article gives in a row, and how it stands to the rest."""
    return {name: (cell.value, str(cell.status)) for name, cell in cells(report, label).items()}
