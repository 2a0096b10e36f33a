"""Rows answered by several processes: the same answers, in order, and no process is left behind."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import parent_process
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.parse import parse, parse_all
from factcheck.records import Span
from factcheck.rows import PairRow
from factcheck.rowwise import CHUNK, PairReader, RowViews
from factcheck.settings import Settings
from factcheck.workers import affordable_jobs, in_order
from tests.cli.command import environment, factcheck

ROWS = 4 * CHUNK


def row(number: int) -> str:
    claim = f"The ferry carried {number + 20} passengers to the island on Monday."
    evidence = f"On Monday the ferry took {number // 3 * 3 + 20} passengers to the island. The sea was calm."
    return json.dumps({"id": number, "claim": claim, "evidence": evidence}) + "\n"


def twice(number: int) -> list[int]:
    return [number, number]


def elsewhere(number: int) -> list[int]:
    assert parent_process() is not None
    return twice(number)


def breaks_at_five(number: int) -> list[int]:
    if number == 5:
        raise ValueError("five")
    return twice(number)


def dies(number: int) -> list[int]:
    os._exit(9)


def test_the_answers_are_the_same_bytes_whatever_the_number_of_processes(tmp_path: Path) -> None:
    lines = [row(number) for number in range(ROWS)]
    lines.insert(70, '{"id": "none", "claim": "A ferry sank."}\n')
    (tmp_path / "rows.jsonl").write_text("".join(lines))
    one = factcheck("pairs", "rows.jsonl", "--jobs", "1", cwd=tmp_path)
    two = factcheck("pairs", "rows.jsonl", "--jobs", "2", cwd=tmp_path)
    assert (one.returncode, two.returncode) == (0, 0)
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert "rows.jsonl:71" in two.stderr
    found = [json.loads(line) for line in two.stdout.splitlines()]
    assert [each["id"] for each in found] == [*range(70), "none", *range(70, ROWS)]
    assert found[70]["error"] == "evidence must be a string"


def test_chunks_come_back_in_order_from_here_and_there() -> None:
    assert list(in_order(range(40), twice, elsewhere, 2)) == [n for n in range(40) for _ in range(2)]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_short_stream_is_answered_whole(count: int) -> None:
    assert list(in_order(range(count), twice, elsewhere, 2)) == [n for n in range(count) for _ in range(2)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_breaks_is_told_in_its_turn(jobs: int) -> None:
    given: list[int] = []
    results = in_order(range(20), breaks_at_five, breaks_at_five, jobs)
    with pytest.raises(ValueError, match="five"):
        given.extend(one for one in results)
    assert given == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_a_process_that_dies_is_an_error_of_one_line() -> None:
    with pytest.raises(FactcheckError) as raised:
        list(in_order(range(9), twice, dies, 2))
    assert raised.value.line.startswith("--jobs: a worker process ended")
    assert "--jobs 1" in raised.value.way_out


def test_an_error_for_the_user_goes_from_process_to_process_whole() -> None:
    error = FactcheckError("is not here", "model", "name another")
    assert pickle.loads(pickle.dumps(error)).line == error.line


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads the children from /proc")
@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_no_process_outlives_an_interrupt(tmp_path: Path, sent: signal.Signals, status: int) -> None:
    (tmp_path / "rows.jsonl").write_text("".join(map(row, range(20 * CHUNK))))
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "pairs", "-q", "--jobs", "2", "rows.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdout is not None
        for _ in range(2 * CHUNK + 1):  # the first answer of another process
            process.stdout.readline()
        children = _children(process.pid)
        assert children
        process.send_signal(sent)
        assert process.wait() == status
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    until = time.monotonic() + 60
    while (left := [pid for pid in children if _runs(pid)]) and time.monotonic() < until:
        time.sleep(0.05)
    assert left == []


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _runs(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_number_of_processes_that_is_none_is_refused(tmp_path: Path) -> None:
    refused = factcheck("pairs", "-", "--jobs", "0", cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--jobs" in refused.stderr
    assert affordable_jobs() >= 1


@pytest.mark.parametrize(("limit", "jobs"), [("max", 8), (str(3 << 30), 2), (str(1 << 30), 1)])
def test_a_container_with_little_memory_gets_few_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, jobs: int
) -> None:
    """Of 2.5 GB in use, 1 GB are files that were read, which make room: of 3 GB, 1.5 are left."""
    monkeypatch.setattr("factcheck.workers._CGROUP", tmp_path)
    monkeypatch.setattr("os.sched_getaffinity", lambda pid: set(range(8)), raising=False)
    machine = affordable_jobs()
    (tmp_path / "memory.max").write_text(f"{limit}\n")
    (tmp_path / "memory.current").write_text(f"{5 << 29}\n")
    (tmp_path / "memory.stat").write_text(f"anon {3 << 29}\nfile {1 << 30}\ninactive_file {1 << 30}\n")
    assert affordable_jobs() == min(jobs, machine)


def texts() -> Iterator[str]:
    yield "Rain."
    for number in range(70):
        yield f"The mayor of the town met {number} farmers.\nThey spoke about the harvest, she said."
    yield "A long road led from the harbour, where the boats lay, to the mill that had burned in May."


def test_a_text_is_parsed_the_same_whatever_stands_beside_it() -> None:
    blocks = [(text, [Span(0, len(text))]) for text in texts()]
    assert list(parse_all(blocks)) == [parse(*block) for block in blocks]


def test_only_so_much_text_is_kept_and_what_is_kept_is_the_same() -> None:
    kept, fresh = RowViews(Settings(), at_most=100), RowViews(Settings(), at_most=0)
    asked = [
        (text, "claim") for text in ("A ferry sank.", "Nine people drowned.", "A ferry sank.", "x" * 200)
    ]
    first = kept.of(asked)
    assert first == fresh.of(asked)
    assert first[0] is first[2]
    assert kept.of(asked[:1])[0] == first[0]
    assert kept.characters <= 100
    again = kept.of(asked[:1])[0]
    assert kept.of(asked[:1])[0] is again


def test_a_row_is_answered_the_same_with_nothing_at_hand() -> None:
    rows = [PairRow(number, f"Some {number % 3 + 2} ships sank.", "Two ships sank.") for number in range(9)]
    forgetful = PairReader(Settings(), characters=0, vectors=0)
    alone = [result for each in rows for result in forgetful.results([each])]
    assert list(PairReader(Settings()).results(rows)) == alone
