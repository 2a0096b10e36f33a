"""Measures of a score against labels, each with an interval over groups.

A group (an article with all its claims, a story) is drawn whole: its rows are not independent (cluster
bootstrap, Field & Welsh, JRSS B 2007). Arrays are one-dimensional and of one length; ``labels`` are 0 or 1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Measure = Callable[[Floats, Floats], float]
DRAWS = 400


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its 95 per cent percentile interval over groups."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f}–{self.high:.3f})"

    def as_list(self) -> list[float]:
        """Value, low, high, rounded for a file."""
        return [round(self.value, 4), round(self.low, 4), round(self.high, 4)]


def auc(labels: Floats, scores: Floats) -> float:
    """How often a row of label 1 scores above one of label 0, ties half (Mann & Whitney 1947)."""
    positives = int(labels.sum())
    negatives = len(labels) - positives
    if not positives or not negatives:
        return float("nan")
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks = (last - (counts - 1) / 2)[inverse]
    total = float(ranks[labels == 1].sum())
    return (total - positives * (positives + 1) / 2) / (positives * negatives)


def balanced_accuracy(labels: Floats, scores: Floats, threshold: float) -> float:
    """The mean of the shares found right among rows of label 1 and of label 0."""
    flagged = scores >= threshold
    if not (labels == 1).any() or not (labels == 0).any():
        return float("nan")
    return float((flagged[labels == 1].mean() + (~flagged[labels == 0]).mean()) / 2)


def recall(labels: Floats, scores: Floats, threshold: float) -> float:
    """The share of rows of label 1 at or above ``threshold``."""
    return float((scores[labels == 1] >= threshold).mean()) if (labels == 1).any() else float("nan")


def false_alarms(labels: Floats, scores: Floats, threshold: float) -> float:
    """The share of rows of label 0 at or above ``threshold``."""
    return float((scores[labels == 0] >= threshold).mean()) if (labels == 0).any() else float("nan")


def f1(labels: Floats, scores: Floats, threshold: float) -> float:
    """Harmonic mean of precision and recall at ``threshold``."""
    flagged = scores >= threshold
    right = float((flagged & (labels == 1)).sum())
    return 2 * right / max(float(flagged.sum() + (labels == 1).sum()), 1.0)


def calibration_error(labels: Floats, scores: Floats, bins: int = 10, weights: Floats | None = None) -> float:
    """Expected calibration error over ``bins`` bins of equal weight (Naeini et al., AAAI 2015).

    ``weights`` says how much each row counts, all the same by default.
    """
    counts = np.ones(len(labels)) if weights is None else weights
    order = np.argsort(scores, kind="stable")
    before = np.cumsum(counts[order]) - counts[order] / 2
    place = np.minimum(bins * before / counts.sum(), bins - 1).astype(np.int64)
    parts = [order[place == at] for at in range(bins)]
    return float(sum(abs((counts[p] * (labels[p] - scores[p])).sum()) for p in parts) / counts.sum())


def best_threshold(labels: Floats, scores: Floats, weights: Floats) -> float:
    """The score, to two decimals, at which weighted balanced accuracy is best; the middle of a tie."""
    grid = np.arange(5, 96) / 100
    ones, zeros = weights * (labels == 1), weights * (labels == 0)
    values = [ones[scores >= t].sum() / ones.sum() + zeros[scores < t].sum() / zeros.sum() for t in grid]
    best = [t for t, value in zip(grid, values, strict=True) if value >= max(values) - 1e-9]
    return round(float(best[len(best) // 2]), 2)


def interval(
    labels: Floats, scores: Floats, groups: Sequence[str], measure: Measure, draws: int = DRAWS
) -> Interval:
    """``measure`` with its interval over draws of whole groups (seeded)."""
    return interval_over(groups, lambda at: measure(labels[at], scores[at]), draws)


def interval_over(
    groups: Sequence[str], measure: Callable[[NDArray[np.int64]], float], draws: int = DRAWS
) -> Interval:
    """The same for a measure of the rows with the numbers that it is given, one as often as it was drawn."""
    names = sorted(set(groups))
    rows: dict[str, list[int]] = {name: [] for name in names}
    for at, name in enumerate(groups):
        rows[name].append(at)
    members = [np.array(rows[name]) for name in names]
    random = np.random.default_rng(2007)
    values = []
    for _ in range(draws):
        drawn = random.integers(0, len(members), len(members))
        values.append(measure(np.concatenate([members[i] for i in drawn])))
    kept = [value for value in values if not np.isnan(value)]
    low, high = np.percentile(kept, [2.5, 97.5]) if kept else (float("nan"), float("nan"))
    return Interval(measure(np.arange(len(groups))), float(low), float(high))


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 per cent score interval of a share of independent cases, all of it where there are none (Wilson,
    "Probable inference", JASA 22, 1927).
    """
    if not of:
        return 0.0, 1.0
    z, share = 1.96, right / of
    middle = share + z * z / (2 * of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    whole = 1 + z * z / of
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)
