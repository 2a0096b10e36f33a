"""Findings weighed by a second reader: is the word at issue one that the evidence does not carry?

A check says what differs and why; the support model has read the same two texts in its own way. What it
makes of the words at issue moves the confidence of a finding (a named contribution, in log-odds), and a
finding that an editor would hardly agree to is kept as a note. Nothing is found by the model alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.checks import Standing, nearness
from factcheck.comparing import VectorTable
from factcheck.records import Contribution, Finding, Severity
from factcheck.resources import load
from factcheck.supporting import Reading, readings
from factcheck.views import ArticleView, Comparison

# What a finding is weighed by, after its check and its alignment; the names are those of the contributions.
PARTS = ("words", "sentence", "nearness", "follows")


def weighed(
    found: Sequence[Finding],
    comparisons: Sequence[Comparison],
    table: VectorTable,
    known: Mapping[str, Sequence[Reading]] | None = None,
    *,
    answerable: bool = False,
) -> tuple[Finding, ...]:
    """``found`` in its order. ``comparisons`` are those of the claim side that the findings come from.

    "words" and "sentence" are the model's logits of the words at issue and of their sentence; "nearness" the
    smaller share of content words that the two sentences answer of each other, "follows" whether the
    claim side is a rewrite of this source (`factcheck.checks.Standing`). A rewrite and an independent report
    have limits of their own: a report differs from another wherever it was written by somebody else.
    """
    loud = [finding for finding in found if finding.severity is not Severity.NOTE]
    if not loud:
        return tuple(found)
    read = _read(loud, comparisons, table, known or {})
    standing = Standing(comparisons, answerable=answerable)
    by_source = {each.evidence.article.id: each for each in comparisons}
    return tuple(
        finding if finding.severity is Severity.NOTE else _weighed(finding, read, standing, by_source)
        for finding in found
    )


def word_logit(finding: Finding, read: dict[tuple[str, int], Reading]) -> tuple[float, float] | None:
    """What the model makes of the words at issue and of their sentence: the evidence that carries them best
    decides. None where it has not read them.
    """
    side = finding.claim
    if side is None:
        return None
    against = None if finding.evidence is None else finding.evidence.article
    told = [
        (logit, reading.logit)
        for (article, start), reading in read.items()
        if start == side.sentence.start and against in (None, article)
        if (logit := reading.at(side.span)) is not None
    ]
    return min(told, default=None)


def _read(
    found: Sequence[Finding],
    comparisons: Sequence[Comparison],
    table: VectorTable,
    known: Mapping[str, Sequence[Reading]],
) -> dict[tuple[str, int], Reading]:
    """By the article of the evidence and where the claim's sentence begins."""
    read: dict[tuple[str, int], Reading] = {}
    for comparison in comparisons:
        evidence = comparison.evidence.article.id
        starts = {
            f.claim.sentence.start
            for f in found
            if f.claim is not None and (f.evidence is None or f.evidence.article == evidence)
        }
        views = comparison.claim.sentences
        asked = [i for i, view in enumerate(views) if view.sentence.span.start in starts]
        made = known.get(evidence)
        if made is None:
            made = readings(comparison, table, asked) if asked else ()
        for reading in made:
            read[evidence, views[reading.sentence].sentence.span.start] = reading
    return read


def _weighed(
    finding: Finding,
    read: dict[tuple[str, int], Reading],
    standing: Standing,
    by_source: Mapping[str, Comparison],
) -> Finding:
    model = load("confidence")["support"]
    source = None if finding.evidence is None else by_source.get(finding.evidence.article)
    follows = standing.rewrite if source is None else standing.follows(source.evidence)
    values = {"follows": float(follows), "nearness": _nearness(finding, source)}
    told = word_logit(finding, read)
    if told is not None:
        steepest = model["steepest"]
        values |= {
            name: max(-steepest, min(steepest, logit))
            for name, logit in zip(("words", "sentence"), told, strict=True)
        }
    parts = (
        Contribution(name, round(model["weights"][name] * (values[name] - model["centre"][name]), 4) + 0.0)
        for name in PARTS
        if name in values
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
