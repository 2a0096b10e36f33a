"""What the score of ``factcheck pairs`` is worth on the public sets, beside two plain scores.

    python benchmarks/pairs.py [--data FOLDER] [--output FOLDER] [--at-most N] [SET ...]

Prints AUC, balanced accuracy at the threshold and calibration error of each set, with 95 per cent intervals
over groups, and writes them under ``benchmarks/results``, named by the signature of the run. No text
of a row is kept. The model of ``models/score.json`` was fitted on these sets: what it is worth on rows
it has not seen is in that file (``made``, out of fold). The plain scores are one minus the best
cosine, and whether the claim has a figure that the evidence lacks.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures import auc
from benchmarks.pair_reading import Reader, code_hash
from benchmarks.pair_sets import ROOT, SETS, data_folder, sample, slug
from benchmarks.pair_tables import lines, tables
from factcheck import scoring
from factcheck.embed import load_encoder
from factcheck.pipeline import signature
from factcheck.settings import Settings

PLAIN = {"cosine_alone": "far", "figure_not_in_evidence": "new_figures"}


def main() -> None:
    """Print the table and write the result."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--data")
    parser.add_argument("--output", default=str(ROOT / "benchmarks" / "results"))
    parser.add_argument("--at-most", type=int, default=700, help="rows of a set")
    options = parser.parse_args()
    folder, reader = data_folder(options.data), Reader()
    chosen = [one for one in SETS if not options.sets or one.name in options.sets]
    labels: list[float] = []
    scores: list[float] = []
    groups: list[str] = []
    names: list[str] = []
    plain: dict[str, dict[str, float]] = {}
    for one in chosen:
        rows = sample(one.rows(folder), options.at_most)
        values = reader.features(rows, lambda done, of: None)
        print(f"{one.name}: {len(rows)} rows", file=sys.stderr)
        wrong = np.array([float(row.wrong) for row in rows])
        plain[one.name] = {
            name: round(auc(wrong, np.array([each[feature] for each in values])), 4)
            for name, feature in PLAIN.items()
        }
        labels += list(wrong)
        scores += [scoring.probability(each) for each in values]
        groups += [f"{one.name}/{row.group}" for row in rows]
        names += [one.name] * len(rows)
    threshold = scoring.threshold()
    table = tables(np.array(labels), np.array(scores), groups, np.array(names), threshold)
    for line in lines(table):
        print(line)
    for name, found in plain.items():
        print(f"{name:22} AUC of plain scores: " + ", ".join(f"{what} {v:.3f}" for what, v in found.items()))
    made_by = signature(load_encoder(None), Settings())
    result = {
        "signature": made_by,
        "code": code_hash(),
        "threshold": threshold,
        "sets": {
            one.name: {"sha256": one.sha256(folder), **table[one.name], **plain[one.name]} for one in chosen
        },
        "mean": table["mean"],
    }
    named = hashlib.sha256(f"{made_by} {code_hash()} {options.at_most}".encode()).hexdigest()[:10]
    path = (
        Path(options.output)
        / f"pairs-{slug(made_by.split(' | ')[0].removeprefix('factcheck '))}-{named}.json"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    print(path.name)


if __name__ == "__main__":
    main()
