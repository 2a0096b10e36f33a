"""A ledger that a desk shares: a PostgreSQL server, reached with psycopg.

The address goes to libpq as it is, so that its variables, ``~/.pgpass``, services and several hosts work.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, create_engine

from factcheck.desk.chain import DamagedError
from factcheck.desk.database import BUSY, FULL, READ_ONLY, WAIT_SECONDS, Told
from factcheck.desk.schema import POSTGRESQL_GUARDS
from factcheck.errors import FactcheckError

PREFIXES = ("postgresql://", "postgres://", "postgresql+psycopg://")
CONNECT_SECONDS = 10
LOCK = 0x46434C47  # the number of the advisory lock that writers take, one for a whole database

_LOST = Told(
    "the connection was lost before the entry was confirmed",
    "see factcheck desk log whether it is there, then try again",
)
_UNREADABLE = Told("the address cannot be read", "write it as postgresql://user@host/database")
_DENIED = Told("the server does not grant you that", "nothing was entered; ask who owns the ledger")
_SQLSTATES = {
    "55P03": BUSY,  # lock_not_available
    "53100": FULL,  # disk_full
    "25006": READ_ONLY,  # read_only_sql_transaction
    "42501": _DENIED,  # insufficient_privilege
}


@dataclass(frozen=True, slots=True)
class PostgresqlServer:
    """A database on a server. ``address`` may hold a password and is never shown; ``options`` are those of
    libpq that it leaves open.
    """

    where: str
    address: str = field(repr=False)
    options: Mapping[str, str | int] = field(repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def at(cls, address: str) -> PostgresqlServer:
        """The database behind an address.

        Raises:
            FactcheckError: an address of another kind or one that libpq cannot read; psycopg is missing.
        """
        scheme, _, rest = address.partition("://")
        if f"{scheme}://" not in PREFIXES:
            raise FactcheckError(
                "no ledger can be there", f"{scheme[:20]}://", "give a file or postgresql://host/database"
            )
        try:
            from psycopg import ProgrammingError
            from psycopg.conninfo import conninfo_to_dict
        except ImportError as error:
            way_out = 'pip install "factcheck-desk[postgresql]"'
            raise FactcheckError("psycopg is not installed", "postgresql://", way_out) from error
        user = rest.partition("?")[0].rpartition("@")[0]
        if "@" in user or "/" in user:
            # libpq would take the end of such a password for a host or a database, and name it in its errors.
            raise FactcheckError(
                "the password has an @ or a / in it", "postgresql://", "write %40 for @ and %2F for /"
            )
        plain = f"postgresql://{rest}"
        try:
            parts: dict[str, Any] = conninfo_to_dict(plain)
        except ProgrammingError:
            raise _UNREADABLE.at("postgresql://") from None  # its words can hold the password
        host = parts.get("host") or parts.get("hostaddr") or os.environ.get("PGHOST") or "localhost"
        name = parts.get("dbname") or os.environ.get("PGDATABASE") or parts.get("user") or ""
        secrets = tuple(str(parts[key]) for key in ("password", "sslpassword") if parts.get(key))
        options: dict[str, str | int] = {"client_encoding": "UTF8", "fallback_application_name": "factcheck"}
        if "connect_timeout" not in parts and "PGCONNECT_TIMEOUT" not in os.environ:
            options["connect_timeout"] = CONNECT_SECONDS
        return cls(f"postgresql://{host}/{name}", plain, options, secrets)

    @property
    def checks(self) -> tuple[str, ...]:
        """The triggers; the pages are the server's to check."""
        return ("the guards against change",)

    def absent(self) -> bool:
        """Never: a database is made by whoever runs the server."""
        return False

    def engine(self, *, create: bool) -> Engine:
        """Nothing is reached before the first transaction."""
        import psycopg

        def connect() -> psycopg.Connection[Any]:
            return psycopg.connect(self.address, **dict[str, Any](self.options))

        # Read committed: what is read after the lock was taken is what the writer before has left.
        return create_engine(
            "postgresql+psycopg://",
            creator=connect,
            pool_size=1,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
        )

    def look(self, connection: Connection, *, known: bool) -> None:
        """Refuses a database whose texts are not UTF-8."""
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            way_out = "create the database with ENCODING 'UTF8'"
            raise FactcheckError(f"the database holds its texts in {encoding}", self.where, way_out)

    def allow(self, connection: Connection, *, known: bool) -> None:
        """By what the server grants, and whether it takes anything at all."""
        if connection.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "on":
            raise READ_ONLY.at(self.where)
        asked = (
            "has_table_privilege('factcheck_entry', 'INSERT')"
            if known
            else "coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)"
        )
        if not connection.exec_driver_sql(f"SELECT {asked}").scalar_one():
            raise _DENIED.at(self.where)

    def mark(self, connection: Connection) -> None:
        """Nothing: the names of the tables say whose they are."""

    def lock(self, connection: Connection) -> None:
        """An advisory lock until the end of the transaction, which then waits for the disk."""
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        # A server can be set up to confirm before it has written.
        connection.exec_driver_sql(
            "SELECT set_config('synchronous_commit', 'on', true) "
            "WHERE current_setting('synchronous_commit') = 'off'"
        )

    def faults(self, connection: Connection) -> list[str]:
        """A trigger that is gone or switched off."""
        found = connection.exec_driver_sql(
            "SELECT tgname FROM pg_trigger "
            "WHERE tgrelid = 'factcheck_entry'::regclass AND tgenabled IN ('O', 'A')"
        )
        missing = sorted(set(POSTGRESQL_GUARDS) - set(found.scalars()))
        return [f"the guard {name} (a trigger) is missing or switched off" for name in missing]

    def explain(self, error: BaseException, *, lost: bool) -> FactcheckError:
        """By the server's SQLSTATE; else the first line of what it says."""
        state = getattr(error, "sqlstate", None) or ""
        if state in _SQLSTATES:
            return _SQLSTATES[state].at(self.where)
        if lost:
            return _LOST.at(self.where)
        if state.startswith("XX"):
            return DamagedError(self._words(error), self.where, "ask who runs the server")
        return FactcheckError(self._words(error), self.where, "check the address and the server")

    def _words(self, error: BaseException) -> str:
        words = " ".join(str(error).split())[:300] or type(error).__name__
        for secret in self.secrets:
            words = words.replace(secret, "***")
        return words
