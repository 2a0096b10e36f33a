"""Where a report goes: whole or not at all."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli.output import opened
from factcheck.errors import FactcheckError
from tests.cli.command import environment


def test_a_file_gets_the_text_and_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    target.chmod(0o640)
    with opened(str(target)) as write:
        write("nové\n")
        assert target.read_text() == "old"
    assert target.read_bytes() == "nové\n".encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["report.txt"]


def test_a_new_file_obeys_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        with opened(str(tmp_path / "new")) as write:
            write("x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_run_that_fails_leaves_the_folder_as_it_was(tmp_path: Path, failure: type[BaseException]) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")

    def fail() -> None:
        with opened(str(target)) as write:
            write("half of it")
            raise failure

    with pytest.raises(failure):
        fail()
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.txt"]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    with opened(str(tmp_path / "link.txt")) as write:
        write("new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_device_is_written_and_not_replaced() -> None:
    with opened(os.devnull) as write:
        write("gone")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@pytest.mark.parametrize("name", ["missing/report.txt", ".", "file.txt/report.txt", "x" * 300])
def test_a_path_that_cannot_be_written_is_refused_before_the_work(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text("x")
    began = False
    with pytest.raises(FactcheckError, match="cannot be written"), opened(str(tmp_path / name)):
        began = True
    assert not began
    assert os.listdir(tmp_path) == ["file.txt"]


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "explain", "NUM"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


def _hear_interrupts() -> None:
    """A shell starts its background jobs deaf to SIGINT, and a child inherits that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_leaves_no_file(tmp_path: Path, sent: signal.Signals, status: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "pairs", "-", "-o", "out.jsonl"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
        preexec_fn=_hear_interrupts,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"{}\n")
        process.stdin.flush()
        process.stderr.readline()  # the remark on that row: the run is under way
        while not list(tmp_path.iterdir()):
            continue
        process.send_signal(sent)
        said = process.stderr.read()
        process.stdin.close()
    assert (process.returncode, said) == (status, b"")
    assert list(tmp_path.iterdir()) == []
