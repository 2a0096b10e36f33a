"""Observations to findings: one finding for one pair of words, with an id that outlives edits."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.checks.spec import Check, Observation, Spot
from factcheck.checks.standing import Standing
from factcheck.records import Contribution, Finding, Level, Severity, Side
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison


@dataclass(frozen=True, slots=True)
class _Seen:
    check: Check
    observation: Observation
    claim: ArticleView
    evidence: ArticleView


def findings(
    comparisons: Sequence[Comparison],
    checks: Sequence[Check],
    shown: Callable[[Finding], bool],
    *,
    answerable: bool = False,
    drafted: bool = True,
    named: bool = False,
) -> tuple[Finding, ...]:
    """The findings of all comparisons of one claim side, in reading order. ``answerable``,
    ``drafted`` and ``named`` as in `Standing`.

    Words at issue give one finding: where several checks speak of the same words, the gravest stays.
    """
    if not comparisons:
        return ()
    standing = Standing(comparisons, answerable=answerable, drafted=drafted, named=named)
    seen = [
        _Seen(
            check,
            standing.weighed(check, observation, comparison),
            comparison.claim,
            comparison.evidence,
        )
        for comparison in comparisons
        for check in checks
        for observation in check.run(comparison, comparisons)
    ]
    return _ordered(seen, shown, {c.evidence.article.id: i for i, c in enumerate(comparisons)})


def findings_inside(
    view: ArticleView, checks: Sequence[Check], shown: Callable[[Finding], bool], *, ours: bool = True
) -> tuple[Finding, ...]:
    """Where an article contradicts itself, in reading order; both sides stand in it.

    What is not ``ours`` to correct, a source's copy, is a note: its editor cannot be asked, but who
    takes a figure from there should know.
    """
    seen = [
        _Seen(check, observation if ours else replace(observation, severity=Severity.NOTE), view, view)
        for check in checks
        for observation in check.inside(view)
    ]
    return _ordered(seen, shown, {})


def _ordered(
    seen: Sequence[_Seen], shown: Callable[[Finding], bool], order: Mapping[str, int]
) -> tuple[Finding, ...]:
    kept: dict[str, Finding] = {}
    for one in _one_for_each(seen):
        finding = _finding(one)
        if shown(finding):
            kept.setdefault(finding.id, finding)
    return tuple(
        sorted(
            kept.values(),
            key=lambda f: (
                f.claim.span.start if f.claim else math.inf,
                order.get(f.evidence.article, -1) if f.evidence else -1,
                f.evidence.span.start if f.evidence else -1,
                f.check,
            ),
        )
    )


def _one_for_each(seen: Sequence[_Seen]) -> list[_Seen]:
    precedence: dict[str, int] = load("checks")["precedence"]
    ranked = sorted(
        enumerate(seen),
        key=lambda s: (
            -s[1].observation.severity.rank,
            precedence[s[1].check.family],
            -s[1].observation.strength,
            s[0],
        ),
    )
    kept: list[tuple[int, _Seen]] = []
    for at, one in ranked:
        if not any(_same_matter(one, other) for _, other in kept):
            kept.append((at, one))
    return [one for _, one in sorted(kept, key=lambda s: s[0])]


def _same_matter(one: _Seen, other: _Seen) -> bool:
    """Whether two observations speak of the same words of the same two articles."""
    if one.claim is not other.claim or one.evidence is not other.evidence:
        return False
    matters: dict[str, str] = load("checks")["matters"]
    if matters[one.check.family] != matters[other.check.family]:
        return False
    ours, theirs = one.observation, other.observation
    missing = Level.DROPPED
    on_claim = missing not in (ours.level, theirs.level) and _overlap(ours.claim, theirs.claim)
    added = Level.ADDED
    on_evidence = added not in (ours.level, theirs.level) and _overlap(ours.evidence, theirs.evidence)
    return on_claim or on_evidence


def _overlap(one: Spot | None, other: Spot | None) -> bool:
    return one is not None and other is not None and one.span.overlaps(other.span)


def _finding(seen: _Seen) -> Finding:
    check, observation = seen.check, seen.observation
    claim = _side(seen.claim, observation.claim)
    evidence = _side(seen.evidence, observation.evidence)
    why = _why(check, observation)
    logit = sum(part.contribution for part in why)
    return Finding(
        id=_identity(seen, claim, evidence),
        check=check.code,
        name=check.name,
        level=observation.level,
        severity=observation.severity,
        confidence=round(1 / (1 + math.exp(-logit)), 4),
        claim=claim,
        evidence=evidence,
        message=observation.message,
        why=why,
    )


def _why(check: Check, observation: Observation) -> tuple[Contribution, ...]:
    model = load("confidence")
    prior: float = model["checks"].get(check.code, model["checks"]["default"])
    slope: float = model["strength"]
    centre: float = model["centre"]
    return (
        Contribution(f"check {check.code}", round(prior, 4)),
        Contribution("alignment", round(slope * (observation.strength - centre), 4)),
    )


def _side(view: ArticleView, spot: Spot | None) -> Side | None:
    if spot is None:
        return None
    sentence = view.sentences[spot.sentence]
    claim = sentence.claim_at(spot.span)
    return Side(
        article=view.article.id,
        claim=claim.id if claim is not None and claim.section == "body" else None,
        span=spot.span,
        surface=spot.span.of(view.article.text),
        sentence=sentence.sentence.span,
    )


def _identity(seen: _Seen, claim: Side | None, evidence: Side | None) -> str:
    """A hash of the check, the sentences and the surfaces: an edit elsewhere leaves it as it is."""
    parts = [seen.check.code]
    for view, side in ((seen.claim, claim), (seen.evidence, evidence)):
        if side is not None:
            parts += [" ".join(side.sentence.of(view.article.text).split()), side.surface]
        else:
            parts += ["", ""]
    if evidence is None:
        parts.append(seen.observation.message)
    return "f" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
