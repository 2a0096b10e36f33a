"""ECB+ sentence pairs: the same event or another one (Cybulska & Vossen, LREC 2014; CC BY 3.0).

Every figure is out of fold: the weights and the threshold for a cluster of news come from the other
clusters. Rows are read from the data folder and never kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks import measures
from benchmarks.measures import Floats, Interval
from benchmarks.pair_reading import row_view
from factcheck.comparing import texts_of
from factcheck.embed import Encoder
from factcheck.pair.sentences import FEATURES
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView
from scripts import logistic
from scripts.sentence_pairs import Sides

FILE = "ecbplus/event_pairs.jsonl"
PENALTY = 1.0
# Without neighbours a sentence has no margin over others, and no order.
USED = tuple(name for name in FEATURES if name not in ("margin", "order"))


@dataclass(frozen=True, slots=True)
class EventPairs:
    """Features (n, k) in the order of ``FEATURES``, labels (n,), and the cluster of each row."""

    inputs: Floats
    labels: Floats
    clusters: tuple[str, ...]
    sha256: str


def read(folder: Path, encoder: Encoder) -> EventPairs:
    """The rows of the set as features; of a row of several sentences, those of its best pair by cosine."""
    raw = (folder / FILE).read_bytes()
    rows = [json.loads(line) for line in raw.decode("utf-8").splitlines()]
    views: dict[str, ArticleView] = {}
    for row in rows:
        for text in (row["s1"], row["s2"]):
            if text not in views:
                views[text] = row_view(text, "row")
    table = VectorTable(encoder, (text for view in views.values() for text in texts_of(view)))
    inputs = [_features(views[row["s1"]], views[row["s2"]], table) for row in rows]
    labels = np.array([float(row["label"]) for row in rows])
    clusters = tuple(str(row["topic"]) for row in rows)
    return EventPairs(np.array(inputs), labels, clusters, hashlib.sha256(raw).hexdigest())


def _features(claim: ArticleView, evidence: ArticleView, table: VectorTable) -> list[float]:
    found = Sides("", claim, evidence, table, frozenset()).scored().features
    best = int(np.argmax(found["cosine"]))
    return [float(found[name].flat[best]) for name in FEATURES]


def weighed(pairs: EventPairs, names: Sequence[str] = USED) -> tuple[Floats, Floats]:
    """Each row's probability by weights fitted on the other clusters, and 1 where it is at or above the
    threshold that is best by F1 on those other clusters under the same weights.
    """
    clusters, inputs = np.array(pairs.clusters), pairs.inputs[:, [FEATURES.index(name) for name in names]]
    scores, chosen = np.zeros(len(pairs.labels)), np.zeros(len(pairs.labels))
    for name in sorted(set(pairs.clusters)):
        out = clusters == name
        beta = logistic.fit(inputs[~out], pairs.labels[~out], penalty=PENALTY, signs=[1] * len(names))
        scores[out] = logistic.predict(beta, inputs[out])
        at = best_threshold(pairs.labels[~out], logistic.predict(beta, inputs[~out]))
        chosen[out] = scores[out] >= at
    return scores, chosen


def best_threshold(labels: Floats, scores: Floats) -> float:
    """The score from which F1 is best."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(labels[order])
    values = 2 * right / (np.arange(1, len(labels) + 1) + labels.sum())
    return float(scores[order][int(np.argmax(values))])


def f1(pairs: EventPairs, chosen: Floats) -> Interval:
    """F1 of a pairing with its interval over clusters."""
    return measures.interval(pairs.labels, chosen, pairs.clusters, partial(measures.f1, threshold=0.5))
