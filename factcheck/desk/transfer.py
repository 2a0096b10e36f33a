"""A whole ledger as lines of JSON: out of one database, into another, with every hash."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Protocol

from factcheck.desk.chain import GENESIS, Row, Walk, pages
from factcheck.desk.entries import BODY_LIMIT, FIELDS, FORMAT, Entry
from factcheck.errors import FactcheckError

BATCH = 64
LINE_LIMIT = 7 * BODY_LIMIT  # a byte can take six characters in JSON

_AGAIN = "nothing was taken; export it again"


class Writing(Protocol):
    """The ledger that takes."""

    def head(self) -> tuple[int, str]:
        """Number and hash of its last entry."""

    def page(self, after: int, size: int) -> list[Row]:
        """Its rows after a number."""

    def add(self, entries: Sequence[Entry]) -> None:
        """Adds to it."""


def export_lines(head: tuple[int, str], entries: Iterable[Entry], write: Callable[[str], object]) -> int:
    """Writes a header with the count and the last hash, then each entry up to that one. All is ASCII: no
    reader takes a character of a note for the end of a line.
    """
    count, last = head
    write(json.dumps({"schema": FORMAT, "count": count, "head": last}) + "\n")
    for entry in islice(entries, count):
        write(json.dumps(asdict(entry), separators=(",", ":")) + "\n")
    return count


class _Nothing:
    """An empty ledger that keeps nothing."""

    def head(self) -> tuple[int, str]:
        return 0, GENESIS

    def page(self, after: int, size: int) -> list[Row]:
        return []

    def add(self, entries: Sequence[Entry]) -> None:
        return None


def check(lines: Iterable[str]) -> tuple[int, int]:
    """Looks at an export by itself, as ``taken`` into an empty ledger would, and keeps nothing."""
    return taken(_Nothing(), lines)


def taken(writer: Writing, lines: Iterable[str]) -> tuple[int, int]:
    """Adds what an export has more than the ledger; see ``Ledger.take``. The caller's transaction undoes
    what was added when a later line turns out bad.
    """
    numbered = _numbered(lines)
    count, last = _header(numbered)
    ours, _ = writer.head()
    own = islice(pages(writer.page, after=0, size=BATCH), ours)
    walk = Walk()
    there = added = 0
    new: list[Entry] = []
    for number, line in numbered:
        entry = _entry(walk, number, line)
        row = next(own, None)
        if row is None:
            new.append(entry)
            added += 1
            if len(new) == BATCH:
                writer.add(new)
                new.clear()
        elif row.get("hash") != entry.hash:
            what = f"the export and this ledger part at entry {entry.seq}"
            raise FactcheckError(what, f"line {number}", "nothing was taken; two ledgers do not become one")
        elif row != asdict(entry):
            what = f"entry {entry.seq} of this ledger was changed"
            raise FactcheckError(what, f"line {number}", "nothing was taken; see factcheck desk verify")
        else:
            there += 1
    if (walk.count, walk.hash) != (count, last):
        what = f"the export ends with entry {walk.count}, and its first line speaks of {count}"
        raise FactcheckError(what, "export", _AGAIN)
    writer.add(new)
    return added, there


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, line
    except UnicodeDecodeError as error:
        raise FactcheckError("is not UTF-8", f"line {number + 1} or later", _AGAIN) from error


def _header(numbered: Iterator[tuple[int, str]]) -> tuple[int, str]:
    number, line = next(numbered, (1, ""))
    held = _object(number, line) if line else {}
    count, head = held.get("count"), held.get("head")
    if held.get("schema") != FORMAT or type(count) is not int or not isinstance(head, str):
        raise FactcheckError(f"is not the first line of a ledger ({FORMAT})", f"line {number}", _AGAIN)
    return count, head


def _entry(walk: Walk, number: int, line: str) -> Entry:
    held = _object(number, line)
    unknown = sorted(held.keys() - set(FIELDS))
    if unknown:
        what = f"entry {walk.seq + 1} has an unknown field {unknown[0][:40]!r}"
        raise FactcheckError(what, f"line {number}", _AGAIN)
    entry = walk.step(held)
    if entry is None:
        first = walk.faults[0]
        raise FactcheckError(f"entry {first.seq} {first.what}", f"line {number}", _AGAIN)
    return entry


def _object(number: int, line: str) -> dict[str, object]:
    if len(line) > LINE_LIMIT:
        raise FactcheckError("is too long for an entry", f"line {number}", _AGAIN)
    try:
        held = json.loads(line)
    except (ValueError, RecursionError):
        held = None
    if not isinstance(held, dict):
        raise FactcheckError("is not a JSON object", f"line {number}", _AGAIN)
    return held
