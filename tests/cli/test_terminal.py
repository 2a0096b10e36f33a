"""On a terminal: progress goes to standard error and vanishes, colour obeys NO_COLOR."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from tests.cli.command import environment


def on_a_terminal(*args: str, cwd: Path, env: dict[str, str] | None = None) -> tuple[int, str]:
    """The exit status and all that a terminal received."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", *args],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        cwd=cwd,
        env=environment({"TERM": "xterm", "NO_COLOR": "", "COLUMNS": "90"} | (env or {})),
    ) as process:
        os.close(theirs)
        received = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says EIO when the other end is closed
                break
            if not piece:
                break
            received += piece
    os.close(ours)
    return process.returncode, received.decode().replace("\r\n", "\n")


def test_progress_is_shown_and_taken_away(tmp_path: Path) -> None:
    status, received = on_a_terminal("demo", "faithful", cwd=tmp_path)
    assert status == 0
    assert "\r\x1b[Kcomparing" in received
    report = received.rpartition("\r\x1b[K")[2]
    assert "comparing" not in report
    assert "articles, " in report


def test_no_progress_and_quiet_are_obeyed(tmp_path: Path) -> None:
    for option in ("--no-progress", "--quiet"):
        assert "\x1b[K" not in on_a_terminal("demo", "faithful", option, cwd=tmp_path)[1]


def test_colour_is_for_terminals_that_want_it(tmp_path: Path) -> None:
    coloured = on_a_terminal("demo", "-q", cwd=tmp_path)[1]
    assert "\x1b[1;31mCORRECTIONS" in coloured
    plain = on_a_terminal("demo", "-q", cwd=tmp_path, env={"NO_COLOR": "1"})[1]
    assert "\x1b" not in plain
    assert "CORRECTIONS" in plain
    assert max(len(line) for line in plain.splitlines()[:-1]) <= 90
    assert "\x1b" not in on_a_terminal("demo", "-q", cwd=tmp_path, env={"TERM": "dumb"})[1]


def test_a_file_gets_no_colour(tmp_path: Path) -> None:
    on_a_terminal("demo", "-q", "-o", "report.txt", cwd=tmp_path)
    assert "\x1b" not in (tmp_path / "report.txt").read_text(encoding="utf-8")
