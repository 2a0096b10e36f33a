"""A date phrase as found, before it is resolved against the published day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.extract.times.calendar import Anchor, Days

Resolve = Callable[[Anchor], Days | None]


@dataclass(frozen=True, slots=True)
class Found:
    """Lexemes ``begin`` to ``end`` (exclusive) name a period; ``resolve`` says which one.

    ``how`` is how it is resolved: absolute, weekday, published, time-only. ``clock`` is a time of
    day as minutes ``[from, to)`` after midnight. ``absolute`` dates need no published day.
    ``relation`` is what the phrase itself says ("on" of a range with both its ends); None where the
    preposition before it decides.
    """

    begin: int
    end: int
    granularity: str
    how: str
    resolve: Resolve
    clock: tuple[int, int] | None = None
    approximate: bool = False
    relation: str | None = None
