"""Sentences that say nearly the same, word beside word: a change of fact or a choice of words."""

from __future__ import annotations

import pytest

from factcheck.pipeline import compare_texts
from factcheck.records import Severity
from factcheck.settings import Settings
from tests.desk import encoder

CODES = (
    "DAT001",
    "DAT008",
    "ENT001",
    "ENT004",
    "ENT005",
    "EVT001",
    "EVT004",
    "NEG001",
    "NEG002",
    "NEG003",
    "NUM004",
)
STORY = (
    "The ferry company said on Monday that the harbour board had rented the old pier to two local growers."
)


def families(claim: str, evidence: str) -> set[str]:
    alone = Settings(select=CODES, min_severity=Severity.QUERY)
    found = compare_texts(claim, evidence, settings=alone, encoder=encoder())
    return {finding.check[:3] for finding in found}


def test_a_sentence_beside_itself_is_silent() -> None:
    assert families(STORY, STORY) == set()


@pytest.mark.parametrize(
    ("old", "new", "family"),
    [
        ("had rented", "had not rented", "NEG"),
        ("had rented", "had burnt", "EVT"),
        ("growers", "singers", "NUM"),
    ],
)
def test_one_exchanged_word_is_found_by_its_kind(old: str, new: str, family: str) -> None:
    assert family in families(STORY.replace(old, new), STORY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rented", "leased"),
        ("old pier", "ageing pier"),
        ("company", "firm"),
        ("said on Monday that", "on Monday said"),
        ("two local growers", "two growers from the area"),
    ],
)
def test_another_word_for_the_same_is_left_alone(old: str, new: str) -> None:
    assert families(STORY.replace(old, new), STORY) == set()


def test_a_denial_taken_back_by_an_opposite_is_none() -> None:
    plain = "The board of the old theatre was unaware of the plans for the new hall by the river."
    denied = "The board of the old theatre was not aware of the plans for the new hall by the river."
    assert families(denied, plain) == set()


def test_people_in_a_list_may_stand_in_any_order() -> None:
    one = "The medals went to Carla Ruiz and Tomas Berg after the race on the lake in May."
    other = "The medals went to Tomas Berg and Carla Ruiz after the race on the lake in May."
    assert families(one, other) == set()


@pytest.mark.parametrize(
    ("claim", "evidence", "told"),
    [
        (
            "The mill sold to the bank in 2019 will open in May.",
            "The mill bought by the bank in 2019 will open in May.",
            set(),
        ),
        (
            "The hall was sold to a bank in the spring of 2019.",
            "The hall was bought by a bank in the spring of 2019.",
            set(),
        ),
        (
            "The mayor, who sold the mill in 2019, will speak.",
            "The mayor, who bought the mill in 2019, will speak.",
            {"NEG"},
        ),
        (
            "Denmark beat Norway in the final on Sunday.",
            "Norway lost to Denmark in the final on Sunday.",
            set(),
        ),
        (
            "Norway beat Denmark in the final on Sunday.",
            "Norway lost to Denmark in the final on Sunday.",
            {"NEG"},
        ),
    ],
)
def test_an_act_told_from_its_other_end_is_turned_only_where_one_party_does_both(
    claim: str, evidence: str, told: set[str]
) -> None:
    assert families(claim, evidence) == told
