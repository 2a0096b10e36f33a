"""What the desk knows, in lines for a terminal. Everything in a ledger is escaped like article text."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from factcheck.cli.messages import colour_wanted, columns
from factcheck.desk.case import Case
from factcheck.desk.marking import assignee_of
from factcheck.desk.subjects import Quoted, Subject
from factcheck.records import Action, Article, Decision, Mark, Severity, Side, Span
from factcheck.report import view
from factcheck.report.escape import visible
from factcheck.report.page import BOLD, CLOSE, DIM, OPEN, Page

_VERBS: dict[Action, str] = {
    Action.ACCEPT: "accepted {}",
    Action.DISMISS: "dismissed {}",
    Action.QUERY: "queried {}",
    Action.NOTE: "noted on {}",
    Action.ASSIGN: "gave {} to ",
    Action.SIGN_OFF: "signed off",
}


def page() -> Page:
    """A page as wide as the terminal, in colour where that is wanted."""
    return Page(colour_wanted(None), columns())


def show(lines: Iterator[str]) -> None:
    """Write the lines to standard output."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def when(at: str) -> str:
    """``2025-05-14 08:30 UTC``."""
    return visible(f"{at[:16].replace('T', ' ')} UTC")


def act(decision: Decision, finding: str = "it") -> str:
    """One act in words, escaped: ``Ana dismissed it: we were there``."""
    verb = _VERBS[decision.action].format(finding) + decision.assignee
    reason = f": {decision.reason}" if decision.reason.strip() else ""
    return visible(f"{decision.editor} {verb}{reason}")


def acts(mark: Mark, sheet: Page, indent: str) -> Iterator[list[str]]:
    """Each decision on a finding in its lines, oldest first."""
    for one in mark.decisions:
        on = f" (then {visible(one.finding)})" if one.finding != mark.finding else ""
        yield list(sheet.wrapped(f"{when(one.at)}  {act(one)}{on}", indent, indent + "  "))


def history(mark: Mark, sheet: Page, indent: str) -> Iterator[str]:
    """The decisions on a finding, oldest first."""
    for entry in acts(mark, sheet, indent):
        yield from entry


def state(mark: Mark) -> str:
    """Where a finding stands, and with whom: ``open, with Bo``."""
    given = assignee_of(mark.decisions)
    return f"{mark.state}, with {visible(given)}" if given else str(mark.state)


def headline(finding: str, subject: Subject | None, mark: Mark) -> str:
    """One line that names a finding and says where it stands."""
    about = f"{subject.severity}  {visible(subject.check)}" if subject else "not in this ledger"
    return f"{visible(finding)}  {about}  {state(mark)}"


def sides(subject: Subject, sheet: Page, *, draft: bool) -> Iterator[str]:
    """Both sides, the words at issue between « and »."""
    for side in subject.sides:
        if side is not None:
            yield from sheet.wrapped(visible(side.source), "    ", "    ", DIM)
            sentence = view.marked(_parts(side), visible, OPEN, CLOSE)
            yield from sheet.wrapped(sentence, "      ", "      ")
    if subject.claim is None:
        where = "the draft" if draft else "the other article"
        yield from sheet.wrapped(f"nothing in {where} answers this", "    ", "    ", DIM)
    elif subject.evidence is None:
        yield from sheet.wrapped("no other source has this", "    ", "    ", DIM)


def _parts(side: Quoted) -> view.Quoted:
    """The sentence around the words at issue, cut as every report cuts it."""
    at = side.sentence.find(side.surface) if side.at is None else side.at
    if side.sentence[at : at + len(side.surface)] != side.surface or at < 0:
        return view.Quoted("", side.surface, f" … {side.sentence}" if side.sentence else "")
    text = Article(id="", source=side.source, uri="", text=side.sentence, sha256="")
    span = Span(at, at + len(side.surface))
    return view.quoted(Side("", None, span, side.surface, Span(0, len(side.sentence))), {"": text})


def by_severity(case: Case) -> tuple[str, ...]:
    """The findings of the last run, gravest first, otherwise in the report's order."""
    return tuple(sorted(case.findings, key=lambda finding: -case.findings[finding].severity.rank))


def counted(case: Case) -> str:
    """``12 findings: 9 open, 3 dismissed``."""
    states = [case.mark(finding).state for finding in case.findings]
    said = ", ".join(f"{states.count(one)} {one}" for one in dict.fromkeys(sorted(states)))
    return f"{len(states)} finding{'s' * (len(states) != 1)}{': ' if said else ''}{said}"


def about(case: Case) -> Iterator[str]:
    """The last run and the sign-off of a story."""
    if case.run is None:
        yield "no run yet"
    else:
        articles = len(case.run.articles)
        yield f"run of {when(case.run.at)} by {visible(case.run.editor)}"
        yield f"{articles} article{'s' * (articles != 1)}, {counted(case)}"
    if case.signed_off is not None:
        signed = case.signed_off.decision
        stale = "; stale: another run came since" if case.stale else ""
        yield f"{act(signed)}, {when(signed.at)}{stale}"


SEVERITY_COLOUR: dict[Severity, str] = {
    Severity.CORRECTION: "\x1b[1;31m",
    Severity.QUERY: "\x1b[1;33m",
    Severity.REFILE: "\x1b[1;36m",
    Severity.NOTE: BOLD,
}
