"""Vectors on disk between runs: a small SQLite file that is never worth an error.

What cannot be read, locked or written is worked out again; a file that is not a database is replaced. Keys
are hashes, so that the file holds no text.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

FILE_NAME = "vectors-1.sqlite"
MAX_BYTES = 256 * 1024 * 1024

_BUSY_SECONDS = 2.0
_ROW_OVERHEAD = 64
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS vectors (id INTEGER PRIMARY KEY, key BLOB UNIQUE, data BLOB, sum INTEGER)"
)


class VectorStore:
    """Vectors by key. ``max_bytes`` bounds what is kept; the oldest go first.

    Safe for several processes at once (write-ahead log, https://sqlite.org/wal.html). Once a write has
    failed, this process stops trying: a locked file would otherwise cost every call a wait.
    """

    def __init__(self, folder: Path, *, max_bytes: int = MAX_BYTES) -> None:
        self._path = folder / FILE_NAME
        self._max_bytes = max_bytes
        self._usable = True

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is kept under ``keys``; those that are missing or damaged are left out."""
        try:
            if not self._usable or not self._path.exists():
                return {}
            with closing(self._connect()) as connection:
                return _select(connection, keys)
        except (sqlite3.Error, OSError):
            return {}

    def put(self, vectors: Mapping[bytes, bytes]) -> None:
        """Keeps ``vectors``, if that can be done."""
        if not self._usable:
            return
        try:
            self._write(vectors)
        except sqlite3.Error as error:
            self._usable = getattr(error, "sqlite_errorcode", None) in _DAMAGED and self._begin_anew(vectors)
        except OSError:
            self._usable = False

    def _begin_anew(self, vectors: Mapping[bytes, bytes]) -> bool:
        """Replaces a file that is not our database, or a damaged one."""
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{self._path}{suffix}").unlink()
        try:
            self._write(vectors)
        except (sqlite3.Error, OSError):
            return False
        return True

    def _write(self, vectors: Mapping[bytes, bytes]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        rows = [(key, data, zlib.crc32(data)) for key, data in vectors.items()]
        largest = max((len(data) for data in vectors.values()), default=0)
        keep = max(1, self._max_bytes // (largest + _ROW_OVERHEAD))
        with closing(self._connect()) as connection, connection:
            connection.execute(_SCHEMA)
            connection.executemany("INSERT OR REPLACE INTO vectors (key, data, sum) VALUES (?, ?, ?)", rows)
            connection.execute("DELETE FROM vectors WHERE id <= (SELECT MAX(id) FROM vectors) - ?", (keep,))

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_BUSY_SECONDS)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection


def _select(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for key in keys:
        row = connection.execute("SELECT data, sum FROM vectors WHERE key = ?", (key,)).fetchone()
        if row is not None and isinstance(row[0], bytes) and zlib.crc32(row[0]) == row[1]:
            found[key] = row[0]
    return found
