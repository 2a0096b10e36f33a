"""Look-ups by place, so that a long article costs no more per sentence than a short one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from factcheck.records import Sentence, Span


class Scoped(Protocol):
    """Anything with a stretch of text that it covers."""

    @property
    def scope(self) -> Span | None:
        """The stretch of text."""


T = TypeVar("T", bound=Scoped)


class Sentences:
    """Which sentence an offset lies in."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._spans = [sentence.span for sentence in sentences]
        self._starts = [span.start for span in self._spans]

    def at(self, offset: int) -> int:
        """The place of the last sentence that starts at or before ``offset``; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def span(self, place: int) -> Span:
        """The span of the sentence at ``place``."""
        return self._spans[place]

    def edges(self, span: Span) -> tuple[Span, Span] | None:
        """The sentences in which ``span`` starts and ends; None before the first. A mark that opens just
        before its sentence counts as inside.
        """
        first = self.at(span.start)
        return (
            (self._spans[first], self._spans[self.at(max(span.start, span.end - 1))]) if first >= 0 else None
        )


class Spans:
    """Spans in text order, by overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def overlapping(self, other: Span) -> list[Span]:
        """The spans that share a character with ``other``."""
        first = bisect_left(self._starts, other.start - self._longest)
        last = bisect_left(self._starts, other.end)
        return [span for span in self._spans[first:last] if span.overlaps(other)]

    def before(self, offset: int) -> Span | None:
        """The last span that starts before ``offset`` and ends by it."""
        index = bisect_left(self._starts, offset) - 1
        while index >= 0 and self._spans[index].end > offset:
            index -= 1
        return self._spans[index] if index >= 0 else None


class Scopes(Generic[T]):
    """Attributions by the sentences that their scopes touch."""

    def __init__(self, items: Iterable[T], sentences: Sentences) -> None:
        self._sentences = sentences
        self._by_sentence: dict[int, list[T]] = {}
        for item in items:
            self.add(item)

    def add(self, item: T) -> None:
        """File one more."""
        scope = item.scope
        if scope is not None:
            for place in range(self._sentences.at(scope.start), self._sentences.at(scope.end - 1) + 1):
                self._by_sentence.setdefault(place, []).append(item)

    def touching(self, place: int) -> list[T]:
        """Those whose scope reaches into the sentence at ``place``, in the order they were filed."""
        return self._by_sentence.get(place, [])

    def containing(self, span: Span) -> list[T]:
        """Those whose scope holds ``span`` whole."""
        found = self.touching(self._sentences.at(span.start))
        return [item for item in found if item.scope is not None and item.scope.contains(span)]
