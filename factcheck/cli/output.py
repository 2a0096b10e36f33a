"""Where data goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import FactcheckError

Write = Callable[[str], None]


@contextmanager
def opened(path: str | None) -> Iterator[Write]:
    """A function that writes text as UTF-8 and flushes.

    With a ``path`` the text goes to a temporary file in the same folder, which takes the name when the
    block ends well and vanishes when it does not. That the folder can be written is known before the
    block begins.

    Raises:
        FactcheckError: the path cannot be written.
    """
    if path is None:
        yield _to_stdout
    elif _is_device(path):
        with _complaining(path), open(path, "wb", buffering=0) as device:
            yield lambda text: _ignore(device.write(_encoded(text)))
    else:
        yield from _replacing(Path(os.path.realpath(path)), path)


def _replacing(target: Path, shown: str) -> Iterator[Write]:
    with _complaining(shown):
        mode = _mode(target)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:

            def write(text: str) -> None:
                with _complaining(shown):
                    file.write(_encoded(text))
                    file.flush()

            yield write
        with _complaining(shown):
            os.chmod(name, mode)
            os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The mode that the file has or would get, once it is known that it may be replaced."""
    if target.is_dir():
        raise IsADirectoryError(0, "is a folder")
    if target.exists():
        if not os.access(target, os.W_OK):
            raise PermissionError(0, "is write-protected")
        from factcheck.desk.files import holds_ledger

        if holds_ledger(target):
            raise PermissionError(0, "is the ledger of a desk")
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def _complaining(shown: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise FactcheckError(
            f"cannot be written ({reason})", shown, "name another path with -o, or leave -o out"
        ) from error


def _is_device(path: str) -> bool:
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _encoded(text: str) -> bytes:
    # A lone surrogate becomes \udxxx, which is what JSON wants and what a reader can see.
    return text.encode("utf-8", "backslashreplace")


def _to_stdout(text: str) -> None:
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    sys.stdout.buffer.write(text.encode(encoding or "utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _ignore(_: object) -> None:
    return None
