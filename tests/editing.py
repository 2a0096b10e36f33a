"""Findings without an audit, and ledgers with a story in them, for the tests of the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from factcheck.desk import EntryKind, Ledger, open_ledger
from factcheck.desk.case import Case, case_of
from factcheck.desk.decisions_file import SCHEMA
from factcheck.desk.keeping import enter, finding_in, record
from factcheck.desk.marking import Past
from factcheck.desk.subjects import Quoted, Subject, subjects_of, to_values
from factcheck.records import Action, Decision, Mark, Report, Severity, State
from tests.ledgers import Clock
from tests.report.story import REPORT

DAM = replace(REPORT, marks=(), story_name="")


def side(words: str, sentence: str = "", source: str = "copy") -> Quoted:
    return Quoted(source, words, sentence or f"It says {words} there.")


def subject(claim: Quoted | None, evidence: Quoted | None, check: str = "NUM001") -> Subject:
    return Subject(check, "A figure", Severity.CORRECTION, "They differ.", claim, evidence)


def decision(finding: str, action: Action, at: str = "2025-05-14T08:30:00Z", **rest: str) -> Decision:
    return Decision("dam", finding, action, rest.get("editor", "Ana"), rest.get("reason", ""), at, "s")


def past(
    seen: Mapping[str, Subject | None], *decisions: Decision, known: frozenset[str] = frozenset()
) -> Past:
    by_finding: dict[str, tuple[Decision, ...]] = {}
    for one in decisions:
        by_finding[one.finding] = (*by_finding.get(one.finding, ()), one)
    return Past(seen, by_finding, known)


def without(report: Report, *findings: str) -> Report:
    """The report of a copy in which these findings are gone."""
    return replace(report, findings=tuple(one for one in report.findings if one.id not in findings))


def renamed(report: Report, old: str, new: str) -> Report:
    """The report of a copy whose words around one finding changed, so that it has another id."""
    return replace(
        report,
        findings=tuple(replace(one, id=new) if one.id == old else one for one in report.findings),
    )


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


class Desk:
    """A story in a ledger, to record runs of and decide on."""

    def __init__(self, folder: Path, story: str = "dam", where: str = "") -> None:
        self.where = where or str(folder / "desk.sqlite")
        self.story = story
        self._clock = Clock()

    def open(self) -> Ledger:
        return open_ledger(self.where, clock=self._clock)

    def run(self, report: Report = DAM, editor: str = "Ana") -> tuple[Mark, ...]:
        with self.open() as ledger:
            return record(ledger, report, self.story, editor)

    def decide(self, finding: str, act: str, editor: str = "Ana", **rest: str) -> None:
        with self.open() as ledger:
            case = case_of(self.story, ledger.entries(self.story))
            enter(ledger, case, [finding_in(case, finding)], EntryKind(act), editor=editor, **rest)

    def case(self) -> Case:
        with self.open() as ledger:
            return case_of(self.story, ledger.entries(self.story))

    def count(self) -> int:
        with self.open() as ledger:
            return ledger.head()[0]

    def states(self) -> dict[str, State]:
        case = self.case()
        return {finding: case.mark(finding).state for finding in case.findings}
