"""A row of figures to a fact: what most independent sources give, and how each article stands to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck import measure
from factcheck.measure import words
from factcheck.records import Cell, CellStatus, Fact, Finding, Level, Quantity, Severity, Side
from factcheck.resources import load
from factcheck.story.facts import bearing, fact_id, independent
from factcheck.story.labels import label, part
from factcheck.story.ordering import is_later
from factcheck.story.slots import Held, Row, loud, rows
from factcheck.views import ArticleView, Comparison

_ALIKE = (Level.AGREE, Level.COMPATIBLE)
_PLAIN = (CellStatus.AGREES, "")
_LIKE = (CellStatus.AGREES, CellStatus.VAGUER)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A figure with the articles that bear it out, and from how many ``origins`` these are."""

    held: Held
    articles: frozenset[str]
    origins: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """The most independent sources first, then the most articles, then the most exact."""
        return self.origins, len(self.articles), _exactness(self.held.quantity)


def figure_facts(
    views: Sequence[ArticleView],
    comparisons: Sequence[Comparison],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
) -> tuple[Fact, ...]:
    """The matrix: every figure that two articles or more give, in reading order."""
    order = [view.article.id for view in views]
    found: list[Fact] = []
    for row in rows(views, comparisons, findings):
        found.append(_fact(row, order, findings, origins, {fact.id for fact in found}))
    return tuple(found)


def _fact(
    row: Row,
    order: Sequence[str],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
    taken: set[str],
) -> Fact:
    chosen = {article: _said(row, article) for article in order}
    cells = [held for held in chosen.values() if held is not None]
    standings = [_standing(held, cells, origins) for held in cells]
    best = max(standings, key=lambda one: one.rank)
    statuses = [_status(held, best.held, _kin(held, best.held, origins)) for held in cells]
    statuses = _as_found(cells, statuses, findings, origins)
    deviating = [
        standing
        for standing, (status, _) in zip(standings, statuses, strict=True)
        if status is CellStatus.DEVIATES
    ]
    name = label(row)
    return Fact(
        id=fact_id("figure", [name, *(held.word.surface for held in cells)], taken),
        kind="figure",
        label=name,
        cells=tuple(_cell(held, *status) for held, status in zip(cells, statuses, strict=True)),
        silent=tuple(article for article, held in chosen.items() if held is None),
        consensus=best.held.word.surface,
        origins=best.origins,
        contested=any(_against(one, best, origins) >= best.origins for one in deviating),
        first=next(held.view.article.id for held in cells if _same(held, best.held)),
        unit=best.held.quantity.unit,
    )


def _said(row: Row, article: str) -> Held | None:
    """What an article gives: in its body before its headline, exactly before vaguely, else at first."""
    own = [held for held in row if held.view.article.id == article]
    return min(
        own, key=lambda held: (held.sentence.section != "body", -_exactness(held.quantity)), default=None
    )


def _exactness(quantity: Quantity) -> int:
    if quantity.vague:
        return 0
    if quantity.low is None or quantity.high is None:
        return 1
    return 2 if quantity.approximate or quantity.low != quantity.high else 3


def _standing(held: Held, cells: Sequence[Held], origins: Sequence[Sequence[str]]) -> _Standing:
    with_it = frozenset(other.view.article.id for other in cells if _same(held, other))
    return _Standing(held, with_it, independent(with_it, origins))


def _against(deviating: _Standing, best: _Standing, origins: Sequence[Sequence[str]]) -> int:
    """How many origins bear out another figure and nowhere the consensus: a copy that alters the figure of
    its own source is no rival to it.
    """
    return len(bearing(deviating.articles, origins) - bearing(best.articles, origins))


def _same(one: Held, other: Held) -> bool:
    """Whether one bears the other out: "at least 14" bears out 14, and not 17, which it only allows."""
    if one is other:
        return True
    found = measure.compare(one.quantity, other.quantity)
    mine, theirs = one.quantity, other.quantity
    at_one_end = {mine.low, mine.high} & {theirs.low, theirs.high} - {None}
    allows = found.rung in ("bound", "vague", "bound-changed")
    return bool(at_one_end) if allows else found.level in _ALIKE


