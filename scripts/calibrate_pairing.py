"""Fits the weights of sentence pairing (``models/pairing.json``) on the development stories and ECB+ news.

    python scripts/calibrate_pairing.py [--write] [--data FOLDER]

Positives are the sentences that hold the two sides of an expectation (found or faithful); negatives all
other pairs with a sentence of a positive, except its neighbours, which a split or merged sentence makes
true as often as not. The regression is drawn towards the weights first set by hand (``prior``: a small set
should not overthrow them), and no weight may fall below nought: no shared name speaks against a pair.
ECB+ pairs stand alone: without neighbours they have no margin and no order, and an intercept of their own,
which is dropped; each counts a part (``NEWS``) of a pair of the stories. Measured by leaving out one story at
a time, and one cluster of news at a time with the threshold of the others, beside the cosine alone.

The way is the one with the least log loss on left-out stories among those with which the audit of the
stories finds no fewer alterations and raises no more false alarms than with the weights that stand.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import event_pairs, measures
from benchmarks.event_pairs import EventPairs
from benchmarks.pair_sets import data_folder
from factcheck.embed import load_encoder
from factcheck.pair.sentences import FEATURES
from factcheck.resources import load, models_folder
from scripts import logistic
from scripts.saying import say
from scripts.sentence_pairs import Floats, Pairs, Sides, pairs_of, sides_of
from scripts.stories_data import meetings, sha256, stories

PENALTIES = (1.0, 3.0, 10.0)
NEWS = (0.05, 0.2)  # how much a pair of news counts
EXTRA = (3.0,)  # how much a true pair counts beside a false one: a missed pair costs more than a stray
ROUNDS = 3  # the order of a pair is reckoned with the weights, so weights and order settle together


@dataclass(frozen=True, slots=True, order=True)
class Way:
    """How a fit is made: the penalty, how much a true pair counts, and how much a pair of news."""

    penalty: float
    extra: float
    news: float


def main() -> None:
    """Print what was measured; write ``models/pairing.json`` where that is asked and warranted."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--data")
    options = parser.parse_args()
    model = load("pairing")
    standing: dict[str, float] = dict(model["weights"])
    prior: dict[str, float] = dict(model.get("prior", standing))
    accept: float = model["rules"]["accept"]
    chosen = stories()
    encoder = load_encoder(None)
    sides = [one for story in chosen for one in sides_of(story, encoder)]
    news = event_pairs.read(data_folder(options.data), encoder)
    before = _stories_with(standing)
    say(f"alterations found, false alarms with the standing weights: {before}")
    ways = [Way(penalty, extra, share) for extra in EXTRA for share in NEWS for penalty in PENALTIES]
    for loss, way in sorted((_loss(sides, news, prior, way), way) for way in ways):
        weights = _settled(sides, news, prior, way)
        after = _stories_with(weights)
        say(f"{way}: log loss {loss:.4f} leaving out one story at a time; {after}")
        if after[0] >= before[0] and after[1] <= before[1]:
            break
    else:
        say("none is as good on the stories as the standing weights: nothing to write")
        return
    pairs = _with(weights, sides)
    held = _left_out(pairs, news, prior, way)
    say(f"{len(pairs.labels)} pairs of {len(set(pairs.stories))} stories, {int(pairs.labels.sum())} true")
    made = _measured(pairs, held, standing, accept)
    made |= _news_pairs(pairs, news, prior, way)
    say(json.dumps(weights, indent=1))
    if not options.write:
        return
    made = {
        "script": "scripts/calibrate_pairing.py",
        "data": "development stories and examples, ECB+ event pairs",
        "sha256": sha256(chosen),
        "pairs": len(pairs.labels),
        "true": int(pairs.labels.sum()),
        "stories": len(set(pairs.stories)),
        "penalty": way.penalty,
        "true_pair_counts": way.extra,
        "news_pair_counts": way.news,
        "found_and_false_alarms": {"standing": list(before), "new": list(after)},
        **made,
    }
    path = models_folder() / "pairing.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept |= {"weights": weights, "prior": prior, "made": made}
    path.write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    say("written")


def _with(weights: Mapping[str, float], sides: Sequence[Sides]) -> Pairs:
    """The pairs with their order reckoned by ``weights``."""
    in_use: dict[str, float] = load("pairing")["weights"]
    before = dict(in_use)
    in_use.update(weights)
    try:
        return pairs_of(sides)
    finally:
        in_use.update(before)


def _settled(
    sides: Sequence[Sides], news: EventPairs, prior: Mapping[str, float], way: Way
) -> dict[str, float]:
    weights = dict(prior)
    for _ in range(ROUNDS):
        pairs = _with(weights, sides)
        beta = _fit(pairs, np.ones(len(pairs.labels), dtype=bool), news, prior, way)
        weights = {"bias": round(float(beta[0]), 3)}
        weights |= {name: round(float(b), 3) for name, b in zip(FEATURES, beta[1:], strict=True)}
    return weights


