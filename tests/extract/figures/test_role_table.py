"""The roles of figures in about a hundred sentences of every kind of grammar that news uses for them.

``role_cases.json`` holds the sentences, written before the rules were tuned to them, and the fields that
must hold for each figure; a field that is not named is not asked.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.extract.times import read_whens
from factcheck.parse.spacy_parser import parse
from factcheck.records import Quantity, Span

A_WEDNESDAY = date(2024, 5, 15)
GROUPS: dict[str, list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("role_cases.json").read_text(encoding="utf-8")
)
ROWS = [row for rows in GROUPS.values() for row in rows]
CASES = [pytest.param(row["text"], row["figures"], id=row["text"]) for row in ROWS]


def roles(text: str) -> tuple[Quantity, ...]:
    sentences = parse(text, [Span(0, len(text))])
    whens = read_whens(text, A_WEDNESDAY, sentences)
    return with_roles(sentences, read_quantities(text, [when.span for when in whens]), whens)


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_the_role_of_every_figure(text: str, wanted: dict[str, dict[str, str | None]]) -> None:
    read = {quantity.surface: quantity for quantity in roles(text)}
    found = {
        surface: {key: getattr(read[surface], key) for key in keys} if surface in read else None
        for surface, keys in wanted.items()
    }
    assert found == wanted
