"""Findings seen over the whole story: copies of one text are one source, and who is right is not at fault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.records import Cell, CellStatus, Finding, Severity, Side, Span, Story


def told_per_origin(found: Sequence[Finding], story: Story) -> tuple[Finding, ...]:
    """The findings without those that repeat another one of the same fault, in their order.

    The same words against several copies of one text are one finding, the gravest, then the one against the
    earliest copy. And a figure that agrees with the common source is not held against a copy that altered it,
    where the copy's own alteration is a finding.
    """
    place = {article: at for at, article in enumerate(story.order)}
    best: dict[tuple[str, Side, frozenset[int]], Finding] = {}
    for finding in found:
        if finding.claim is None or finding.evidence is None:
            continue
        key = (finding.check, finding.claim, _origin(finding.evidence.article, story))
        kept = best.setdefault(key, finding)
        if _rank(finding, place) > _rank(kept, place):
            best[key] = finding
    stay = {id(finding) for finding in best.values()}
    altered = {(side.article, side.span) for f in found if (side := f.claim) is not None}
    return tuple(
        _as_later(finding, story)
        for finding in found
        if finding.claim is None
        or finding.evidence is None
        or (id(finding) in stay and not _blameless(finding.claim, finding.evidence, story, altered))
    )


def _as_later(finding: Finding, story: Story) -> Finding:
    """A figure that the matrix calls a later one is for an editor to look at, and no mistake."""
    claim, evidence = finding.claim, finding.evidence
    if finding.severity is not Severity.CORRECTION or claim is None or evidence is None:
        return finding
    rows = (fact.cells for fact in story.facts if fact.kind == "figure")
    if not any(
        _status(row, claim) is CellStatus.UPDATED and _status(row, evidence) is not None for row in rows
    ):
        return finding
    return replace(finding, severity=Severity.QUERY, message=f"a later figure: {finding.message}")


def _origin(article: str, story: Story) -> frozenset[int]:
    return frozenset(at for at, group in enumerate(story.origins) if article in group)


def _rank(finding: Finding, place: dict[str, int]) -> tuple[int, int]:
    assert finding.evidence is not None
    return finding.severity.rank, -place.get(finding.evidence.article, 0)


def _blameless(claim: Side, evidence: Side, story: Story, altered: set[tuple[str, Span]]) -> bool:
    """Whether the claim has the figure of the common source, and the evidence is a copy that altered it."""
    if _origin(claim.article, story) != _origin(evidence.article, story):
        return False
    if (evidence.article, evidence.span) not in altered:
        return False
    return any(
        _status(fact.cells, claim) is CellStatus.AGREES
        and _status(fact.cells, evidence) is CellStatus.DEVIATES
        for fact in story.facts
        if fact.kind == "figure"
    )


def _status(cells: Sequence[Cell], side: Side) -> CellStatus | None:
    """How the figure that a side points at stands in a row; None where it is not in it."""
    for cell in cells:
        if cell.article == side.article and cell.span.overlaps(side.span):
            return cell.status
    return None
