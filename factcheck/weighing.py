"""Findings weighed by how their two texts stand: how sure is it that an editor would agree?

A check says what differs and why. How near the two sentences stand, and whether the claim side is a rewrite
of its source, move the confidence (a named contribution each, in log-odds), and a finding that an editor
would hardly agree to is kept as a note. What the support model makes of the words at issue was tried as a
part and left out: beside a check that names the words it told right from wrong no better
(``models/README.md``).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.checks import Standing, nearness
from factcheck.records import Contribution, Finding, Severity
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison

# What a finding is weighed by, after its check and its alignment; the names are those of the contributions.
PARTS = ("nearness", "follows")


def weighed(
    found: Sequence[Finding], comparisons: Sequence[Comparison], *, answerable: bool = False
) -> tuple[Finding, ...]:
    """``found`` in its order. ``comparisons`` are those of the claim side that the findings come from;
    ``answerable`` as in `factcheck.checks.Standing`.

    "nearness" is the smaller share of content words that the two sentences answer of each other, "follows"
    whether the claim side is a rewrite of this source. A rewrite and an independent report have limits of
    their own: a report differs from another wherever it was written by somebody else.
    """
    if all(finding.severity is Severity.NOTE for finding in found):
        return tuple(found)
    standing = Standing(comparisons, answerable=answerable)
    by_source = {each.evidence.article.id: each for each in comparisons}
    return tuple(
        finding if finding.severity is Severity.NOTE else _weighed(finding, standing, by_source)
        for finding in found
    )


def _weighed(finding: Finding, standing: Standing, by_source: Mapping[str, Comparison]) -> Finding:
    model = load("confidence")["parts"]
    source = None if finding.evidence is None else by_source.get(finding.evidence.article)
    follows = standing.rewrite if source is None else standing.follows(source.evidence)
    values = {"follows": float(follows), "nearness": _nearness(finding, source)}
    parts = (
        Contribution(name, round(model["weights"][name] * (values[name] - model["centre"][name]), 4) + 0.0)
        for name in PARTS
    )
    why = (*finding.why, *parts)
    confidence = round(1 / (1 + math.exp(-sum(part.contribution for part in why))), 4)
    limit = model["quiet_below"]["rewrite" if follows else "report"]
    severity = Severity.NOTE if confidence < limit else finding.severity
    return replace(finding, why=why, confidence=confidence, severity=severity)


def _nearness(finding: Finding, comparison: Comparison | None) -> float:
    """Of the two sentences of a finding; whole where it has only one side."""
    if comparison is None or finding.claim is None or finding.evidence is None:
        return 1.0
    claim = _index(comparison.claim, finding.claim.sentence.start)
    evidence = _index(comparison.evidence, finding.evidence.sentence.start)
    return min(nearness(comparison, claim, evidence))


def _index(view: ArticleView, start: int) -> int:
    return next(i for i, each in enumerate(view.sentences) if each.sentence.span.start == start)
