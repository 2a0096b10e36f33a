"""An editor at a real terminal, who reviews."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import shlex
import struct
import subprocess
import sys
import termios
from pathlib import Path
from types import TracebackType

from tests.cli.command import environment
from tests.editing import Desk

PATIENCE = 60.0
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
CTRL_C, CTRL_D, DOWN, UP = "\x03", "\x04", "\x1b[B", "\x1b[A"


class Editor:
    """Sits at a terminal of sixty columns and reviews."""

    def __init__(self, desk: Desk, *args: str, shell: str = "", **env: str) -> None:
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 60, 0, 0))
        self.theirs = theirs
        self.before = termios.tcgetattr(theirs)
        command = [sys.executable, "-m", "factcheck", "review", *args, "--ledger", desk.where]
        command += ["--editor", "Bo"]
        if shell:
            command = ["bash", "-mc", shell.format(shlex.join(command))]
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=Path(desk.where).parent,
            # The size is the terminal's own: who runs these tests may have another one in the environment.
            env=environment({"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "", "LINES": ""} | env),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        self.decoder = codecs.getincrementaldecoder("utf-8")()
        self.received = ""
        self.all = ""

    def __enter__(self) -> Editor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.ours)
        os.close(self.theirs)

    def sees(self, words: str) -> str:
        """Wait for the words; what came up to their end since the last time, without its escapes."""
        while words not in (shown := ESCAPES.sub("", self.received)):
            ready = select.select([self.ours], [], [], PATIENCE)[0]
            assert ready, f"no {words!r} in {self.received!r}"
            piece = self.decoder.decode(os.read(self.ours, 65536))
            self.received += piece
            self.all += piece
        end = shown.index(words) + len(words)
        self.received = shown[end:]
        return shown[:end].replace("\r\n", "\n")

    def types(self, keys: str) -> None:
        os.write(self.ours, keys.encode())

    def leaves(self) -> int:
        status = self.process.wait(PATIENCE)
        assert termios.tcgetattr(self.theirs) == self.before
        return status
