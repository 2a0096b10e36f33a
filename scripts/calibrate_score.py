"""Fits the score of ``factcheck pairs`` (``models/score.json``) on the public sets of pairs.

    python scripts/calibrate_score.py [--write] [--data FOLDER] [--at-most N]

A logistic regression over `factcheck.scoring.features`, fitted as ``benchmarks/stacking.py`` says: every set
counts the same, and no weight may fall below nought (a finding never makes a claim more credible). The
features of the support model come from networks that did not see the row. The penalty is the one with the
least log loss in cross-validation by group; the threshold is that of the best balanced accuracy of scores
out of fold. Written are

- ``weights``, and ``without_support``: the same for an encoder that has no support model;
- ``threshold`` and ``threshold_without_support``;
- ``usual``: the mean of every feature, from which a waterfall of contributions starts;
- ``made``: data, penalty, and figures out of fold, each with its interval over groups.

What was read out of a row is kept in the temporary folder until the code changes: a stopped run goes on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import measures
from benchmarks.pair_notes import Note
from benchmarks.pair_reading import FOLDS_FILE, fold_logits
from benchmarks.pair_sets import PER_SET, SETS, data_folder
from benchmarks.pair_stack import read_sets
from benchmarks.pair_tables import Figures, judged, lines, tables
from benchmarks.stacking import Model, Stack, best_penalty, fit, out_of_fold
from factcheck.resources import models_folder
from factcheck.scoring import SUPPORT
from scripts.saying import say

KEPT = ("auc", "balanced_accuracy", "false_alarms", "calibration_error", "consistency")


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model of all rows, its threshold from scores out of fold, and what it is worth there."""

    names: tuple[str, ...]
    model: Model
    penalty: float
    table: dict[str, Figures]

    def weights(self) -> dict[str, float]:
        """By name."""
        named = zip(("bias", *self.names), self.model.beta, strict=True)
        return {name: round(float(weight), 3) for name, weight in named}


def main() -> None:
    """Print the tables; write ``models/score.json`` where that is asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--data")
    parser.add_argument("--at-most", type=int, default=PER_SET, help="rows of a set, by whole groups")
    options = parser.parse_args()
    folder = data_folder(options.data)
    read = read_sets(SETS, folder, options.at_most, fold_logits())
    stack = read.stack
    whole = fitted(stack, read.notes)
    rest = fitted(stack.only([name for name in stack.names if name not in SUPPORT]), read.notes)
    usual = np.average(stack.inputs, axis=0, weights=stack.weights)
    made: dict[str, Any] = {
        "folds_sha256": hashlib.sha256(FOLDS_FILE.read_bytes()).hexdigest(),
        "penalty": whole.penalty,
        "penalty_without_support": rest.penalty,
        "script": "scripts/calibrate_score.py",
        "share_wrong": round(float(np.average(stack.labels, weights=stack.weights)), 4),
        "sets": {one.name: {"sha256": one.sha256(folder), **_kept(whole.table[one.name])} for one in SETS},
        "all": _kept(whole.table["all"]),
        "all_without_support": _kept(rest.table["all"]),
    }
    score = {
        "made": made,
        "threshold": whole.model.threshold,
        "threshold_without_support": rest.model.threshold,
        "usual": {name: round(float(value), 4) for name, value in zip(stack.names, usual, strict=True)},
        "weights": whole.weights(),
        "without_support": rest.weights(),
    }
    say(json.dumps({key: value for key, value in score.items() if key != "made"}, indent=1))
    if options.write:
        path = models_folder() / "score.json"
        path.write_text(json.dumps(score, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
        say("written")


def fitted(stack: Stack, told: tuple[Note, ...]) -> Fitted:
    """The model of all rows of ``stack``; prints what it is worth out of fold."""
    everything = np.ones(len(stack.labels), dtype=bool)
    penalty = best_penalty(stack, everything)
    held = out_of_fold(stack, penalty=penalty)
    threshold = measures.best_threshold(stack.labels, held.chances, stack.even)
    table = tables(judged(stack, held, told))
    say(f"{len(stack.names)} features, penalty {penalty:g}, threshold {threshold:g}; 95% intervals by group")
    for line in lines(table):
        say(line)
    return Fitted(stack.names, Model(fit(stack, everything, penalty).beta, threshold), penalty, table)


def _kept(row: Figures) -> dict[str, Any]:
    counts = {"rows": row.rows, "wrong": row.wrong, "groups": row.groups}
    return counts | {name: row.measured[name].as_list() for name in KEPT if name in row.measured}


if __name__ == "__main__":
    main()
