"""The public sets of claims beside their evidence, as rows of one form.

Rows are read from the data folder and never kept. What a set tells about an edit (the unedited claim, the
kind of the error) is not read at all, so that nothing can be learnt from it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim and its evidence. ``wrong`` is whether people say that the evidence contradicts the claim or
    does not carry it. ``group`` is shared by rows that share an article or a claim: never split one.
    """

    id: str
    group: str
    claim: str
    evidence: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class PairSet:
    """A set by name: its files below the data folder, and how they are read."""

    name: str
    files: tuple[str, ...]
    read: Callable[[Path], Iterator[Row]]

    def rows(self, folder: Path) -> tuple[Row, ...]:
        """All rows, without those that repeat a claim and its evidence."""
        kept: dict[tuple[str, str], Row] = {}
        for name in self.files:
            for row in self.read(folder / name):
                kept.setdefault((row.claim, row.evidence), row)
        return tuple(kept.values())

    def sha256(self, folder: Path) -> str:
        """Of the files one after the other."""
        digest = hashlib.sha256()
        for name in self.files:
            digest.update((folder / name).read_bytes())
        return digest.hexdigest()


def data_folder(given: str | None = None) -> Path:
    """``given``, else ``$FACTCHECK_DATA``, else ``../shared/data`` beside the repository.

    Raises:
        SystemExit: there is no such folder.
    """
    folder = Path(given or os.environ.get("FACTCHECK_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        raise SystemExit(f"no data in {folder.name}: set FACTCHECK_DATA or give --data FOLDER")
    return folder


def _with_source(path: Path) -> Iterator[Row]:
    for row in _lines(path):
        yield Row(row["id"], row["group"], row["claim"], row["source"], row["label"] == 0)


def _by_document(path: Path) -> Iterator[Row]:
    """Its ``group`` names the domain: rows belong together that share the document."""
    for row in _lines(path):
        group = hashlib.sha256(row["source"].encode()).hexdigest()[:12]
        yield Row(row["id"], group, row["claim"], row["source"], row["label"] == 0)


def _vitaminc(path: Path) -> Iterator[Row]:
    for row in _lines(path):
        group = row["id"].rpartition("_")[0]
        yield Row(row["id"], group, row["claim"], row["evidence"], row["label"] != "supports")


def _negation(path: Path) -> Iterator[Row]:
    """Three rows each are one pair with the negation on the one side, the other, and both."""
    text_of_file = path.read_bytes().decode("utf-8", "replace")  # a few bytes are in another encoding
    for line in text_of_file.replace("\r\n", "\n").rstrip("\n").split("\n")[1:]:
        number, text, claim, label = line.split("\t")
        group = f"{path.stem}-{int(number) // 3}"
        yield Row(f"{path.stem}-{number}", group, claim, text, label.strip() != "entailment")


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


_SUMMEDITS = ("ectsum", "samsum", "scitldr", "sales_call", "qmsumm", "podcast")
_NEGATION = ("RTE", "SNLI", "MNLI")
SETS = (
    PairSet("bump", ("bump/dev.jsonl",), _with_source),
    *(PairSet(f"summedits-{name}", (f"summedits/{name}.jsonl",), _by_document) for name in _SUMMEDITS),
    PairSet("fever-symmetric", ("fever_symmetric/dev.jsonl",), _with_source),
    PairSet(
        "vitaminc",
        (*(f"vitaminc/train_{number}.jsonl" for number in range(5)), "vitaminc/test.jsonl"),
        _vitaminc,
    ),
    *(PairSet(f"negation-{name.lower()}", (f"negation/{name}.txt",), _negation) for name in _NEGATION),
)


PER_SET = 700  # rows that the score is fitted and measured on: a larger set counts no more than a small one


def sample(rows: tuple[Row, ...], at_most: int) -> tuple[Row, ...]:
    """Whole groups up to about ``at_most`` rows, in an order that the hash of the group decides."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    order = sorted(groups, key=lambda group: hashlib.sha256(group.encode()).hexdigest())
    taken: list[Row] = []
    for group in order:
        if len(taken) >= at_most:
            break
        taken += groups[group]
    return tuple(taken)


def slug(text: str) -> str:
    """``text`` as part of a file name."""
    return re.sub(r"[^A-Za-z0-9.@-]+", "-", text).strip("-")
