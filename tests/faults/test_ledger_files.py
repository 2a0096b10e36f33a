"""Files that are no ledger, full disks, closed folders: one line each, and nothing is damaged."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck.desk import EntryKind, open_ledger
from factcheck.errors import FactcheckError
from tests.ledgers import STORY, filled

APPEND = """
import os
import sys
from factcheck.desk import EntryKind, open_ledger
from factcheck.errors import FactcheckError
where, limit, other = sys.argv[1:]
if limit:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
if other and os.getuid() == 0:  # root may write anywhere
    open_ledger(other).close()  # all that is imported is imported
    os.setgid(65534)
    os.setuid(65534)
try:
    with open_ledger(where) as ledger:
        print(ledger.head()[0], flush=True)
        while True:
            ledger.append("story", EntryKind.NOTE, finding="f", editor="Ann", body={"text": "x" * 5_000})
            print(ledger.head()[0], flush=True)
except FactcheckError as error:
    print(error.line)
"""


TRY = """
import os
import sys
from factcheck.desk import open_ledger, try_ledger
from factcheck.errors import FactcheckError
other, *places = sys.argv[1:]
if os.getuid() == 0:  # root may write anywhere
    open_ledger(other).close()  # all that is imported is imported
    os.setgid(65534)
    os.setuid(65534)
for where in places:
    try:
        try_ledger(where)
        print("can be written")
    except FactcheckError as error:
        print(error.line)
"""


def refused(where: Path | str, *, create: bool = True) -> str:
    with pytest.raises(FactcheckError) as caught:
        open_ledger(str(where), create=create)
    assert len(caught.value.line.splitlines()) == 1
    return caught.value.line


def appended(where: Path, *, limit: int | None = None, warm: Path | None = None) -> list[str]:
    """What a process prints that appends until it cannot: because a file may have ``limit`` bytes at most, or
    because it is nobody's, having made a ledger ``warm`` of its own before.
    """
    done = subprocess.run(
        [sys.executable, "-c", APPEND, str(where), str(limit or ""), str(warm or "")],
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "content",
    [
        b"x",
        b"A note to the desk.\n" * 500,
        b"\x00" * 8192,
        b"SQLite format 3\x00",
        b"SQLite format 3\x00" + b"\xff" * 4080,
    ],
)
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    for create in (True, False):
        assert "notes.txt: " in refused(path, create=create)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "contacts.sqlite"
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA journal_mode={mode}")
    other.execute("CREATE TABLE factcheck_entry (seq INTEGER PRIMARY KEY, name TEXT)")
    other.execute("INSERT INTO factcheck_entry VALUES (1, 'Ann')")
    other.commit()
    other.close()
    content = path.read_bytes()
    assert "is a database of another program" in refused(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["contacts.sqlite"]


def test_a_folder_and_a_place_in_no_folder_are_no_ledger(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    assert "its folder does not exist" in refused(tmp_path / "no" / "desk.sqlite")
    assert "there is no ledger here" in refused(tmp_path / "desk.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_ledger_only_when_one_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    path.touch()
    assert "there is no ledger here" in refused(path, create=False)
    assert path.read_bytes() == b""
    assert len(filled(str(path), 3)) == 3


def test_names_with_signs_of_an_address_are_names_of_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("desk?mode=memory", "desk #1%41.sqlite", "file:desk", ":memory:"):
        made = filled(name, 3)
        with open_ledger(name, create=False) as ledger:
            assert tuple(ledger.entries()) == made
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(
        ["desk?mode=memory", "desk #1%41.sqlite", "file:desk", ":memory:"]
    )


def test_a_full_disk_ends_in_one_line_and_keeps_what_was_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    before = filled(str(path), 6)

    *confirmed, line = appended(path, limit=150_000)
    assert line.startswith(f"{path}: ")
    assert "nothing was entered" in line or "the disk failed" in line
    with open_ledger(str(path)) as ledger:
        assert ledger.verify().intact
        assert ledger.head()[0] == int(confirmed[-1]) > len(before)
        assert ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").seq == int(confirmed[-1]) + 1


def test_a_disk_that_is_full_from_the_start_leaves_room_for_another_try(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    (line,) = appended(path, limit=2_000)
    assert "nothing was entered" in line or "the disk failed" in line
    assert len(filled(str(path), 3)) == 3


def test_a_ledger_that_can_only_be_read_is_read_and_takes_no_entry(tmp_path: Path) -> None:
    # Not under the tests' own folder, which nobody else may enter.
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.sqlite"
        made = filled(str(path), 6)
        path.chmod(0o444)
        path.parent.chmod(0o555)
        count, line = appended(path, warm=tmp_path / "warm.sqlite")
        path.parent.chmod(0o755)
    assert int(count) == len(made)
    assert "the ledger can only be read here; nothing was entered" in line


def test_that_nothing_can_be_entered_is_known_without_making_anything(tmp_path: Path) -> None:
    with TemporaryDirectory() as folder:
        closed, open_to_all = Path(folder) / "closed", Path(folder) / "open"
        for each in (closed, open_to_all):
            each.mkdir()
            filled(str(each / "desk.sqlite"), 3)
            (each / "desk.sqlite").chmod(0o666)
        filled(str(open_to_all / "read.sqlite"), 3)
        (open_to_all / "read.sqlite").chmod(0o444)
        for path, mode in ((Path(folder), 0o755), (open_to_all, 0o777), (closed, 0o555)):
            path.chmod(mode)
        names = ["open/new.sqlite", "open/desk.sqlite", "open/read.sqlite", "closed/new.sqlite"]
        places = [f"{folder}/{name}" for name in (*names, "closed/desk.sqlite", "none/desk.sqlite", "open")]
        before = sorted(Path(folder).rglob("*"))
        done = subprocess.run(
            [sys.executable, "-c", TRY, str(tmp_path / "warm.sqlite"), *places],
            capture_output=True,
            text=True,
        )
        assert sorted(Path(folder).rglob("*")) == before
        closed.chmod(0o755)
    assert done.stderr == ""
    can, can_too, *refusals = done.stdout.splitlines()
    assert can == can_too == "can be written"
    for line, place, words in zip(
        refusals,
        places[2:],
        (
            "the ledger can only be read here; nothing was entered",
            "the ledger cannot be opened; check that its folder is there and yours",
            "the ledger can only be read here; nothing was entered",
            "its folder does not exist",
            "is a folder",
        ),
        strict=True,
    ):
        assert line.startswith(f"{place}: {words}")


def test_a_ledger_somebody_holds_is_waited_for_and_not_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.desk.sqlite.WAIT_SECONDS", 0.2)
    path = tmp_path / "desk.sqlite"
    filled(str(path), 6)
    with open_ledger(str(path)) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FactcheckError, match="the ledger was busy"):
            ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")
        other.execute("ROLLBACK")
        other.close()
        assert ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").seq == 7


def test_a_ledger_whose_tables_are_gone_is_not_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    filled(str(path), 6)
    other = sqlite3.connect(path)
    other.execute("DROP TABLE factcheck_migration")
    other.close()
    assert "is damaged: its tables are missing" in refused(path)


def test_an_export_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    path.write_bytes(b'{"schema": "factcheck/ledger/1", "count": 1, "head": "\xff"}\n')
    with (
        open_ledger(str(tmp_path / "desk.sqlite")) as ledger,
        path.open(encoding="utf-8") as lines,
        pytest.raises(FactcheckError, match="is not UTF-8"),
    ):
        ledger.take(lines)
