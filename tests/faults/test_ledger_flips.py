"""A flipped byte anywhere in a ledger's file is found, or all entries read as they were."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.desk import Entry, open_ledger
from factcheck.errors import FactcheckError
from tests.ledgers import filled

SAMPLE = 250  # of the bytes that hold something, and as many of those that are zero


def outcome(path: Path, made: tuple[Entry, ...], head: str) -> str:
    """What a reader meets: refused, found, or unchanged; any other error is the test's."""
    try:
        with open_ledger(str(path), create=False) as ledger:
            verdict = ledger.verify(head=head)
            if verdict.faults:
                return one_line("found", *(fault.what for fault in verdict.faults))
            assert tuple(ledger.entries()) == made
            return "unchanged"
    except FactcheckError as error:
        return one_line("refused", error.line)


def one_line(said: str, *lines: str) -> str:
    assert all(len(line.splitlines()) == 1 for line in lines)
    return said


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, tuple[Entry, ...]]:
    path = tmp_path / "desk.sqlite"
    return path, filled(str(path), 6)


def flips(data: bytes, seed: int) -> Iterator[tuple[int, int]]:
    """Places and what to turn there: a seeded sample over the whole file."""
    draw = random.Random(seed)
    used = [place for place, byte in enumerate(data) if byte]
    empty = [place for place, byte in enumerate(data) if not byte]
    for places in (used, empty):
        yield from ((place, draw.choice((0x01, 0x20, 0x80, 0xFF))) for place in draw.sample(places, SAMPLE))


def test_a_flipped_byte_is_found_or_harmless(made: tuple[Path, tuple[Entry, ...]]) -> None:
    path, entries = made
    data = path.read_bytes()
    outcomes = Counter[str]()
    for place, bits in flips(data, seed=5):
        path.write_bytes(data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :])
        outcomes[outcome(path, entries, entries[-1].hash)] += 1
    assert sum(outcomes.values()) == 2 * SAMPLE
    assert min(outcomes["refused"], outcomes["found"], outcomes["unchanged"]) > 0


def test_a_flipped_byte_in_an_entry_names_it(made: tuple[Path, tuple[Entry, ...]]) -> None:
    path, entries = made
    data = path.read_bytes()
    for entry in entries[1:]:
        for text in (entry.reason, entry.body):
            place = data.index(text.encode()) + 5
            path.write_bytes(data[:place] + bytes([data[place] ^ 0x02]) + data[place + 1 :])
            with open_ledger(str(path)) as ledger:
                (fault,) = ledger.verify().faults
            assert fault.seq == entry.seq
            assert fault.what == "was changed: its hash does not match what it holds"


def test_a_page_lost_in_the_middle_leaves_the_others_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    entries = filled(str(path), 200)
    data = bytearray(path.read_bytes())
    place = data.index(entries[99].reason.encode()) // 4096 * 4096
    data[place : place + 4096] = bytes(4096)
    path.write_bytes(data)
    with open_ledger(str(path)) as ledger:
        verdict = ledger.verify(head=entries[-1].hash)
        named = {fault.seq for fault in verdict.faults}
        assert 100 in named
        assert not named & {*range(1, 50), *range(150, 201)}
        assert verdict.head == entries[-1].hash
        assert [entry.seq for entry in ledger.entries(after=150)] == list(range(151, 201))


def test_a_large_loss_is_told_and_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    entries = filled(str(path), 300)
    data = bytearray(path.read_bytes())
    first, last = (data.index(entries[at].reason.encode()) // 4096 * 4096 for at in (49, 249))
    data[first:last] = bytes(last - first)
    path.write_bytes(data)
    with open_ledger(str(path)) as ledger:
        verdict = ledger.verify(head=entries[-1].hash)
    *unread, head, _ = verdict.faults  # and what SQLite says of its pages
    assert [fault.seq for fault in unread] == list(range(verdict.count + 1, unread[-1].seq + 1))
    assert all("cannot be read (the ledger is damaged" in fault.what for fault in unread)
    assert unread[-1].what.endswith("nor can the 63 after it: what follows was not looked at")
    assert head.what == "the hash given is not in what could be read"
    assert verdict.head == ""


def test_a_file_cut_off_anywhere_is_found(made: tuple[Path, tuple[Entry, ...]]) -> None:
    path, entries = made
    data = path.read_bytes()
    draw = random.Random(6)
    for length in (*range(4096, len(data), 4096), *draw.sample(range(1, len(data)), 40)):
        path.write_bytes(data[:length])
        assert outcome(path, entries, entries[-1].hash) in ("refused", "found")
