"""A ledger in a file: SQLite with a rollback journal.

A write-ahead log would be faster, but leaves two more files beside the ledger, loses entries when the file
is copied without them, and does not work on a network share. ``synchronous=EXTRA`` also brings the removal
of the journal to the disk: without it a power cut can roll back what was acknowledged.
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from factcheck.desk.chain import DamagedError
from factcheck.desk.database import BUSY, FULL, NONE_HERE, READ_ONLY, WAIT_SECONDS, WRITES, Told
from factcheck.desk.files import APPLICATION_ID
from factcheck.desk.schema import SQLITE_GUARDS
from factcheck.errors import FactcheckError

_DAMAGED = "mend it from a copy or an export (factcheck desk import)"
_NO_LEDGER = Told("is no ledger", "check the path of the ledger; nothing was changed")
_FOREIGN = Told("is a database of another program", "check the path of the ledger; nothing was changed")
_TOLD = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_NOTADB: _NO_LEDGER,
    sqlite3.SQLITE_CANTOPEN: Told("the ledger cannot be opened", "check that its folder is there and yours"),
    sqlite3.SQLITE_IOERR: Told("the disk failed", "check it, and whether the entry is there, then try again"),
}
_DAMAGES = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_FORMAT}


@dataclass(frozen=True, slots=True)
class SqliteFile:
    """The database in the file ``where``."""

    where: str

    @property
    def checks(self) -> tuple[str, ...]:
        """SQLite's own check of its pages, and the triggers."""
        return ("SQLite's integrity check", "the guards against change")

    def absent(self) -> bool:
        """No file, or an empty one."""
        path = Path(self.where).absolute()
        self._probe(path, create=True)
        if path.exists() and path.stat().st_size:
            return False
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise _TOLD[sqlite3.SQLITE_CANTOPEN].at(self.where)
        return True

    def engine(self, *, create: bool) -> Engine:
        """Opens the file, or makes it where ``create`` says so."""
        path = Path(self.where).absolute()
        self._probe(path, create=create)
        address = f"file:{quote(str(path))}?mode={'rwc' if create else 'rw'}"

        def connect() -> sqlite3.Connection:
            made = sqlite3.connect(
                address, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
            )
            made.execute("PRAGMA synchronous=EXTRA")
            # A file somebody sent may hold a schema that calls functions; none of ours does.
            made.execute("PRAGMA trusted_schema=OFF")
            return made

        engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=1)

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            writes = connection.get_execution_options().get(WRITES, False)
            # A reader that turns writer half-way can meet a writer doing the same: one of them would fail.
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

        return engine

    def _probe(self, path: Path, *, create: bool) -> None:
        """Refuses what is not ours before SQLite may as much as roll back a journal of it."""
        if path.is_dir():
            raise FactcheckError("is a folder", self.where, "name a file for the ledger")
        if not path.exists():
            if create and not path.parent.is_dir():
                raise FactcheckError("its folder does not exist", self.where, "make the folder first")
            if not create:
                raise NONE_HERE.at(self.where)
            return
        journal = path.with_name(path.name + "-journal")
        if path.stat().st_size == 0 or journal.exists():
            return
        # Immutable: without a lock, a journal or a file beside it. Reading the bytes ourselves would drop
        # the locks of this process on the file (POSIX).
        probe = sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)
        try:
            (found,) = probe.execute("PRAGMA application_id").fetchone()
        except sqlite3.DatabaseError as error:
            raise self.explain(error, lost=False) from error
        finally:
            probe.close()
        if found != APPLICATION_ID:
            raise _FOREIGN.at(self.where)

    def look(self, connection: Connection, *, known: bool) -> None:
        """Refuses a database of another program and a ledger that has lost its tables."""
        found = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
        if found != APPLICATION_ID and (found != 0 or tables != 0):
            raise _FOREIGN.at(self.where)
        if found == APPLICATION_ID and not known:
            raise DamagedError("the ledger is damaged: its tables are missing", self.where, _DAMAGED)

    def allow(self, connection: Connection, *, known: bool) -> None:
        """By the file and by its folder, where the journal has to be."""
        path = Path(self.where).absolute()
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise READ_ONLY.at(self.where)

    def mark(self, connection: Connection) -> None:
        """Writes our number into the header."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def lock(self, connection: Connection) -> None:
        """Nothing: BEGIN IMMEDIATE has let one writer in."""

    def faults(self, connection: Connection) -> list[str]:
        """What ``PRAGMA integrity_check`` says, and a trigger that is not as it was made."""
        told = [" ".join(str(row[0]).split()) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        found = [f"SQLite finds: {line}" for line in told if line != "ok"]
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        guards = {str(name): str(sql) for name, sql in connection.exec_driver_sql(query)}
        if guards != SQLITE_GUARDS:
            found.append("the guards against change (triggers) are not as factcheck made them")
        return found

    def explain(self, error: BaseException, *, lost: bool) -> FactcheckError:
        """By SQLite's result code; a corrupt page by SQLite's own words."""
        # The low byte is the class of the error; what Python itself finds (no UTF-8) has no code.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in _TOLD:
            return _TOLD[code].at(self.where)
        words = " ".join(str(error).split())
        if code not in _DAMAGES:
            return FactcheckError(f"SQLite says: {words}", self.where, "try again")
        return DamagedError(f"the ledger is damaged: {words}", self.where, _DAMAGED)
