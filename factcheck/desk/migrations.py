"""How a ledger came to have its tables: named steps, each taken once, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, inspect, select

from factcheck.desk.schema import MIGRATIONS, create_entries
from factcheck.errors import FactcheckError


@dataclass(frozen=True, slots=True)
class Migration:
    """A step: its name, which is written down in the ledger, and what it does."""

    name: str
    apply: Callable[[Connection], None]


STEPS = (Migration("0001-entries", create_entries),)


def outstanding(
    connection: Connection, where: str, steps: Sequence[Migration] = STEPS
) -> tuple[Migration, ...]:
    """The steps this ledger has yet to take; all of them where there is none.

    Raises:
        FactcheckError: the ledger has taken a step that is unknown here.
        ValueError: two steps of one name.
    """
    names = [step.name for step in steps]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"two migrations of one name: {', '.join(sorted(twice))}")
    taken = _taken(connection)
    unknown = sorted(taken.difference(names))
    if unknown:
        raise FactcheckError(
            f"the ledger was made by a newer factcheck (it has {unknown[0]!r})", where, "install that one"
        )
    return tuple(step for step in steps if step.name not in taken)


def migrate(connection: Connection, where: str, steps: Sequence[Migration] = STEPS) -> None:
    """Takes the outstanding steps, inside the transaction of ``connection``."""
    waiting = outstanding(connection, where, steps)
    if waiting:
        MIGRATIONS.create(connection, checkfirst=True)
    for step in waiting:
        step.apply(connection)
        connection.execute(insert(MIGRATIONS).values(name=step.name))


def has_ledger(connection: Connection) -> bool:
    """Whether this database has a ledger at all."""
    return inspect(connection).has_table(MIGRATIONS.name)


def _taken(connection: Connection) -> set[str]:
    if not has_ledger(connection):
        return set()
    return {str(name) for name in connection.execute(select(MIGRATIONS.c.name)).scalars()}