def _kin(one: Held, other: Held, origins: Sequence[Sequence[str]]) -> bool:
    """Whether two articles go back to one text."""
    return any(one.view.article.id in group and other.view.article.id in group for group in origins)


def _status(held: Held, best: Held, kin: bool) -> tuple[CellStatus, str]:
    """How a figure stands to the consensus, and what an editor should know of it; ``kin``: one of the two
    articles follows the other, or both a third, so that another noun is a change and no other way to put it.
    """
    if held is best:
        return _PLAIN
    mine, theirs = held.quantity, best.quantity
    later, earlier = (
        is_later(held.view.article, best.view.article),
        is_later(best.view.article, held.view.article),
    )
    found = measure.compare(mine, theirs)
    renamed = found.rung in ("role-changed", "incomparable") and not (
        kin or words.outcome_changed(mine, theirs)
    )
    if found.level is Level.AGREE or renamed:
        return _PLAIN
    if _same(held, best) or not (later or earlier) or not words.is_toll(mine):
        grown = False
    else:
        grown = found.rung in ("bound", "vague")  # "at least 31", a day before 47
    turned = found.rung == "bound-changed" and _is_bound(mine) and _is_bound(theirs)
    if not (grown or turned) and (found.level is Level.COMPATIBLE or found.rung == "bound-changed"):
        vaguer = _exactness(mine) < _exactness(theirs)
        return (CellStatus.VAGUER, "says less") if vaguer else (CellStatus.AGREES, "says more exactly")
    if later and _moves_on(mine, theirs):
        return CellStatus.UPDATED, "a later figure"
    if earlier and _moves_on(theirs, mine):
        return CellStatus.SUPERSEDED, "an earlier figure"
    return CellStatus.DEVIATES, _note(held, best, found.rung)


def _is_bound(quantity: Quantity) -> bool:
    return (quantity.low is None) != (quantity.high is None)


def _as_found(
    cells: Sequence[Held],
    statuses: Sequence[tuple[CellStatus, str]],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
) -> list[tuple[CellStatus, str]]:
    """The statuses, with what the checks found where the values alone show nothing: the same number of
    something else, and in a copy a bound that it dropped or made up.
    """
    told = list(statuses)
    for finding in findings:
        mine, theirs = (_cell_of(cells, side) for side in (finding.claim, finding.evidence))
        if not loud(finding) or mine is None or theirs is None or mine == theirs:
            continue
        copied = finding.severity is Severity.CORRECTION and _kin(cells[mine], cells[theirs], origins)
        like = told[mine] == _PLAIN or (copied and told[mine][0] in _LIKE)
        if like and statuses[theirs][0] is CellStatus.AGREES:
            told[mine] = CellStatus.DEVIATES, finding.message
    return told


def _cell_of(cells: Sequence[Held], side: Side | None) -> int | None:
    for at, held in enumerate(cells):
        if side is not None and held.view.article.id == side.article and side.span.overlaps(held.word.span):
            return at
    return None


def _moves_on(later: Quantity, earlier: Quantity) -> bool:
    """Whether the later report may rightly have another figure: a toll that has grown, the missing who have
    become fewer, a value that the text says has moved.
    """
    up = (later.low or later.high or 0) > (earlier.low or earlier.high or 0)
    if words.outcome_changed(later, earlier) or later.unit != earlier.unit:
        return False
    if later.event in load("story")["falling"]:
        return True
    if later.change in ("up", "down"):
        return up == (later.change == "up")
    return up and words.is_toll(later) and words.is_toll(earlier)


def _note(held: Held, best: Held, rung: str) -> str:
    """What sets a figure apart, in an editor's words."""
    if rung in ("role-changed", "incomparable"):
        return f"counts {part(held)}, not {part(best)}"
    if rung == "unit-changed":
        return f"another unit than “{best.word.surface}”"
    return f"another figure than “{best.word.surface}”"


def _cell(held: Held, status: CellStatus, note: str) -> Cell:
    claim = held.sentence.claim_at(held.word.span)
    return Cell(
        article=held.view.article.id,
        claim=claim.id if claim is not None else "",
        value=held.word.surface,
        span=held.word.span,
        sentence=held.sentence.sentence.span,
        status=status,
        note=note,
        low=held.quantity.low,
        high=held.quantity.high,
    )
