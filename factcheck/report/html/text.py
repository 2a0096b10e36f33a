"""Text on its way into the page: cut where it is long, counted and spelt as a desk would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.report.escape import visible

# In characters: a name in a heading, a message, the words at issue, the most that is ever repeated.
NAME, MESSAGE, SURFACE, WHOLE = 120, 400, 300, 20_000
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Long:
    """A text for one place: ``head`` is shown, ``rest`` on demand, ``left_out`` characters never."""

    head: str
    rest: str = ""
    left_out: int = 0


def clip(text: str, limit: int = NAME) -> str:
    """``text`` on one line, cut with "…" after ``limit`` characters."""
    # Spelling out a hidden character makes it longer: what is cut is what would be read.
    plain = visible(text[: limit * 4 + 4])
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"


def long(text: str, limit: int = MESSAGE) -> Long:
    """``text`` cut for a place with room for ``limit`` characters; the whole follows on demand."""
    if len(text) <= limit:
        return Long(text)
    return Long(clip(text, limit), text[:WHOLE], max(0, len(text) - WHOLE))


def anchor(kind: str, key: str, number: int) -> str:
    """An id in the page: from ``key`` where that can stand in an address, else from its ``number``."""
    return f"{kind}-{key}" if _SAFE.fullmatch(key) else f"{kind}--{number}"


def count(number: int, noun: str, plural: str = "") -> str:
    """``1 source``, ``1,200 sources``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def series(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
