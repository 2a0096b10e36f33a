"""Baselines and files of decisions: what they settle, and what is refused of a stranger's file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.desk import Entry, EntryKind
from factcheck.desk.baseline import marked, read_baseline, together
from factcheck.desk.case import case_of
from factcheck.desk.decisions_file import SCHEMA, read_decisions
from factcheck.desk.keeping import take_decisions
from factcheck.desk.runs import run_body
from factcheck.desk.subjects import from_values, subjects_of, to_values
from factcheck.errors import FactcheckError
from factcheck.records import Action, Mark, Report, State
from factcheck.report import render
from tests.editing import DAM, Desk, decision, renamed, without
from tests.report.story import REPORT

Result = TypeVar("Result")


def states(report: Report, path: Path, story: str = "") -> dict[str, State]:
    return {mark.finding: mark.state for mark in marked(report, read_baseline(str(path), story))}


def said(finding: str, action: str, at: str = "2025-05-14T08:30:00Z", **rest: Any) -> dict[str, Any]:
    subject = subjects_of(DAM).get(finding)
    return {
        "finding": finding,
        "action": action,
        "editor": "Ana",
        "reason": "",
        "at": at,
        "subject": subject and to_values(subject),
    } | rest


def file_of(*decisions: Any, **rest: Any) -> dict[str, Any]:
    return {"schema": SCHEMA, "story": "dam", "signature": "s", "decisions": list(decisions)} | rest


def written(folder: Path, values: object) -> Path:
    path = folder / "given.json"
    path.write_text(values if isinstance(values, str) else json.dumps(values), encoding="utf-8")
    return path


def test_every_finding_of_a_report_is_known_and_its_decisions_count(tmp_path: Path) -> None:
    path = written(tmp_path, render(REPORT, "json"))
    assert states(DAM, path) == {
        "f1": State.KNOWN,
        "f2": State.DISMISSED,
        "f3": State.KNOWN,
        "f4": State.KNOWN,
    }
    marks = {mark.finding: mark for mark in marked(DAM, read_baseline(str(path)))}
    assert [one.reason for one in marks["f3"].decisions] == ["mended"]
    assert marks["f2"].decisions == REPORT.marks[0].decisions


def test_a_changed_finding_is_not_the_known_one(tmp_path: Path) -> None:
    path = written(tmp_path, render(DAM, "json"))
    (mark,) = (one for one in marked(renamed(DAM, "f1", "f9"), read_baseline(str(path))) if not one.settled)
    assert (mark.finding, mark.state, mark.before) == ("f9", State.REOPENED, "f1")


def test_a_new_finding_stays_open(tmp_path: Path) -> None:
    path = written(tmp_path, render(without(DAM, "f2"), "json"))
    assert "f2" not in states(DAM, path)


def test_a_file_of_decisions_settles_and_reopens(tmp_path: Path) -> None:
    path = written(tmp_path, file_of(said("f1", "dismiss"), said("f2", "note", reason="who?")))
    assert states(DAM, path) == {"f1": State.DISMISSED, "f2": State.OPEN}
    assert states(renamed(DAM, "f1", "f9"), path) == {"f9": State.REOPENED, "f2": State.OPEN}


def test_the_latest_decision_of_a_file_counts_wherever_it_stands(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        file_of(
            said("f1", "accept", "2025-05-14T10:00:00+00:00"),
            said("f1", "dismiss", "2025-05-14T11:30:00+02:00"),
        ),
    )
    assert states(DAM, path) == {"f1": State.ACCEPTED}


def test_the_export_of_a_ledger_serves_by_story(tmp_path: Path) -> None:
    desk, other = Desk(tmp_path), Desk(tmp_path, "bridge")
    desk.run()
    desk.decide("f1", "dismiss")
    other.run()
    other.decide("f4", "dismiss")
    lines: list[str] = []
    with desk.open() as ledger:
        ledger.export(lines.append)
    path = written(tmp_path, "".join(lines))
    assert states(DAM, path, "dam") == {"f1": State.DISMISSED}
    assert states(DAM, path, "bridge") == {"f4": State.DISMISSED}
    assert states(DAM, path) == {"f1": State.DISMISSED, "f4": State.DISMISSED}
    for broken, word in (
        ("".join(lines[:-1]), "cut off"),
        ("".join(lines).replace("dismiss", "accept"), "hash does not match"),
        ("".join([*lines, "{"]), "not JSON"),
    ):
        with pytest.raises(FactcheckError, match=word):
            read_baseline(str(written(tmp_path, broken)))


def test_the_word_of_the_ledger_wins_over_the_baseline() -> None:
    one, other = decision("f1", Action.ACCEPT), decision("f1", Action.DISMISS)
    note = decision("f2", Action.NOTE, reason="who?")
    ledger = (Mark("f1", State.ACCEPTED, (one,)), Mark("f2", State.OPEN, (note,)))
    baseline = (
        Mark("f1", State.DISMISSED, (other,)),
        Mark("f2", State.KNOWN),
        Mark("f3", State.KNOWN),
    )
    assert together(DAM, ledger, baseline) == (
        ledger[0],
        Mark("f2", State.KNOWN, (note,)),
        Mark("f3", State.KNOWN),
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is empty"),
        ("{", "is not JSON"),
        ("[]", "is not a JSON object"),
        ('{"schema": "factcheck/report/9"}', "is no baseline"),
        ('{"schema": "factcheck/report/1"}', "is no report that factcheck wrote"),
        ('{"schema": "factcheck/decisions/1"}', "holds no list of decisions"),
        ("[" * 100_000, "is JSON that cannot be read"),
        (json.dumps(file_of(said("f1", "drop"))), "decision 1: action must be one of accept, dismiss"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_line(tmp_path: Path, content: str, words: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        read_baseline(str(written(tmp_path, content)))
    assert words in caught.value.line
    assert "\n" not in caught.value.line


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"none\.json: cannot be read"):
        read_baseline(str(tmp_path / "none.json"))


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


def test_the_page_keeps_of_a_finding_what_the_ledger_keeps() -> None:
    block = re.search(r'id="factcheck-data">\s*(\{.*?\})\s*</script>', render(DAM, "html"), re.S)
    assert block is not None
    page = json.loads(block[1])
    assert page["schema"] == SCHEMA
    assert {one: from_values(given) for one, given in page["subjects"].items()} == subjects_of(DAM)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)
KEYS = st.sampled_from(["finding", "action", "editor", "reason", "at", "subject"])


@given(st.lists(st.dictionaries(KEYS, JSON, max_size=6) | JSON, max_size=5))
def test_whatever_a_file_holds_each_decision_is_taken_or_named(decisions: list[Any]) -> None:
    read = read_decisions(file_of(*decisions), "given.json")
    assert len(read.taken) + len(read.faults) == len(decisions)


def places(values: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in JSON values."""
    yield way
    if isinstance(values, list):
        values = dict(enumerate(values))
    for key, value in values.items() if isinstance(values, dict) else ():
        yield from places(value, (*way, key))


