"""What the matrix of figures and the lineage get right, and what they get wrong.

    python benchmarks/matrix.py [--data FILE] [--read]

Of the hand-written stories (``examples/``, ``tests/stories/``), each a draft that was written from its
sources: the drafts laid under a source, the altered figures that stand as deviating in a row, and the cells
that deviate though nobody altered them. Of the clusters of ECB+ (``ecbplus/articles.jsonl``), reports that
nobody altered: rows, rows with a deviating cell, who follows whom; of the rows that a reader has marked
(``cases/matrix_marks.tsv``: fact id, 1 right or 0, why) the share that is right, with Wilson's 95 % interval.
``--read`` prints the deviating rows with their sentences, to be read; no text is written elsewhere. Writes
``results/matrix-<signature>.json``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.clusters import clusters
from benchmarks.measures import wilson
from benchmarks.stories import HELD_BACK, run_story
from factcheck.pipeline import audit
from factcheck.records import Article, Cell, CellStatus, Fact, Report

ROOT = Path(__file__).resolve().parents[1]
MARKS = Path(__file__).parent / "cases" / "matrix_marks.tsv"
RESULTS = Path(__file__).parent / "results"


def main() -> None:
    """Print both parts and write the result."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get("FACTCHECK_DATA", "data")) / "ecbplus" / "articles.jsonl",
    )
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    parts = {
        "development": _stories([f for f in _folders() if f.name not in HELD_BACK]),
        "held back": _stories([f for f in _folders() if f.name in HELD_BACK]),
    }
    signature = ""
    clustered: dict[str, Any] = {"sha256": hashlib.sha256(options.data.read_bytes()).hexdigest()}
    counts = {"clusters": 0, "rows": 0, "deviating": 0, "marked": 0, "right": 0, "pairs": 0, "follows": 0}
    marks = _marks()
    for name, report in _reports(options.data):
        signature = report.signature
        counts["clusters"] += 1
        counts["pairs"] += len(report.articles) * (len(report.articles) - 1) // 2
        counts["follows"] += len(report.story.descents)
        for fact in report.story.facts:
            counts["rows"] += fact.kind == "figure"
            if fact.kind == "figure" and _deviating(fact):
                counts["deviating"] += 1
                counts["marked"] += fact.id in marks
                counts["right"] += marks.get(fact.id, False)
                if options.read:
                    _show(name, fact, {article.id: article for article in report.articles})
    clustered |= counts
    clustered["interval"] = [round(end, 4) for end in wilson(counts["right"], counts["marked"])]
    result = {"signature": signature, "stories": parts, "clusters": clustered}
    print(json.dumps(result, indent=1))
    name = hashlib.sha256(json.dumps(result, sort_keys=True).encode()).hexdigest()[:10]
    (RESULTS / f"matrix-{name}.json").write_text(
        json.dumps(result, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )


def _folders() -> Iterator[Path]:
    for top in ("examples", "tests/stories"):
        yield from sorted(path.parent for path in (ROOT / top).glob("*/expected.json"))


def _stories(folders: Sequence[Path]) -> dict[str, int]:
    """How many drafts stand under a source, altered figures in a deviating cell, and cells that are wrong."""
    found = {"drafts": 0, "under_a_source": 0, "altered": 0, "deviating": 0, "cells": 0, "false": 0}
    for folder in folders:
        plan = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        report = run_story(folder, plan)
        found["drafts"] += 1
        found["under_a_source"] += any(one.article == report.draft for one in report.story.descents)
        text = next(article.text for article in report.articles if article.id == report.draft)
        listed = [
            item
            for item in plan["must_find"]
            if "NUM" in item["families"] and item["claim"] and item["evidence"]
        ]
        places = [(text.index(item["claim"]), len(item["claim"])) for item in listed]
        cells = [
            cell
            for fact in report.story.facts
            if fact.kind == "figure"
            for cell in fact.cells
            if cell.article == report.draft
        ]
        apart = [cell for cell in cells if cell.status is CellStatus.DEVIATES]
        found["altered"] += len(places)
        found["deviating"] += sum(any(_inside(cell, place) for cell in apart) for place in places)
        found["cells"] += len(cells)
        found["false"] += sum(not any(_inside(cell, place) for place in places) for cell in apart)
    return found


def _inside(cell: Cell, place: tuple[int, int]) -> bool:
    return cell.span.start < place[0] + place[1] and place[0] < cell.span.end


def _reports(path: Path) -> Iterator[tuple[str, Report]]:
    home = Path.cwd()
    for name, articles in clusters(path).items():
        with TemporaryDirectory() as folder:
            os.chdir(folder)
            for source, text in articles:
                Path(f"{source}.txt").write_text(text, encoding="utf-8")
            try:
                yield name, audit([f"{source}.txt" for source, _ in articles])
            finally:
                os.chdir(home)


def _deviating(fact: Fact) -> bool:
    return any(cell.status is CellStatus.DEVIATES for cell in fact.cells)


def _show(cluster: str, fact: Fact, articles: dict[str, Article]) -> None:
    print(f"{cluster}  {fact.id}  {fact.label}: {fact.consensus}")
    for cell in fact.cells:
        sentence = " ".join(cell.sentence.of(articles[cell.article].text).split())
        print(f"    {cell.status:<10} {cell.value!r} {cell.note} | {sentence}")


def _marks() -> dict[str, bool]:
    lines = MARKS.read_text(encoding="utf-8").splitlines() if MARKS.exists() else []
    return {line.split("\t")[0]: line.split("\t")[1] == "1" for line in lines}


if __name__ == "__main__":
    main()
