"""``factcheck desk log``, ``import``, ``export`` and ``verify``: the ledger as a whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli import options as opt
from factcheck.cli.completion import complete_stories
from factcheck.cli.desk_common import ListFormat, written
from factcheck.cli.marker import editor_of, story_name
from factcheck.cli.messages import complain
from factcheck.cli.output import opened as output_opened
from factcheck.errors import FactcheckError
from factcheck.report import values
from factcheck.report.escape import visible

if TYPE_CHECKING:
    from factcheck.desk import Entry
    from factcheck.report.page import Page

_REMARKS = 20
_FIRST_LINE = 10_000


def log(
    story: Annotated[
        str | None,
        typer.Argument(metavar="[STORY]", autocompletion=complete_stories, help="Only this story."),
    ] = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="The newest first.")] = False,
    ledger: opt.Ledger = None,
    config: opt.Config = None,
    format_: ListFormat = "terminal",
) -> int:
    """Show who did what, entry by entry, the newest last."""
    from factcheck.desk import open_ledger
    from factcheck.desk.case import body_of
    from factcheck.desk.keeping import no_story

    with open_ledger(opt.settings_from(config, ledger=ledger).ledger, create=False) as opened:
        # The snapshots are not shown, and would fill the memory.
        entries = [
            (replace(entry, body=""), str(body_of(entry).get("imported_by", "")))
            for entry in opened.entries(story)
        ]
        if story is not None and not entries:
            raise no_story(opened, story)
    if reverse:
        entries.reverse()
    return written(format_, lambda: (_values(*one) for one in entries), lambda sheet: _lines(entries, sheet))


def _values(entry: Entry, importer: str) -> dict[str, Any]:
    from factcheck.desk import EntryKind
    from factcheck.desk.case import decision_in

    head = {"seq": entry.seq, "hash": entry.hash}
    if entry.kind is EntryKind.RUN:
        return head | {
            "story": entry.story,
            "action": "run",
            "editor": entry.editor,
            "at": entry.at,
            "signature": entry.signature,
        }
    return head | values.decision(decision_in(entry)) | {"imported_by": importer or None}


def _lines(entries: list[tuple[Entry, str]], sheet: Page) -> Iterator[str]:
    from factcheck.cli.desk_text import act, when
    from factcheck.desk import EntryKind
    from factcheck.desk.case import decision_in

    for entry, importer in entries:
        done = (
            visible(f"{entry.editor} recorded a run")
            if entry.kind is EntryKind.RUN
            else act(decision_in(entry), entry.finding)
        )
        by = f" (imported by {visible(importer)})" if importer else ""
        yield from sheet.wrapped(f"{when(entry.at)}  {visible(entry.story)}: {done}{by}", "", "  ")


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Decisions from a report, or an export.")],
    story: Annotated[
        str | None, typer.Option("--story", metavar="NAME", help="The story that the decisions are on.")
    ] = None,
    editor: opt.Editor = None,
    ledger: opt.Ledger = None,
    config: opt.Config = None,
) -> int:
    """Take decisions from a file that the HTML report wrote, or take up the export of a ledger.

    What is there already is not added again.
    """
    from factcheck.desk import open_ledger
    from factcheck.desk.transfer import check

    settings = opt.settings_from(config, ledger=ledger, editor=editor)
    if _is_export(file):
        if story is not None:
            raise FactcheckError(
                "is the export of a ledger, with stories of its own", file, "leave out --story"
            )
        # First by itself: one that is damaged leaves no empty ledger behind.
        _whole(file, check)
        with open_ledger(settings.ledger) as opened:
            added, there = _whole(file, opened.take)
        _counted(added, there, "entry", "entries")
        return 0
    return _decisions(file, story, editor_of(settings), settings.ledger)


def _is_export(file: str) -> bool:
    from factcheck.desk.files import is_ledger

    try:
        if not (os.path.isfile(file) or os.path.isdir(file)) and os.path.exists(file):
            raise FactcheckError("is no file but a pipe or a device", file, "save it as a file first")
        with open(file, "rb") as opened:
            return is_ledger(opened.readline(_FIRST_LINE))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FactcheckError(f"cannot be read ({reason})", file, "name another file") from error


def _whole(file: str, take: Callable[[Iterable[str]], tuple[int, int]]) -> tuple[int, int]:
    try:
        with open(file, encoding="utf-8", newline="\n") as lines:
            return take(lines)
    except UnicodeDecodeError as error:
        raise FactcheckError("is not UTF-8", file, "export the ledger again") from error


def _decisions(path: str, story: str | None, editor: str, where: str) -> int:
    from factcheck.desk import open_ledger
    from factcheck.desk.decisions_file import read_decisions
    from factcheck.desk.files import read_file, read_object
    from factcheck.desk.keeping import case_in, check_names, take_decisions

    given = read_object(read_file(path), path, "export the decisions again from the report")
    file = read_decisions(given, path, story=story_name(story) if story is not None else "")
    if not file.story.strip():
        raise FactcheckError("names no story", path, "say which with --story NAME")
    check_names(file.story, editor)
    added = there = 0
    unseen = False
    if file.taken:
        with open_ledger(where) as opened:
            added, there = take_decisions(opened, file, editor)
            unseen = bool(added) and case_in(opened, file.story).run is None
    if unseen:
        complain(f"story {file.story} has no run yet; audit it with --story to see the decisions")
    _counted(added, there, "decision", "decisions")
    for fault in file.faults[:_REMARKS]:
        complain(f"{path}: {fault}")
    if file.faults:
        raise FactcheckError(
            f"{len(file.faults)} of {len(file.faults) + len(file.taken)} decisions could not be taken",
            path,
            "mend them and import the file again",
        )
    return 0


def _counted(added: int, there: int, one: str, many: str) -> None:
    sys.stdout.write(f"{added} {one if added == 1 else many} added, {there} there already\n")


def export(output: opt.Output = None, ledger: opt.Ledger = None, config: opt.Config = None) -> int:
    """Write the whole ledger, one JSON object a line."""
    from factcheck.desk import open_ledger

    settings = opt.settings_from(config, ledger=ledger)
    with output_opened(output) as write, open_ledger(settings.ledger, create=False) as opened:
        opened.export(write)
    return 0


def verify(
    head: Annotated[
        str | None,
        typer.Option("--head", metavar="HASH", help="A hash written down before: it must be in the chain."),
    ] = None,
    ledger: opt.Ledger = None,
    config: opt.Config = None,
) -> int:
    """Go through the chain of hashes: is every entry as it was written?

    Exit status: 0 it is, 1 something was changed (each fault is named), 2 it could not be looked at.
    """
    from factcheck.desk import open_ledger

    settings = opt.settings_from(config, ledger=ledger)
    with open_ledger(settings.ledger, create=False) as opened:
        verdict = opened.verify(head=head)
    for fault in verdict.faults:
        sys.stdout.write(visible(f"entry {fault.seq}: {fault.what}" if fault.seq else fault.what) + "\n")
    count = f"{verdict.count} entr{'y' if verdict.count == 1 else 'ies'}"
    if verdict.intact:
        sys.stdout.write(f"sound: {count}, head {visible(verdict.head)}\n")
        return 0
    faults = f"{len(verdict.faults)} fault{'s' * (len(verdict.faults) != 1)}"
    last = f"head {visible(verdict.head)}" if verdict.head else "the last could not be read"
    sys.stdout.write(f"not sound: {faults} in {count}, {last}\n")
    return 1