def _fit(
    pairs: Pairs, rows: NDArray[np.bool_], news: EventPairs, prior: Mapping[str, float], way: Way
) -> Floats:
    """Coefficients, bias first; the intercept of the news comes last and is dropped."""
    own, alone = pairs.inputs[rows], _standing_alone(news)
    inputs = np.vstack(
        [np.hstack([own, np.zeros((len(own), 1))]), np.hstack([alone, np.ones((len(alone), 1))])]
    )
    beta = logistic.fit(
        inputs,
        np.concatenate([pairs.labels[rows], news.labels]),
        penalty=way.penalty,
        weights=np.concatenate([1 + (way.extra - 1) * pairs.labels[rows], np.full(len(alone), way.news)]),
        signs=[*(1 for _ in FEATURES), 0],
        towards=np.array([*(prior[name] for name in FEATURES), 0.0]),
    )
    return beta[:-1]


def _standing_alone(news: EventPairs) -> Floats:
    """The features of pairs of news, those nought that take neighbours."""
    used = np.array([name in event_pairs.USED for name in FEATURES])
    made: Floats = news.inputs * used
    return made


def _left_out(pairs: Pairs, news: EventPairs, prior: Mapping[str, float], way: Way) -> Floats:
    """Each pair's probability by a model that has not seen its story."""
    held = np.zeros(len(pairs.labels))
    names = np.array(pairs.stories)
    for name in sorted(set(pairs.stories)):
        beta = _fit(pairs, names != name, news, prior, way)
        held[names == name] = logistic.predict(beta, pairs.inputs[names == name])
    return held


def _loss(sides: Sequence[Sides], news: EventPairs, prior: Mapping[str, float], way: Way) -> float:
    pairs = _with(_settled(sides, news, prior, way), sides)
    held = np.clip(_left_out(pairs, news, prior, way), 1e-6, 1 - 1e-6)
    return float(-np.mean(pairs.labels * np.log(held) + (1 - pairs.labels) * np.log(1 - held)))


def _measured(pairs: Pairs, held: Floats, standing: Mapping[str, float], accept: float) -> dict[str, Any]:
    beta = np.array([standing["bias"], *(standing[name] for name in FEATURES)])
    cosine = pairs.inputs[:, FEATURES.index("cosine")]
    even = measures.best_threshold(pairs.labels, cosine, np.ones(len(cosine)))
    rows = {
        "left_out": (held, accept),
        "standing": (logistic.predict(beta, pairs.inputs), accept),
        "cosine_alone": (cosine, even),
    }
    made: dict[str, Any] = {}
    for name, (scores, at) in rows.items():
        of: dict[str, measures.Measure] = {
            "auc": measures.auc,
            "f1": partial(measures.f1, threshold=at),
            "recall": partial(measures.recall, threshold=at),
        }
        found = {
            what: measures.interval(pairs.labels, scores, pairs.stories, measure)
            for what, measure in of.items()
        }
        say(f"{name:14} at {at:g}: " + ", ".join(f"{what} {value}" for what, value in found.items()))
        made[name] = {"at": at, **{what: value.as_list() for what, value in found.items()}}
    return made


def _news_pairs(pairs: Pairs, news: EventPairs, prior: Mapping[str, float], way: Way) -> dict[str, Any]:
    """ECB+: the same event or another, each cluster with what the others and the stories teach."""
    clusters, alone = np.array(news.clusters), _standing_alone(news)
    scores, chosen = np.zeros(len(alone)), np.zeros(len(alone))
    every = np.ones(len(pairs.labels), dtype=bool)
    for name in sorted(set(news.clusters)):
        out = clusters == name
        others = EventPairs(news.inputs[~out], news.labels[~out], tuple(clusters[~out]), news.sha256)
        beta = _fit(pairs, every, others, prior, way)
        scores[out] = logistic.predict(beta, alone[out])
        at = event_pairs.best_threshold(others.labels, logistic.predict(beta, alone[~out]))
        chosen[out] = scores[out] >= at
    cosine, paired = event_pairs.weighed(news, ("cosine",))
    made: dict[str, Any] = {"ecbplus_sha256": news.sha256}
    for name, values, given in (("ecbplus", scores, chosen), ("ecbplus_cosine_alone", cosine, paired)):
        area = measures.interval(news.labels, values, news.clusters, measures.auc)
        f1 = event_pairs.f1(news, given)
        say(f"{name}: {len(news.labels)} pairs, f1 {f1}, auc {area}")
        made[name] = {"pairs": len(news.labels), "f1": f1.as_list(), "auc": area.as_list()}
    return made


def _stories_with(weights: Mapping[str, float]) -> tuple[int, int]:
    """Alterations found and false alarms of all development stories with ``weights``."""
    in_use: dict[str, float] = load("pairing")["weights"]
    before = dict(in_use)
    in_use.update(weights)
    try:
        judged = [meetings(story) for story in stories()]
    finally:
        in_use.update(before)
    return sum(len(one.hits) for one in judged), sum(len(one.alarms) for one in judged)


if __name__ == "__main__":
    main()
