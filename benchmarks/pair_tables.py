"""What a score is worth on each set of pairs, as data and as lines to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.measures import Floats, auc, balanced_accuracy, calibration_error, interval

MEASURED = ("auc", "balanced_accuracy", "calibration_error")


def tables(
    labels: Floats, scores: Floats, groups: Sequence[str], sets: NDArray[np.str_], threshold: float
) -> dict[str, dict[str, Any]]:
    """For each set: rows, AUC, balanced accuracy at ``threshold``, calibration error, with intervals; and
    the mean over the sets.
    """
    table: dict[str, dict[str, Any]] = {}
    for name in dict.fromkeys(str(each) for each in sets):
        here = sets == name
        ours = [group for group, inside in zip(groups, here, strict=True) if inside]
        of = {
            "auc": auc,
            "balanced_accuracy": lambda y, s: balanced_accuracy(y, s, threshold),
            "calibration_error": calibration_error,
        }
        found = {what: interval(labels[here], scores[here], ours, measure) for what, measure in of.items()}
        table[name] = {
            "rows": int(here.sum()),
            "wrong": int(labels[here].sum()),
            "groups": len(set(ours)),
            **{what: value.as_list() for what, value in found.items()},
        }
    means = {what: [row[what][0] for row in table.values()] for what in MEASURED}
    table["mean"] = {what: round(float(np.mean(values)), 4) for what, values in means.items()}
    return table


def lines(table: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """The table for reading."""
    yield f"{'set':22}{'rows':>6}{'wrong':>7}" + "".join(f"  {what:22}" for what in MEASURED)
    for name, row in table.items():
        cells = [row[what] if name != "mean" else [row[what]] for what in MEASURED]
        shown = [f"{c[0]:.3f} ({c[1]:.3f}–{c[2]:.3f})" if len(c) == 3 else f"{c[0]:.3f}" for c in cells]
        counts = f"{row.get('rows', ''):>6}{row.get('wrong', ''):>7}"
        yield f"{name:22}{counts}" + "".join(f"  {cell:22}" for cell in shown)
