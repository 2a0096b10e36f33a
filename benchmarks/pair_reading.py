"""The scoring features of many rows, each text read once: rows of a set share their articles.

What `factcheck.pipeline.pair_rows` does for a row, with a memory, and without the support model: the shipped
one was trained on these rows, and networks that did not see them stand in for it (`Reading.values`). Features
are kept in a folder as they are made, so that a run that was stopped goes on where it stopped; they are named
by everything that decides them: the code, the calibrations and lexicons, the row.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.pair_sets import ROOT, Row
from factcheck import scoring
from factcheck.assembly import Blocks, row_article, view_text
from factcheck.checks import findings, registry
from factcheck.comparing import compare, texts_of
from factcheck.embed import load_encoder
from factcheck.rowwise import CHUNK, RowViews, line_spans
from factcheck.settings import Settings
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView

Progress = Callable[[int, int], None]
# What a score is made of after its features: a change of these leaves the features as they are.
_AFTERWARDS = ("models/score.json", "models/support.json")
_KEPT_VECTORS = 2048
FOLDS_FILE = ROOT / "benchmarks" / "results" / "support-folds.json"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of a row: its features without those of the support model, which other models stand
    in for in turn (`values`), and how many sentences the evidence has.
    """

    features: Mapping[str, float]
    sentences: int

    def values(self, logits: Sequence[float] = ()) -> dict[str, float]:
        """All features; those of the support model from the logit of each body sentence of the claim, and
        none of them without.
        """
        return {**self.features, **scoring.support_features(logits, self.sentences)}


class Reader:
    """Rows to readings, with what has been read before."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or _kept()) / f"{code_hash()}.jsonl"
        self._known: dict[str, Reading] = {}
        self._table: VectorTable | None = None
        self._views = RowViews(Settings())
        if self._file.exists():
            for line in self._file.read_text(encoding="utf-8").splitlines():
                if line.endswith("}}"):  # the last line of a run that was stopped may be half a line
                    row = json.loads(line)
                    self._known[row["row"]] = Reading(row["features"], row["sentences"])

    def readings(self, rows: Sequence[Row], progress: Progress) -> list[Reading]:
        """The reading of each row, in order."""
        missing = [row for row in rows if row_key(row) not in self._known]
        missing.sort(key=lambda row: row.evidence)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as kept:
            for at in range(0, len(missing), CHUNK):
                for row, read in self._read(missing[at : at + CHUNK]):
                    self._known[row_key(row)] = read
                    made = {"row": row_key(row), "sentences": read.sentences, "features": read.features}
                    kept.write(json.dumps(made) + "\n")
                kept.flush()
                progress(min(at + CHUNK, len(missing)), len(missing))
        return [self._known[row_key(row)] for row in rows]

    def _read(self, rows: Sequence[Row]) -> Iterator[tuple[Row, Reading]]:
        self._table = table = self._table or VectorTable(load_encoder(None))
        texts = [text for row in rows for text in ((row.claim, "claim"), (row.evidence, "evidence"))]
        views = self._views.of(texts)
        table.forget(_KEPT_VECTORS)
        table.add(text for view in views for text in texts_of(view))
        for row, claim, evidence in zip(rows, views[::2], views[1::2], strict=True):
            comparison = compare(claim, evidence, table)
            found = findings([comparison], registry(), lambda _: True, answerable=True)
            yield row, Reading(scoring.features(comparison, found), len(evidence.sentences))


def fold_logits(path: Path = FOLDS_FILE) -> dict[str, tuple[int, tuple[float, ...]]]:
    """For each row, by `row_key`: its fold, and the logits of the support model that did not see that fold.

    Raises:
        SystemExit: there is no such file.
    """
    if not path.is_file():
        raise SystemExit(f"no {path.name}: scripts/train_support.py makes it")
    rows = json.loads(path.read_text(encoding="utf-8"))["rows"]
    return {key: (fold, tuple(logits)) for key, (fold, logits) in rows.items()}


def row_view(text: str, source: str, published: date | None = None) -> ArticleView:
    """A text of a row as the bulk command reads it: every line that is not blank is body."""
    blocks = Blocks(tuple(line_spans(text)))
    return view_text(row_article(text, source, published), blocks, Settings().spacy_model)


def code_hash() -> str:
    """Twelve hex digits over the package and its data."""
    digest = hashlib.sha256()
    paths = [*(ROOT / "factcheck").rglob("*.py"), *(ROOT / "models").rglob("*.json")]
    for path in sorted(paths):
        name = path.relative_to(ROOT).as_posix()
        if name not in _AFTERWARDS:
            digest.update(name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def _kept() -> Path:
    return Path(tempfile.gettempdir()) / "factcheck-calibration"


def row_key(row: Row) -> str:
    """A name for a row by what it says, not by its set: 24 hex digits."""
    return hashlib.sha256(f"{row.claim}\x1f{row.evidence}".encode()).hexdigest()[:24]
