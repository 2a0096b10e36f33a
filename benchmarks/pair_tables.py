"""What scores are worth on each set of pairs, as data and as lines to read."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks import measures
from benchmarks.measures import Floats, Interval, interval_over
from benchmarks.pair_notes import Note
from benchmarks.stacking import Held, Stack

Rows = NDArray[np.int64]
FLOORS = Path(__file__).with_name("pair_floors.json")
# Sets that are read together: a measure over several is the mean over its sets, so that each counts the same.
DOMAINS = ("samsum", "scitldr", "sales_call", "qmsumm", "podcast")
JOINED: Mapping[str, tuple[str, ...]] = {
    "five other domains": tuple(f"summedits-{domain}" for domain in DOMAINS),
    "all": (),
}
DIGITS = "fever-symmetric"  # the set of which the claims with digits are measured apart
MEASURED = (
    "balanced_accuracy",
    "auc",
    "recall",
    "false_alarms",
    "consistency",
    "number_edits",
    "calibration_error",
)


@dataclass(frozen=True, slots=True)
class Judged:
    """Rows with their scores and what is told about them, all of one length.

    ``chances`` are probabilities; a row is flagged where its ``margins`` is nought or more. ``figure_named``:
    whether a finding names a figure or a date.
    """

    labels: Floats
    chances: Floats
    margins: Floats
    groups: tuple[str, ...]
    sets: tuple[str, ...]
    weights: Floats
    notes: tuple[Note, ...]
    figure_named: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the table: how many rows, and each measure with its interval, by name.

    ``kinds`` is the recall for each kind of error, with how many there are.
    """

    rows: int
    wrong: int
    groups: int
    measured: Mapping[str, Interval]
    kinds: Mapping[str, tuple[int, Interval]]

    def as_data(self) -> dict[str, Any]:
        """For a file."""
        return {
            "rows": self.rows,
            "wrong": self.wrong,
            "groups": self.groups,
            **{name: found.as_list() for name, found in self.measured.items()},
            "kinds": {kind: [count, *found.as_list()] for kind, (count, found) in self.kinds.items()},
        }


def judged(stack: Stack, held: Held, told: Sequence[Note]) -> Judged:
    """Rows beside their scores."""
    figures = stack.inputs[:, [stack.names.index(family) for family in ("DAT", "NUM")]]
    return Judged(
        labels=stack.labels,
        chances=held.chances,
        margins=held.margins,
        groups=stack.groups,
        sets=stack.sets,
        weights=stack.weights,
        notes=tuple(told),
        figure_named=figures.max(axis=1) > 0,
    )


def tables(rows: Judged, only: Collection[str] | None = None) -> dict[str, Figures]:
    """The figures of each set, and of the `JOINED` ones; ``only`` some measures and no kinds where that is
    asked for.
    """
    names = list(dict.fromkeys(rows.sets))
    table = {name: figures(rows, (name,), only) for name in names}
    for joined, members in JOINED.items():
        ours = tuple(name for name in names if not members or name in members)
        if len(ours) > 1:
            table[joined] = figures(rows, ours, only)
    return table


