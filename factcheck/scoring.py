"""Findings to one calibrated score: how likely the claim says what its evidence does not carry."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from factcheck.records import Finding, Severity
from factcheck.resources import load
from factcheck.views import Comparison, SentenceView

FEATURES = ("correction", "query", "refile", "unsupported", "novel", "distance")


def score(comparison: Comparison, found: Sequence[Finding]) -> float:
    """A probability in 0..1 from a logistic model over `features` (``models/score.json``)."""
    weights: Mapping[str, float] = load("score")["weights"]
    values = features(comparison, found)
    logit = weights["bias"] + sum(weights[name] * values[name] for name in FEATURES)
    return round(1 / (1 + math.exp(-logit)), 4)


def threshold() -> float:
    """The score from which a row counts as flagged."""
    value: float = load("score")["threshold"]
    return value


def features(comparison: Comparison, found: Sequence[Finding]) -> dict[str, float]:
    """Readable numbers, each 0..1: surest finding by severity, share of unsupported sentences and of
    new content words, and how far the claim is from its best evidence.
    """
    body = [i for i, view in enumerate(comparison.claim.sentences) if view.section == "body"]
    by_sentence = {match.sentence: match for match in comparison.matches}
    return {
        "correction": _surest(found, Severity.CORRECTION),
        "query": _surest(found, Severity.QUERY),
        "refile": _surest(found, Severity.REFILE),
        "unsupported": len(comparison.unsupported) / max(len(body), 1),
        "novel": max((_novel(comparison, i) for i in body), default=0.0),
        "distance": 1 - min((by_sentence[i].score for i in body), default=0.0),
    }


def _surest(found: Sequence[Finding], severity: Severity) -> float:
    return max((f.confidence for f in found if f.severity is severity), default=0.0)


def _novel(comparison: Comparison, index: int) -> float:
    view: SentenceView = comparison.claim.sentences[index]
    words = [w for w in view.words if w.pos in ("NOUN", "VERB", "PROPN", "NUM", "ADJ")]
    new = [w for w in words if comparison.answer(index, w.index) is None]
    return len(new) / len(words) if words else 0.0
