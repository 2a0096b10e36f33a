"""What differs between the two databases, behind one set of functions; everything else is the same code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, Engine

from factcheck.errors import FactcheckError

WAIT_SECONDS = 30  # for another writer, on both

# Asked of the connection before it begins; SQLite must know then whether it is going to write.
WRITES = "factcheck_writes"


class Database(Protocol):
    """One of the two. ``where`` is what may be shown: never a password."""

    @property
    def where(self) -> str:
        """The path, or host and database."""

    @property
    def checks(self) -> tuple[str, ...]:
        """What ``faults`` looks at, in words."""

    def absent(self) -> bool:
        """Whether not even a database is there yet; refuses a place where none can be made."""

    def engine(self, *, create: bool) -> Engine:
        """The engine; refuses what is no ledger and cannot become one."""

    def look(self, connection: Connection, *, known: bool) -> None:
        """Refuses a database that is not ours to use; ``known`` says whether it has a ledger's tables."""

    def allow(self, connection: Connection, *, known: bool) -> None:
        """Refuses a database in which this user may enter nothing."""

    def mark(self, connection: Connection) -> None:
        """Makes a new database known as a ledger."""

    def lock(self, connection: Connection) -> None:
        """Lets one writer in until the end of the transaction; waits for ``WAIT_SECONDS`` at most."""

    def faults(self, connection: Connection) -> list[str]:
        """What the database itself finds wrong with the ledger."""

    def explain(self, error: BaseException, *, lost: bool) -> FactcheckError:
        """One line for an error of the driver; ``lost`` says that the connection is gone."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a failure is called and what to do about it."""

    what: str
    way_out: str

    def at(self, where: str) -> FactcheckError:
        """The error a user meets."""
        return FactcheckError(self.what, where, self.way_out)


BUSY = Told(f"the ledger was busy for {WAIT_SECONDS} seconds", "nothing was entered; try again")
FULL = Told("there is no space left for the ledger", "nothing was entered; make room and try again")
READ_ONLY = Told("the ledger can only be read here", "nothing was entered; ask for the right to write")
NONE_HERE = Told("there is no ledger here", "check the path or the address of the ledger")
