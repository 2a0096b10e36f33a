"""Fits how sure a finding is, and which findings stay notes (``models/confidence.json``).

    python scripts/calibrate_confidence.py [--write] [--data FOLDER] [--articles N]

Three sources of findings at ``query`` or above, each counted as much as the others: the development stories
and examples, judged as ``benchmarks/stories.py`` judges them; altered and faithful drafts of articles in
the half that the support model was not trained on, judged as ``benchmarks/altered_figures.py`` does, but
not of those which that benchmark reports on first; and findings between real reports that were read by eye
(``benchmarks/cases/cluster_marks.tsv``: identities and verdicts, no text). A ridge regression draws each
check towards the pooled log-odds; slopes, none below nought, add how sure the alignment is, how near the
two sentences stand and whether the claim side is a rewrite. ``quiet_below`` is the confidence below
which a finding is a note, for rewrites and for independent reports (`_quiet`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import measures
from benchmarks.altered.articles import chosen, from_data
from benchmarks.altered.build import build
from benchmarks.altered.judging import rightness
from benchmarks.altered_figures import PUBLISHED
from benchmarks.clusters import marked_findings
from benchmarks.pair_sets import data_folder
from factcheck.embed import load_encoder
from factcheck.records import Finding
from factcheck.resources import load, models_folder
from factcheck.weighing import PARTS
from scripts import logistic
from scripts.saying import say
from scripts.stories_data import meetings, sha256, stories

Floats = NDArray[np.float64]
SLOPES = ("alignment", *PARTS)
PENALTIES = (1.0, 2.0, 4.0, 8.0)
LOST = 0.005  # of the right findings
_GRID = tuple(at / 100 for at in range(2, 95))
FOLDS = 5
SEED = 23


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings: their checks, the `SLOPES` (n, 3), whether they are right, groups, sources, weights."""

    checks: tuple[str, ...]
    inputs: Floats
    right: Floats
    groups: tuple[str, ...]
    sources: NDArray[np.str_]
    weights: Floats


def main() -> None:
    """Print what each source gives and what is lost and spared; write the model where that is asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--data")
    parser.add_argument("--articles", type=int, default=40, help="of each source of the altered drafts")
    options = parser.parse_args()
    found = _judged(data_folder(options.data), options.articles)
    tried = [(_loss(found, left_out(found, penalty)), penalty) for penalty in PENALTIES]
    for loss, penalty in tried:
        say(f"penalty {penalty:g}: log loss {loss:.4f} left out")
    penalty = min(tried)[1]
    held = left_out(found, penalty)
    quiet = _quiet(found, held)
    made = _report(found, held, quiet)
    if options.write:
        _write(found, penalty, quiet, made)


def _judged(folder: Path, articles: int) -> Judged:
    model: dict[str, Any] = load("confidence")
    before = dict(model)
    # So that each named contribution is the value itself, and nothing falls silent.
    parts = {
        "weights": dict.fromkeys(PARTS, 1.0),
        "centre": dict.fromkeys(PARTS, 0.0),
        "quiet_below": {"rewrite": 0.0, "report": 0.0},
    }
    model.update(strength=1.0, centre=0.0, parts=parts)
    try:
        rows = list(_rows(folder, articles))
    finally:
        model.update(before)
    sources = np.array([source for source, *_ in rows])
    count = {str(name): int((sources == name).sum()) for name in sorted(set(sources))}
    return Judged(
        checks=tuple(finding.check for _, _, finding, _ in rows),
        inputs=np.array([_slopes(finding) for _, _, finding, _ in rows]),
        right=np.array([float(right) for *_, right in rows]),
        groups=tuple(group for _, group, _, _ in rows),
        sources=sources,
        weights=np.array([len(rows) / len(count) / count[str(name)] for name in sources]),
    )


def _rows(folder: Path, articles: int) -> Iterator[tuple[str, str, Finding, bool]]:
    for story in stories():
        one = meetings(story)
        for right, group in ((True, one.met), (False, one.alarms)):
            yield from (("stories", story.name, finding, right) for finding in group)
    say("stories read")
    encoder = load_encoder(None)
    for source in ("rural", "science"):
        last = chosen(from_data(folder, source), "b", None)[-articles:]
        for case in build(last, SEED):
            for finding, right in rightness(case, encoder, PUBLISHED):
                yield "altered", case.article.id, finding, right
        say(f"{source} read")
    for finding, topic, right in marked_findings(folder):
        yield "clusters", topic, finding, right
    say("clusters read")


def _slopes(finding: Finding) -> list[float]:
    told = {part.name: part.contribution for part in finding.why}
    return [told.get(name, 0.0) for name in SLOPES]


def _design(found: Judged, checks: Sequence[str], centre: Floats) -> Floats:
    marks = np.array([[float(code == one) for one in checks] for code in found.checks])
    return np.hstack([marks, found.inputs - centre])


def fitted(found: Judged, rows: NDArray[np.bool_], penalty: float) -> tuple[Floats, list[str], Floats]:
    """Coefficients (bias, checks, slopes), the checks, and the centre of the slopes."""
    checks = sorted({code for code, kept in zip(found.checks, rows, strict=True) if kept})
    centre = found.inputs[rows].mean(axis=0)
    inputs = _design(found, checks, centre)[rows]
    signs = [0] * len(checks) + [1] * len(SLOPES)
    weights = found.weights[rows]
    return (
        logistic.fit(inputs, found.right[rows], penalty=penalty, weights=weights, signs=signs),
        checks,
        centre,
    )


def left_out(found: Judged, penalty: float) -> Floats:
    """Each finding's probability by a model that has not seen its story or article."""
    fold = logistic.folds(found.groups, FOLDS)
    held = np.zeros(len(found.right))
    for at in range(FOLDS):
        beta, checks, centre = fitted(found, fold != at, penalty)
        held[fold == at] = logistic.predict(beta, _design(found, checks, centre)[fold == at])
    return held


