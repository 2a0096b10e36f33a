"""The page on figures and dates says what is read: every row of its tables is read here."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.extract import read_quantities, read_whens
from factcheck.measure.records import Comparison
from factcheck.parse import parse
from factcheck.records import Span

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "figures.md").read_text(encoding="utf-8")
PUBLISHED = date(2025, 3, 12)
OPEN = "–"


def rows(name: str) -> list[tuple[str, ...]]:
    table = PAGE.partition(f"<!-- figures:{name} -->")[2].partition("<!-- /figures -->")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")][2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def end(value: Decimal | None) -> str:
    return OPEN if value is None else f"{round(value, 4).normalize():f}"


@pytest.mark.parametrize("row", rows("forms"), ids=lambda row: row[0])
def test_a_figure_is_read_as_the_page_says(row: tuple[str, ...]) -> None:
    text, kind, low, high, unit, also = row
    (read,) = read_quantities(text)
    marks = {
        "vague": read.vague,
        "approximate": read.approximate,
        "from open": read.low_open,
        "to open": read.high_open,
        f"per {read.per}": read.per is not None and read.unit != f"per {read.per}",
    }
    if read.dual is not None:
        marks[f"dual {read.dual.low} {read.dual.unit}"] = True
    assert (read.kind, end(read.low), end(read.high), read.unit or "") == (kind, low, high, unit)
    assert {mark for mark, holds in marks.items() if holds} == set(filter(None, also.split(", ")))


@pytest.mark.parametrize("row", rows("dates"), ids=lambda row: row[0])
def test_a_date_is_read_as_the_page_says(row: tuple[str, ...]) -> None:
    text, *said = row
    (read,) = read_whens(text, PUBLISHED, parse(text, [Span(0, len(text))]))
    assert [read.start or OPEN, read.end or OPEN, read.granularity, read.relation] == said


def test_the_page_names_every_rung_of_the_ladder_of_figures() -> None:
    ladder = PAGE.partition("## How two figures are compared")[2].partition("## Inside")[0]
    said = Comparison.__doc__ or ""
    rungs = re.findall(r"[a-z][a-z-]+", said.partition("Rungs of figures: ")[2].partition(". Rungs")[0])
    assert set(rungs) - {"incomparable"} == set(re.findall(r"^\| ([a-z-]+) \|", ladder, flags=re.M)) - {
        "rung"
    }
