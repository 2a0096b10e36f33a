"""The same claim in several sources: sentences that retell each other.

Each sentence joins the fact of the earlier sentence that it answers best, in the order of publication, so
that a fact is told by the first article that has it; no chain of likenesses can join two facts.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from factcheck.checks import nearness
from factcheck.records import Cell, CellStatus, Fact, Finding, Severity, Side
from factcheck.resources import load
from factcheck.story.facts import fact_id, independent
from factcheck.views import ArticleView, Comparison, SentenceView

_Place = tuple[str, int]
_AT_ISSUE = (Severity.CORRECTION, Severity.QUERY)


def claim_facts(
    views: Sequence[ArticleView],
    comparisons: Sequence[Comparison],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
) -> tuple[Fact, ...]:
    """The sentences that two articles or more tell, in the order in which they were first told."""
    sides = {(c.claim.article.id, c.evidence.article.id): c for c in comparisons}
    home: dict[_Place, _Place] = {}
    for at, view in enumerate(views):
        for index, sentence in enumerate(view.sentences):
            if sentence.section == "body":
                mine = (view.article.id, index)
                best = _retold(mine, [sides.get((mine[0], other.article.id)) for other in views[:at]])
                home[mine] = home.get(best, mine) if best is not None else mine
    groups: dict[_Place, list[_Place]] = {}
    for place, first in home.items():
        groups.setdefault(first, []).append(place)
    beside = _told_beside(groups, comparisons)
    for first, places in groups.items():
        known = {article for article, _ in places}
        for article, index in beside.get(first, ()):
            if article not in known:
                known.add(article)
                places.append((article, index))
    by_id = {view.article.id: view for view in views}
    found: list[Fact] = []
    for first, places in groups.items():
        if len({article for article, _ in places}) > 1:
            found.append(_fact(first, places, by_id, findings, origins, {fact.id for fact in found}))
    return tuple(found)


def _retold(mine: _Place, comparisons: Sequence[Comparison | None]) -> _Place | None:
    """The earlier sentence that one retells most nearly; None where it retells none."""
    limits: dict[str, float] = load("story")["limits"]
    best: tuple[float, _Place] | None = None
    for comparison in comparisons:
        for match in comparison.matches if comparison is not None else ():
            if comparison is None or match.sentence != mine[1]:
                continue
            for index in match.evidence:
                ours, theirs = nearness(comparison, match.sentence, index)
                near = ours + theirs
                if min(ours, theirs) >= limits["retold_less"] and max(ours, theirs) >= limits["retold_more"]:
                    place = (comparison.evidence.article.id, index)
                    best = (near, place) if best is None or near > best[0] else best
    return best[1] if best is not None else None


def _told_beside(heads: Container[_Place], comparisons: Sequence[Comparison]) -> dict[_Place, list[_Place]]:
    """By the ``heads`` of facts: sentences that tell such a claim together with another one, to whose fact
    they belong as well.
    """
    least = load("story")["limits"]["retold_more"]
    found: dict[_Place, list[_Place]] = {}
    for comparison in comparisons:
        claim, evidence = comparison.claim.article.id, comparison.evidence.article.id
        for match in comparison.matches:
            mine = (claim, match.sentence)
            for index in match.evidence:
                theirs = (evidence, index)
                if mine not in heads and theirs not in heads:
                    continue
                ours, others = nearness(comparison, match.sentence, index)
                if theirs in heads and others >= least:
                    found.setdefault(theirs, []).append(mine)
                if mine in heads and ours >= least:
                    found.setdefault(mine, []).append(theirs)
    return found


def _fact(
    first: _Place,
    places: Sequence[_Place],
    views: dict[str, ArticleView],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
    taken: set[str],
) -> Fact:
    head = views[first[0]].sentences[first[1]]
    cells: list[Cell] = []
    for article, view in views.items():
        own = [view.sentences[index] for name, index in places if name == article]
        if own:
            cells.append(_cell(article, own, _others(places, article, views), findings))
    agreeing = {cell.article for cell in cells if cell.status is CellStatus.AGREES}
    return Fact(
        id=fact_id("claim", [head.sentence.text], taken),
        kind="claim",
        label=" ".join(head.sentence.text.split()),
        cells=tuple(cells),
        silent=tuple(article for article in views if all(cell.article != article for cell in cells)),
        consensus=head.sentence.text,
        origins=independent(agreeing, origins),
        first=first[0],
    )


def _others(
    places: Sequence[_Place], article: str, views: dict[str, ArticleView]
) -> dict[str, list[SentenceView]]:
    found: dict[str, list[SentenceView]] = {}
    for name, index in places:
        if name != article:
            found.setdefault(name, []).append(views[name].sentences[index])
    return found


def _cell(
    article: str,
    own: Sequence[SentenceView],
    others: dict[str, list[SentenceView]],
    findings: Sequence[Finding],
) -> Cell:
    """What an article tells of a claim; it deviates where a finding says so beside another's telling."""
    view = own[0]
    against = next(
        (
            finding
            for finding in findings
            if finding.severity in _AT_ISSUE
            and _stands_in(finding.claim, {article: list(own)})
            and (finding.evidence is None or _stands_in(finding.evidence, others))
        ),
        None,
    )
    return Cell(
        article=article,
        claim=view.claims[0].id if view.claims else "",
        value=view.sentence.text,
        span=view.sentence.span,
        sentence=view.sentence.span,
        status=CellStatus.AGREES if against is None else CellStatus.DEVIATES,
        note="" if against is None else against.message,
    )


def _stands_in(side: Side | None, told: dict[str, list[SentenceView]]) -> bool:
    return side is not None and any(
        view.sentence.span.overlaps(side.span) for view in told.get(side.article, ())
    )
