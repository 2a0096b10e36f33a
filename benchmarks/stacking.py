"""Scores of rows by models that have not seen their group: a logistic model, fitted fold by fold.

The features of the support model are themselves out of fold: the folds here are those of its training
(`fold_of`), so that for a row in fold 0 neither the network nor the logistic model on top of it has seen
the row's article (stacked generalisation, Wolpert, Neural Networks 1992).

Every set counts the same, whatever its size. What tells right from wrong is learnt with as much weight on the
right rows of a set as on its wrong ones, so that a feature earns nothing by telling sets apart; after that
the scores are moved and stretched to the shares that the sets have (Platt, Advances in Large Margin
Classifiers, 1999): one linear model comes out.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from benchmarks import measures
from scripts import logistic

Floats = NDArray[np.float64]
Chosen = NDArray[np.bool_]
FOLDS = 3
SET_WEIGHT = 1000.0  # a set counts as so many rows, however many it has
_SLOPE_PENALTY = 10.0  # draws the slope to one where few rows speak
PENALTIES = (1.0, 3.0, 10.0, 30.0, 100.0)


@dataclass(frozen=True, slots=True)
class Stack:
    """Rows of all sets: features (n, k), labels (n,; 1 is wrong), groups ("set/group") and sets."""

    names: tuple[str, ...]
    inputs: Floats
    labels: Floats
    groups: tuple[str, ...]
    sets: tuple[str, ...]

    @property
    def weights(self) -> Floats:
        """(n,), how much each row counts."""
        counts = Counter(self.sets)
        return np.array([SET_WEIGHT / counts[name] for name in self.sets])

    @property
    def even(self) -> Floats:
        """(n,), the same with right and wrong rows of a set counting as much."""
        kinds = list(zip(self.sets, self.labels.tolist(), strict=True))
        counts = Counter(kinds)
        return np.array([SET_WEIGHT / 2 / counts[kind] for kind in kinds])

    def part(self, chosen: Chosen) -> Stack:
        """The ``chosen`` rows."""
        places = np.flatnonzero(chosen)
        return Stack(
            self.names,
            self.inputs[places],
            self.labels[places],
            tuple(self.groups[at] for at in places),
            tuple(self.sets[at] for at in places),
        )

    def only(self, names: Sequence[str]) -> Stack:
        """The same rows with fewer features."""
        columns = [self.names.index(name) for name in names]
        return Stack(tuple(names), self.inputs[:, columns], self.labels, self.groups, self.sets)


@dataclass(frozen=True, slots=True)
class Model:
    """Coefficients, bias first, and the score from which a row is flagged."""

    beta: Floats
    threshold: float

    def chances(self, inputs: Floats) -> Floats:
        """(n,), the probability that each row is wrong."""
        return logistic.predict(self.beta, inputs)


@dataclass(frozen=True, slots=True)
class Held:
    """What models made of rows that they had not seen.

    ``margins`` is how far above the threshold of its model a row lies: flagged from nought. ``brought``
    (n, k) is what each feature brings to the log-odds, against its mean in the rows that the model saw.
    """

    chances: Floats
    margins: Floats
    brought: Floats


def fold_of(group: str, count: int = FOLDS) -> int:
    """The fold of a group ("set/group"), by its name alone."""
    return int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) % count


def by_article(stack: Stack) -> Iterator[Chosen]:
    """The rows of each fold: groups stay whole."""
    folds = np.array([fold_of(group) for group in stack.groups])
    return (folds == at for at in range(FOLDS))


def by_set(stack: Stack) -> Iterator[Chosen]:
    """The rows of each set, or domain of a set."""
    sets = np.array(stack.sets)
    return (sets == name for name in dict.fromkeys(stack.sets))


PROTOCOLS = {"article": by_article, "domain": by_set}


def fit(stack: Stack, chosen: Chosen, penalty: float) -> Model:
    """A model of the ``chosen`` rows, its threshold that of the best balanced accuracy, on average over sets.

    No feature may speak for a claim: a finding never makes it more credible.
    """
    stack = stack.part(chosen)  # how much a row counts must not tell of labels that are held back
    inputs, labels, even = stack.inputs, stack.labels, stack.even
    beta = logistic.fit(inputs, labels, penalty=penalty, weights=even, signs=[1] * len(stack.names))
    odds = (beta[0] + inputs @ beta[1:])[:, None]
    start, slope = logistic.fit(
        odds, labels, penalty=_SLOPE_PENALTY, weights=stack.weights, signs=[1], towards=np.ones(1)
    )
    model = Model(slope * beta + np.concatenate([[start], np.zeros(len(beta) - 1)]), 0.5)
    return replace(model, threshold=measures.best_threshold(labels, model.chances(inputs), even))


def out_of_fold(stack: Stack, protocol: str = "article", penalty: float | None = None) -> Held:
    """Each row's score by a model of the rows outside its fold, or outside its set.

    Without a ``penalty`` each model takes the one that is best among the rows it may see.
    """
    count = len(stack.labels)
    held = Held(np.zeros(count), np.zeros(count), np.zeros_like(stack.inputs))
    for away in PROTOCOLS[protocol](stack):
        if not away.any():
            continue
        seen = ~away
        model = fit(stack, seen, penalty or best_penalty(stack, seen))
        held.chances[away] = model.chances(stack.inputs[away])
        held.margins[away] = held.chances[away] - model.threshold
        usual = np.average(stack.inputs[seen], axis=0, weights=stack.weights[seen])
        held.brought[away] = model.beta[1:] * (stack.inputs[away] - usual)
    return held


def best_penalty(stack: Stack, seen: Chosen) -> float:
    """The penalty with the least log loss in cross-validation by group among the rows that are ``seen``."""
    folds = np.array([fold_of(f"inner/{group}") for group in stack.groups])
    losses = []
    for penalty in PENALTIES:
        lost = 0.0
        for at in range(FOLDS):
            away, rest = seen & (folds == at), seen & (folds != at)
            if away.any():
                lost += loss(stack, fit(stack, rest, penalty).chances(stack.inputs[away]), away)
        losses.append((lost, penalty))
    return min(losses)[1]


def loss(stack: Stack, chances: Floats, chosen: Chosen) -> float:
    """The weighted sum of log losses of the ``chosen`` rows, given their ``chances``."""
    labels, weights = stack.labels[chosen], stack.weights[chosen]
    return float(-(weights * np.log(np.clip(np.where(labels == 1, chances, 1 - chances), 1e-9, 1))).sum())
