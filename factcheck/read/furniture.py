"""An article's text with everything that is not body set apart, each stretch with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.read.blocks import Block, split_blocks
from factcheck.read.calendar import Day
from factcheck.read.cuts import glued_end
from factcheck.read.dateline import find_dateline
from factcheck.read.head import read_head
from factcheck.read.kinds import Kind, kind_of
from factcheck.read.published import earliest_rank
from factcheck.read.rules import words_list
from factcheck.read.tail import read_tail
from factcheck.records import Dateline, Span, Stripped

_DATELINE_WITHIN = 15  # blocks: a dateline opens the story
_SENTENCE_WORDS = 10


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was set apart, in order, and what it says of the article."""

    stripped: tuple[Stripped, ...]
    headline: str | None
    author: str | None
    published: date | None
    dateline: Dateline | None


def set_apart(text: str, *, title: str | None, published: date | None) -> Furniture:
    """The furniture of ``text``. ``title`` and ``published`` are what is known from elsewhere.

    Every character that is neither white space nor covered by ``stripped`` is body. In doubt a
    block is body: a claim too many can be ignored, one that was never read cannot be missed.
    """
    # A sentence with an ad or a sign-off glued to its end is a whole sentence.
    blocks = tuple(replace(b, ends=True) if glued_end(b) else b for b in split_blocks(text))
    kinds = _kinds(blocks)
    datelined, day = _dateline(text, blocks, kinds, published)
    reasons = {i: kind.reason for i, kind in enumerate(kinds) if kind.reason is not None}
    at = next(
        (i for i, block in enumerate(blocks) if datelined and block.span.start == datelined.span.start), None
    )
    if _is_punctuated(blocks, kinds):
        head = read_head(blocks, kinds, at, title)
        reasons |= head.reasons
        reasons |= read_tail(blocks, kinds, head.body)
    else:
        reasons |= _plain_headline(blocks, kinds)
    known = published or earliest_rank(tuple(kind.published for kind in kinds if kind.published is not None))
    if datelined is not None and at is not None and at in reasons:
        datelined = None if reasons[at] != "dateline" else datelined
    if datelined is not None and day is not None:
        known = known or day.on(None)
        datelined = Dateline(datelined.span, datelined.place, datelined.agency, day.on(known))
    stripped = _stripped(text, blocks, kinds, reasons, datelined)
    return Furniture(stripped, _first(stripped, "headline"), _author(stripped), known, datelined)


def _kinds(blocks: Sequence[Block]) -> tuple[Kind, ...]:
    """Each block's kind. The first and last whole sentences tell what lies beside the body."""
    ended = [i for i, block in enumerate(blocks) if block.prose and len(block.words) > 3]
    first, last = (ended[0], ended[-1]) if ended else (len(blocks), -1)
    headings = words_list("key_point_headings")
    return tuple(
        Kind("navigation")
        if block.norm in headings
        else kind_of(block, before_body=i <= first, beside_body=i < first + 3 or i > last)
        for i, block in enumerate(blocks)
    )


def _dateline(
    text: str, blocks: Sequence[Block], kinds: Sequence[Kind], published: date | None
) -> tuple[Dateline | None, Day | None]:
    for block, kind in list(zip(blocks, kinds, strict=True))[:_DATELINE_WITHIN]:
        if kind.reason is None and block.marker is None:
            found = find_dateline(text, block.span.start, block.span.end, published)
            if found is not None:
                return found
    return None, None


def _is_punctuated(blocks: Sequence[Block], kinds: Sequence[Kind]) -> bool:
    """Whether what reads as text closes as sentences do; else punctuation tells nothing about lines.

    Titles of other stories close with nothing either, but they are short, or lack a finite verb.
    """
    text = [block for block, kind in zip(blocks, kinds, strict=True) if kind.reason is None]
    prose = sum(len(block.words) for block in text if block.prose)
    unclosed = sum(len(block.words) for block in text if not block.prose and _reads_as_sentence(block))
    return prose > 0 and prose >= unclosed


def _reads_as_sentence(block: Block) -> bool:
    return len(block.words) >= _SENTENCE_WORDS and not words_list("verb_cues").isdisjoint(block.words)


def _plain_headline(blocks: Sequence[Block], kinds: Sequence[Kind]) -> dict[int, str]:
    text = [i for i, kind in enumerate(kinds) if kind.reason is None]
    titled = len(text) > 2 and not blocks[text[0]].ends and 3 <= len(blocks[text[0]].words) <= 20
    return {text[0]: "headline"} if titled else {}


def _stripped(
    text: str,
    blocks: Sequence[Block],
    kinds: Sequence[Kind],
    reasons: dict[int, str],
    dateline: Dateline | None,
) -> tuple[Stripped, ...]:
    found: list[Stripped] = []

    def add(span: Span, reason: str) -> None:
        found.append(Stripped(span, span.of(text), reason))

    for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        start, reason = block.span.start, reasons.get(i)
        if block.marker is not None:
            mark = Span(block.marker.start, block.marker.start + len(block.marker.of(text).rstrip()))
            add(mark, "bullet")
        if reason is not None:
            if kind.at > 0:
                add(Span(start, start + kind.at), "alt-text")
            add(Span(start + kind.at, block.span.end), reason)
            continue
        if dateline is not None and dateline.span.start == start:
            add(Span(start, start + len(dateline.span.of(text).rstrip())), "dateline")
        end = glued_end(block)
        if end is not None and end[0].start > (start if dateline is None else max(start, dateline.span.end)):
            add(*end)
    return tuple(found)


def _first(stripped: Sequence[Stripped], reason: str) -> str | None:
    return next((" ".join(line.text.split()) for line in stripped if line.reason == reason), None)


def _author(stripped: Sequence[Stripped]) -> str | None:
    byline = _first(stripped, "byline")
    if byline is None or byline[:3].lower() not in ("by ", "by:"):
        return None
    return byline[3:].strip() or None
