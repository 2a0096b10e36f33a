"""The labelled sets as examples for the support model: rows in sentences, with the pieces that are wrong.

Nothing is read that a set tells of an edit. Where a wrong claim has a faithful one beside it that is worded
nearly the same (BUMP and SummEdits have), the pieces that differ are taken for the wrong ones.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.pair_reading import row_key
from benchmarks.pair_sets import SETS, Row
from factcheck.comparing import folded
from factcheck.parse import parse_all
from factcheck.rowwise import line_spans
from scripts.saying import say
from scripts.support_states import Example, Part, States, fold_of, inner, part_of

NEGATION_TENTHS = 3  # of the groups of the negation sets so many tenths are trained on: they have one form
_ALIKE = 0.7  # a faithful claim is worded nearly the same from this ratio of matching pieces
_TOO_MANY = 0.6  # a share of differing pieces at which nobody can say which are wrong
_PARSED_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A row of a set in sentences, with white space and typography folded."""

    set: str
    key: str
    group: str
    wrong: bool
    claim: tuple[str, ...]
    evidence: tuple[str, ...]


def read_rows(folder: Path, kept: Path, limit: int | None = None) -> list[SplitRow]:
    """The rows of every set, or the first ``limit`` of each; rows without a sentence on either side are left
    out. ``kept`` is a file that remembers how texts were split.
    """
    named = [(one.name, row) for one in SETS for row in islice(one.rows(folder), limit)]
    sentences = split([text for _, row in named for text in (row.claim, row.evidence)], kept)
    rows = (_split_row(name, row, sentences) for name, row in named)
    return [row for row in rows if row.claim and row.evidence]


def split(texts: Iterable[str], kept: Path) -> dict[str, list[str]]:
    """The folded sentences of each text, as the bulk command reads it: line by line."""
    known: dict[str, list[str]] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    missing = [text for text in dict.fromkeys(texts) if text not in known]
    for first in range(0, len(missing), _PARSED_AT_ONCE):
        some = missing[first : first + _PARSED_AT_ONCE]
        parsed = parse_all([(text, tuple(line_spans(text))) for text in some])
        known.update(
            (text, [folded(sentence.text) for sentence in sentences])
            for text, sentences in zip(some, parsed, strict=True)
        )
        say(f"split {first + len(some)} of {len(missing)} texts")
    if missing:
        kept.write_text(json.dumps(known), encoding="utf-8")
    return known


def _split_row(name: str, row: Row, sentences: Mapping[str, Sequence[str]]) -> SplitRow:
    claim, evidence = tuple(sentences[row.claim]), tuple(sentences[row.evidence])
    return SplitRow(name, row_key(row), f"{name}/{row.group}", row.wrong, claim, evidence)


def examples_of(rows: Sequence[SplitRow], states: States) -> list[Example]:
    """Each row with its evidence chosen and its pieces labelled."""
    faithful: dict[str, list[list[int]]] = {}
    for row in rows:
        if not row.wrong:
            faithful.setdefault(row.group, []).append(_flat(row, states))
    made = []
    for row in rows:
        labels = _labels(row, states, faithful.get(row.group, []))
        parts: list[Part] = []
        for at, claim in enumerate(row.claim):
            parts.append(part_of(claim, row.evidence, states, labels[at] if labels else None))
        made.append(Example(row.set, row.key, row.group, row.wrong, tuple(parts)))
    return made


def trained_on(example: Example) -> bool:
    """Whether it is of those that training sees: of the negation sets only a part."""
    return not example.set.startswith("negation") or fold_of(example.group, 10) < NEGATION_TENTHS


def _flat(row: SplitRow, states: States) -> list[int]:
    return [states[text].ids[at] for text in row.claim for at in inner(states[text])]


def _labels(row: SplitRow, states: States, faithful: Sequence[Sequence[int]]) -> list[tuple[int, ...]] | None:
    """For each sentence, 1 for every piece that is wrong; None where it cannot be known."""
    flat = _flat(row, states)
    wrong: set[int] | None = set()
    if row.wrong:
        edited = row.set == "bump" or row.set.startswith("summedits")
        wrong = _differing(flat, faithful) if edited and faithful else None
    if wrong is None:
        return None
    labels, before = [], 0
    for text in row.claim:
        places = list(inner(states[text]))
        own = {place for at, place in enumerate(places, before) if at in wrong}
        labels.append(tuple(int(at in own) for at in range(len(states[text].ids))))
        before += len(places)
    return labels


def _differing(flat: Sequence[int], faithful: Sequence[Sequence[int]]) -> set[int] | None:
    """The places of ``flat`` that the most similar faithful claim has otherwise; where something is missing,
    its neighbours.
    """
    best: tuple[float, difflib.SequenceMatcher[int]] | None = None
    for other in faithful:
        matcher = difflib.SequenceMatcher(None, other, flat, autojunk=False)
        if best is None or matcher.ratio() > best[0]:
            best = (matcher.ratio(), matcher)
    if best is None or best[0] < _ALIKE:
        return None
    found: set[int] = set()
    for operation, _, _, start, end in best[1].get_opcodes():
        if operation == "delete":
            found.update(range(max(0, start - 1), min(len(flat), end + 1)))
        elif operation != "equal":
            found.update(range(start, end))
    return found if len(found) <= len(flat) * _TOO_MANY else None


def sha256_of_sets(folder: Path) -> dict[str, str]:
    """Of every file of the sets, by its path below the data folder."""
    names = sorted({name for one in SETS for name in one.files})
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
