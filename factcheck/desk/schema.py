"""The tables of a ledger, and the guards in the database that let them only grow."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Connection, Index, Integer, MetaData, Table, Text

from factcheck.desk.chain import GENESIS
from factcheck.desk.entries import FIELDS

METADATA = MetaData()

# On SQLite only a column INTEGER is the key of the rows themselves.
ENTRIES = Table(
    "factcheck_entry",
    METADATA,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in FIELDS if name != "seq"),
)
Index("factcheck_entry_story", ENTRIES.c.story, ENTRIES.c.seq)

MIGRATIONS = Table("factcheck_migration", METADATA, Column("name", Text, primary_key=True))

_GROWS = "a ledger only grows: an entry is neither changed nor removed"

# INSERT OR REPLACE removes a row without asking the trigger for DELETE: the one for INSERT stands in its way.
SQLITE_GUARDS = {
    "factcheck_entry_update": (
        "CREATE TRIGGER factcheck_entry_update BEFORE UPDATE ON factcheck_entry "
        f"BEGIN SELECT RAISE(ABORT, '{_GROWS}'); END"
    ),
    "factcheck_entry_delete": (
        "CREATE TRIGGER factcheck_entry_delete BEFORE DELETE ON factcheck_entry "
        f"BEGIN SELECT RAISE(ABORT, '{_GROWS}'); END"
    ),
    "factcheck_entry_insert": (
        "CREATE TRIGGER factcheck_entry_insert BEFORE INSERT ON factcheck_entry "
        "WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM factcheck_entry) OR NEW.previous <> "
        "coalesce((SELECT hash FROM factcheck_entry WHERE seq = NEW.seq - 1), 'GENESIS') "
        "BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END".replace("GENESIS", GENESIS)
    ),
}

POSTGRESQL_GUARDS = {
    "factcheck_entry_grows": (
        "CREATE FUNCTION factcheck_entry_grows() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_GROWS}'; END $$",
        "CREATE TRIGGER factcheck_entry_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON factcheck_entry "
        "FOR EACH STATEMENT EXECUTE FUNCTION factcheck_entry_grows()",
    ),
    "factcheck_entry_follows": (
        "CREATE FUNCTION factcheck_entry_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM factcheck_entry) OR NEW.previous <> "
        "coalesce((SELECT hash FROM factcheck_entry WHERE seq = NEW.seq - 1), 'GENESIS') "
        "THEN RAISE EXCEPTION 'an entry follows the last one'; END IF; RETURN NEW; END $$".replace(
            "GENESIS", GENESIS
        ),
        "CREATE TRIGGER factcheck_entry_follows BEFORE INSERT ON factcheck_entry "
        "FOR EACH ROW EXECUTE FUNCTION factcheck_entry_follows()",
    ),
}


def create_entries(connection: Connection) -> None:
    """The table of entries with its index and its guards."""
    ENTRIES.create(connection)
    if connection.dialect.name == "sqlite":
        statements = tuple(SQLITE_GUARDS.values())
    else:
        statements = tuple(each for pair in POSTGRESQL_GUARDS.values() for each in pair)
    for statement in statements:
        connection.exec_driver_sql(statement)
