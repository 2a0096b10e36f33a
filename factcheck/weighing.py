"""Findings weighed by a second reader: is the word at issue one that the evidence does not carry?

A check says what differs and why; the support model has read the same two texts in its own way. What it
makes of the words at issue moves the confidence of a finding (a named contribution, in log-odds), and a
finding that an editor would hardly agree to is kept as a note. Nothing is found by the model alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from factcheck.comparing import VectorTable
from factcheck.records import Contribution, Finding, Severity
from factcheck.resources import load
from factcheck.supporting import Reading, readings
from factcheck.views import Comparison


def weighed(
    found: Sequence[Finding], comparisons: Sequence[Comparison], table: VectorTable
) -> tuple[Finding, ...]:
    """``found`` in its order. ``comparisons`` are those of the claim side that the findings come from."""
    read = _read(found, comparisons, table)
    return tuple(_weighed(finding, read) for finding in found)


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
    found: Sequence[Finding], comparisons: Sequence[Comparison], table: VectorTable
) -> dict[tuple[str, int], Reading]:
    """By the article of the evidence and where the claim's sentence begins."""
    read: dict[tuple[str, int], Reading] = {}
    for comparison in comparisons:
        evidence = comparison.evidence.article.id
        starts = {
            f.claim.sentence.start
            for f in found
            if f.claim is not None
            and f.severity is not Severity.NOTE
            and (f.evidence is None or f.evidence.article == evidence)
        }
        views = comparison.claim.sentences
        asked = [i for i, view in enumerate(views) if view.sentence.span.start in starts]
        for reading in readings(comparison, table, asked) if asked else ():
            read[evidence, views[reading.sentence].sentence.span.start] = reading
    return read


def _weighed(finding: Finding, read: dict[tuple[str, int], Reading]) -> Finding:
    told = word_logit(finding, read)
    if told is None or finding.severity is Severity.NOTE:
        return finding
    model = load("confidence")["support"]
    steepest, centre = model["steepest"], model["centre"]
    parts = tuple(
        Contribution(name, round(model[name] * (max(-steepest, min(steepest, logit)) - centre[name]), 4))
        for name, logit in zip(("words", "sentence"), told, strict=True)
    )
    why = (*finding.why, *parts)
    confidence = round(1 / (1 + math.exp(-sum(part.contribution for part in why))), 4)
    quiet = confidence < model["quiet_below"]
    return replace(
        finding, why=why, confidence=confidence, severity=Severity.NOTE if quiet else finding.severity
    )
