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
from factcheck.comparing import VectorTable, texts_of
from factcheck.embed import Encoder
from factcheck.pair.sentences import FEATURES
from factcheck.views import ArticleView
from scripts import logistic
from scripts.sentence_pairs import Sides

FILE = "ecbplus/event_pairs.jsonl"
PENALTY = 3.0


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


def weighed(pairs: EventPairs) -> Floats:
    """Each row's probability by weights fitted on the other clusters."""
    clusters, scores = np.array(pairs.clusters), np.zeros(len(pairs.labels))
    for name in sorted(set(pairs.clusters)):
        out = clusters == name
        beta = logistic.fit(
            pairs.inputs[~out], pairs.labels[~out], penalty=PENALTY, signs=[1] * len(FEATURES)
        )
        scores[out] = logistic.predict(beta, pairs.inputs[out])
    return scores


def paired(labels: Floats, scores: Floats, clusters: Sequence[str]) -> Floats:
    """1 where a row scores at or above the threshold that is best by F1 on the other clusters."""
    names, chosen = np.array(clusters), np.zeros(len(labels))
    for name in sorted(set(clusters)):
        out = names == name
        grid = np.unique(scores[~out])
        values = [measures.f1(labels[~out], scores[~out], float(at)) for at in grid]
        chosen[out] = scores[out] >= grid[int(np.argmax(values))]
    return chosen


def f1(pairs: EventPairs, scores: Floats) -> Interval:
    """F1 of the pairing out of fold, with its interval over clusters."""
    chosen = paired(pairs.labels, scores, pairs.clusters)
    return measures.interval(pairs.labels, chosen, pairs.clusters, partial(measures.f1, threshold=0.5))
