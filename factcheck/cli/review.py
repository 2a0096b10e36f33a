"""``factcheck review``: the findings of a story in the terminal, one after the other, one key each."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.audit import run_audit
from factcheck.cli.completion import complete_stories, complete_stories_or_files
from factcheck.cli.keyboard import Keyboard, keyboard
from factcheck.cli.marker import editor_of, story_name
from factcheck.cli.messages import Progress
from factcheck.errors import FactcheckError
from factcheck.records import Severity
from factcheck.report.escape import visible

if TYPE_CHECKING:
    from factcheck.desk import Ledger
    from factcheck.desk.case import Case


def review(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="STORY | ARTICLE...",
            autocompletion=complete_stories_or_files,
            help="A story of the ledger; after --story, articles.",
        ),
    ] = None,
    draft: Annotated[
        str | None,
        typer.Option("--draft", metavar="ARTICLE", help="The claim side; all others are its evidence."),
    ] = None,
    story: Annotated[
        str | None,
        typer.Option(
            "--story",
            metavar="NAME",
            autocompletion=complete_stories,
            help="Audit the articles first, as this story.",
        ),
    ] = None,
    ledger: opt.Ledger = None,
    editor: opt.Editor = None,
    min_severity: opt.MinSeverity = None,
    fail_on: opt.FailOn = None,
    config: opt.Config = None,
    published: opt.Published = None,
    quiet: opt.Quiet = False,
    no_progress: opt.NoProgress = False,
) -> int:
    """Walk through the findings and decide with one key.

    Every decision is in the ledger before the next finding is shown: leave and come back as you like.
    """
    given = articles or []
    if story is None and (draft is not None or len(given) != 1):
        raise FactcheckError(
            "which story?", "review", "name one of the ledger, or --story NAME with the articles to audit"
        )
    settings = opt.settings_from(
        config,
        ledger=ledger,
        editor=editor,
        min_severity=min_severity,
        fail_on=fail_on,
        published=published,
    )
    who = editor_of(settings)
    from factcheck.cli.desk_text import counted
    from factcheck.desk import open_ledger, try_ledger
    from factcheck.desk.keeping import case_in, check_names, record

    name = story_name(given[0] if story is None else story)
    check_names(name, who)
    audits = story is not None and bool(given or draft)
    # Before the work: without a terminal it would be for nothing.
    with keyboard() as keys:
        report = None
        if audits:
            try_ledger(settings.ledger)
            report = run_audit(given, draft, settings, Progress(quiet=quiet, hidden=no_progress))
        with open_ledger(settings.ledger, create=audits) as opened:
            if report is not None:
                record(opened, report, name, who)
            case = case_in(opened, name)
            if case.run is None:
                raise FactcheckError(
                    "has no run", f"story {name}", "audit it: factcheck review --story NAME ARTICLE..."
                )
            walked = _walked(opened, case, who, settings.fail_on, keys)
    sys.stdout.write(f"{visible(name)}: {counted(walked)}\n")
    return 0


def _walked(ledger: Ledger, case: Case, editor: str, fail_on: Severity | None, keys: Keyboard) -> Case:
    """The story as it is after the walk, however that ended."""
    from factcheck.cli.review_walk import Walk

    walk = Walk(ledger, case, editor, fail_on, keys)
    keys.take()
    keys.forget_typed()
    with suppress(KeyboardInterrupt), keys.own_screen():
        walk.run()
    return walk.case
