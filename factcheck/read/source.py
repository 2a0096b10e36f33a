"""The bytes of one input, never more of them than the limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.read.limits import Limits


def read_bytes(path: str, limits: Limits) -> bytes:
    """The bytes of the file at ``path``. A pipe works too.

    Raises:
        FactcheckError: missing, not readable, a folder, or larger than ``limits.max_bytes``.
    """
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise FactcheckError("is a folder, not an article", path, "name a file in it")
        if stat.S_ISREG(status.st_mode) and status.st_size > limits.max_bytes:
            raise _too_large(path, f"{status.st_size:,} bytes", limits)
        with open(path, "rb") as file:
            # The size of a pipe is not known before it is read, and a file may grow meanwhile.
            return bounded(file.read(limits.max_bytes + 1), path, limits)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def bounded(data: bytes, where: str, limits: Limits) -> bytes:
    """``data``, refused when longer than ``limits.max_bytes``.

    Raises:
        FactcheckError: too large.
    """
    if len(data) > limits.max_bytes:
        raise _too_large(where, f"more than {limits.max_bytes:,} bytes", limits)
    return data


def _too_large(where: str, size: str, limits: Limits) -> FactcheckError:
    return FactcheckError(
        f"too large for an article ({size})", where, f"give a file of at most {limits.max_bytes:,} bytes"
    )


def _unreadable(path: str, error: OSError | ValueError) -> FactcheckError:
    if isinstance(error, FileNotFoundError) and Path(path).is_symlink():
        return FactcheckError("is a link to a file that does not exist", path, "mend or remove the link")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FactcheckError("no such file", path, "check the spelling of the path")
    if isinstance(error, PermissionError):
        return FactcheckError("may not be read", path, "ask for read permission")
    if isinstance(error, ValueError):
        return FactcheckError("is not a path", path.replace("\0", "\\0"), "name a file")
    return FactcheckError(
        f"cannot be read ({error.strerror or error})", path, "copy it to a place you can read"
    )
