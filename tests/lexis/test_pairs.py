"""Word pairs by kind of story, written for this test: what an editor would call the one to the other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from factcheck.lexis import Relation, relation, similar

ALIKE = {Relation.SAME, Relation.SYNONYM, Relation.DERIVED}
EXPECTED = {
    "alike": ALIKE,
    "general": {Relation.BROADER},
    "specific": {Relation.NARROWER},
    "opposite": {Relation.ANTONYM},
    "related": {Relation.SIBLING},
    "other": set(Relation) - ALIKE - {Relation.BROADER, Relation.NARROWER},
}
MIRROR = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}


def _pairs() -> list[tuple[str, str, str, str, str]]:
    rows = []
    for line in Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            head, _, pairs = line.partition(":")
            story, pos, wanted = head.split("|")
            rows += [(story, pos, wanted, *pair.split()) for pair in pairs.split(",")]
    return [(story, pos, wanted, claim, evidence) for story, pos, wanted, claim, evidence in rows]


PAIRS = _pairs()


def test_breadth() -> None:
    assert len(PAIRS) >= 300
    assert len(Counter(pair[0] for pair in PAIRS)) >= 10


@pytest.mark.parametrize(("story", "pos", "wanted", "claim", "evidence"), PAIRS)
def test_relation(story: str, pos: str, wanted: str, claim: str, evidence: str) -> None:
    claim, evidence = claim.replace("-", " "), evidence.replace("-", " ")
    found = relation(claim, pos, evidence, pos)
    assert found in EXPECTED[wanted], f"{story}: {claim} / {evidence} is {found}, an editor says {wanted}"
    assert relation(evidence, pos, claim, pos) is MIRROR.get(found, found)
    assert 0.0 <= similar(claim, pos, evidence, pos) <= 1.0


def test_alike_pairs_align_better_than_others() -> None:
    lowest = min(similar(c, p, e, p) for _, p, w, c, e in PAIRS if w == "alike" and "-" not in c + e)
    highest = max(similar(c, p, e, p) for _, p, w, c, e in PAIRS if w == "other")
    assert lowest > highest