def attempted(do: Callable[[], Result]) -> tuple[Result | None, str]:
    """What came of it, or the line of its error."""
    try:
        return do(), ""
    except FactcheckError as error:
        return None, error.line


def spoilt(values: Any, way: tuple[Any, ...], by: Any) -> Any:
    if not way:
        return by
    copy = dict(values) if isinstance(values, dict) else list(values)
    copy[way[0]] = spoilt(values[way[0]], way[1:], by)
    return copy


WHOLE = json.loads(render(REPORT, "json"))
KEPT = {key: WHOLE[key] for key in ("schema", "signature", "articles", "findings")}
GIVEN = file_of(said("f1", "accept"), said("f4", "note", reason="who?"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([KEPT, GIVEN]), st.data())
def test_a_spoilt_file_marks_the_report_or_is_refused_in_one_line(
    tmp_path: Path, whole: dict[str, Any], data: st.DataObject
) -> None:
    way = data.draw(st.sampled_from(list(places(whole))))
    path = written(tmp_path, spoilt(whole, way, data.draw(JSON)))
    marks, line = attempted(lambda: marked(renamed(DAM, "f1", "f9"), read_baseline(str(path))))
    assert "\n" not in line
    assert line or render(replace(REPORT, marks=marks or ()), "terminal")


def test_a_spoilt_run_is_refused_in_one_line() -> None:
    body = run_body(DAM)
    for at, way in enumerate(places(body)):
        for by in (None, 7, "x", [], {}):
            held = json.dumps(spoilt(body, way, by))
            entry = Entry(at, EntryKind.RUN, "dam", "", "", "", "", "", "", held, "", "")
            case, line = attempted(partial(case_of, "dam", [entry]))
            assert line == "" or "is no run that factcheck wrote" in line
            assert case is None or set(case.findings) <= {"f1", "f2", "f3", "f4", "x"}


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


def test_a_note_on_a_finding_follows_into_the_next_run(tmp_path: Path) -> None:
    path = written(tmp_path, file_of(said("f1", "note", reason="who?")))
    (mark,) = marked(renamed(DAM, "f1", "f9"), read_baseline(str(path)))
    assert (mark.state, mark.before) == (State.OPEN, "f1")
