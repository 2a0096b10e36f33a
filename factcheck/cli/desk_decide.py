"""``factcheck desk decide``, ``assign`` and ``sign-off``: what an editor says goes into the ledger."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.desk_common import Story
from factcheck.cli.marker import editor_of
from factcheck.errors import FactcheckError
from factcheck.records import Severity
from factcheck.settings import nearest

if TYPE_CHECKING:
    from factcheck.desk import EntryKind
    from factcheck.desk.case import Case

_ACTS = ("accept", "dismiss", "query", "note")
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why; of a note, its words.")]


def decide(
    story: Story,
    findings: Annotated[
        list[str], typer.Argument(metavar="FINDING", help="Their ids, or how the ids begin.")
    ],
    act: Annotated[str, typer.Argument(metavar="ACT", help="accept, dismiss, query or note.")],
    reason: Reason = None,
    editor: opt.Editor = None,
    ledger: opt.Ledger = None,
    config: opt.Config = None,
) -> int:
    """Decide on findings: accept, dismiss, query, or note.

    accept: the copy has to be mended. dismiss: it is no fault of the copy. query: somebody has to be asked.
    """
    from factcheck.desk import EntryKind

    if act not in _ACTS:
        raise FactcheckError(f"unknown act {act!r}", "desk decide", nearest(act, _ACTS))
    if act == "note" and not (reason or "").strip():
        raise FactcheckError("a note needs words", "desk decide", "give them with --reason")
    return _entered(story, findings, EntryKind(act), reason, "", editor, ledger, config)


def assign(
    story: Story,
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="Its id, or how the id begins.")],
    to: Annotated[str, typer.Argument(metavar="TO", help="Who takes care of it.")],
    reason: Reason = None,
    editor: opt.Editor = None,
    ledger: opt.Ledger = None,
    config: opt.Config = None,
) -> int:
    """Give a finding to somebody."""
    from factcheck.desk import EntryKind

    if not to.strip():
        raise FactcheckError("nobody was named", "desk assign", "say who takes care of it")
    return _entered(story, [finding], EntryKind.ASSIGN, reason, to.strip(), editor, ledger, config)


def _entered(
    story: str,
    given: Sequence[str],
    kind: EntryKind,
    reason: str | None,
    assignee: str,
    editor: str | None,
    ledger: str | None,
    config: str | None,
) -> int:
    """Enter one act on all findings given, or on none where one is not known."""
    from factcheck.cli.desk_text import act
    from factcheck.desk import open_ledger
    from factcheck.desk.case import decision_in
    from factcheck.desk.keeping import case_in, enter, finding_in

    settings = opt.settings_from(config, ledger=ledger, editor=editor)
    who = editor_of(settings)
    with open_ledger(settings.ledger, create=False) as opened:
        case = case_in(opened, story)
        findings = list(dict.fromkeys(finding_in(case, one) for one in given))
        entries = enter(opened, case, findings, kind, editor=who, reason=reason or "", assignee=assignee)
    sys.stdout.write("".join(f"{act(decision_in(entry), entry.finding)}\n" for entry in entries))
    return 0


def sign_off(
    story: Story,
    reason: Reason = None,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even with open findings; takes a --reason.")
    ] = False,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="SEVERITY",
            help="Refused while findings from this severity on are open, or never.  [default: correction]",
        ),
    ] = None,
    editor: opt.Editor = None,
    ledger: opt.Ledger = None,
    config: opt.Config = None,
) -> int:
    """Answer for a story as it was in its last run."""
    from factcheck.cli.desk_text import act, counted
    from factcheck.desk import open_ledger
    from factcheck.desk.case import decision_in
    from factcheck.desk.keeping import case_in
    from factcheck.desk.keeping import sign_off as enter_sign_off

    settings = opt.settings_from(config, ledger=ledger, editor=editor, fail_on=fail_on)
    who = editor_of(settings)
    if anyway and not (reason or "").strip():
        raise FactcheckError("needs a reason", "--anyway", "give it with --reason")
    with open_ledger(settings.ledger, create=False) as opened:
        case = case_in(opened, story)
        waiting = undecided(case, settings.fail_on)
        if waiting and not anyway:
            raise FactcheckError(
                f"{still_open(waiting)}",
                f"story {case.story}",
                "decide first, or sign off with --anyway and a --reason",
            )
        entry = enter_sign_off(opened, case, editor=who, reason=reason or "")
    sys.stdout.write(f"{act(decision_in(entry))} ({counted(case)})\n")
    return 0


def undecided(case: Case, limit: Severity | None) -> tuple[str, ...]:
    """The open findings that keep a story from being signed off: those at or above ``limit``."""
    return tuple(
        one for one in case.open if limit is not None and case.findings[one].severity.rank >= limit.rank
    )


def still_open(waiting: Sequence[str]) -> str:
    """``2 findings are open: f1a2…, f3b4…``, the first few of them."""
    named = ", ".join(waiting[:3]) + (", …" if len(waiting) > 3 else "")
    return f"{len(waiting)} finding{' is' if len(waiting) == 1 else 's are'} open: {named}"
