"""What the tests of the ledger share: entries to make, and ways round the ledger into its database."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st
from sqlalchemy import Connection

from factcheck.desk import Draft, Entry, EntryKind, Ledger, open_ledger
from factcheck.desk.store import database_at

Place = Callable[[], str]  # where a new ledger can be, every time another

STORY = "harbour fire"

_ANYTHING = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=200)
_NAMES = _ANYTHING.filter(str.strip)
_BODIES = st.dictionaries(
    st.text(), st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5)
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)
SOME_DRAFTS = st.lists(
    st.builds(
        Draft,
        story=_NAMES,
        kind=st.sampled_from([kind for kind in EntryKind if not kind.whole_story]),
        finding=_ANYTHING.filter(bool),
        editor=_NAMES,
        reason=_ANYTHING,
        assignee=_ANYTHING,
        signature=_ANYTHING,
        body=_BODIES,
    ),
    max_size=5,
)


class Clock:
    """Tells a minute more every time, or less."""

    def __init__(self, step: int = 1) -> None:
        self._now = datetime(2025, 3, 9, 14, 5, 30, 999_999, UTC)
        self._step = timedelta(minutes=step)

    def __call__(self) -> datetime:
        self._now += self._step
        return self._now


def drafts(number: int, story: str = STORY) -> tuple[Draft, ...]:
    """A run and then decisions, notes and assignments."""
    kinds = (EntryKind.ACCEPT, EntryKind.DISMISS, EntryKind.QUERY, EntryKind.NOTE, EntryKind.ASSIGN)
    run = Draft(story, EntryKind.RUN, editor="desk", signature="factcheck 0.1.0", body={"findings": []})
    return (
        run,
        *(
            Draft(
                story,
                kinds[each % len(kinds)],
                finding=f"f{each:04}",
                editor="Ann Ólafsdóttir",
                reason=f"the mayor’s office says {each}",
                assignee="Bob" if kinds[each % len(kinds)] is EntryKind.ASSIGN else "",
                signature="factcheck 0.1.0",
                body={"surface": f"{each} people", "severity": "correction"},
            )
            for each in range(1, number)
        ),
    )


def filled(where: str, number: int = 12) -> tuple[Entry, ...]:
    """Makes a ledger of so many entries."""
    with open_ledger(where, clock=Clock()) as ledger:
        return ledger.append_many(drafts(number))


def exported(ledger: Ledger) -> list[str]:
    lines: list[str] = []
    ledger.export(lines.append)
    return lines


def rewritten(line: str, **changes: object) -> str:
    """A line of an export with some of its fields changed."""
    return json.dumps({**json.loads(line), **changes})


@contextmanager
def behind(where: str, *, guarded: bool = False) -> Iterator[Connection]:
    """A transaction of somebody who goes round the ledger; the triggers are put aside unless ``guarded``."""
    engine = database_at(where).engine(create=False)
    with engine.connect().execution_options(factcheck_writes=True) as connection, connection.begin():
        if not guarded and engine.dialect.name == "sqlite":
            query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            guards = connection.exec_driver_sql(query).all()
            for name, _ in guards:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
            yield connection
            for _, statement in guards:
                connection.exec_driver_sql(statement)
        elif not guarded:
            connection.exec_driver_sql("ALTER TABLE factcheck_entry DISABLE TRIGGER USER")
            yield connection
            connection.exec_driver_sql("ALTER TABLE factcheck_entry ENABLE TRIGGER USER")
        else:
            yield connection
    engine.dispose()
