"""Files of decisions: what is taken of a stranger's file, what is refused, and what an import does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.desk.decisions_file import read_decisions
from factcheck.desk.keeping import take_decisions
from factcheck.errors import FactcheckError
from factcheck.records import State
from tests.editing import DAM, Desk, file_of, renamed, said
from tests.ledgers import JSON

BAD: list[tuple[Any, str]] = [
    ("accept", "must be an object"),
    (said("", "accept"), "finding must be the id"),
    (said("f1\n", "accept"), "finding must be the id"),
    (said("f" * 201, "accept"), "finding is longer than 200"),
    (said("f1", "sign-off"), "action must be one of"),
    (said("f1", "note"), "a note must have a reason"),
    (said("f1", "accept", reason="x" * 10_001), "reason is longer than 10,000"),
    (said("f1", "accept", reason="a\x00b"), "holds a character that no text has"),
    (said("f1", "accept", reason="a\ud800b"), "holds a character that no text has"),
    (said("f1", "accept", editor=3), "editor must be a string"),
    (said("f1", "accept", "yesterday"), "at must be a time"),
    (said("f1", "accept", "2025-05-14T08:30:00"), "at must be a time"),
    (said("f1", "accept", subject="a figure"), "subject must be an object"),
    (said("f1", "accept", subject={"severity": "grave"}), "severity must be one of"),
]


@pytest.mark.parametrize(("bad", "words"), BAD, ids=[words for _, words in BAD])
def test_a_bad_decision_is_named_and_the_good_ones_beside_it_are_taken(bad: Any, words: str) -> None:
    read = read_decisions(file_of(said("f1", "accept"), bad, said("f2", "dismiss")), "given.json")
    assert [one.decision.finding for one in read.taken] == ["f1", "f2"]
    (fault,) = read.faults
    assert fault.startswith("decision 2: ")
    assert words in fault


def test_further_keys_are_ignored_and_a_page_s_times_are_read() -> None:
    read = read_decisions(
        file_of(said("f1", "accept", "2025-05-14T08:30:00.123Z", colour="red"), by="a page"), "given.json"
    )
    assert read.faults == ()
    assert read.taken[0].decision.at == "2025-05-14T08:30:00Z"
    assert read.story == "dam"


@pytest.mark.parametrize(
    ("at", "kept"),
    [
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59.999+00:00", "9999-12-31T23:59:59Z"),
        ("2025-05-14T01:30:00+02:00", "2025-05-13T23:30:00Z"),
    ],
)
def test_every_time_that_is_taken_is_one_the_ledger_keeps(tmp_path: Path, at: str, kept: str) -> None:
    desk = Desk(tmp_path)
    file = read_decisions(file_of(said("f1", "accept", at)), "given.json")
    with desk.open() as ledger:
        assert take_decisions(ledger, file, "Bo") == (1, 0)
    assert desk.case().mark("f1").decisions[0].at == kept


def test_a_story_whose_name_is_too_long_is_not_another_story() -> None:
    values = file_of(said("f1", "accept")) | {"story": "s" * 201}
    with pytest.raises(FactcheckError, match=r"more than 200 characters.*--story NAME"):
        read_decisions(values, "given.json")
    assert read_decisions(values, "given.json", story="dam").story == "dam"


def test_too_many_decisions_are_refused() -> None:
    with pytest.raises(FactcheckError, match="split the file"):
        read_decisions(file_of(*[0] * 20_001), "given.json")


KEYS = st.sampled_from(["finding", "action", "editor", "reason", "at", "subject"])


@given(st.lists(st.dictionaries(KEYS, JSON, max_size=6) | JSON, max_size=5))
def test_whatever_a_file_holds_each_decision_is_taken_or_named(decisions: list[Any]) -> None:
    read = read_decisions(file_of(*decisions), "given.json")
    assert len(read.taken) + len(read.faults) == len(decisions)


def taken(desk: Desk, values: dict[str, Any]) -> tuple[int, int]:
    with desk.open() as ledger:
        return take_decisions(ledger, read_decisions(values, "given.json"), "Bo")


def test_importing_twice_adds_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.run()
    values = file_of(said("f1", "dismiss"), said("f2", "accept", editor=""), said("f1", "dismiss"))
    assert taken(desk, values) == (2, 1)
    assert taken(desk, values) == (0, 3)
    assert desk.states() == {
        "f1": State.DISMISSED,
        "f2": State.ACCEPTED,
        "f3": State.OPEN,
        "f4": State.OPEN,
    }
    assert desk.case().mark("f2").decisions[0].editor == "Bo"


def test_an_imported_decision_does_not_overrule_what_was_decided_since(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.run()
    desk.decide("f1", "accept")
    taken(desk, file_of(said("f1", "dismiss", "2025-03-01T08:00:00Z")))
    assert desk.states()["f1"] is State.ACCEPTED
    taken(desk, file_of(said("f1", "query", "2031-01-01T00:00:00Z")))
    assert desk.states()["f1"] is State.QUERIED
    desk.decide("f1", "accept")
    assert desk.states()["f1"] is State.ACCEPTED


def test_decisions_on_a_report_that_was_never_recorded_reopen_too(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.run(renamed(DAM, "f1", "f9"))
    taken(desk, file_of(said("f1", "dismiss")))
    assert desk.states()["f9"] is State.REOPENED
    taken(desk, file_of(said("f7", "dismiss", subject=None)))
    assert desk.case().gone == ("f7",)
    assert desk.case().subject("f7") is None
