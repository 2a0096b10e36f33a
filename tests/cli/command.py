"""Runs the real command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def factcheck(
    *args: str, cwd: Path, stdin: str | bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The finished process, its output decoded as UTF-8."""
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *args],
        cwd=cwd,
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env=environment(env),
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """This process's environment, with the checkout importable from any folder."""
    return os.environ | {"PYTHONPATH": str(REPOSITORY)} | (extra or {})


def failed_in_one_line(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Assert status 2, nothing on standard output, one line without a traceback that holds the words."""
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert done.stderr.startswith("factcheck: ")
    assert done.stderr.count("\n") == 1
    assert "internal error" not in done.stderr
    for word in words:
        assert word in done.stderr
