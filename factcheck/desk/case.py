"""What the ledger knows of one story, put together from its entries: the last run, the decisions on every
finding there ever was, the sign-offs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from factcheck.desk.entries import Entry, EntryKind
from factcheck.desk.marking import Past, links_to, marks, older, state_of
from factcheck.desk.runs import Run, read_run
from factcheck.desk.subjects import Subject, from_values
from factcheck.records import Action, Decision, Mark, State

OPEN_STATES = (State.OPEN, State.REOPENED)


@dataclass(frozen=True, slots=True)
class SignOff:
    """Somebody answered for a story, as it was in the run with this id."""

    decision: Decision
    run: str


@dataclass(frozen=True)
class Case:
    """One story on the desk. ``run`` is the last one, None before there is any; ``past`` what is known of
    all its findings, those of ``run`` included; ``last`` the number of its last entry.
    """

    story: str
    run: Run | None
    past: Past
    sign_offs: tuple[SignOff, ...]
    last: int

    @cached_property
    def findings(self) -> Mapping[str, Subject]:
        """The findings of the last run, in its order."""
        return {} if self.run is None else self.run.findings

    @cached_property
    def marks(self) -> Mapping[str, Mark]:
        """Where the findings of the last run stand; one that nobody spoke of has no mark."""
        return {mark.finding: mark for mark in marks(self.findings, self.past)}

    @cached_property
    def gone(self) -> tuple[str, ...]:
        """The findings that somebody spoke of, that are not in the last run, and that nothing continues."""
        here = self.findings
        continued = {old for finding in here for old in older(finding, self.past, here)}
        return tuple(one for one in self.past.decisions if one not in here and one not in continued)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every finding there ever was."""
        return tuple(dict.fromkeys((*self.past.subjects, *self.past.decisions)))

    def mark(self, finding: str) -> Mark:
        """Where a finding stands, in the last run or gone."""
        decisions = self.past.decisions.get(finding, ())
        return self.marks.get(finding) or Mark(finding, state_of(decisions), decisions)

    def subject(self, finding: str) -> Subject | None:
        """A finding as it was last seen; None where only its id is known."""
        return self.findings.get(finding) or self.past.subjects.get(finding)

    @property
    def open(self) -> tuple[str, ...]:
        """The findings of the last run that wait for a decision."""
        return tuple(one for one in self.findings if self.mark(one).state in OPEN_STATES)

    @property
    def signed_off(self) -> SignOff | None:
        """The last sign-off; it is stale where its run is not the last one."""
        return self.sign_offs[-1] if self.sign_offs else None

    @property
    def stale(self) -> bool:
        """Whether the last sign-off was given for another state of the copy."""
        signed = self.signed_off
        return signed is not None and (self.run is None or signed.run != self.run.id)


def case_of(story: str, entries: Iterable[Entry]) -> Case:
    """The story as its ``entries`` tell it, in their order.

    Raises:
        FactcheckError: an entry of a run that cannot be read.
    """
    gathered = Gathered()
    for entry in entries:
        if entry.story == story:
            gathered.add(entry)
    return gathered.case(story)


@dataclass(slots=True)
class Gathered:
    """Takes the entries of one story, one after the other."""

    run: Run | None = None
    subjects: dict[str, Subject | None] = field(default_factory=dict)
    said: list[tuple[Decision, bool]] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    sign_offs: list[SignOff] = field(default_factory=list)
    last: int = 0

    def add(self, entry: Entry) -> None:
        """Take the next entry."""
        self.last = entry.seq
        if entry.kind is EntryKind.RUN:
            self._close()
            self.run = read_run(entry)
            return
        decision, body = decision_in(entry), body_of(entry)
        if decision.action is Action.SIGN_OFF:
            self.sign_offs.append(SignOff(decision, str(body.get("run", ""))))
            return
        self.said.append((decision, "imported_by" in body))
        here = self.run is not None and decision.finding in self.run.findings
        if not here and self.subjects.get(decision.finding) is None:
            self.subjects[decision.finding] = _subject(body)

    def _close(self) -> None:
        """Work in the run that has just been followed by another."""
        if self.run is not None:
            self.links |= links_to(self.run.findings, self._past())
            # The newest last: where several could be continued, the one seen last is.
            for finding, subject in self.run.findings.items():
                self.subjects.pop(finding, None)
                self.subjects[finding] = subject

    def _past(self) -> Past:
        return Past(self.subjects, _by_finding(self.said), links=self.links)

    def case(self, story: str) -> Case:
        """The story with all that was taken."""
        self._close()
        return Case(story, self.run, self._past(), tuple(self.sign_offs), self.last)


def decision_in(entry: Entry) -> Decision:
    """The act of an editor that an entry records."""
    return Decision(
        entry.story,
        entry.finding,
        Action(str(entry.kind)),
        entry.editor,
        entry.reason,
        entry.at,
        entry.signature,
        entry.assignee,
    )


def _by_finding(said: Iterable[tuple[Decision, bool]]) -> dict[str, tuple[Decision, ...]]:
    """The decisions by finding, in the order in which they count.

    That is the order of the ledger, whatever the clocks of several editors say; but one that came in with
    a file was taken when it says, and does not overrule what was decided since.
    """
    by_finding: dict[str, list[Decision]] = {}
    for decision, imported in said:
        sequence = by_finding.setdefault(decision.finding, [])
        place = len(sequence)
        if imported:
            place = next((at for at, one in enumerate(sequence) if one.at > decision.at), place)
        sequence.insert(place, decision)
    return {finding: tuple(sequence) for finding, sequence in by_finding.items()}


def body_of(entry: Entry) -> Mapping[str, Any]:
    """What an entry holds besides its fields; nothing where that is no JSON object."""
    try:
        body = json.loads(entry.body)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _subject(body: Mapping[str, Any]) -> Subject | None:
    try:
        return from_values(body.get("subject"))
    except ValueError:
        return None