def _quiet(found: Judged, held: Floats) -> dict[str, float]:
    """The least confidence that is told, in a rewrite and between independent reports: as high as keeps all
    but `LOST` of what is right.
    """
    report = found.inputs[:, SLOPES.index("follows")] == 0
    limits = {}
    for name, rows in (("rewrite", ~report), ("report", report)):
        right = found.weights * (found.right == 1) * rows
        kept = [at for at in _GRID if right[held < at].sum() <= LOST * right.sum()]
        limits[name] = max(kept, default=0.0)
    return limits


def _silent(found: Judged, held: Floats, quiet: dict[str, float]) -> NDArray[np.bool_]:
    follows = found.inputs[:, SLOPES.index("follows")] == 1
    return held < np.where(follows, quiet["rewrite"], quiet["report"])


def _report(found: Judged, held: Floats, quiet: dict[str, float]) -> dict[str, Any]:
    made: dict[str, Any] = {"quiet_below": quiet, "sources": {}}
    for name in (*sorted(set(found.sources)), "all"):
        rows = np.ones(len(held), dtype=bool) if name == "all" else found.sources == name
        labels, scores = found.right[rows], held[rows]
        groups = [g for g, kept in zip(found.groups, rows, strict=True) if kept]
        ranked = measures.interval(labels, scores, groups, measures.auc)
        error = measures.interval(labels, scores, groups, measures.calibration_error)
        silent = _silent(found, held, quiet)[rows]
        lost, spared = int((silent & (labels == 1)).sum()), int((silent & (labels == 0)).sum())
        wrong = int((labels == 0).sum())
        say(
            f"{name:9} {len(labels)} findings, {wrong} wrong; auc {ranked}, calibration error {error}; "
            f"silent: {lost} right, {spared} wrong"
        )
        made["sources"][str(name)] = {
            "findings": len(labels),
            "wrong": wrong,
            "auc": ranked.as_list(),
            "calibration_error": error.as_list(),
            "silent_right": lost,
            "silent_wrong": spared,
        }
    return made


def _loss(found: Judged, held: Floats) -> float:
    losses = found.right * np.log(held) + (1 - found.right) * np.log(1 - held)
    return float(-(found.weights * losses).sum() / found.weights.sum())


def _write(found: Judged, penalty: float, quiet: dict[str, float], made: dict[str, Any]) -> None:
    beta, checks, centre = fitted(found, np.ones(len(found.right), dtype=bool), penalty)
    bias, slopes = float(beta[0]), beta[1 + len(checks) :]
    by_check = {code: round(bias + float(b), 3) for code, b in zip(checks, beta[1:], strict=False)}
    whole = {
        "centre": round(float(centre[0]), 3),
        "checks": {"default": round(bias, 3), **by_check},
        "strength": round(float(slopes[0]), 3),
        "parts": {
            "weights": {name: round(float(b), 3) for name, b in zip(PARTS, slopes[1:], strict=True)},
            "centre": {name: round(float(c), 3) for name, c in zip(PARTS, centre[1:], strict=True)},
            "quiet_below": quiet,
        },
        "made": {
            "script": "scripts/calibrate_confidence.py",
            "penalty": penalty,
            "seed": SEED,
            "sha256": sha256(stories()),
            **made,
        },
    }
    path = models_folder() / "confidence.json"
    path.write_text(json.dumps(whole, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    say("written")


if __name__ == "__main__":
    main()
