"""Figures and dates against the development data; prints right/total per file and the file's sha256.

    python benchmarks/figures.py [--errors FILE] [--data FOLDER]

The data folder is ``$FACTCHECK_DATA``, by default ``../shared/data`` beside the repository.
``benchmarks/figures_scoring.py`` says what counts as right.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from figures_probe import probe_rows
from figures_scoring import MODELS, Case

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.extract.times import read_whens
from factcheck.parse.spacy_parser import parse
from factcheck.records import Span


def _data_folder(given: str | None) -> Path:
    folder = given or os.environ.get("FACTCHECK_DATA")
    return Path(folder) if folder else Path(__file__).resolve().parents[1].parent / "shared" / "data"


def _cases(path: Path) -> Iterator[dict[str, Any]]:
    yield from json.loads(path.read_text(encoding="utf-8-sig"))


def _read(text: str, day: date | None, roles: bool) -> Case:
    sentences = parse(text, [Span(0, len(text))]) if roles and text.strip() else ()
    whens = read_whens(text, day, sentences)
    quantities = read_quantities(text, [when.span for when in whens])
    return Case(text, with_roles(sentences, quantities, whens) if roles else quantities, whens)


def _model(path: Path, score: Callable[[Case, dict[str, Any]], bool | None], errors: list[str]) -> str:
    right = total = 0
    for row in _cases(path):
        reference = row.get("Context", {}).get("ReferenceDateTime", "")[:10]
        case = _read(row["Input"], date.fromisoformat(reference) if reference else None, roles=False)
        good = score(case, row)
        if good is None:
            continue
        total, right = total + 1, right + good
        if not good:
            wanted = [(r["Text"], r.get("Resolution")) for r in row["Results"]]
            errors.append(f"{path.stem}\t{row['Input']!r}\n\twanted {wanted}\n\tread   {case}")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    return f"{path.stem:20} {right:4}/{total:<4} {right / max(1, total):6.1%}  sha256 {digest}"


def main() -> None:
    """Score every file and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path)
    parser.add_argument("--data")
    options = parser.parse_args()
    data = _data_folder(options.data)
    errors: list[str] = []
    for name, score in MODELS.items():
        print(_model(data / "recognizers" / f"{name}Model.json", score, errors))
    probe = data / "probe" / "quantities.jsonl"
    rows = [json.loads(line) for line in probe.read_text(encoding="utf-8").splitlines()]
    for line in probe_rows(
        rows, lambda row: _read(row["text"], date.fromisoformat(row["ref"]), True), errors
    ):
        print(line)
    if options.errors is not None:
        options.errors.write_text("\n".join(errors) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
