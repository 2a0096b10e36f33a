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
from factcheck.desk.decisions_file import SCHEMA
from factcheck.desk.runs import run_body
from factcheck.desk.subjects import from_values, subjects_of
from factcheck.errors import FactcheckError
from factcheck.records import Action, Mark, Report, State
from factcheck.report import render
from tests.editing import DAM, Desk, decision, file_of, renamed, said, without
from tests.ledgers import JSON
from tests.report.story import REPORT

Result = TypeVar("Result")


def states(report: Report, path: Path, story: str = "") -> dict[str, State]:
    return {mark.finding: mark.state for mark in marked(report, read_baseline(str(path), story))}


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


def test_the_page_keeps_of_a_finding_what_the_ledger_keeps() -> None:
    block = re.search(r'id="factcheck-data">\s*(\{.*?\})\s*</script>', render(DAM, "html"), re.S)
    assert block is not None
    page = json.loads(block[1])
    assert page["schema"] == SCHEMA
    assert {one: from_values(given) for one, given in page["subjects"].items()} == subjects_of(DAM)


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


def test_a_note_on_a_finding_follows_into_the_next_run(tmp_path: Path) -> None:
    path = written(tmp_path, file_of(said("f1", "note", reason="who?")))
    (mark,) = marked(renamed(DAM, "f1", "f9"), read_baseline(str(path)))
    assert (mark.state, mark.before) == (State.OPEN, "f1")
