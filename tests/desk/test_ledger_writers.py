"""Ten writers at once, each a process of its own: every decision is kept, in one chain."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Barrier
from typing import TypeVar

from factcheck.desk import EntryKind, Ledger, open_ledger
from factcheck.desk.decisions_file import SCHEMA, read_decisions
from factcheck.desk.keeping import record, take_decisions
from tests.editing import DAM
from tests.ledgers import STORY, Place, drafts, exported

T = TypeVar("T")
WRITERS = 10
EACH = 12
WRITER = Path(__file__).with_name("writer.py")


def test_ten_processes_lose_nothing(places: Place) -> None:
    where = places()
    with ExitStack() as stack:
        writers = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, str(WRITER), where, f"editor {number}", str(EACH)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for number in range(WRITERS)
        ]
        # All make the ledger at once, and then begin at once.
        for writer in writers:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
        for writer in writers:
            assert writer.stdin is not None
            writer.stdin.write("go\n")
            writer.stdin.flush()
        said = [writer.communicate()[0].split() for writer in writers]
        assert [writer.returncode for writer in writers] == [0] * WRITERS
    with open_ledger(where, create=False) as ledger:
        entries = list(ledger.entries())
        assert ledger.verify().intact
    assert [entry.seq for entry in entries] == list(range(1, WRITERS * EACH + 1))
    assert Counter(entry.hash for entry in entries) == Counter(each for one in said for each in one)
    for number in range(WRITERS):
        own = [entry.finding for entry in entries if entry.editor == f"editor {number}"]
        assert own == [f"editor {number}-{each}" for each in range(EACH)]


def test_threads_share_an_open_ledger(places: Place) -> None:
    def enter(number: int) -> None:
        for each in range(EACH):
            ledger.append(STORY, EntryKind.NOTE, finding=f"{number}-{each}", editor="Ann", reason="so")

    with open_ledger(places()) as ledger:
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(enter, range(4)))
        assert ledger.head()[0] == 4 * EACH
        assert ledger.verify().intact


def at_once(where: str, work: Callable[[Ledger], T]) -> list[T]:
    """What each of four desks gets that do the same at the same moment."""
    gate = Barrier(4)

    def done(_: int) -> T:
        with open_ledger(where) as ledger:
            gate.wait()
            return work(ledger)

    with ThreadPoolExecutor(4) as threads:
        return list(threads.map(done, range(4)))


def test_decisions_imported_at_once_are_entered_once(places: Place) -> None:
    given = [
        {"finding": f"f{number}", "action": "accept", "editor": "Di", "at": "2025-05-14T08:30:00Z"}
        for number in range(30)
    ]
    file = read_decisions({"schema": SCHEMA, "story": STORY, "decisions": given}, "d.json")
    where = places()
    counts = at_once(where, lambda ledger: take_decisions(ledger, file, "Bo"))
    assert sorted(counts) == [(0, 30), (0, 30), (0, 30), (30, 0)]
    with open_ledger(where) as ledger:
        assert [entry.finding for entry in ledger.entries()] == [f"f{number}" for number in range(30)]


def test_a_run_recorded_at_once_is_kept_once(places: Place) -> None:
    where = places()
    assert at_once(where, lambda ledger: record(ledger, DAM, STORY, "Ana")) == [()] * 4
    with open_ledger(where) as ledger:
        assert [entry.kind for entry in ledger.entries()] == [EntryKind.RUN]


def test_two_imports_at_once_take_everything_once(places: Place) -> None:
    source, target = places(), places()
    with open_ledger(source) as ledger:
        made = ledger.append_many(drafts(200))
        lines = exported(ledger)

    def take(_: int) -> tuple[int, int]:
        with open_ledger(target) as ledger:
            return ledger.take(lines)

    with ThreadPoolExecutor(3) as threads:
        assert sorted(threads.map(take, range(3))) == [(0, 200), (0, 200), (200, 0)]
    with open_ledger(target) as ledger:
        assert tuple(ledger.entries()) == made