def figures(rows: Judged, sets: Sequence[str], only: Collection[str] | None = None) -> Figures:
    """The figures of the rows of ``sets``.

    Balanced accuracy, AUC, recall and false alarms are means over the sets; consistency, number edits and
    error kinds are shares of all rows; the calibration error weighs each set the same.
    """
    places = np.flatnonzero([name in sets for name in rows.sets])
    groups = [rows.groups[at] for at in places]
    labels, margins, weights = rows.labels, rows.margins, rows.weights
    number = np.array([sets.index(name) if name in sets else -1 for name in rows.sets])
    wins, pairs = consistency(rows)
    edits = np.array([note.number_edit for note in rows.notes])
    digits = np.array(
        [note.digit and name == DIGITS for note, name in zip(rows.notes, rows.sets, strict=True)]
    )

    def mean(measure: Callable[[Rows], float]) -> Callable[[Rows], float]:
        if len(sets) == 1:
            return measure
        return lambda at: float(np.mean([measure(at[number[at] == one]) for one in range(len(sets))]))

    def share(hits: Floats | NDArray[np.bool_], of: Floats | NDArray[np.bool_]) -> Callable[[Rows], float]:
        return lambda at: float(hits[at].sum() / of[at].sum()) if of[at].sum() else float("nan")

    def there(measure: Callable[[Rows], float]) -> Callable[[Rows], float]:
        return lambda at: measure(places[at])

    flagged, right = margins >= 0, labels == 0
    asked: dict[str, Callable[[Rows], float]] = {
        "balanced_accuracy": mean(lambda at: measures.balanced_accuracy(labels[at], margins[at], 0.0)),
        "auc": mean(lambda at: measures.auc(labels[at], rows.chances[at])),
        "recall": mean(lambda at: measures.recall(labels[at], margins[at], 0.0)),
        "false_alarms": mean(lambda at: measures.false_alarms(labels[at], margins[at], 0.0)),
        "consistency": share(wins, pairs),
        "number_edits": share(flagged & edits, edits),
        "number_edits_named": share(rows.figure_named & edits, edits),
        "figure_named_of_right": share(rows.figure_named & right, right),
        "digit_claims": lambda at: measures.balanced_accuracy(
            labels[at][digits[at]], margins[at][digits[at]], 0.0
        ),
        "calibration_error": lambda at: measures.calibration_error(
            labels[at], rows.chances[at], weights=weights[at]
        ),
    }
    measured = {
        name: interval_over(groups, there(measure))
        for name, measure in asked.items()
        if only is None or name in only
    }
    kinds = {}
    named = {kind for at in places for kind in rows.notes[at].kinds} if only is None else set()
    for kind in sorted(named):
        ours = np.array([kind in note.kinds for note in rows.notes])
        found = interval_over(groups, there(share(flagged & ours, ours)))
        kinds[kind] = (int(ours[places].sum()), found)
    return Figures(
        len(places),
        int(labels[places].sum()),
        len(set(groups)),
        {name: found for name, found in measured.items() if not np.isnan(found.value)},
        kinds,
    )


def consistency(rows: Judged) -> tuple[Floats, Floats]:
    """(n,) and (n,): over how many unedited claims of its group a wrong one scores higher, and of how many.

    In BUMP and SummEdits the claim that was edited; elsewhere every right claim of the group.
    """
    unedited: dict[tuple[str, str], list[int]] = {}
    for at, note in enumerate(rows.notes):
        if note.unedited and not rows.labels[at]:
            unedited.setdefault((rows.groups[at], note.origin), []).append(at)
    wins, pairs = np.zeros(len(rows.labels)), np.zeros(len(rows.labels))
    for at, note in enumerate(rows.notes):
        others = unedited.get((rows.groups[at], note.origin), ()) if rows.labels[at] else ()
        wins[at] = sum(rows.chances[at] > rows.chances[other] for other in others)
        pairs[at] = len(others)
    return wins, pairs


def lines(table: Mapping[str, Figures]) -> Iterator[str]:
    """The table for reading: a line a set, then the recall by kind of error."""
    yield f"{'set':20}{'rows':>6}{'wrong':>6}{'groups':>7}" + "".join(f"  {name:21}" for name in MEASURED)
    for name, row in table.items():
        cells = (str(row.measured[m]) if m in row.measured else "" for m in MEASURED)
        counts = f"{row.rows:>6}{row.wrong:>6}{row.groups:>7}"
        yield (f"{name:20}{counts}" + "".join(f"  {cell:21}" for cell in cells)).rstrip()
    yield ""
    yield "number edits named by a finding on a figure or a date, and right claims with such a finding"
    for name, row in table.items():
        if "number_edits_named" in row.measured:
            named, wrongly = row.measured["number_edits_named"], row.measured["figure_named_of_right"]
            yield f"{name:20}  {named}  {wrongly}"
    yield ""
    yield "recall by kind of error"
    for name, row in table.items():
        for kind, (count, found) in row.kinds.items():
            yield f"{name:20}  {kind:28}{count:>5}  {found}"


def floors(table: Mapping[str, Figures]) -> Iterator[str]:
    """Each floor with what is reached and what is published."""
    told = json.loads(FLOORS.read_text(encoding="utf-8"))
    for floor in told["floors"]:
        row = table.get(floor["set"])
        if row is None or floor["measure"] not in row.measured:
            continue
        found = row.measured[floor["measure"]]
        met = found.value > floor["floor"] if floor["above"] else found.value <= floor["floor"]
        asked = f"{'above' if floor['above'] else 'at most'} {floor['floor']:.3f}"
        by = [
            f"{one['by']} {one['value']:.3f}"
            for one in told["published"]
            if (one["set"], one["measure"]) == (floor["set"], floor["measure"])
        ]
        others = f"; published: {', '.join(by)}" if by else ""
        verdict = "met" if met else "not met"
        yield f"{verdict:8}{floor['set']}, {floor['measure']}: {found}, {asked}{others}"
