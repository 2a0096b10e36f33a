"""The text as blocks: a line is a block, unless the text was wrapped to a width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.records import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FIRST = re.compile(r"\S+")
_CLOSERS = "\"'”’»)]}*_` \t"
_ENDS = ".!?…。！？।۔؟"
_BULLET = re.compile(r"(?:[•●▪◦‣∙·►▶■□○➤>]|[*+](?=\s)|#{1,6}(?=\s))\s*")
_MARKERS = (_BULLET, re.compile(r"[-–](?=\s)\s*"), re.compile(r"\d{1,2}[.)]\s+(?=\S)"))

_WIDEST = 120  # a plain-text convention wraps at 60 to 100 columns; longer lines are paragraphs
_NARROWEST = 40
_LONGEST_TITLE = 30  # words
_TWO_SENTENCES = 12  # words
_INNER_END = re.compile(r"[a-z]{3}[.!?][\"”’']?\s+[A-Z“\"]")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands on its own. ``marker`` is a bullet or heading mark before it,
    ``words`` its words in lower case, ``ends`` whether it closes as a sentence does, ``opens``
    whether it introduces what follows (a colon), ``heading`` whether Markdown marks it as one.
    """

    span: Span
    marker: Span | None
    text: str
    words: tuple[str, ...]
    ends: bool
    opens: bool
    heading: bool

    @property
    def prose(self) -> bool:
        """Whether the block reads as text rather than as a title or a label: it closes as a sentence
        or introduces something, holds a whole sentence, or is longer than any title.
        """
        return self.ends or self.opens or len(self.words) > _LONGEST_TITLE or self._holds_sentence()

    def _holds_sentence(self) -> bool:
        return len(self.words) >= _TWO_SENTENCES and _INNER_END.search(self.text) is not None

    @property
    def norm(self) -> str:
        """The words with single spaces: what phrases are looked up in."""
        return " ".join(self.words)


def words_of(text: str) -> tuple[str, ...]:
    """The words of ``text`` in lower case, straight apostrophes."""
    return tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))


def ends_as_sentence(text: str) -> bool:
    """Whether ``text`` closes with sentence punctuation, closing quotes and brackets aside."""
    bare = text.rstrip(_CLOSERS)
    return bare[-1:] != "" and bare[-1] in _ENDS


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None when nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start + left, start + right) if right > left else None


def split_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` in order. Linear in its length."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    return tuple(_block(text, Span(group[0].start, group[-1].end)) for group in _groups(text, lines, width))


def _lines(text: str) -> tuple[tuple[Span, int, bool], ...]:
    """Each line that is not blank: its trimmed span, its indent, whether a blank line precedes."""
    lines: list[tuple[Span, int, bool]] = []
    offset, blank = 0, True
    for raw in text.splitlines(keepends=True):
        span = trimmed(text, offset, offset + len(raw))
        if span is None:
            blank = True
        else:
            lines.append((span, span.start - offset, blank))
            blank = False
        offset += len(raw)
    return tuple(lines)


def _runs_on(text: str, line: Span, following: tuple[Span, int, bool], width: int) -> bool:
    """Whether ``following`` continues ``line``: its first word would not have fitted any more."""
    span, indent, blank = following
    # A dash or "24." at the start of a wrapped line is more often text than a list mark.
    if blank or indent >= 2 or _BULLET.match(text, span.start, span.end):
        return False
    first = _FIRST.match(text, span.start, span.end)
    length = 0 if first is None else first.end() - first.start()
    # Editors fill a paragraph to about 93% of the width at worst (GNU fmt's goal).
    return (line.end - line.start) + 1 + length > width - width // 8


def _wrap_width(text: str, lines: Sequence[tuple[Span, int, bool]]) -> int | None:
    """The width the text was wrapped to, None when its lines are paragraphs.

    Wrapped text shows two signs: lines are as full as they can be, and many of them break off in the
    middle of a sentence.
    """
    width = max((span.end - span.start + indent for span, indent, _ in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    adjacent = [(a[0], b) for a, b in pairwise(lines) if not b[2]]
    full = [(a, b[0]) for a, b in adjacent if _runs_on(text, a, b, width)]
    lower = sum(text[b.start].islower() for _, b in full)
    open_ended = sum(text[b.start].islower() or not ends_as_sentence(a.of(text)) for a, b in full)
    # One title set tight over a paragraph is open-ended too: some line must begin in lower case.
    wrapped = lower > 0 and len(full) * 2 >= len(adjacent) and open_ended * 5 >= len(full) * 2
    return width if wrapped else None


def _groups(text: str, lines: Sequence[tuple[Span, int, bool]], width: int | None) -> Iterator[list[Span]]:
    group: list[Span] = []
    for line in lines:
        if group and (width is None or not _runs_on(text, group[-1], line, width)):
            yield group
            group = []
        group.append(line[0])
    if group:
        yield group


def _marker(text: str, span: Span) -> Span | None:
    for pattern in _MARKERS:
        found = pattern.match(text, span.start, span.end)
        if found is not None and found.end() < span.end:
            return Span(span.start, found.end())
    return None


def _block(text: str, span: Span) -> Block:
    marker = _marker(text, span)
    inner = span if marker is None else Span(marker.end, span.end)
    piece = inner.of(text)
    return Block(
        inner,
        marker,
        piece,
        words_of(piece),
        ends_as_sentence(piece),
        piece.rstrip(_CLOSERS).endswith(":"),
        marker is not None and text[marker.start] == "#",
    )
