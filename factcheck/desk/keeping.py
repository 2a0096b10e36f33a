"""What goes into the ledger for a story, and how a story and a finding are named when they come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.desk.case import Case, case_of
from factcheck.desk.chain import GENESIS
from factcheck.desk.decisions_file import DecisionsFile
from factcheck.desk.entries import Draft, Entry, EntryKind, sealed
from factcheck.desk.ledger import Ledger
from factcheck.desk.marking import marks
from factcheck.desk.runs import run_body, run_id
from factcheck.desk.subjects import to_values
from factcheck.errors import FactcheckError
from factcheck.records import Mark, Report
from factcheck.settings import nearest

SHORTEST_ID = 4
_LONGEST_WAY_OUT = 300  # characters: a line can name some stories, and not all of a year


def check_names(story: str, editor: str) -> None:
    """Refuse names that a run cannot be entered under, before the work of it is done.

    Raises:
        FactcheckError: one of them is too long or cannot be kept.
    """
    sealed(Draft(story, EntryKind.RUN, editor=editor), 1, GENESIS, "2025-01-01T00:00:00Z")


def case_in(ledger: Ledger, story: str) -> Case:
    """The story as the ledger has it.

    Raises:
        FactcheckError: there is none of this name.
    """
    case = case_of(story, ledger.entries(story))
    if not case.last:
        raise no_story(ledger, story)
    return case


def no_story(ledger: Ledger, story: str) -> FactcheckError:
    """That the ledger has no story of this name, and which one may be meant."""
    stories = ledger.stories()
    way_out = nearest(story, stories) if stories else "record one: factcheck audit … --story NAME"
    if len(way_out) > _LONGEST_WAY_OUT:
        way_out = "see: factcheck desk list"
    return FactcheckError(f"no story {story!r}", ledger.where, way_out)


def record(ledger: Ledger, report: Report, story: str, editor: str) -> tuple[Mark, ...]:
    """Enter a run of the audit, unless the story's last run was the same, and return the marks on it."""
    body = run_body(report)
    articles = tuple((one["source"], one["sha256"]) for one in body["articles"])
    findings = {one["id"]: None for one in body["findings"]}
    run = run_id(report.signature, body["draft"], articles, findings)

    def if_new(entries: Iterable[Entry]) -> tuple[Draft, ...]:
        last = case_of(story, entries).run
        if last is not None and last.id == run:
            return ()
        return (Draft(story, EntryKind.RUN, editor=editor, signature=report.signature, body=body),)

    ledger.append_upon(story, if_new)
    return marks(findings, case_of(story, ledger.entries(story)).past)


def finding_in(case: Case, given: str) -> str:
    """The finding whose id is ``given`` or begins with it; four characters at least.

    Raises:
        FactcheckError: no finding begins so, or several do.
    """
    if given in case.ids:
        return given
    where = f"story {case.story}"
    if len(given) < SHORTEST_ID:
        raise FactcheckError(
            f"{given!r} is too short for the id of a finding", where, f"give {SHORTEST_ID} characters or more"
        )
    found = [one for one in case.ids if one.startswith(given)]
    if not found:
        raise FactcheckError(f"no finding {given!r}", where, "see: factcheck desk list STORY --all")
    if len(found) > 1:
        raise FactcheckError(f"several findings begin with {given!r}", where, f"one of {', '.join(found)}")
    return found[0]


def enter(
    ledger: Ledger,
    case: Case,
    findings: Sequence[str],
    kind: EntryKind,
    *,
    editor: str,
    reason: str = "",
    assignee: str = "",
) -> tuple[Entry, ...]:
    """Enter one act on each of the ``findings`` (ids of the story), all or none."""
    drafts = []
    for finding in findings:
        subject = case.subject(finding)
        drafts.append(
            Draft(
                case.story,
                kind,
                finding,
                editor,
                reason,
                assignee,
                case.run.signature if case.run else "",
                {} if subject is None else {"subject": to_values(subject)},
            )
        )
    return ledger.append_many(drafts)


def sign_off(ledger: Ledger, case: Case, *, editor: str, reason: str = "") -> Entry:
    """Enter the sign-off of a story as it was in its last run.

    Raises:
        FactcheckError: it has no run.
    """
    if case.run is None:
        raise FactcheckError(
            "has no run to sign off", f"story {case.story}", "record one: factcheck audit … --story NAME"
        )
    return ledger.append(
        case.story,
        EntryKind.SIGN_OFF,
        editor=editor,
        reason=reason,
        signature=case.run.signature,
        body={"run": case.run.id},
    )


def take_decisions(ledger: Ledger, file: DecisionsFile, editor: str) -> tuple[int, int]:
    """Enter the decisions of a file and return how many were added and how many were there already.

    Those without an editor are ``editor``'s.
    """

    def new(entries: Iterable[Entry]) -> list[Draft]:
        return _new_in(file, case_of(file.story, entries), editor)

    added = len(ledger.append_upon(file.story, new)) if file.taken else 0
    return added, len(file.taken) - added


def _new_in(file: DecisionsFile, case: Case, editor: str) -> list[Draft]:
    there = {
        (one.finding, one.action, one.editor, one.reason, one.at)
        for said in case.past.decisions.values()
        for one in said
    }
    drafts = []
    for taken in file.taken:
        one = taken.decision
        who = one.editor.strip() or editor
        key = (one.finding, one.action, who, one.reason, one.at)
        if key in there:
            continue
        there.add(key)
        subject = taken.subject or case.subject(one.finding)
        body: dict[str, object] = {"imported_by": editor}
        if subject is not None:
            body["subject"] = to_values(subject)
        drafts.append(
            Draft(
                file.story,
                EntryKind(str(one.action)),
                one.finding,
                who,
                one.reason,
                "",
                one.signature,
                body,
                one.at,
            )
        )
    return drafts
