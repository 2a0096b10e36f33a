"""What all records share: where a comparison lands, how grave a finding is, where words stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Where a comparison lands: exactly one of these."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    ALTERED = "altered"
    DROPPED = "dropped"
    ADDED = "added"
    NOT_COMPARABLE = "not-comparable"


class Severity(StrEnum):
    """A news desk's own classes, gravest first."""

    CORRECTION = "correction"
    QUERY = "query"
    REFILE = "refile"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 3 for a correction."""
        return _SEVERITY_RANK[self]


_SEVERITY_RANK = {
    Severity.NOTE: 0,
    Severity.REFILE: 1,
    Severity.QUERY: 2,
    Severity.CORRECTION: 3,
}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets ``[start, end)`` into ``Article.text``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The surface the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, offset: int) -> Span:
        """The same span ``offset`` characters further on."""
        return Span(self.start + offset, self.end + offset)
