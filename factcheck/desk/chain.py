"""The chain: every entry carries the hash of the one before it, so that none can be changed, put in or taken
out without a trace (the scheme of Haber & Stornetta, 1991).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.desk.entries import Entry, entry_of
from factcheck.errors import FactcheckError

Row = Mapping[str, object]
Reader = Callable[[int, int], list[Row]]  # the rows after a number, at most so many

UNREADABLE = "unreadable"  # a key of a row the database could not read, with what to say of it
GENESIS = "0" * 64  # what the first entry follows


class DamagedError(FactcheckError):
    """The database cannot read what it holds."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the entry ``seq``; with the ledger as a whole where ``seq`` is 0."""

    seq: int
    what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a look at the whole ledger found: the count of entries read, the hash of the last, the faults in
    order, and ``checks``, what was looked at.
    """

    count: int
    head: str
    faults: tuple[Fault, ...]
    checks: tuple[str, ...] = ()

    @property
    def intact(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


@dataclass(slots=True)
class Walk:
    """A walk along the chain, one row after the other. A fault does not end it: what follows is judged by
    the hash the faulty row carries.
    """

    seq: int = 0
    hash: str | None = GENESIS  # None after a row that could not be read
    count: int = 0
    faults: list[Fault] = field(default_factory=list)

    def step(self, row: Row) -> Entry | None:
        """The entry in the next row; None for one that is at fault, which is then in ``faults``."""
        seq = row.get("seq")
        if type(seq) is not int:
            self.fault(self.seq + 1, "has no number")
            return None
        found = len(self.faults)
        if seq != self.seq + 1:
            self.fault(self.seq + 1, _gap(self.seq + 1, seq))
        elif UNREADABLE not in row and self.hash is not None and row.get("previous") != self.hash:
            before = f"entry {self.seq}" if self.seq else "the beginning"
            self.fault(seq, f"does not follow {before}: one of the two was changed, put in or taken out")
        if UNREADABLE in row:
            self.fault(seq, str(row[UNREADABLE]))
            self.seq, self.hash = seq, None
            return None
        entry: Entry | None = None
        try:
            entry = entry_of(row)
        except ValueError as error:
            self.fault(seq, str(error))
        self.seq, self.count = seq, self.count + 1
        self.hash = str(row.get("hash"))
        return entry if len(self.faults) == found else None

    def fault(self, seq: int, what: str) -> None:
        """Notes a fault of the entry ``seq``."""
        self.faults.append(Fault(seq, what))


def _gap(expected: int, found: int) -> str:
    if found < expected:
        return f"is out of order: entry {found} is in its place"
    last = found - 1
    return "is missing" if last == expected else f"is missing, and all up to entry {last}"


def pages(read: Reader, *, after: int, size: int) -> Iterator[Row]:
    """The rows after number ``after``, read ``size`` at a time with ``read(after, size)``: a reader who stops
    to think keeps no writer waiting, and since rows are only ever added, none is missed.
    """
    while True:
        rows = read(after, size)
        yield from rows
        if len(rows) < size:
            return
        last = rows[-1]["seq"]
        if type(last) is not int or last <= after:
            return
        after = last


def salvaged(read: Reader) -> Reader:
    """``read``, row by row where a page cannot be read, with a row of its own for what is unreadable. When
    ``size`` rows on end cannot be read, what follows is given up, and the row says so.
    """

    def page(after: int, size: int) -> list[Row]:
        try:
            return read(after, size)
        except DamagedError:
            pass
        rows: list[Row] = []
        for _ in range(size):
            try:
                found = read(after, 1)
            except DamagedError as error:
                found = [{"seq": after + 1, UNREADABLE: f"cannot be read ({error.what})"}]
            if not found:
                return rows
            rows += found
            seq = found[0]["seq"]
            after = seq if type(seq) is int else after + 1
        if any(UNREADABLE not in row for row in rows):
            return rows
        given_up = f"nor can the {size - 1} after it: what follows was not looked at"
        return [{**rows[0], UNREADABLE: f"{rows[0][UNREADABLE]}, {given_up}"}]

    return page
