"""Whether a value may stand for a key, and what it becomes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.records import Severity
from factcheck.settings.record import CODE_PLACE

NEVER = "never"
# One letter and a colon is a drive, not the scheme of an address.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_WEB = ("https://", "http://")


def nearest(word: str, known: Sequence[str]) -> str:
    """The way out for a misspelt word: the nearest known spelling, else all of them."""
    lowered = {entry.lower(): entry for entry in known}
    close = get_close_matches(word.lower(), sorted(lowered), n=1, cutoff=0.5)
    return f"did you mean {lowered[close[0]]}?" if close else f"known are {', '.join(known)}"


def value_of(
    key: str, value: Any, where: str, codes: Callable[[], Sequence[str]], formats: Sequence[str]
) -> object:
    """The value of ``key`` as `Settings` holds it; ``where`` is said in an error.

    Raises:
        FactcheckError: it is of another type, or not one of the known.
    """
    if key in ("select", "ignore"):
        return _codes(value, where, codes)
    if key == "download":
        return bool(value)
    if key == "published":
        return _day(value, where)
    if not isinstance(value, str) or not value.strip():
        raise FactcheckError(f"{value!r} is not a name", where, "write a string that is not empty")
    if key in ("min-severity", "fail-on"):
        known = [str(severity) for severity in Severity] + ([NEVER] if key == "fail-on" else [])
        chosen = _one_of(value, known, "severity", where)
        return None if chosen == NEVER else Severity(chosen)
    if key == "explain":
        return _page(value, where)
    return _one_of(value, formats, "format", where) if key == "format" else value


def _one_of(value: str, known: Sequence[str], what: str, where: str) -> str:
    if value.lower() not in known:
        raise FactcheckError(f"unknown {what} {value!r}", where, nearest(value, known))
    return value.lower()


def _page(value: str, where: str) -> str:
    """Where the pages of checks are: a command, or an address of the web."""
    scheme = _SCHEME.match(value)
    if scheme and not value.lower().startswith(_WEB):
        raise FactcheckError(f"{value!r} is no address of the web", where, "begin it with https://")
    if not value.isprintable():
        raise FactcheckError(f"{value!r} holds characters that cannot be seen", where, "leave them out")
    if CODE_PLACE not in value:
        raise FactcheckError(
            f"{value!r} does not say where the code goes", where, f"write {CODE_PLACE} in its place"
        )
    return value


def _day(value: Any, where: str) -> date:
    try:
        # A TOML date-time is a date too: its day is what counts.
        return date.fromisoformat(value.isoformat()[:10] if isinstance(value, date) else str(value))
    except ValueError as error:
        raise FactcheckError(f"{value!r} is not a date", where, "write it as YYYY-MM-DD") from error


def _codes(value: Any, where: str, codes: Callable[[], Sequence[str]]) -> tuple[str, ...]:
    entries = [value] if isinstance(value, str) else value
    if not isinstance(entries, (list, tuple)) or not all(isinstance(entry, str) for entry in entries):
        raise FactcheckError(f"{value!r} is not a list of codes", where, 'write it as ["NUM", "DAT001"]')
    known = codes()
    families = sorted({code.rstrip("0123456789") for code in known})
    chosen: list[str] = []
    for entry in (part.strip() for text in entries for part in text.split(",")):
        if not entry:
            continue
        if entry.upper() not in known and entry.upper() not in families:
            raise FactcheckError(
                f"unknown check {entry!r}",
                where,
                f"{nearest(entry, [*families, *known])} (see: factcheck checks)",
            )
        chosen.append(entry.upper())
    return tuple(sorted(set(chosen)))
