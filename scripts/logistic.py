"""L2-regularised logistic regression by Newton steps, in numpy alone: deterministic, no dependency.

Iteratively reweighted least squares (Hastie, Tibshirani & Friedman, *The Elements of Statistical Learning*,
4.4.1). Signs can be fixed, so that a weight keeps the meaning its name promises; a weight that would
take the other sign is held at nought (active set).
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fit(
    inputs: Floats,
    labels: Floats,
    *,
    penalty: float,
    weights: Floats | None = None,
    signs: Sequence[int] | None = None,
    towards: Floats | None = None,
) -> Floats:
    """Coefficients, bias first.

    Args:
        inputs: (n, k).
        labels: (n,), 0 or 1, or a share in between.
        penalty: half the weight of the squared coefficients (without the bias), in rows.
        weights: (n,), how much a row counts; 1 each by default.
        signs: for each of the k features 1, -1, or 0 for either.
        towards: (k,), what the coefficients are drawn to, nought by default.
    """
    n, k = inputs.shape
    row_weights = np.ones(n) if weights is None else weights
    centre = np.zeros(k) if towards is None else towards
    free = np.ones(k, dtype=bool)
    while True:
        beta = _newton(inputs[:, free], labels, row_weights, penalty, centre[free])
        full = np.zeros(k + 1)
        full[0], full[1:][free] = beta[0], beta[1:]
        against = np.array([s * full[i + 1] < 0 for i, s in enumerate(signs or [0] * k)])
        if not against.any():
            return full
        free &= ~against


def _newton(inputs: Floats, labels: Floats, weights: Floats, penalty: float, centre: Floats) -> Floats:
    design = np.hstack([np.ones((len(inputs), 1)), inputs])
    ridge = np.full(design.shape[1], penalty)
    ridge[0] = 1e-9
    drawn = np.concatenate([[0.0], centre])
    beta = drawn.copy()
    for _ in range(100):
        chance = _sigmoid(design @ beta)
        slope = design.T @ (weights * (labels - chance)) - ridge * (beta - drawn)
        curve = (design * (weights * chance * (1 - chance))[:, None]).T @ design + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        # A step far along a flat likelihood overshoots: no coefficient moves by more than two at once.
        step *= min(1.0, 2.0 / max(float(np.abs(step).max()), 1e-12))
        beta = beta + step
        if float(np.abs(step).max()) < 1e-8:
            break
    return beta


def predict(beta: Floats, inputs: Floats) -> Floats:
    """The probability of label 1 for each row."""
    return _sigmoid(beta[0] + inputs @ beta[1:])


def _sigmoid(value: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-np.clip(value, -40, 40)))
    return result


def folds(groups: Sequence[str], count: int) -> NDArray[np.int64]:
    """A fold for each row: groups stay whole, and a group's fold depends on its name alone."""
    names = sorted(set(groups), key=lambda name: sha256(name.encode()).hexdigest())
    fold = {name: at % count for at, name in enumerate(names)}
    return np.array([fold[name] for name in groups], dtype=np.int64)
