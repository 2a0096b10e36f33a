"""How a ledger is brought up to date: by named steps, all or none, and never back."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, insert, select

from factcheck.desk import open_ledger
from factcheck.desk.migrations import STEPS, Migration, migrate, outstanding
from factcheck.desk.schema import MIGRATIONS
from factcheck.errors import FactcheckError
from tests.ledgers import Place, behind, filled


def more(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE factcheck_more (name TEXT)")


def broken(connection: Connection) -> None:
    more(connection)
    raise KeyError("half-way")


def taken(where: str) -> list[str]:
    with behind(where, guarded=True) as connection:
        return list(connection.execute(select(MIGRATIONS.c.name).order_by(MIGRATIONS.c.name)).scalars())


def test_a_step_is_taken_once_and_the_entries_stay(places: Place) -> None:
    where = places()
    made = filled(where)
    steps = (*STEPS, Migration("0002-more", more))
    for _ in range(2):
        with behind(where, guarded=True) as connection:
            migrate(connection, where, steps)
            assert outstanding(connection, where, steps) == ()
    assert taken(where) == ["0001-entries", "0002-more"]
    with pytest.raises(FactcheckError, match=r"newer factcheck .*'0002-more'"):
        open_ledger(where)
    with behind(where, guarded=True) as connection:
        connection.exec_driver_sql("DELETE FROM factcheck_migration WHERE name = '0002-more'")
    with open_ledger(where) as ledger:
        assert tuple(ledger.entries()) == made


def test_a_step_that_fails_leaves_nothing_behind(places: Place) -> None:
    where = places()
    filled(where)
    steps = (*STEPS, Migration("0002-broken", broken))
    with pytest.raises(KeyError), behind(where, guarded=True) as connection:
        migrate(connection, where, steps)
    assert taken(where) == ["0001-entries"]
    with behind(where, guarded=True) as connection:
        more(connection)  # the table is not there yet


def test_two_steps_of_one_name_are_refused(files: Place) -> None:
    where = files()
    filled(where)
    with behind(where, guarded=True) as connection, pytest.raises(ValueError, match="0001-entries"):
        outstanding(connection, where, (*STEPS, *STEPS))


def test_a_ledger_of_a_newer_version_is_left_alone(places: Place) -> None:
    where = places()
    filled(where)
    with behind(where, guarded=True) as connection:
        connection.execute(insert(MIGRATIONS).values(name="0009-later"))
    for create in (True, False):
        with pytest.raises(FactcheckError, match="made by a newer factcheck") as caught:
            open_ledger(where, create=create)
        assert "install that one" in caught.value.line
    assert taken(where) == ["0001-entries", "0009-later"]
