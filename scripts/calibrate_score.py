"""Fits the score of ``factcheck pairs`` (``models/score.json``) on the public sets of pairs.

    python scripts/calibrate_score.py [--write] [--data FOLDER] [--at-most N]

A logistic regression over `factcheck.scoring.features`: every set counts the same, whatever its size; labels
keep their natural shares. Weights of findings and of what is missing may not fall below nought: a
finding never makes a claim more credible. The penalty is the one with the least log loss in
cross-validation by group; the threshold is that of the best balanced accuracy out of fold. What was read
out of a row is kept in the temporary folder until the code changes: a stopped run goes on.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import measures
from benchmarks.pair_reading import Reader
from benchmarks.pair_sets import SETS, data_folder, sample
from benchmarks.pair_tables import lines, tables
from factcheck.resources import models_folder
from factcheck.scoring import FEATURES
from scripts import logistic
from scripts.saying import say

Floats = NDArray[np.float64]
FOLDS = 5
PENALTIES = (1.0, 3.0, 10.0, 30.0, 100.0)
ROWS_OF_A_SET = 1000.0  # a set counts as so many rows, however many it has


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of all sets: features (n, k), labels (n,; 1 is wrong), groups, sets, and how much each counts."""

    inputs: Floats
    labels: Floats
    groups: tuple[str, ...]
    sets: NDArray[np.str_]
    weights: Floats


def main() -> None:
    """Print a line a set; write ``models/score.json`` where that is asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--data")
    parser.add_argument("--at-most", type=int, default=700, help="rows of a set")
    options = parser.parse_args()
    folder = data_folder(options.data)
    rows = _read(folder, options.at_most)
    tried = [(_loss(rows, out_of_fold(rows, penalty)), penalty) for penalty in PENALTIES]
    for loss, penalty in tried:
        say(f"penalty {penalty:g}: log loss {loss:.4f} out of fold")
    penalty = min(tried)[1]
    held, beta = out_of_fold(rows, penalty), _fit(rows, np.ones(len(rows.labels), dtype=bool), penalty)
    threshold = measures.best_threshold(rows.labels, held, rows.weights)
    table = tables(rows.labels, held, rows.groups, rows.sets, threshold)
    say(f"threshold {threshold:g}; 95% intervals over groups")
    for line in lines(table):
        say(line)
    weights = {"bias": round(float(beta[0]), 3)}
    weights |= {name: round(float(b), 3) for name, b in zip(FEATURES, beta[1:], strict=True)}
    say(json.dumps(weights, indent=1))
    if options.write:
        made = {
            "script": "scripts/calibrate_score.py",
            "penalty": penalty,
            "share_wrong": round(float((rows.weights * rows.labels).sum() / rows.weights.sum()), 4),
            "sets": {one.name: {"sha256": one.sha256(folder), **table[one.name]} for one in SETS},
            "mean": table["mean"],
        }
        whole = {"made": made, "threshold": threshold, "weights": weights}
        path = models_folder() / "score.json"
        path.write_text(json.dumps(whole, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
        say("written")


def _read(folder: Path, at_most: int) -> Rows:
    reader = Reader()
    inputs: list[list[float]] = []
    labels: list[float] = []
    groups: list[str] = []
    sets: list[str] = []
    weights: list[float] = []
    for one in SETS:
        chosen = sample(one.rows(folder), at_most)
        begun = time.monotonic()
        values = reader.features(chosen, lambda done, of: None)
        took = time.monotonic() - begun
        say(f"{one.name}: {len(chosen)} rows in {took:.0f} s")
        inputs += [[each[name] for name in FEATURES] for each in values]
        labels += [float(row.wrong) for row in chosen]
        groups += [f"{one.name}/{row.group}" for row in chosen]
        sets += [one.name] * len(chosen)
        weights += [ROWS_OF_A_SET / len(chosen)] * len(chosen)
    return Rows(np.array(inputs), np.array(labels), tuple(groups), np.array(sets), np.array(weights))


def _fit(rows: Rows, chosen: NDArray[np.bool_], penalty: float) -> Floats:
    return logistic.fit(
        rows.inputs[chosen],
        rows.labels[chosen],
        penalty=penalty,
        weights=rows.weights[chosen],
        signs=[1] * len(FEATURES),
    )


def out_of_fold(rows: Rows, penalty: float) -> Floats:
    """Each row's score by a model that has not seen its group."""
    fold = logistic.folds(rows.groups, FOLDS)
    held = np.zeros(len(rows.labels))
    for at in range(FOLDS):
        held[fold == at] = logistic.predict(_fit(rows, fold != at, penalty), rows.inputs[fold == at])
    return held


def _loss(rows: Rows, held: Floats) -> float:
    losses = rows.labels * np.log(held) + (1 - rows.labels) * np.log(1 - held)
    return float(-(rows.weights * losses).sum() / rows.weights.sum())


if __name__ == "__main__":
    main()
