"""Rows in and out of the database: the one place that speaks SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

from sqlalchemy import Connection, Engine, func, insert, select
from sqlalchemy.exc import DBAPIError

from factcheck.desk.chain import GENESIS, DamagedError, Row
from factcheck.desk.database import NONE_HERE, WRITES, Database
from factcheck.desk.entries import Entry, can_be_kept, is_hash
from factcheck.desk.migrations import has_ledger, migrate, outstanding
from factcheck.desk.schema import ENTRIES


def database_at(where: str) -> Database:
    """The database an address or a path stands for."""
    if "://" in where:
        from factcheck.desk.postgresql import PostgresqlServer

        return PostgresqlServer.at(where)
    from factcheck.desk.sqlite import SqliteFile

    return SqliteFile(where)


class Store:
    """The table of entries of an open ledger."""

    def __init__(self, database: Database, engine: Engine) -> None:
        self.database = database
        self._engine = engine

    @classmethod
    def opened(cls, where: str, *, create: bool) -> Store:
        """The ledger at ``where``, brought up to date; made where ``create`` says so.

        Raises:
            FactcheckError: there is none, it is another program's, a newer one's, or cannot be reached.
        """
        database = database_at(where)
        store = cls(database, database.engine(create=create))
        try:
            store._prepare(create=create)
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def tried(cls, where: str) -> None:
        """Looks whether something could be entered at ``where``, and makes nothing.

        Raises:
            FactcheckError: as ``opened``, or this user may only read it.
        """
        database = database_at(where)
        if database.absent():
            return
        store = cls(database, database.engine(create=False))
        try:
            with store._transaction(writes=True) as connection:
                known = has_ledger(connection)
                database.look(connection, known=known)
                if known:
                    outstanding(connection, database.where)
                database.allow(connection, known=known)
        finally:
            store.close()

    def _prepare(self, *, create: bool) -> None:
        with self._transaction() as connection:
            known = has_ledger(connection)
            self.database.look(connection, known=known)
            if not known and not create:
                raise NONE_HERE.at(self.database.where)
            if known and not outstanding(connection, self.database.where):
                return
        with self._transaction(writes=True) as connection:
            # Somebody else may have made it in the meantime.
            if not has_ledger(connection):
                self.database.look(connection, known=False)
                self.database.mark(connection)
            migrate(connection, self.database.where)

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[Connection]:
        """A transaction, committed when the block ends well; errors of the database in one line."""
        try:
            opened = self._engine.connect().execution_options(**{WRITES: writes})
            with opened as connection, connection.begin():
                if writes:
                    self.database.lock(connection)
                yield connection
        except DBAPIError as error:
            given = error.orig or error
            raise self.database.explain(given, lost=error.connection_invalidated) from error
        except UnicodeDecodeError as error:  # in SQLite's words about a damaged schema, which quote it
            raise self.database.explain(error, lost=False) from error

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """The only writer there is until the block ends; what it added is kept if the block ends well, all of
        it, and on the disk by then.
        """
        with self._transaction(writes=True) as connection:
            yield Writer(connection, self.database.where)

    def page(self, after: int, size: int, *, story: str | None = None) -> list[Row]:
        """The first ``size`` rows after number ``after``, in order."""
        with self._transaction() as connection:
            return _page(connection, after, size, story)

    def stories(self) -> tuple[str, ...]:
        """Every story, in the order they came up."""
        first = func.min(ENTRIES.c.seq)
        query = select(ENTRIES.c.story).group_by(ENTRIES.c.story).order_by(first)
        with self._transaction() as connection:
            return tuple(str(story) for story in connection.execute(query).scalars())

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry."""
        with self._transaction() as connection:
            return _head(connection, self.database.where)

    def faults(self) -> list[str]:
        """What the database itself finds wrong."""
        with self._transaction() as connection:
            return self.database.faults(connection)

    def close(self) -> None:
        """Closes every connection."""
        self._engine.dispose()


class Writer:
    """The ledger within one writing transaction."""

    def __init__(self, connection: Connection, where: str) -> None:
        self._connection = connection
        self._where = where

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry, those added here included."""
        return _head(self._connection, self._where)

    def page(self, after: int, size: int, *, story: str | None = None) -> list[Row]:
        """As ``Store.page``."""
        return _page(self._connection, after, size, story)

    def add(self, entries: Sequence[Entry]) -> None:
        """Adds entries that follow the last one."""
        if entries:
            self._connection.execute(insert(ENTRIES), [asdict(entry) for entry in entries])


def _page(connection: Connection, after: int, size: int, story: str | None) -> list[Row]:
    if story is not None and not can_be_kept(story):  # nothing can be there, and no database could be asked
        return []
    query = select(ENTRIES).where(ENTRIES.c.seq > after).order_by(ENTRIES.c.seq).limit(size)
    if story is not None:
        query = query.where(ENTRIES.c.story == story)
    return [dict(row) for row in connection.execute(query).mappings()]


def _head(connection: Connection, where: str) -> tuple[int, str]:
    query = select(ENTRIES.c.seq, ENTRIES.c.hash).order_by(ENTRIES.c.seq.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    if row is None:
        return 0, GENESIS
    seq, last = row
    if type(last) is not str or not is_hash(last):
        raise DamagedError(f"entry {seq} is damaged", where, "see factcheck desk verify")
    return int(seq), last
