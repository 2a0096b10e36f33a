"""What ``factcheck desk list`` and ``show`` answer, as lines and as JSON values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from factcheck.cli import desk_text as text
from factcheck.desk.case import Case
from factcheck.desk.marking import assignee_of
from factcheck.desk.subjects import to_values
from factcheck.records import State
from factcheck.report import values
from factcheck.report.escape import visible
from factcheck.report.page import BOLD, DIM, Page


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are listed; None for all."""

    state: str | None
    assignee: str | None
    gone: bool

    @property
    def some(self) -> bool:
        """Whether it asks for anything in particular."""
        return bool(self.state or self.assignee or self.gone)

    def __call__(self, case: Case, finding: str) -> bool:
        """Whether this one is."""
        mark = case.mark(finding)
        return self.state in (None, mark.state) and self.assignee in (None, assignee_of(mark.decisions))


def stories(cases: Iterable[Case], sheet: Page) -> Iterator[str]:
    """Each story with its last run, what is open and who signed it off."""
    for case in cases:
        yield from sheet.wrapped(visible(case.story), "", "  ", BOLD)
        for line in text.about(case):
            yield from sheet.wrapped(line, "  ", "    ")


def listed(case: Case, wanted: Wanted) -> tuple[str, ...]:
    """The findings of a story that are listed: those of the last run, gravest first, then those that are
    not in it.
    """
    here = (*text.by_severity(case), *(case.gone if wanted.gone else ()))
    return tuple(finding for finding in here if wanted(case, finding))


def findings(cases: Iterable[Case], wanted: Wanted, sheet: Page) -> Iterator[str]:
    """The findings of each story under its name."""
    for at, case in enumerate(cases):
        if at:
            yield ""
        yield from stories([case], sheet)
        found = listed(case, wanted)
        gone = [finding for finding in found if finding not in case.findings]
        for finding in found[: len(found) - len(gone)]:
            yield from _brief(case, finding, sheet)
        if gone:
            yield from ("", sheet.paint(f"NOT IN THE LAST RUN ({len(gone)})", BOLD))
        for finding in gone:
            yield from _brief(case, finding, sheet)


def _brief(case: Case, finding: str, sheet: Page) -> Iterator[str]:
    subject = case.subject(finding)
    yield ""
    line = text.headline(finding, subject, case.mark(finding))
    yield from sheet.wrapped(line, "", "  ", text.SEVERITY_COLOUR[subject.severity] if subject else DIM)
    if subject is not None:
        yield from sheet.wrapped(visible(subject.message), "  ", "  ")


def one_finding(case: Case, finding: str, sheet: Page) -> Iterator[str]:
    """A finding with both sides and its history."""
    subject, mark = case.subject(finding), case.mark(finding)
    here = "" if finding in case.findings else "  not in the last run"
    yield from sheet.wrapped(text.headline(finding, subject, mark) + here, "", "  ", BOLD)
    if subject is not None:
        yield from sheet.wrapped(visible(subject.name), "  ", "  ")
        yield from sheet.wrapped(visible(subject.message), "  ", "  ")
        yield from text.sides(subject, sheet, draft=bool(case.run and case.run.draft))
    if mark.before:
        yield from sheet.wrapped(f"before the text changed: {visible(mark.before)}", "  ", "    ")
    yield from text.history(mark, sheet, "  ")


def story_values(case: Case) -> dict[str, Any]:
    """A story as JSON values."""
    run, signed = case.run, case.signed_off
    return {
        "story": case.story,
        "run": run
        and {
            "id": run.id,
            "at": run.at,
            "editor": run.editor,
            "signature": run.signature,
            "articles": [{"source": source, "sha256": sha256} for source, sha256 in run.articles],
        },
        "findings": len(case.findings),
        "open": len(case.open),
        "states": {str(one): _count(case, one) for one in State},
        "signed_off": signed and values.decision(signed.decision) | {"run": signed.run, "stale": case.stale},
    }


def _count(case: Case, state: State) -> int:
    return sum(case.mark(finding).state is state for finding in case.findings)


def rows(case: Case, wanted: Wanted) -> Iterator[dict[str, Any]]:
    """The findings as JSON values, in the order of the list."""
    return map(partial(finding_values, case), listed(case, wanted))


def finding_values(case: Case, finding: str) -> dict[str, Any]:
    """A finding as JSON values."""
    subject, mark = case.subject(finding), case.mark(finding)
    return {
        "story": case.story,
        "finding": finding,
        "assignee": assignee_of(mark.decisions) or None,
        "gone": finding not in case.findings,
        **values.mark(mark),
        "subject": subject and to_values(subject),
    }
