"""Figures and dates against the development data.

    python benchmarks/figures.py [--errors FILE] [--data FOLDER]

Prints for every model how many cases are right, how many are exempt (``figures_exemptions.py``), of how many,
the share that is right, the floor that is demanded and whether it is met ("right" alone, or only "with
exemptions"), and the file's SHA-256. Ends with status 1 where the list of exemptions is stale.

The data folder is ``$FACTCHECK_DATA``, by default ``../shared/data`` beside the repository.
``benchmarks/figures_scoring.py`` says what counts as right.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from figures_case import Case, Row
from figures_exemptions import exemptions, faults
from figures_probe import probe_rows
from figures_scoring import MODELS

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.extract.times import read_whens
from factcheck.parse.spacy_parser import parse
from factcheck.records import Span

_FLOORS = {
    "Number": 228,
    "NumberRange": 80,
    "Ordinal": 50,
    "Percent": 20,
    "Age": 19,
    "Currency": 160,
    "Dimension": 93,
    "Temperature": 42,
}
_FLOOR_SHARES = {"DateTime": 0.85, "PhoneNumber": 1.0}


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


def _model(
    name: str, path: Path, score: Callable[[Case, Row], bool | None], errors: list[str], stale: list[str]
) -> str:
    texts: dict[int, str] = {}
    right: list[int] = []
    listed = exemptions(name)
    for i, row in enumerate(_cases(path)):
        reference = row.get("Context", {}).get("ReferenceDateTime", "")[:10]
        case = _read(row["Input"], date.fromisoformat(reference) if reference else None, roles=False)
        good = score(case, row)
        if good is None:
            continue
        texts[i] = row["Input"]
        if good:
            right.append(i)
        elif i not in listed:
            wanted = [(r["Text"], r.get("Resolution")) for r in row["Results"]]
            errors.append(f"{path.stem}\t{i}\t{row['Input']!r}\n\twanted {wanted}\n\tread   {case}")
    stale += faults(name, texts, right)
    floor = _FLOORS.get(name) or math.ceil(_FLOOR_SHARES[name] * len(texts))
    met = "right" if len(right) >= floor else "with exemptions"
    met = met if len(right) + len(listed) >= floor else "NO"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    share = len(right) / max(1, len(texts))
    return (
        f"{name:12} {len(right):5} {len(listed):6} {len(texts):5} {share:6.1%} {floor:5}  {met:15} {digest}"
    )


def main() -> None:
    """Score every file and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path)
    parser.add_argument("--data")
    options = parser.parse_args()
    data = _data_folder(options.data)
    errors: list[str] = []
    stale: list[str] = []
    print(
        f"{'model':12} {'right':>5} {'exempt':>6} {'total':>5} {'share':>6} {'floor':>5}  {'met':15} sha256"
    )
    for name, score in MODELS.items():
        print(_model(name, data / "recognizers" / f"{name}Model.json", score, errors, stale))
    probe = data / "probe" / "quantities.jsonl"
    rows = [json.loads(line) for line in probe.read_text(encoding="utf-8").splitlines()]
    for line in probe_rows(
        rows, lambda row: _read(row["text"], date.fromisoformat(row["ref"]), True), errors
    ):
        print(line)
    if options.errors is not None:
        options.errors.write_text("\n".join(errors) + "\n", encoding="utf-8")
    if stale:
        sys.exit("stale exemptions:\n" + "\n".join(stale))


if __name__ == "__main__":
    main()
