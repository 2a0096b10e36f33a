"""The public sets of pairs as rows of features, read and stacked."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.pair_notes import Note, notes
from benchmarks.pair_reading import Reader, row_key
from benchmarks.pair_sets import PairSet, Row, sample
from benchmarks.stacking import Stack, fold_of
from factcheck.scoring import FEATURES, SUPPORT

Logits = Mapping[str, tuple[int, tuple[float, ...]]]


@dataclass(frozen=True, slots=True)
class ReadSets:
    """Rows, what is told about each, and the same as a stack of features; ``left_out`` counts those without
    logits of their fold.
    """

    rows: tuple[Row, ...]
    notes: tuple[Note, ...]
    stack: Stack
    left_out: int


def read_sets(sets: Sequence[PairSet], folder: Path, at_most: int, logits: Logits | None) -> ReadSets:
    """All features of up to ``at_most`` rows of each set.

    ``logits`` are those of support models that did not see a row's fold (`fold_logits`); None: no features of
    a support model.

    Raises:
        SystemExit: a row is in another fold than its name says.
    """
    reader = Reader()
    features = tuple(name for name in FEATURES if logits is not None or name not in SUPPORT)
    taken: list[Row] = []
    told: list[Note] = []
    names: list[str] = []
    inputs: list[list[float]] = []
    left_out = 0
    for one in sets:
        everything = one.rows(folder)
        offered = tuple(row for row in everything if logits is None or row_key(row) in logits)
        left_out += len(everything) - len(offered)
        rows = sample(offered, at_most)
        for row, read in zip(rows, reader.readings(rows, _silent), strict=True):
            values = read.values(_own(one, row, logits) if logits is not None else ())
            inputs.append([values[name] for name in features])
        taken += rows
        known = notes(one, folder)
        told += [known.get(row.id, Note()) for row in rows]
        names += [one.name] * len(rows)
        sys.stderr.write(f"{one.name}: {len(rows)} rows\n")
    groups = tuple(f"{name}/{row.group}" for name, row in zip(names, taken, strict=True))
    labels = np.array([float(row.wrong) for row in taken])
    stack = Stack(features, np.array(inputs), labels, groups, tuple(names))
    return ReadSets(tuple(taken), tuple(told), stack, left_out)


def _own(one: PairSet, row: Row, logits: Logits) -> tuple[float, ...]:
    fold, values = logits[row_key(row)]
    if fold != fold_of(f"{one.name}/{row.group}"):
        raise SystemExit(f"{one.name} {row.id}: trained with other folds than these")
    return values


def _silent(done: int, of: int) -> None:
    """No word on the way."""
