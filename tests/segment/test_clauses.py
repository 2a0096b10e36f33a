"""Claims are clauses: one thing said each, spans of the text, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.parse import parse
from factcheck.records import Claim, Span
from factcheck.segment import segment


def claims(text: str) -> tuple[Claim, ...]:
    return segment("a", parse(text, (Span(0, len(text)),)))


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The council closed the bridge.", ["The council closed the bridge."]),
        (
            "The council closed the bridge and the mayor apologised to commuters.",
            ["The council closed the bridge", "the mayor apologised to commuters."],
        ),
        (
            "The agency said that the second test was a full success and that the director praised the crew.",
            ["The agency said", "the second test was a full success", "the director praised the crew."],
        ),
        (
            "The nurses who worked through the outbreak received medals.",
            [
                "The nurses who worked through the outbreak received medals.",
                "who worked through the outbreak",
            ],
        ),
        (
            "The bank cut its rate, citing weaker growth abroad.",
            ["The bank cut its rate", "citing weaker growth abroad"],
        ),
    ],
)
def test_a_sentence_falls_into_its_clauses(text: str, clauses: list[str]) -> None:
    found = [claim.text.rstrip(".") for claim in claims(text)]
    assert found == [clause.rstrip(".") for clause in clauses]


def test_claims_are_spans_and_numbered_in_reading_order() -> None:
    text = "Rivers rose on Monday. The army sent boats, and 40 families were rescued from their roofs."
    found = claims(text)
    assert [claim.id for claim in found] == [f"a.c{number}" for number in range(len(found))]
    assert all(claim.span.of(text) == claim.text for claim in found)
    assert all(claim.sentence.contains(claim.span) for claim in found)
    assert [claim.span.start for claim in found] == sorted(claim.span.start for claim in found)


def test_a_predicate_belongs_to_one_claim() -> None:
    text = (
        "Officials who visited the camp said they believed that the road, which floods often, would reopen."
    )
    predicates = [claim.predicate for claim in claims(text)]
    assert len(predicates) == len(set(predicates))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gives_claims_that_are_spans_of_it(text: str) -> None:
    for claim in claims(text):
        assert claim.span.of(text) == claim.text
        assert claim.text.strip()
