"""What can go wrong between a desk and its server."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import sleep
from urllib.parse import quote

import pytest

from factcheck.desk import EntryKind, open_ledger, try_ledger
from factcheck.desk.postgresql import LOCK
from factcheck.errors import FactcheckError
from tests.ledgers import STORY, Place, filled

BACKENDS = "FROM pg_stat_activity WHERE application_name = 'factcheck' AND datname = current_database()"


def one_line(act: Callable[[], object]) -> str:
    with pytest.raises(FactcheckError) as caught:
        act()
    assert "\n" not in caught.value.line
    return caught.value.line


def test_there_is_no_ledger_before_the_first_entry_was_asked_for(schemas: Place) -> None:
    where = schemas()
    assert "there is no ledger here" in one_line(lambda: open_ledger(where, create=False))
    open_ledger(where).close()
    open_ledger(where, create=False).close()


@pytest.mark.parametrize("password", ["s3cret-word", "s3cret/word", "s3cret word:", "s3cret@word"])
def test_no_message_and_no_name_shows_a_password(schemas: Place, password: str) -> None:
    where = schemas()
    written = quote(password, safe="")
    addresses = [
        f"postgresql://ann:{written}@127.0.0.1:1/desk",
        f"postgresql://ann@127.0.0.1:1/desk?password={written}",
        f"postgresql://ann:{password}@127.0.0.1:1/desk",
        f"postgresql://ann:{password}@[::1/desk",
        f"postgresql://ann:{written}@127.0.0.1:1x/desk",
        f"mysql://ann:{password}@127.0.0.1/desk",
        f"postgresql://ann:{written}@no-such-host.invalid/desk?connect_timeout=2",
    ]
    for address in addresses:
        line = one_line(lambda address=address: open_ledger(address))  # type: ignore[misc]
        assert "s3cret" not in line
        assert "word" not in line.replace("password", "")
    with open_ledger(where.replace("postgres:@", f"postgres:{written}@")) as ledger:
        assert "s3cret" not in f"{ledger!r} {ledger.where} {ledger._store.database!r}"


def test_where_it_was_is_said_without_the_user(server: str) -> None:
    line = one_line(lambda: open_ledger("postgresql://ann:pw@127.0.0.1:1/desk"))
    assert line.startswith("postgresql://127.0.0.1/desk: ")
    gone = server.replace("/postgres?", "/gone?")
    assert "does not exist" in one_line(lambda: open_ledger(gone))


def test_the_variables_of_libpq_say_what_the_address_does_not(
    schemas: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    from psycopg.conninfo import conninfo_to_dict

    where = schemas()
    for name, value in conninfo_to_dict(where).items():
        monkeypatch.setenv({"dbname": "PGDATABASE"}.get(name, f"PG{name.upper()}"), str(value))
    with open_ledger("postgresql://") as ledger:
        ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")
    with open_ledger(where, create=False) as ledger:
        assert ledger.head()[0] == 1


def test_without_psycopg_the_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    line = one_line(lambda: open_ledger("postgresql://ann:pw@127.0.0.1/desk"))
    assert line == 'postgresql://: psycopg is not installed; pip install "factcheck-desk[postgresql]"'


def test_a_database_in_another_encoding_is_refused(server: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
        )
    line = one_line(lambda: open_ledger(server.replace("/postgres?", "/latin?")))
    assert "holds its texts in LATIN1" in line


def test_a_connection_that_died_while_idle_is_made_again(schemas: Place) -> None:
    import psycopg

    where = schemas()
    with open_ledger(where) as ledger, psycopg.connect(where, autocommit=True) as other:
        ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")
        assert other.execute(f"SELECT pg_terminate_backend(pid) {BACKENDS}").fetchall()
        assert ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").seq == 2


def test_a_connection_lost_half_way_is_no_success(schemas: Place) -> None:
    import psycopg

    where = schemas()
    lines: list[str] = []
    with open_ledger(where) as ledger, psycopg.connect(where, autocommit=True) as other:

        def enter() -> None:
            lines.append(one_line(lambda: ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")))

        other.execute(f"SELECT pg_advisory_lock({LOCK})")
        writer = Thread(target=enter)
        writer.start()
        while not other.execute(f"SELECT 1 {BACKENDS} AND wait_event_type = 'Lock'").fetchall():
            sleep(0.01)
        other.execute(f"SELECT pg_terminate_backend(pid) {BACKENDS}")
        writer.join()
        other.execute(f"SELECT pg_advisory_unlock({LOCK})")
        (line,) = lines
        assert "the connection was lost before the entry was confirmed" in line
        assert ledger.head()[0] == 0
        assert ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").seq == 1


def test_a_writer_waits_for_another_and_not_for_ever(schemas: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    import psycopg

    monkeypatch.setattr("factcheck.desk.postgresql.WAIT_SECONDS", 1)
    where = schemas()
    with open_ledger(where) as ledger, psycopg.connect(where) as other:
        other.execute(f"SELECT pg_advisory_xact_lock({LOCK})")
        assert "the ledger was busy" in one_line(
            lambda: ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")
        )
        other.rollback()
        assert ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").seq == 1


def test_rights_as_the_page_on_the_ledger_gives_them_are_enough(schemas: Place) -> None:
    import psycopg

    where = schemas()
    filled(where, 3)
    schema = where.rpartition("%3D")[2]
    user = f"{schema}_ann"
    with psycopg.connect(where, autocommit=True) as owner:
        owner.execute(f"CREATE ROLE {user} LOGIN PASSWORD 'pw'")
        owner.execute(f"GRANT USAGE ON SCHEMA {schema} TO {user}")
        owner.execute(f"GRANT SELECT ON factcheck_entry, factcheck_migration TO {user}")
        theirs = where.replace("//postgres:@", f"//{user}:pw@")
        with open_ledger(theirs, create=False) as ledger:
            assert ledger.verify().intact
            line = one_line(lambda: ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann"))
            assert "the server does not grant you that; nothing was entered" in line
            assert line == one_line(lambda: try_ledger(theirs))
            owner.execute(f"GRANT INSERT ON factcheck_entry TO {user}")
            try_ledger(theirs)
            assert ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").seq == 4
        read_only = f"{theirs}%20-cdefault_transaction_read_only%3Don"
        assert "the ledger can only be read here" in one_line(lambda: try_ledger(read_only))


def test_who_may_make_no_tables_is_told_before_the_work(schemas: Place) -> None:
    import psycopg

    where = schemas()
    schema = where.rpartition("%3D")[2]
    user = f"{schema}_bo"
    with psycopg.connect(where, autocommit=True) as owner:
        owner.execute(f"CREATE ROLE {user} LOGIN PASSWORD 'pw'")
        owner.execute(f"GRANT USAGE ON SCHEMA {schema} TO {user}")
        theirs = where.replace("//postgres:@", f"//{user}:pw@")
        assert "the server does not grant you that" in one_line(lambda: try_ledger(theirs))
        owner.execute(f"GRANT CREATE ON SCHEMA {schema} TO {user}")
        try_ledger(theirs)
        assert "there is no ledger here" in one_line(lambda: open_ledger(theirs, create=False))
        open_ledger(theirs).close()


def test_a_confirmed_entry_is_on_the_disk_whatever_the_server_is_set_to(schemas: Place) -> None:
    import psycopg

    where = schemas()
    with psycopg.connect(where, autocommit=True) as owner:
        owner.execute("ALTER ROLE postgres SET synchronous_commit = off")
        try:
            with open_ledger(where) as ledger, ledger._store.writing() as writer:
                setting = writer._connection.exec_driver_sql("SHOW synchronous_commit").scalar_one()
                assert setting == "on"
        finally:
            owner.execute("ALTER ROLE postgres RESET synchronous_commit")


def test_writers_that_are_killed_lose_nothing_they_acknowledged(schemas: Place) -> None:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "scripts/torture_ledger.py", "--rounds", "4", "--where", schemas()],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert ": 0 lost, 0 faults" in done.stdout
