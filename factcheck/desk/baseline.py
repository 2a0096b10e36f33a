"""A baseline: what was known and decided before, from a file and without a ledger."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.desk.case import Gathered
from factcheck.desk.chain import Walk
from factcheck.desk.decisions_file import SCHEMA as DECISIONS
from factcheck.desk.decisions_file import decision_of, read_decisions
from factcheck.desk.files import is_ledger, read_file, read_object
from factcheck.desk.marking import Past, links_to, marks
from factcheck.desk.subjects import Subject, from_values, subjects_of, text_of
from factcheck.errors import FactcheckError
from factcheck.records import Action, Decision, Mark, Report, State

REPORT = "factcheck/report/1"
_ON_FINDINGS = tuple(action for action in Action if action is not Action.SIGN_OFF)
_WAY_OUT = "name a report of --format json, a file of decisions, or the export of a ledger"


def read_baseline(path: str, story: str = "") -> Past:
    """What the file says of findings: a report, a file of decisions, or the export of a ledger (of which
    only ``story`` counts, where it is named).

    Raises:
        FactcheckError: the file cannot be read or is none of these, or something in it is wrong.
    """
    data = read_file(path)
    if is_ledger(data):
        return _of_ledger(data, path, story)
    values = read_object(data, path, _WAY_OUT)
    if values.get("schema") == DECISIONS:
        return _of_decisions(values, path)
    if values.get("schema") == REPORT:
        return _of_report(values, path)
    raise FactcheckError("is no baseline", path, _WAY_OUT)


def marked(report: Report, past: Past) -> tuple[Mark, ...]:
    """The marks of a report after a baseline."""
    findings = subjects_of(report)
    return marks(findings, replace(past, links={**past.links, **links_to(findings, past)}))


def together(report: Report, ledger: Sequence[Mark], baseline: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks from a ledger and from a baseline, in the report's order. The ledger's word wins: where it only
    holds notes on a finding, these join what the baseline says.
    """
    first, second = ({mark.finding: mark for mark in given} for given in (ledger, baseline))
    found = []
    for finding in report.findings:
        ours, theirs = first.get(finding.id), second.get(finding.id)
        if ours is not None and theirs is not None and ours.state is State.OPEN:
            said = dict.fromkeys((*theirs.decisions, *ours.decisions))
            ours = replace(theirs, decisions=tuple(said))
        mark = ours or theirs
        if mark is not None:
            found.append(mark)
    return tuple(found)


def _of_decisions(values: Mapping[str, Any], path: str) -> Past:
    file = read_decisions(values, path)
    if file.faults:
        raise FactcheckError(file.faults[0], path, "mend it, or export the decisions again")
    subjects: dict[str, Subject | None] = {}
    decisions: dict[str, tuple[Decision, ...]] = {}
    for one in sorted(file.taken, key=lambda taken: taken.decision.at):
        finding = one.decision.finding
        subjects[finding] = one.subject or subjects.get(finding)
        decisions[finding] = (*decisions.get(finding, ()), one.decision)
    return Past(subjects, decisions)


def _of_ledger(data: bytes, path: str, story: str) -> Past:
    header, *lines = data.splitlines()
    walk, stories = Walk(), dict[str, Gathered]()
    for number, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise FactcheckError("is not JSON", f"{path}:{number}", "export the ledger again") from error
        entry = walk.step(row if isinstance(row, dict) else {})
        if entry is None:
            fault = walk.faults[0]
            what = f"entry {fault.seq} {fault.what}"
            raise FactcheckError(what, f"{path}:{number}", "export the ledger again")
        if story in ("", entry.story):
            stories.setdefault(entry.story, Gathered()).add(entry)
    if walk.hash != json.loads(header).get("head"):
        raise FactcheckError("is cut off", path, "export the ledger again")
    pasts = [gathered.case(name).past for name, gathered in stories.items()]
    decisions: dict[str, tuple[Decision, ...]] = {}
    for past in pasts:
        for finding, said in past.decisions.items():
            decisions[finding] = (*decisions.get(finding, ()), *said)
    return Past(
        {finding: subject for past in pasts for finding, subject in past.subjects.items()},
        decisions,
        links={new: old for past in pasts for new, old in past.links.items()},
    )


def _of_report(values: Mapping[str, Any], path: str) -> Past:
    subjects: dict[str, Subject | None] = {}
    decisions: dict[str, tuple[Decision, ...]] = {}
    links: dict[str, str] = {}
    try:
        sources = {one["id"]: one["source"] for one in values["articles"]}
        for one in values["findings"]:
            finding = text_of(one, "id")
            sides = {name: _side(one[name], sources) for name in ("claim", "evidence")}
            subjects[finding] = from_values({**one, **sides})
            desk = one.get("desk") or {}
            before = "" if desk.get("before") is None else text_of(desk, "before")
            if before:
                links[finding] = before
            for given in desk.get("decisions", ()):
                story, signature = text_of(given, "story"), text_of(given, "signature")
                said = decision_of(given, story, signature, _ON_FINDINGS)
                on = before if before and said.finding != finding else finding
                decisions[on] = (*decisions.get(on, ()), said)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FactcheckError("is no report that factcheck wrote", path, _WAY_OUT) from error
    return Past(subjects, decisions, frozenset(subjects), links)


def _side(values: Any, sources: Mapping[str, str]) -> dict[str, Any] | None:
    return None if values is None else {**values, "source": sources[values["article"]]}
