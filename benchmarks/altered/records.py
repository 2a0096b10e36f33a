"""What the altered-figure benchmark is made of: one change of one sentence, and an article with such changes.

A change is a replacement of a stretch of one sentence, so that a benchmark can say which words were
touched. It is an alteration of a family (``NUM`` … ``QUO``) or a faithful rewrite (family ``SAME``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from spacy.tokens import Span

FAITHFUL = "SAME"


@dataclass(frozen=True, slots=True)
class Change:
    """One way to write a sentence otherwise.

    ``start`` and ``end`` are half-open offsets into the sentence's text: the stretch that ``text`` replaces.
    ``family`` is a family of checks, or `FAITHFUL`; ``kind`` names the operator ("digit", "hedge added").
    ``touched`` is the surface that really differs within ``text`` (offsets into the new sentence), where the
    replaced stretch is wider than that; None where all of it is.
    """

    family: str
    kind: str
    start: int
    end: int
    text: str
    touched: tuple[int, int] | None = None

    def apply(self, sentence: str) -> str:
        """``sentence`` with the change made."""
        return sentence[: self.start] + self.text + sentence[self.end :]

    def new_span(self) -> tuple[int, int]:
        """Where the changed words stand in the new sentence."""
        return self.touched or (self.start, self.start + len(self.text))


# All changes an operator can make to a parsed sentence (spaCy, offsets relative to the sentence's text), in a
# fixed order; ``random`` chooses among replacements. Operators use the parse and lists of their own, never
# the package's readers: a benchmark that sees with the tool's eyes cannot see what the tool overlooks.
Operator = Callable[[Span, Random], Iterator[Change]]
