"""The story of several articles as presenters show it: names, order, and the rows of the matrix.

Nothing here is escaped: that is for the format that shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from factcheck.records import Cell, CellStatus, Fact, Report

SILENT = "·"
NO_DAY = "no day"
SYMBOL = {
    CellStatus.AGREES: "=",
    CellStatus.VAGUER: "~",
    CellStatus.DEVIATES: "≠",
    CellStatus.UPDATED: "↑",
    CellStatus.SUPERSEDED: "↓",
}
WORD = {
    CellStatus.AGREES: "agrees",
    CellStatus.VAGUER: "says less",
    CellStatus.DEVIATES: "deviates",
    CellStatus.UPDATED: "updated",
    CellStatus.SUPERSEDED: "overtaken",
}
_CLAIM = "claim"
# How telling a row is, by the gravest of its cells.
_WEIGHT = {
    CellStatus.DEVIATES: 0,
    CellStatus.UPDATED: 1,
    CellStatus.SUPERSEDED: 1,
    CellStatus.VAGUER: 2,
    CellStatus.AGREES: 3,
}


@dataclass(frozen=True, slots=True)
class Group:
    """The articles (ids) that give one value of a fact, in the story's order."""

    status: CellStatus
    value: str
    articles: tuple[str, ...]
    note: str


def names(report: Report) -> dict[str, str]:
    """What each article is called, by id."""
    return {article.id: article.source for article in report.articles}


def short_names(report: Report) -> dict[str, str]:
    """The same without folder and ending, where the articles stay apart without them."""
    full = names(report)
    short = {one: PurePath(name).stem or name for one, name in full.items()}
    return short if len(set(short.values())) == len(short) else full


def name(article: str, called: dict[str, str]) -> str:
    """What an article is called; its id where the report does not hold it."""
    return called.get(article, article)


def told(report: Report) -> bool:
    """Whether there is a story to show: several articles, and something found out about them."""
    return len(report.story.order) > 1 and bool(report.story.facts or report.story.descents)


def days(report: Report) -> dict[str, str]:
    """The day each article appeared or was filed, ISO 8601, by id."""
    known = {
        article.id: article.published or (article.dateline.day if article.dateline else None)
        for article in report.articles
    }
    return {one: day.isoformat() if day else NO_DAY for one, day in known.items()}


def is_claim(fact: Fact) -> bool:
    """Whether a fact is a claim in several sources, and no row of the matrix."""
    return fact.kind == _CLAIM


def figures(report: Report) -> tuple[Fact, ...]:
    """The rows of the matrix (figures and dates): contested and deviating ones first, alike ones last."""
    rows = [fact for fact in report.story.facts if not is_claim(fact)]
    return tuple(sorted(rows, key=_weight))


def claims(report: Report) -> tuple[Fact, ...]:
    """The claims that were gathered over the articles, those told differently first."""
    return tuple(sorted(filter(is_claim, report.story.facts), key=_weight))


def _weight(fact: Fact) -> int:
    return -1 if fact.contested else min((_WEIGHT[cell.status] for cell in fact.cells), default=3)


def differs(fact: Fact) -> bool:
    """Whether the sources that give a fact do not all give the same."""
    return fact.contested or any(cell.status is not CellStatus.AGREES for cell in fact.cells)


def conflicts(fact: Fact) -> bool:
    """Whether an editor has to look: a source deviates, or there is no majority."""
    return fact.contested or any(cell.status is CellStatus.DEVIATES for cell in fact.cells)


def cells(fact: Fact, order: Sequence[str]) -> tuple[Cell | None, ...]:
    """The row of a fact: one cell an article, None where it is silent."""
    given = {cell.article: cell for cell in fact.cells}
    return tuple(given.get(article) for article in order)


def groups(fact: Fact) -> tuple[Group, ...]:
    """Who gives which value: the cells of a fact, equal ones together, in their order."""
    gathered: dict[tuple[CellStatus, str], list[Cell]] = {}
    for cell in fact.cells:
        gathered.setdefault((cell.status, _value(cell, fact)), []).append(cell)
    return tuple(
        Group(
            status,
            value,
            tuple(cell.article for cell in same),
            next((one.note for one in same if one.note), ""),
        )
        for (status, value), same in gathered.items()
    )


def _value(cell: Cell, fact: Fact) -> str:
    """What an article gives: who agrees gives the consensus, in figures or in words; in a tie, who gives the
    same figure as the first.
    """
    agrees = cell.status is CellStatus.AGREES
    if fact.contested:
        first = next((one for one in fact.cells if one.article == fact.first), cell)
        agrees = agrees and cell.low is not None and (cell.low, cell.high) == (first.low, first.high)
    return " ".join((fact.consensus if agrees and fact.consensus else cell.value).split())


def listed(articles: Sequence[str], called: dict[str, str]) -> str:
    """The names of articles, with commas."""
    return ", ".join(name(article, called) for article in articles)
