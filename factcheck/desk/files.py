"""Files that somebody hands the desk: read up to a limit, and told apart by what is in them. None of them is
opened as a database here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.desk.entries import FORMAT as LEDGER
from factcheck.errors import FactcheckError

LARGEST = 256_000_000
APPLICATION_ID = 0x46434C47  # "FCLG", in the header of every ledger that is a file
_HEADER = 72  # bytes of an SQLite file up to the end of that number (sqlite.org/fileformat2.html)


def read_file(path: str) -> bytes:
    """The bytes of a file.

    Raises:
        FactcheckError: it cannot be read, is empty, or is larger than ``LARGEST``.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FactcheckError(f"cannot be read ({reason})", path, "name another file") from error
    if len(data) > LARGEST:
        raise FactcheckError(f"is larger than {LARGEST // 1_000_000} MB", path, "name another file")
    if not data.strip():
        raise FactcheckError("is empty", path, "name another file")
    return data


def holds_ledger(path: str | Path) -> bool:
    """Whether the file is a ledger that people decide in: never to be written over.

    Raises:
        OSError: it cannot be read.
    """
    with open(path, "rb") as file:
        header = file.read(_HEADER)
    return header.startswith(b"SQLite format 3\0") and header[68:] == APPLICATION_ID.to_bytes(4, "big")


def is_ledger(data: bytes) -> bool:
    """Whether the file is an export of a ledger: its first line says so."""
    try:
        first = json.loads(data.partition(b"\n")[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and first.get("schema") == LEDGER


def read_object(data: bytes, where: str, way_out: str) -> Mapping[str, Any]:
    """The one JSON object in ``data``.

    Raises:
        FactcheckError: it is not UTF-8, not JSON, or something else than an object.
    """
    try:
        values = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FactcheckError("is not UTF-8", where, way_out) from error
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}"
        raise FactcheckError(f"is not JSON ({error.msg}: {at})", where, way_out) from error
    except (RecursionError, ValueError) as error:
        raise FactcheckError("is JSON that cannot be read", where, way_out) from error
    if not isinstance(values, dict):
        raise FactcheckError("is not a JSON object", where, way_out)
    return values
