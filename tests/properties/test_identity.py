"""A decision on a finding outlives an edit to another paragraph."""

from __future__ import annotations

from factcheck.pipeline import compare_texts
from factcheck.records import Finding
from tests.desk import EVERYTHING, encoder

WIRE = """\
A ferry carrying 80 people ran aground off Kalamata on Sunday, the coast guard said.

Coast guard chief Eleni Manou said all passengers were taken off within three hours.

The owner, Ionia Ferries, declined to comment.
"""
DRAFT = WIRE.replace("80 people", "90 people").replace("three hours", "five hours")
LONGER = "The island has three beaches and a lighthouse.\n\n"


def of(draft: str, wire: str = WIRE) -> dict[str, Finding]:
    return {one.id: one for one in compare_texts(draft, wire, settings=EVERYTHING, encoder=encoder())}


def test_an_edit_to_another_paragraph_leaves_the_ids() -> None:
    before = of(DRAFT)
    assert len(before) == 2
    moved = of(LONGER + DRAFT, LONGER + WIRE)
    assert set(moved) == set(before)
    for key, finding in moved.items():
        earlier = before[key].claim
        assert finding.claim is not None
        assert earlier is not None
        assert finding.claim.span == earlier.span.shift(len(LONGER))


def test_an_edit_to_the_sentence_itself_makes_it_another_finding() -> None:
    before, after = of(DRAFT), of(DRAFT.replace("off Kalamata", "near Kalamata"))
    assert len(set(before) & set(after)) == 1
    assert len(set(before) ^ set(after)) >= 2
