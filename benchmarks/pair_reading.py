"""The scoring features of many rows, each evidence read once: rows of a set share their articles.

What `factcheck.pipeline.pair_rows` does for a row, with a memory. Features are kept in a folder as they are
made, so that a run that was stopped goes on where it stopped; they are named by everything that
decides them: the code, the calibrations and lexicons, the row.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from benchmarks.pair_sets import ROOT, Row
from factcheck import scoring
from factcheck.assembly import Blocks, row_article, view_text
from factcheck.checks import findings, registry
from factcheck.comparing import VectorTable, compare, texts_of
from factcheck.embed import Encoder, load_encoder
from factcheck.records import Span
from factcheck.settings import Settings
from factcheck.views import ArticleView

Progress = Callable[[int, int], None]
# What a score is made of after its features: a change of these leaves the features as they are.
_AFTERWARDS = ("models/score.json",)


class Reader:
    """Rows to features, with what has been read before."""

    def __init__(self, folder: Path | None = None) -> None:
        self._encoder: Encoder | None = None
        self._file = (folder or _kept()) / f"{code_hash()}.jsonl"
        self._known: dict[str, dict[str, float]] = {}
        if self._file.exists():
            for line in self._file.read_text(encoding="utf-8").splitlines():
                if line.endswith("}}"):  # the last line of a run that was stopped may be half a line
                    kept = json.loads(line)
                    self._known[kept["row"]] = kept["features"]

    def features(self, rows: Sequence[Row], progress: Progress) -> list[dict[str, float]]:
        """The features of each row, in order."""
        missing = [row for row in rows if row_key(row) not in self._known]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        ordered = sorted(missing, key=lambda row: row.evidence)
        done = 0
        with self._file.open("a", encoding="utf-8") as kept:
            for evidence, sharing in groupby(ordered, key=lambda row: row.evidence):
                for row, values in self._read(evidence, list(sharing)):
                    self._known[row_key(row)] = values
                    kept.write(json.dumps({"row": row_key(row), "features": values}) + "\n")
                    done += 1
                kept.flush()
                progress(done, len(missing))
        return [self._known[row_key(row)] for row in rows]

    def _read(self, evidence: str, rows: Sequence[Row]) -> Iterator[tuple[Row, dict[str, float]]]:
        self._encoder = self._encoder or load_encoder(None)
        other = row_view(evidence, "evidence")
        claims = [row_view(row.claim, "claim") for row in rows]
        table = VectorTable(self._encoder, (text for view in (other, *claims) for text in texts_of(view)))
        for row, claim in zip(rows, claims, strict=True):
            comparison = compare(claim, other, table)
            found = findings([comparison], registry(), lambda _: True)
            yield row, scoring.features(comparison, found)


def row_view(text: str, source: str, published: date | None = None) -> ArticleView:
    """A text of a row as the bulk command reads it: every line that is not blank is body."""
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip())))
        at += len(line)
    return view_text(row_article(text, source, published), Blocks(tuple(blocks)), Settings().spacy_model)


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
