"""Runs the real command in a process of its own."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from factcheck.cli.main import run

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


def called(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The same in this process, which spares the start of another: for what takes no standard input, ends by
    itself and does not ask who else is at work.
    """
    told, complained = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(each, encoding="utf-8", write_through=True) for each in (told, complained))
    here, arguments, on_term = Path.cwd(), sys.argv, signal.getsignal(signal.SIGTERM)
    try:
        os.chdir(cwd)
        sys.argv = ["factcheck", *args]
        with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as left:
            run()
    finally:
        os.chdir(here)
        sys.argv = arguments
        signal.signal(signal.SIGTERM, on_term)
    assert isinstance(left.value.code, int)
    return subprocess.CompletedProcess(
        args, left.value.code, told.getvalue().decode(), complained.getvalue().decode()
    )


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
