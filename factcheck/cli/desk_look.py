"""``factcheck desk list`` and ``show``: the stories, their findings, and what was decided."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.completion import complete_stories, one_of
from factcheck.cli.desk_common import ListFormat, Story, written
from factcheck.errors import FactcheckError
from factcheck.records import State
from factcheck.settings import nearest


def list_(
    story: Annotated[
        str | None,
        typer.Argument(metavar="[STORY]", autocompletion=complete_stories, help="A story of the ledger."),
    ] = None,
    state: Annotated[
        str | None,
        typer.Option(
            "--state",
            metavar="STATE",
            autocompletion=one_of(*State),
            help=f"Only these: {', '.join(State)}.",
        ),
    ] = None,
    assignee: Annotated[
        str | None, typer.Option("--assignee", metavar="NAME", help="Only what was given to NAME.")
    ] = None,
    all_: Annotated[
        bool, typer.Option("--all", help="Also what was decided and is not in the last run.")
    ] = False,
    ledger: opt.Ledger = None,
    config: opt.Config = None,
    format_: ListFormat = "terminal",
) -> int:
    """List the stories, or the findings of a story's last run.

    With --state, --assignee or --all and without a story: the findings of all stories.
    """
    from factcheck.cli import desk_lists
    from factcheck.desk import open_ledger
    from factcheck.desk.keeping import case_in

    settings = opt.settings_from(config, ledger=ledger)
    if state is not None and state not in tuple(State):
        raise FactcheckError(f"unknown state {state!r}", "--state", nearest(state, tuple(State)))
    wanted = desk_lists.Wanted(state, assignee, all_)
    with open_ledger(settings.ledger, create=False) as opened:
        names = opened.stories() if story is None else [story]
        cases = [case_in(opened, name) for name in names]
    if story is None and not wanted.some:
        return written(
            format_,
            lambda: map(desk_lists.story_values, cases),
            lambda sheet: desk_lists.stories(cases, sheet),
        )
    if story is None:
        cases = [case for case in cases if desk_lists.listed(case, wanted)]
    return written(
        format_,
        lambda: (row for case in cases for row in desk_lists.rows(case, wanted)),
        lambda sheet: desk_lists.findings(cases, wanted, sheet),
    )


def show(
    story: Story,
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="Its id, or how the id begins.")],
    ledger: opt.Ledger = None,
    config: opt.Config = None,
    format_: ListFormat = "terminal",
) -> int:
    """Show a finding: both sides, and all that was said of it."""
    from factcheck.cli import desk_lists
    from factcheck.desk import open_ledger
    from factcheck.desk.keeping import case_in, finding_in

    with open_ledger(opt.settings_from(config, ledger=ledger).ledger, create=False) as opened:
        case = case_in(opened, story)
    found = finding_in(case, finding)
    return written(
        format_,
        lambda: [desk_lists.finding_values(case, found)],
        lambda sheet: desk_lists.one_finding(case, found, sheet),
    )
