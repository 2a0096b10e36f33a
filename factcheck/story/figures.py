"""A row of figures to a fact: what most independent sources give, and how each article stands to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.records import Cell, CellStatus, Fact, Finding
from factcheck.story.facts import bearing, fact_id, independent
from factcheck.story.held import Held, Row
from factcheck.story.labels import labels
from factcheck.story.slots import rows
from factcheck.story.statuses import as_found, exactness, kin_of, overtaken, same, status
from factcheck.views import ArticleView, Comparison


@dataclass(frozen=True, slots=True)
class _Standing:
    """A figure with the articles that bear it out, and from how many ``origins`` these are."""

    held: Held
    articles: frozenset[str]
    origins: int
    original: bool

    @property
    def rank(self) -> tuple[int, int, bool, int]:
        """The most independent sources first, then the most articles, then one that copies nobody (a copy
        knows no better than its source), then the most exact.
        """
        return self.origins, len(self.articles), self.original, exactness(self.held.quantity)


def figure_facts(
    views: Sequence[ArticleView],
    comparisons: Sequence[Comparison],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
) -> tuple[Fact, ...]:
    """The matrix: every figure that two articles or more give, in reading order."""
    order = [view.article.id for view in views]
    found: list[Fact] = []
    told = rows(views, comparisons, findings)
    for row, name in zip(told, labels(told), strict=True):
        found.append(_fact(row, name, order, findings, origins, {fact.id for fact in found}))
    return tuple(found)


def _fact(
    row: Row,
    name: str,
    order: Sequence[str],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
    taken: set[str],
) -> Fact:
    chosen = {article: _said(row, article) for article in order}
    cells = [held for held in chosen.values() if held is not None]
    standings = [_standing(held, cells, origins) for held in cells]
    best = max(standings, key=lambda one: one.rank)
    statuses = [status(held, best.held, kin_of(held, best.held, origins)) for held in cells]
    statuses = as_found(cells, statuses, findings, origins)
    statuses = overtaken(cells, statuses, origins)
    deviating = [
        standing for standing, told in zip(standings, statuses, strict=True) if told[0] is CellStatus.DEVIATES
    ]
    return Fact(
        id=fact_id("figure", [name, *(held.word.surface for held in cells)], taken),
        kind="figure",
        label=name,
        cells=tuple(_cell(held, *status) for held, status in zip(cells, statuses, strict=True)),
        silent=tuple(article for article, held in chosen.items() if held is None),
        consensus=best.held.word.surface,
        origins=best.origins,
        contested=any(_against(one, best, origins) >= best.origins for one in deviating),
        first=next(held.view.article.id for held in cells if same(held, best.held)),
        unit=best.held.quantity.unit,
    )


def _said(row: Row, article: str) -> Held | None:
    """What an article gives: in its body before its headline, exactly before vaguely, else at first."""
    own = [held for held in row if held.view.article.id == article]
    return min(
        own, key=lambda held: (held.sentence.section != "body", -exactness(held.quantity)), default=None
    )


def _standing(held: Held, cells: Sequence[Held], origins: Sequence[Sequence[str]]) -> _Standing:
    with_it = frozenset(other.view.article.id for other in cells if same(held, other))
    original = any(held.view.article.id == group[0] for group in origins)
    return _Standing(held, with_it, independent(with_it, origins), original)


def _against(deviating: _Standing, best: _Standing, origins: Sequence[Sequence[str]]) -> int:
    """How many origins bear out another figure and nowhere the consensus: a copy that alters the figure of
    its own source is no rival to it.
    """
    return len(bearing(deviating.articles, origins) - bearing(best.articles, origins))


def _cell(held: Held, stands: CellStatus, note: str) -> Cell:
    claim = held.sentence.claim_at(held.word.span)
    return Cell(
        article=held.view.article.id,
        claim=claim.id if claim is not None else "",
        value=held.word.surface,
        span=held.word.span,
        sentence=held.sentence.sentence.span,
        status=stands,
        note=note,
        low=held.quantity.low,
        high=held.quantity.high,
    )
