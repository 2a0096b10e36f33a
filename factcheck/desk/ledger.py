"""The ledger: decisions go in at the end and stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

from factcheck.desk.chain import GENESIS, DamagedError, Reader, Verdict, Walk, pages, salvaged
from factcheck.desk.entries import Draft, Entry, EntryKind, entry_of, is_hash, sealed
from factcheck.desk.transfer import export_lines, taken
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.desk.store import Store, Writer

PAGE = 64  # rows read at a time: a run's body can be large


def open_ledger(where: str, *, create: bool = True, clock: Callable[[], datetime] | None = None) -> Ledger:
    """The ledger in the SQLite file ``where``, or behind the address ``postgresql://...``.

    Args:
        where: a path or an address.
        create: whether one is made where there is none.
        clock: tells the time of new entries, with its zone; the machine's clock when None.

    Raises:
        FactcheckError: there is no ledger, it is not ours, was made by a newer version, or is out of reach.
    """
    from factcheck.desk.store import Store  # SQLAlchemy takes a moment

    return Ledger(Store.opened(where, create=create), clock or _now)


def try_ledger(where: str) -> None:
    """Say before long work that nothing could be entered at ``where``; no ledger is made by asking.

    Raises:
        FactcheckError: what ``open_ledger`` would say, or that it can only be read.
    """
    from factcheck.desk.store import Store

    Store.tried(where)


def _now() -> datetime:
    return datetime.now(UTC)


class Ledger:
    """An open ledger; made with ``open_ledger``, closed by ``with`` or ``close``. Every method raises
    FactcheckError when the database is busy, damaged or gone.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    @property
    def where(self) -> str:
        """The path, or host and database, without a password: fit to be shown."""
        return self._store.database.where

    def __repr__(self) -> str:
        return f"Ledger({self.where!r})"

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the database."""
        self._store.close()

    def append(
        self,
        story: str,
        kind: EntryKind,
        *,
        finding: str = "",
        editor: str,
        reason: str = "",
        assignee: str = "",
        signature: str = "",
        body: Mapping[str, object] | None = None,
        at: str | None = None,
    ) -> Entry:
        """Enters one act; it is on the disk when this returns.

        Raises:
            FactcheckError: a field that is too long, missing or cannot be kept; nothing was entered then.
        """
        draft = Draft(story, kind, finding, editor, reason, assignee, signature, body, at)
        return self.append_many((draft,))[0]

    def append_many(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Enters several acts, all or none of them.

        Raises:
            FactcheckError: as ``append``.
        """
        if not drafts:
            return ()
        with self._store.writing() as writer:
            return self._add(writer, drafts)

    def append_upon(
        self, story: str, drafts: Callable[[Iterator[Entry]], Sequence[Draft]]
    ) -> tuple[Entry, ...]:
        """Enters what ``drafts`` makes of all entries on a story; nobody can enter anything in between.

        Raises:
            FactcheckError: as ``append`` and ``entries``.
        """
        with self._store.writing() as writer:
            return self._add(writer, drafts(self._read(partial(writer.page, story=story))))

    def _add(self, writer: Writer, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        entries: list[Entry] = []
        seq, last = writer.head()
        at = self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        for draft in drafts:
            entry = sealed(draft, seq + 1, last, at)
            entries.append(entry)
            seq, last = entry.seq, entry.hash
        writer.add(entries)
        return tuple(entries)

    def entries(self, story: str | None = None, *, after: int = 0) -> Iterator[Entry]:
        """The entries after number ``after`` in order, of one story or of all, read as they are asked for.

        Raises:
            FactcheckError: an entry that does not match its hash.
        """
        return self._read(partial(self._store.page, story=story), after=after)

    def _read(self, read: Reader, *, after: int = 0) -> Iterator[Entry]:
        for row in pages(read, after=after, size=PAGE):
            try:
                yield entry_of(row)
            except ValueError as error:
                way_out = "see factcheck desk verify, and mend it from a copy or an export"
                raise FactcheckError(f"entry {row.get('seq')}: {error}", self.where, way_out) from error

    def stories(self) -> tuple[str, ...]:
        """Every story there is an entry on, in the order they came up."""
        return self._store.stories()

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry; 0 and sixty-four zeros when there is none."""
        return self._store.head()

    def verify(self, *, head: str | None = None) -> Verdict:
        """Looks at every entry and at the database itself.

        Args:
            head: a hash seen before: demands that it is in the chain, which shows a cut-off end.
        """
        if head is not None and not is_hash(head):
            raise FactcheckError("is not the hash of an entry", "head", "give its 64 hexadecimal digits")
        walk = Walk()
        checks = ["the chain of hashes", *self._store.database.checks]
        seen = head is None or head == GENESIS
        for row in pages(salvaged(self._store.page), after=0, size=PAGE):
            walk.step(row)
            seen = seen or row.get("hash") == head
        if head is not None:
            checks.append("the hash given")
        if not seen and walk.hash is None:
            walk.fault(0, "the hash given is not in what could be read")
        elif not seen:
            what = "is missing: the hash given is not in the chain, whose end was cut off or made anew"
            walk.fault(walk.seq + 1, what)
        try:
            whole = self._store.faults()
        except DamagedError as error:
            whole = [error.what]
        for what in whole:
            walk.fault(0, what)
        return Verdict(walk.count, walk.hash or "", tuple(walk.faults), tuple(checks))

    def export(self, write: Callable[[str], object]) -> int:
        """Writes the whole ledger, a header, then one entry a line; returns how many (docs/ledger.md)."""
        return export_lines(self.head(), self.entries(), write)

    def take(self, lines: Iterable[str]) -> tuple[int, int]:
        """Takes the lines of an export, all or nothing: into an empty ledger as it is, onto one that is a
        beginning of it what is new. Returns how many entries were added and how many were there.

        Raises:
            FactcheckError: the export is damaged, or parts from this ledger at the entry named.
        """
        with self._store.writing() as writer:
            return taken(writer, lines)
