"""One frozen ``Settings``, validated once: flags, then ``factcheck.toml``, then ``[tool.factcheck]``
in ``pyproject.toml``, key by key. A wrong key or value is one line that names the file and the key. A ledger
that a file names lies beside that file, wherever the command is run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.settings.files import CONFIG_NAME, PROJECT_NAME, beside, found, shown_path, table
from factcheck.settings.record import (
    CODE_PLACE,
    CONFIG_KEYS,
    DEFAULT_EXPLAIN,
    DEFAULT_FORMAT,
    DEFAULT_LEDGER,
    DEFAULT_SPACY_MODEL,
    Settings,
)
from factcheck.settings.values import NEVER, nearest, value_of

__all__ = [
    "CODE_PLACE",
    "CONFIG_KEYS",
    "CONFIG_NAME",
    "DEFAULT_EXPLAIN",
    "DEFAULT_FORMAT",
    "DEFAULT_LEDGER",
    "DEFAULT_SPACY_MODEL",
    "NEVER",
    "PROJECT_NAME",
    "Settings",
    "nearest",
    "resolve",
]


def resolve(
    flags: Mapping[str, Any],
    *,
    folder: Path,
    config: str | None = None,
    codes: Callable[[], Sequence[str]],
    formats: Sequence[str],
) -> Settings:
    """The settings of a run.

    Args:
        flags: what the command line said, by key with hyphens; None where it said nothing.
        folder: where the search for configuration starts, upwards.
        config: a file named by ``--config``; then no other is read.
        codes: the known check codes, asked for only when some are named.
        formats: the formats that the command offers.

    Raises:
        FactcheckError: an unreadable file, an unknown key, a bad value, an unknown check code.
    """
    given: dict[str, tuple[Any, str]] = {}
    ledger_file: Path | None = None
    for path in found(folder, config):
        for key, value in table(path, named=config is not None).items():
            plain = key.replace("_", "-")
            if plain not in CONFIG_KEYS:
                raise FactcheckError(f"unknown key {key!r}", shown_path(path), nearest(plain, CONFIG_KEYS))
            if plain == "ledger" and plain not in given:
                ledger_file = path
            given.setdefault(plain, (value, f"{shown_path(path)}, key {key}"))
    for key, value in flags.items():
        if value is not None:
            given[key] = (value, f"--{key}")
    values: dict[str, Any] = {
        key.replace("-", "_"): value_of(key, *pair, codes, formats) for key, pair in given.items()
    }
    if ledger_file is not None and flags.get("ledger") is None:
        values["ledger"] = beside(ledger_file, values["ledger"])
    return Settings(**values)
