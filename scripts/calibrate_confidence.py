"""Fits how sure a finding is (``models/confidence.json``) on the development stories and examples.

    python scripts/calibrate_confidence.py [--write]

Every finding at ``query`` or above is judged as ``benchmarks/stories.py`` judges it: it meets an expectation,
or it is a false alarm. A check's log-odds come from its own counts, smoothed by a Beta prior at the pooled
share (the strength of the prior is the one that predicts left-out stories best); a slope adds how sure the
reading and alignment behind one finding are. The calibration error is that of stories left out.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import measures
from factcheck.resources import load, models_folder
from scripts import logistic
from scripts.saying import say
from scripts.stories_data import meetings, sha256, stories

Floats = NDArray[np.float64]
PRIORS = (2.0, 4.0, 8.0, 16.0, 32.0)
SLOPE_PENALTY = 4.0


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings: their checks, the strength of their alignment, whether an editor listed them, stories."""

    checks: NDArray[np.str_]
    strengths: Floats
    agreed: Floats
    stories: NDArray[np.str_]

    def where(self, rows: NDArray[np.bool_]) -> Judged:
        """The findings of ``rows``."""
        return Judged(self.checks[rows], self.strengths[rows], self.agreed[rows], self.stories[rows])


@dataclass(frozen=True, slots=True)
class Model:
    """Log-odds by check at strength ``centre``, ``default`` for a check without counts, and a slope."""

    checks: dict[str, float]
    default: float
    slope: float
    centre: float

    def predict(self, found: Judged) -> Floats:
        """A probability for each finding."""
        base = np.array([self.checks.get(str(code), self.default) for code in found.checks])
        logits: Floats = base + self.slope * (found.strengths - self.centre)
        return 1 / (1 + np.exp(-logits))


def main() -> None:
    """Print counts by check and the calibration error; write the model where that is asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = _judged()
    tried = [(_loss(found.agreed, left_out(found, prior)), prior) for prior in PRIORS]
    for loss, prior in tried:
        say(f"prior of {prior:g} findings: log loss {loss:.4f} leaving out one story at a time")
    prior = min(tried)[1]
    model, held = fitted(found, prior), left_out(found, prior)
    counts = {str(c): _counts(found, str(c)) for c in sorted(set(found.checks))}
    for code, (met, alarms) in counts.items():
        say(f"{code}: {met} agreed, {alarms} false alarms, log-odds {model.checks[code]:.3f}")
    groups = [str(name) for name in found.stories]
    share = measures.interval(found.agreed, found.agreed, groups, lambda y, _: float(y.mean()))
    error = measures.interval(found.agreed, held, groups, lambda y, s: measures.calibration_error(y, s, 5))
    even = measures.calibration_error(found.agreed, _pooled_left_out(found), 5)
    ranked = measures.interval(found.agreed, held, groups, measures.auc)
    say(f"{len(groups)} findings, agreed {share}; slope {model.slope:.3f}, centre {model.centre:.3f}")
    say(f"left out: calibration error {error} (one share for all: {even:.3f}), auc {ranked}")
    measured = {"agreed": share, "calibration_error": error, "auc": ranked}
    if options.write:
        _write(model, counts, prior, measured, len(groups))


def _judged() -> Judged:
    model: dict[str, Any] = load("confidence")
    before = dict(model)
    model.update(strength=1.0, centre=0.0)  # so that the named contribution is the strength itself
    rows: list[tuple[str, float, float, str]] = []
    try:
        for story in stories():
            one = meetings(story)
            for agreed, group in ((1.0, one.met), (0.0, one.alarms)):
                rows += [(f.check, f.why[1].contribution, agreed, story.name) for f in group]
    finally:
        model.update(before)
    checks, strengths, labels, names = zip(*rows, strict=True)
    return Judged(np.array(checks), np.array(strengths), np.array(labels), np.array(names))


def fitted(found: Judged, prior: float) -> Model:
    """The model of ``found``; ``prior`` is how many findings at the pooled share each check starts with."""
    share = (found.agreed.sum() + 1) / (len(found.agreed) + 2)
    centre = float(found.strengths.mean())
    beta = logistic.fit((found.strengths - centre)[:, None], found.agreed, penalty=SLOPE_PENALTY, signs=[1])
    checks = {}
    for code in sorted(set(found.checks)):
        met, alarms = _counts(found, str(code))
        checks[str(code)] = math.log((met + prior * share) / (alarms + prior * (1 - share)))
    return Model(checks, math.log(share / (1 - share)), float(beta[1]), centre)


def left_out(found: Judged, prior: float) -> Floats:
    """Each finding's probability by a model that has not seen its story."""
    held = np.zeros(len(found.agreed))
    for name in sorted(set(found.stories)):
        rows = found.stories == name
        held[rows] = fitted(found.where(~rows), prior).predict(found.where(rows))
    return held


def _pooled_left_out(found: Judged) -> Floats:
    held = np.zeros(len(found.agreed))
    for name in sorted(set(found.stories)):
        rows = found.stories == name
        held[rows] = found.agreed[~rows].mean()
    return held


def _counts(found: Judged, code: str) -> tuple[int, int]:
    agreed = found.agreed[found.checks == code]
    return int(agreed.sum()), int(len(agreed) - agreed.sum())


def _loss(labels: Floats, held: Floats) -> float:
    return float(-np.mean(labels * np.log(held) + (1 - labels) * np.log(1 - held)))


def _write(
    model: Model,
    counts: dict[str, tuple[int, int]],
    prior: float,
    measured: dict[str, measures.Interval],
    findings: int,
) -> None:
    chosen: Sequence[Any] = stories()
    made = {
        "script": "scripts/calibrate_confidence.py",
        "data": "development stories and examples",
        "sha256": sha256(stories()),
        "stories": len(chosen),
        "findings": findings,
        "prior": prior,
        "counts": {code: {"agreed": met, "false": alarms} for code, (met, alarms) in counts.items()},
        "left_out": {name: value.as_list() for name, value in measured.items()},
    }
    checks = {code: round(value, 3) for code, value in model.checks.items()}
    whole = {
        "centre": round(model.centre, 3),
        "checks": {"default": round(model.default, 3), **checks},
        "made": made,
        "strength": round(model.slope, 3),
    }
    path = models_folder() / "confidence.json"
    path.write_text(json.dumps(whole, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    say("written")


if __name__ == "__main__":
    main()
