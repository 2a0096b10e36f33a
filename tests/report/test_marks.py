"""What the desk decided is marked in every format, and hidden in none."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from factcheck.records import Action, Decision, Mark, Report, State
from factcheck.report import FORMATS, render, view
from tests.report.story import FINDINGS, REPORT, decided

SETTLED = (State.DISMISSED, State.KNOWN)


def with_marks(*marks: Mark) -> Report:
    return replace(REPORT, marks=marks)


def dismissed(finding: str = "f1") -> Mark:
    return Mark(finding, State.DISMISSED, (decided(finding, Action.DISMISS, "Ana", "we were there"),))


def results(report: Report) -> dict[str, Any]:
    found = json.loads(render(report, "sarif"))["runs"][0]["results"]
    return {result["partialFingerprints"]["factcheck/1"]: result for result in found}


@pytest.mark.parametrize("fmt", [fmt for fmt in FORMATS if fmt not in ("claimreview", "html")])
@pytest.mark.parametrize("state", [state for state in State if state is not State.OPEN])
def test_a_decided_finding_stays_and_says_where_it_stands(fmt: str, state: State) -> None:
    shown = render(with_marks(replace(dismissed(), state=state)), fmt)
    assert "draft.txt counts workers" in shown.replace("\\", "")
    assert str(state) in shown or "dismissed by Ana" in shown


def test_the_decided_come_after_the_open_of_their_severity_and_are_counted() -> None:
    report = with_marks(dismissed())
    assert [finding.id for _, group in view.by_severity(report) for finding in group] == [
        "f3",
        "f1",
        "f2",
        "f4",
    ]
    assert view.summary_line(report).startswith("2 corrections (1 dismissed), 1 query, 1 refile · ")


def test_a_reopened_finding_stands_with_the_open_ones_and_says_what_was_decided() -> None:
    shown = " ".join(render(REPORT, "terminal").split())
    assert "reopened, the text has changed since: accepted by Bo on 2025-05-14: mended" in shown
    both = with_marks(Mark("f1", State.REOPENED), dismissed("f3"))
    assert [finding.id for finding in view.by_severity(both)[0][1]] == ["f1", "f3"]


def test_the_last_decision_counts_and_notes_and_assignments_stand_beside_it() -> None:
    acts = (
        decided("f1", Action.DISMISS, "Ana", "fine"),
        replace(decided("f1", Action.ASSIGN, "Bo", ""), assignee="Cy"),
        decided("f1", Action.NOTE, "Cy", "asked the mill"),
        decided("f1", Action.ACCEPT, "Dee", "it is wrong"),
    )
    shown = render(with_marks(Mark("f1", State.ACCEPTED, acts)), "terminal")
    lines = [line.strip() for line in shown.splitlines()]
    at = lines.index("accepted by Dee on 2025-05-14: it is wrong")
    assert lines[at + 1 : at + 3] == [
        "given to Cy by Bo on 2025-05-14",
        "note by Cy on 2025-05-14: asked the mill",
    ]
    assert "dismissed" not in shown


def test_a_note_alone_leaves_a_finding_open() -> None:
    noted = Mark("f1", State.OPEN, (decided("f1", Action.NOTE, "Cy", "asked"),))
    shown = render(with_marks(noted), "terminal")
    assert "note by Cy on 2025-05-14: asked" in shown
    assert "2 corrections, 1 query" in shown


def test_what_is_in_the_baseline_is_known_and_needs_no_editor() -> None:
    report = with_marks(Mark("f1", State.KNOWN))
    assert "known: in the baseline" in render(report, "terminal")
    assert "2 corrections (1 known)" in render(report, "terminal")


@pytest.mark.parametrize("state", list(State))
def test_sarif_suppresses_what_is_settled_and_nothing_else(state: State) -> None:
    found = results(with_marks(replace(dismissed(), state=state)))
    assert {one for one, result in found.items() if "suppressions" in result} == (
        {"f1"} if state in SETTLED else set()
    )
    states = {one: result["baselineState"] for one, result in found.items()}
    changed = "updated" if state is State.REOPENED else "unchanged"
    assert states == {"f1": changed, "f2": "new", "f3": "new", "f4": "new"}
    if state is State.DISMISSED:
        assert found["f1"]["suppressions"] == [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "dismissed by Ana on 2025-05-14: we were there",
            }
        ]


def test_sarif_knows_no_baseline_where_there_is_no_desk() -> None:
    found = results(replace(REPORT, marks=(), story_name=""))
    assert not any("baselineState" in result for result in found.values())


@pytest.mark.parametrize("state", list(State))
def test_junit_skips_what_is_settled_and_counts_what_it_holds(state: State) -> None:
    root = ElementTree.fromstring(render(with_marks(replace(dismissed(), state=state)), "junit"))
    failures, skipped = len(root.findall(".//failure")), len(root.findall(".//skipped"))
    assert (root.get("failures"), root.get("skipped")) == (str(failures), str(skipped))
    assert root.get("tests") == str(len(root.findall(".//testcase")))
    assert skipped == (2 if state in SETTLED else 1)
    assert failures + skipped == len(FINDINGS) + 1


@pytest.mark.parametrize("state", list(State))
def test_github_raises_no_error_for_what_is_settled(state: State) -> None:
    lines = render(with_marks(replace(dismissed(), state=state)), "github").splitlines()
    line = next(line for line in lines if "NUM004" in line)
    assert line.startswith("::notice " if state in SETTLED else "::error ")


def test_csv_names_the_state_the_editor_and_the_reason() -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(render(with_marks(dismissed()), "csv")))}
    assert [rows["f1"][name] for name in ("state", "editor", "reason")] == [
        "dismissed",
        "Ana",
        "we were there",
    ]
    assert [rows["f4"][name] for name in ("state", "editor", "reason")] == ["", "", ""]
    assert {row["record"] for row in rows.values()} == {"finding", "fact"}


def test_a_decision_without_a_reason_is_said_without_a_colon() -> None:
    silent = Decision("dam", "f1", Action.QUERY, "Ana", " ", "2025-05-14T08:30:00Z", "")
    assert "queried by Ana on 2025-05-14\n" in render(
        with_marks(Mark("f1", State.QUERIED, (silent,))), "terminal"
    )
