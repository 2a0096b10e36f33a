"""The two ways to past decisions agree: the ledger itself, and its export as a baseline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.desk.baseline import marked, read_baseline
from factcheck.records import Report
from tests.editing import DAM, Desk

# For each of the four findings: not there, as it is, or under other ids after a change of its text.
FORMS = st.sampled_from(["", "f{}", "f{}b", "f{}c"])
RUNS = st.tuples(FORMS, FORMS, FORMS, FORMS)
ACTS = st.tuples(st.integers(0, 3), st.sampled_from(["accept", "dismiss", "query", "note"]))


def report_of(forms: Sequence[str]) -> Report:
    findings = [
        replace(finding, id=form.format(number))
        for number, (form, finding) in enumerate(zip(forms, DAM.findings, strict=True), start=1)
        if form
    ]
    return replace(DAM, findings=tuple(findings))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(RUNS, st.lists(ACTS, max_size=2)), max_size=4), RUNS)
def test_the_export_marks_a_report_as_the_ledger_does(
    history: list[tuple[tuple[str, ...], list[tuple[int, str]]]], last: tuple[str, ...]
) -> None:
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for forms, acts in history:
            desk.run(report_of(forms))
            here = list(desk.case().findings)
            for number, act in acts:
                if number < len(here):
                    desk.decide(here[number], act, reason="so")
        exported = Path(folder) / "all.jsonl"
        with desk.open() as ledger, exported.open("w", encoding="utf-8") as file:
            ledger.export(file.write)
        report = report_of(last)
        marks = marked(report, read_baseline(str(exported)))
        assert marks == desk.run(report)
        case = desk.case()
        decided = {one for one in case.past.decisions if one not in case.gone}
        assert decided == {one.finding for mark in marks for one in mark.decisions}
