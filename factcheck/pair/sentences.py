"""Which sentences answer which: candidates by cosine, judged with what they share and where they stand.

No bare threshold on the cosine separates true pairs from strangers, so a pair is scored by a logistic
model over named features (weights in ``models/pairing.json``): the cosine of the sentences and of
their best clauses, the margin over the next best candidates (Artetxe & Schwenk, ACL 2019), the
content they share weighted by rarity, shared names, figures and acts, and whether the neighbours of the
one answer the neighbours of the other (order, as in Gale & Church 1993, but crossing is allowed).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.pair.sharing import SHARED, sharing
from factcheck.resources import load
from factcheck.views import ArticleView, Match

Vectors = NDArray[np.float32]

FEATURES = ("cosine", "clause_cosine", "margin", *SHARED, "order")


@dataclass(frozen=True, slots=True)
class Scored:
    """All scores of one article against another: shape (claim sentences, evidence sentences)."""

    probability: NDArray[np.float64]
    cosine: Vectors
    features: dict[str, NDArray[np.float64]]


def score(
    claim: ArticleView,
    evidence: ArticleView,
    claim_vectors: Vectors,
    evidence_vectors: Vectors,
    clause_cosine: Vectors,
) -> Scored:
    """Score every sentence of ``claim`` against every sentence of ``evidence``.

    ``claim_vectors`` is (n, d), ``evidence_vectors`` (m, d), unit rows; ``clause_cosine`` is (n, m):
    the best cosine of a clause of the one with a clause of the other.
    """
    n, m = len(claim.sentences), len(evidence.sentences)
    cosine = claim_vectors @ evidence_vectors.T if n and m else np.zeros((n, m), np.float32)
    features: dict[str, NDArray[np.float64]] = {
        "cosine": cosine.astype(np.float64),
        "clause_cosine": clause_cosine.astype(np.float64),
        "margin": _margin(cosine.astype(np.float64)),
        **sharing(claim.sentences, evidence.sentences),
        "order": np.zeros((n, m)),
    }
    first = _probability(features)
    features["order"] = _order(first)
    return Scored(_probability(features), cosine, features)


def link(
    claim: ArticleView, evidence: ArticleView, scored: Scored, *, given: bool = False
) -> tuple[Match, ...]:
    """The matches of every body sentence of the claim side, without word links yet. ``given``: somebody laid
    the two sides beside each other, so that less likeness is enough.

    A sentence may be answered by several (split), and several by one (merged). Headline, standfirst
    and caption answer only where no body sentence does.
    """
    rules: dict[str, float] = dict(load("pairing")["rules"])
    if given:
        rules["accept"] = rules["accept_given"]
    body = np.array([view.section == "body" for view in evidence.sentences], dtype=bool)
    probability = scored.probability
    chosen: list[tuple[int, ...]] = []
    for i, view in enumerate(claim.sentences):
        if view.section != "body" or not len(body):
            chosen.append(())
            continue
        picked = _pick(probability, i, body, rules)
        chosen.append(picked or _pick(probability, i, ~body, rules))
    return tuple(
        Match(
            sentence=i,
            evidence=picked,
            siblings=tuple(k for k, other in enumerate(chosen) if k != i and set(other) & set(picked)),
            cosine=float(scored.cosine[i, picked[0]]) if picked else 0.0,
            score=float(probability[i, picked[0]]) if picked else 0.0,
        )
        for i, picked in enumerate(chosen)
        if claim.sentences[i].section == "body"
    )


def _pick(
    probability: NDArray[np.float64], row: int, allowed: NDArray[np.bool_], rules: Mapping[str, float]
) -> tuple[int, ...]:
    candidates = [
        (-float(probability[row, j]), j)
        for j in range(probability.shape[1])
        if allowed[j] and probability[row, j] >= rules["accept"]
    ]
    candidates.sort()
    if not candidates:
        return ()
    best = -candidates[0][0]
    picked: list[int] = []
    for negative, j in candidates[: int(rules["most_evidence"])]:
        value = -negative
        column_best = float(probability[:, j].max())
        if (
            not picked
            or value >= rules["second_of_best"] * best
            or value >= rules["of_column_best"] * column_best
        ):
            picked.append(j)
    return tuple(picked)


def _margin(cosine: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cosine minus the mean of the three next best in its row and column."""
    n, m = cosine.shape
    if not n or not m:
        return cosine
    margin: NDArray[np.float64] = cosine - (_next_best(cosine) + _next_best(cosine.T).T) / 2
    return margin


def _next_best(cosine: NDArray[np.float64]) -> NDArray[np.float64]:
    if cosine.shape[1] == 1:
        return np.zeros_like(cosine)
    ordered = np.sort(cosine, axis=1)[:, ::-1]
    top = ordered[:, : min(4, cosine.shape[1])]
    total = top.sum(axis=1, keepdims=True)
    inside = cosine >= top[:, -1:]
    count = top.shape[1] - 1
    rest: NDArray[np.float64] = np.where(inside, (total - cosine) / count, (total - top[:, -1:]) / count)
    return rest


def _probability(features: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    weights: Mapping[str, float] = load("pairing")["weights"]
    logit = np.full(features["cosine"].shape, weights["bias"], dtype=np.float64)
    for name in FEATURES:
        logit += weights[name] * features[name]
    result: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-logit))
    return result


def _order(probability: NDArray[np.float64]) -> NDArray[np.float64]:
    """How well the neighbours fit: the best mutual pair within two sentences on both sides."""
    n, m = probability.shape
    support = np.zeros((n, m))
    if not n or not m:
        return support
    rows, columns = probability.argmax(axis=1), probability.argmax(axis=0)
    anchors = [(i, int(rows[i])) for i in range(n) if columns[rows[i]] == i]
    for i in range(n):
        for j in range(m):
            near = [
                probability[a, b] / (abs(a - i) + abs(b - j))
                for a, b in anchors
                if (a, b) != (i, j) and abs(a - i) <= 2 and abs(b - j) <= 2
            ]
            support[i, j] = max(near, default=0.0)
    return support
