"""What the desk said of findings, in words: every presenter marks a decided finding, and hides none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.records import Action, Decision, Finding, Mark, Report, State

# What leaves nothing to do, in the order of a summary.
_COUNTED = (State.ACCEPTED, State.DISMISSED, State.QUERIED, State.KNOWN, State.REOPENED)
_OPEN = (State.OPEN, State.REOPENED)
_RULING = (Action.ACCEPT, Action.DISMISS, Action.QUERY)
_DONE = {Action.ACCEPT: "accepted", Action.DISMISS: "dismissed", Action.QUERY: "queried"}


def by_finding(report: Report) -> dict[str, Mark]:
    """The marks of a report by the id of their finding."""
    return {mark.finding: mark for mark in report.marks}


def undecided(mark: Mark | None) -> bool:
    """Whether an editor still has to look at a finding with this mark."""
    return mark is None or mark.state in _OPEN


def counted(findings: Iterable[Finding], marks: dict[str, Mark]) -> str:
    """``1 dismissed, 2 reopened``: where these findings stand; empty where all are open."""
    seen = Counter(marks[finding.id].state for finding in findings if finding.id in marks)
    return ", ".join(f"{seen[state]} {state}" for state in _COUNTED if seen[state])


def ruling(mark: Mark) -> Decision | None:
    """The decision that put a finding where it stands: the last one to accept, dismiss or query it."""
    return next((one for one in reversed(mark.decisions) if one.action in _RULING), None)


def lines(mark: Mark) -> Iterator[str]:
    """A mark in words: where the finding stands, to whom it was given, what was noted. Not escaped."""
    decided = ruling(mark)
    said = f"{_DONE[decided.action]} {_by(decided)}" if decided is not None else ""
    if mark.state is State.KNOWN:
        yield "known: in the baseline"
    elif mark.state is State.REOPENED:
        yield f"reopened, the text has changed since: {said or 'decided before'}"
    elif mark.state is not State.OPEN:
        yield said or str(mark.state)
    given = [one for one in mark.decisions if one.action is Action.ASSIGN]
    if given:
        yield f"given to {given[-1].assignee} {_by(given[-1])}"
    for one in mark.decisions:
        if one.action is Action.NOTE:
            yield f"note {_by(one)}"


def short(mark: Mark) -> str:
    """The first line of a mark in words, or nothing where there is nothing to say."""
    return next(lines(mark), "")


def day(decision: Decision) -> str:
    """The day of a decision, in UTC."""
    return decision.at[:10]


def _by(decision: Decision) -> str:
    reason = f": {decision.reason}" if decision.reason.strip() else ""
    return f"by {decision.editor} on {day(decision)}{reason}"
