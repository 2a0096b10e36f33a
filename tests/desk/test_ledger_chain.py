"""What is done to a ledger behind its back is refused by the database or found by the chain, and named."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import DatabaseError

from factcheck.desk import GENESIS, EntryKind, Fault, open_ledger
from factcheck.desk.entries import entry_of, hash_of
from factcheck.desk.schema import ENTRIES
from factcheck.errors import FactcheckError
from tests.ledgers import STORY, Place, behind, filled

INSERT = (
    "INSERT {how} INTO factcheck_entry SELECT {seq}, kind, story, finding, editor, reason, assignee, at, "
    "signature, body, {previous}, hash FROM factcheck_entry WHERE seq = 3"
)
CHANGED = "was changed: its hash does not match what it holds"


def found(where: str, head: str | None = None) -> list[tuple[int, str]]:
    with open_ledger(where, create=False) as ledger:
        verdict = ledger.verify(head=head)
        assert verdict.intact == (not verdict.faults)
        return [(fault.seq, fault.what) for fault in verdict.faults]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE factcheck_entry SET reason = 'never' WHERE seq = 3",
        "UPDATE factcheck_entry SET seq = 99 WHERE seq = 12",
        "DELETE FROM factcheck_entry WHERE seq = 12",
        "DELETE FROM factcheck_entry",
        INSERT.format(how="", seq=14, previous="hash"),  # leaves a gap
        INSERT.format(how="", seq=13, previous="hash"),  # follows another than the last
    ],
)
def test_the_database_itself_refuses_all_but_the_next_entry(places: Place, statement: str) -> None:
    where = places()
    made = filled(where)
    with pytest.raises(DatabaseError), behind(where, guarded=True) as connection:
        connection.exec_driver_sql(statement)
    with open_ledger(where) as ledger:
        assert tuple(ledger.entries()) == made


def test_sqlite_replaces_no_entry(files: Place) -> None:
    where = files()
    made = filled(where)
    with pytest.raises(DatabaseError, match="follows"), behind(where, guarded=True) as connection:
        connection.exec_driver_sql(INSERT.format(how="OR REPLACE", seq=2, previous="hash"))
    with open_ledger(where) as ledger:
        assert tuple(ledger.entries()) == made


def test_postgresql_empties_no_ledger(schemas: Place) -> None:
    where = schemas()
    made = filled(where)
    with pytest.raises(DatabaseError, match="only grows"), behind(where, guarded=True) as connection:
        connection.exec_driver_sql("TRUNCATE factcheck_entry")
    with open_ledger(where) as ledger:
        assert tuple(ledger.entries()) == made


@pytest.mark.parametrize("name", [column.name for column in ENTRIES.columns if column.name != "seq"])
def test_a_changed_field_is_found_and_its_entry_named(places: Place, name: str) -> None:
    where = places()
    filled(where)
    value = {"kind": "dismiss", "at": "2025-03-09T14:06:31Z", "body": "{}"}.get(name, "f" * 64)
    with behind(where) as connection:
        connection.execute(update(ENTRIES).where(ENTRIES.c.seq == 3).values({name: value}))
    faults = found(where)
    assert (3, CHANGED) in faults
    assert {seq for seq, _ in faults} <= {3, 4}
    with open_ledger(where) as ledger, pytest.raises(FactcheckError, match="entry 3: was changed"):
        list(ledger.entries())


def test_a_changed_entry_with_a_hash_to_match_no_longer_fits_the_next(places: Place) -> None:
    where = places()
    made = filled(where)
    with behind(where) as connection:
        connection.execute(update(ENTRIES).where(ENTRIES.c.seq == 3).values(reason="never"))
        row = dict(connection.execute(select(ENTRIES).where(ENTRIES.c.seq == 3)).mappings().one())
        with pytest.raises(ValueError, match="was changed"):
            entry_of(row)
        forged = made[2].__class__(**{**row, "kind": made[2].kind})
        connection.execute(update(ENTRIES).where(ENTRIES.c.seq == 3).values(hash=hash_of(forged)))
    assert found(where) == [(4, "does not follow entry 3: one of the two was changed, put in or taken out")]


def test_entries_taken_out_are_named(places: Place) -> None:
    where = places()
    filled(where)
    with behind(where) as connection:
        connection.exec_driver_sql("DELETE FROM factcheck_entry WHERE seq IN (1, 5, 6)")
    assert found(where) == [(1, "is missing"), (5, "is missing, and all up to entry 6")]


def test_two_entries_that_changed_places_are_named(places: Place) -> None:
    where = places()
    filled(where)
    with behind(where) as connection:
        for old, new in ((3, 99), (7, 3), (99, 7)):
            connection.exec_driver_sql(f"UPDATE factcheck_entry SET seq = {new} WHERE seq = {old}")
    assert {seq for seq, what in found(where) if what == CHANGED} == {3, 7}


def test_an_entry_put_in_is_named(places: Place) -> None:
    where = places()
    filled(where)
    with behind(where) as connection:
        for seq in range(12, 4, -1):
            connection.exec_driver_sql(f"UPDATE factcheck_entry SET seq = {seq + 1} WHERE seq = {seq}")
        connection.exec_driver_sql(INSERT.format(how="", seq=5, previous="previous"))
    assert (5, CHANGED) in found(where)


def test_a_cut_off_end_is_found_by_a_hash_seen_before(places: Place) -> None:
    where = places()
    made = filled(where)
    assert found(where, head=made[-1].hash) == []
    assert found(where, head=made[4].hash) == []
    assert found(where, head=GENESIS) == []
    with behind(where) as connection:
        connection.exec_driver_sql("DELETE FROM factcheck_entry WHERE seq > 10")
    assert found(where) == []  # what is left is a chain
    assert found(where, head=made[-1].hash) == [
        (11, "is missing: the hash given is not in the chain, whose end was cut off or made anew")
    ]
    with open_ledger(where) as ledger, pytest.raises(FactcheckError, match="is not the hash of an entry"):
        ledger.verify(head="abc")


def test_a_guard_that_was_taken_away_is_missed(places: Place) -> None:
    where = places()
    filled(where)
    with behind(where, guarded=True) as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DROP TRIGGER factcheck_entry_update")
        else:
            connection.exec_driver_sql("ALTER TABLE factcheck_entry DISABLE TRIGGER factcheck_entry_grows")
    with open_ledger(where) as ledger:
        (fault,) = ledger.verify().faults
        assert isinstance(fault, Fault)
        assert fault.seq == 0
        assert "guard" in fault.what
        ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")


def test_nothing_is_built_on_an_end_that_is_no_hash(places: Place) -> None:
    where = places()
    filled(where)
    with behind(where) as connection:
        connection.exec_driver_sql("UPDATE factcheck_entry SET hash = 'gone' WHERE seq = 12")
    with open_ledger(where) as ledger, pytest.raises(FactcheckError, match="entry 12 is damaged"):
        ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")


def test_the_verdict_says_what_was_looked_at(places: Place) -> None:
    where = places()
    head = filled(where)[-1].hash
    with open_ledger(where) as ledger:
        checks = ledger.verify(head=head).checks
    on_files = ("SQLite's integrity check",) if where.endswith(".sqlite") else ()
    assert checks == ("the chain of hashes", *on_files, "the guards against change", "the hash given")
