"""What the desk makes of a run: it is kept in the ledger, and what was decided before is laid on it."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace

from factcheck.errors import FactcheckError
from factcheck.records import Report
from factcheck.settings import Settings


def marker(settings: Settings, story: str | None, baseline: str | None) -> Callable[[Report], Report]:
    """A function that marks a report. Without a ``story`` no ledger is touched, and without a ``baseline``
    either the report stays as it is; both are looked at before the work begins, and the ledger is made, where
    there is none, when there is a run to keep.

    Raises:
        FactcheckError: the story has no name, or the ledger or the baseline will not do.
    """
    if story is None and baseline is None:
        return lambda report: report
    from factcheck.desk import open_ledger, try_ledger
    from factcheck.desk.baseline import marked, read_baseline, together
    from factcheck.desk.keeping import check_names, record

    name = None if story is None else story_name(story)
    past = None if baseline is None else read_baseline(baseline, name or "")
    editor = "" if name is None else editor_of(settings)
    if name is not None:
        check_names(name, editor)
        try_ledger(settings.ledger)

    def mark(report: Report) -> Report:
        known = () if past is None else marked(report, past)
        if name is None:
            return replace(report, marks=known)
        with open_ledger(settings.ledger) as ledger:
            decided = record(ledger, report, name, editor)
        return replace(report, marks=together(report, decided, known), story_name=name)

    return mark


def story_name(given: str) -> str:
    """The name of a story, without white space around it.

    Raises:
        FactcheckError: there is nothing in it.
    """
    if not given.strip():
        raise FactcheckError("a story needs a name", "story", "name it, as in --story dam")
    return given.strip()


def editor_of(settings: Settings) -> str:
    """Who decides: as told, else the user of the machine.

    Raises:
        FactcheckError: the machine has no name for its user.
    """
    if settings.editor is not None:
        return settings.editor
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise FactcheckError("nobody knows who decides", "editor", "say so with --editor") from error
