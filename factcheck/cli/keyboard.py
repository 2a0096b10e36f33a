"""The keyboard of a terminal, key by key, and a screen to go with it. The terminal is handed back as it was
found, however the work ends.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from factcheck.errors import FactcheckError

LEAVE = "\x04"
REDRAW = "\x0c"  # Ctrl-L, as ever
_ARROWS = {b"[A": "k", b"[D": "k", b"OA": "k", b"OD": "k", b"[B": "j", b"[C": "j", b"OB": "j", b"OC": "j"}
_REST_OF_A_KEY = 0.05
_LONGEST_KEY = 32
_CLEAR = "\x1b[H\x1b[2J"
# The alternate screen of xterm, which every terminal in use has (ctlseqs, DEC private mode 1049).
_ENTER, _LEAVE = "\x1b[?1049h", "\x1b[?1049l"
# Mode 2004: a pasted text comes between these two, and so is told from keys.
_TELL_PASTES, _AS_TYPED = "\x1b[?2004h", "\x1b[?2004l"
_PASTE, _PASTED = b"[200~", b"\x1b[201~"


class _ResumedError(Exception):
    """The editor stopped the program (Ctrl-Z) and came back while a key was waited for."""


class Keyboard:
    """Reads from standard input, which is a terminal; made with ``keyboard``."""

    def __init__(self) -> None:
        import termios

        self._fd = sys.stdin.fileno()
        self._found = termios.tcgetattr(self._fd)
        self._taken = False
        self._waiting = False
        self._lost = False
        self._own_screen = False
        self._question = ""

    def hand_back(self) -> None:
        """The terminal as it was found."""
        import termios

        # TCSADRAIN: what was typed ahead belongs to whoever reads next.
        termios.tcsetattr(self._fd, termios.TCSADRAIN, self._found)
        self._taken = False

    def take(self) -> None:
        """Each key at once, and none of them shown. Ctrl-C still interrupts."""
        import termios
        import tty

        tty.setcbreak(self._fd, termios.TCSADRAIN)
        self._taken = True

    def forget_typed(self) -> None:
        """What was typed before there was anything to answer decides nothing."""
        import termios

        termios.tcflush(self._fd, termios.TCIFLUSH)

    def stop(self, number: int, frame: object) -> None:
        """Ctrl-Z: the shell gets its terminal, and when the editor is back everything is as before."""
        taken = self._taken
        self.hand_back()
        if self._own_screen:
            _put(_AS_TYPED + _LEAVE)
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self.stop)
        if self._own_screen:
            _put(_ENTER + _TELL_PASTES)
        if taken:
            self.take()
        _put(self._question)
        self._lost = True
        if self._waiting:
            raise _ResumedError

    @contextmanager
    def own_screen(self) -> Iterator[None]:
        """A screen of our own, where the terminal has one: what stood there before comes back."""
        if _dumb():
            yield
            return
        try:
            _put(_ENTER + _TELL_PASTES)
            self._own_screen = True
            yield
        finally:
            self._own_screen = False
            _put(_AS_TYPED + _LEAVE)

    def key(self) -> str:
        """The next key: its character, ``j`` and ``k`` for the arrows, nothing for a key unknown here,
        ``LEAVE`` when the terminal has gone, and ``REDRAW`` where the screen was lost meanwhile.
        """
        first = b""
        try:
            self._waiting = True
            if not self._lost:
                first = os.read(self._fd, 1)
        except _ResumedError:
            pass
        finally:
            self._waiting = False
        if self._lost:
            self._lost = False
            return REDRAW
        if not first:
            return LEAVE
        if first == b"\x1b":
            return self._named_key()
        more = 0 if first[0] < 0xC0 else 1 + (first[0] >= 0xE0) + (first[0] >= 0xF0)
        return (first + b"".join(os.read(self._fd, 1) for _ in range(more))).decode("utf-8", "replace")

    def _named_key(self) -> str:
        """The rest of a key that sends several characters (ECMA-48: up to one from @ to ~)."""
        rest = b""
        while len(rest) < _LONGEST_KEY and select.select([self._fd], [], [], _REST_OF_A_KEY)[0]:
            rest += os.read(self._fd, 1)
            if rest[-1:] in b"[O" and len(rest) == 1:
                continue
            if 0x40 <= rest[-1] <= 0x7E:
                break
        if rest == _PASTE:
            self._skip_paste()
        return _ARROWS.get(rest, "")

    def _skip_paste(self) -> None:
        """A text that lands here by mistake is no row of decisions."""
        pasted = b""
        while not pasted.endswith(_PASTED) and (more := os.read(self._fd, 1)):
            pasted = pasted[-len(_PASTED) :] + more

    def line(self, question: str) -> str | None:
        """A line that is typed with the usual editing keys; None where Ctrl-C or Ctrl-D took it back."""
        # A line takes a pasted text as if it had been typed.
        self._question = (_AS_TYPED if self._own_screen else "") + question
        try:
            # Before the question: whoever sees it may answer, or take it back, at once.
            self.hand_back()
            _put(self._question)
            typed = sys.stdin.buffer.readline()
        except KeyboardInterrupt:
            return None
        finally:
            self._question = ""
            self.take()
            if self._own_screen:
                _put(_TELL_PASTES)
        return typed.decode("utf-8", "replace").strip() if typed else None


@contextmanager
def keyboard() -> Iterator[Keyboard]:
    """The keyboard, for as long as the block lasts; it begins with the terminal as it was found.

    Raises:
        FactcheckError: standard input or output is no terminal.
    """
    way_out = "use factcheck desk list and factcheck desk decide"
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise FactcheckError("is for a terminal", "review", way_out)
    try:
        keys = Keyboard()
    except ImportError as error:
        raise FactcheckError("needs a terminal that tells single keys", "review", way_out) from error
    before = signal.signal(signal.SIGTSTP, keys.stop)
    try:
        yield keys
    finally:
        keys.hand_back()
        signal.signal(signal.SIGTSTP, before)


def screen(lines: Iterable[str]) -> None:
    """Show the lines on an empty screen, or below what is there where the terminal cannot be cleared."""
    _put(("\n" if _dumb() else _CLEAR) + "".join(f"{line}\n" for line in lines))


def _dumb() -> bool:
    return os.environ.get("TERM", "dumb") == "dumb"


def _put(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
