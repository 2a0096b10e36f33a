"""What stands before the body: site furniture, headline, standfirst, byline; and where the body begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.read.blocks import Block
from factcheck.read.kinds import Kind, all_names
from factcheck.read.overlap import content_stems, is_title, repeats_part, share_said

_FEWEST_WORDS = 4  # of a first body paragraph
_SLOGAN_WORDS = 10
_NAME_WORDS = 5
_HEADLINE_WORDS = 25
_QUESTION_WORDS = 18
_NEAR = 4  # blocks looked ahead
_SAID_AGAIN = 0.5  # share of a headline's words that the body has
_NOT_SAID = 0.34
_REPEATED_SHARE, _REPEATED_WORDS = 0.6, 7
_QUOTES = "\"“‘'«"


@dataclass(frozen=True, slots=True)
class Head:
    """Where the body begins (a block index) and the reason of each block set apart before it."""

    body: int
    reasons: Mapping[int, str]


def read_head(
    blocks: Sequence[Block], kinds: Sequence[Kind], datelined: int | None, title: str | None
) -> Head:
    """The head of the article. ``datelined`` is the block with the dateline, ``title`` what the page
    gives as title. Where nothing marks the end of the head, the first sentence begins the body.
    """
    text = [i for i, kind in enumerate(kinds) if kind.reason is None]
    ended = [i for i in text if _is_body_like(blocks[i])]
    if datelined is not None and sum(i < datelined for i in ended) <= 2:
        first = datelined
    elif ended:
        first = _without_slogan(blocks, text, ended)
    else:
        return Head(text[0] if text else 0, {})
    headline = _headline(blocks, [i for i in text if i < first], ended, title)
    if headline is None and first == text[0] and _is_question_title(blocks, text):
        headline, first = first, text[1]
    reasons: dict[int, str] = {}
    if headline is not None:
        reasons[headline] = "headline"
        first = _after_standfirst(blocks, kinds, ended, headline, first)
    for i in text:
        if i < first and i != headline:
            reasons[i] = _reason(blocks[i], headline is not None and i > headline)
    if headline is None and datelined is not None:
        # Sentences above a dateline with no headline over them are more likely text than not.
        kept = [i for i in ended if i < first and len(blocks[i].words) > _SLOGAN_WORDS]
        reasons = {i: reason for i, reason in reasons.items() if i not in kept}
        first = min([first, *kept])
    return Head(first, reasons)


def _is_body_like(block: Block) -> bool:
    return block.prose and (len(block.words) >= _FEWEST_WORDS or block.text[:1] in _QUOTES)


def _without_slogan(blocks: Sequence[Block], text: Sequence[int], ended: Sequence[int]) -> int:
    """The first body block, unless it is a slogan: short, unrelated, with the headline still to come."""
    first = ended[0]
    if len(blocks[first].words) > _SLOGAN_WORDS or len(ended) < 2:
        return first
    rest = content_stems(blocks[i] for i in ended[1:])
    following = [i for i in text if first < i < ended[1]][:_NEAR]
    titled = any(
        len(blocks[i].words) >= _FEWEST_WORDS and share_said(blocks[i], rest) >= _SAID_AGAIN
        for i in following
    )
    return ended[1] if titled and share_said(blocks[first], rest) < _NOT_SAID else first


def _headline(
    blocks: Sequence[Block], candidates: Sequence[int], ended: Sequence[int], title: str | None
) -> int | None:
    """The headline among the blocks before the body: the page's title, else a Markdown heading, else
    the first line that the body says again, else the first long enough, else the last.
    """
    for i in candidates:
        if title and is_title(blocks[i], title):
            return i
    for i in candidates:
        if blocks[i].heading and len(blocks[i].words) <= _HEADLINE_WORDS:
            return i
    open_lines = [i for i in candidates if not blocks[i].prose and len(blocks[i].words) <= _HEADLINE_WORDS]
    before = frozenset(candidates)
    body = content_stems(blocks[i] for i in ended if i not in before)
    for i in open_lines:
        # One shared word proves nothing: papers are named after the harbour and the valley, too.
        shared = len(content_stems((blocks[i],)) & body)
        if shared >= 2 and share_said(blocks[i], body) >= _SAID_AGAIN:
            return i
    long_enough = [i for i in open_lines if len(blocks[i].words) >= _FEWEST_WORDS]
    return next(iter(long_enough or open_lines[-1:]), None)


def _is_question_title(blocks: Sequence[Block], text: Sequence[int]) -> bool:
    """Whether the very first line is a title that asks: short, with a longer paragraph after it."""
    if len(text) < 2:
        return False
    first, second = blocks[text[0]], blocks[text[1]]
    return (
        first.text.rstrip()[-1] in "?!"
        and len(first.words) <= _QUESTION_WORDS
        and second.prose
        and len(second.words) > len(first.words)
    )


def _after_standfirst(
    blocks: Sequence[Block], kinds: Sequence[Kind], ended: Sequence[int], headline: int, first: int
) -> int:
    """The body's first block when the sentence under the headline is a standfirst: a byline or a date
    stands between it and the story, or the story says much of it again word for word.
    """
    later = [i for i in ended if i > first]
    if not later or blocks[first].marker is not None:
        return first
    if any(headline < i < first and kinds[i].reason in ("byline", "published") for i in range(first)):
        parted = False  # the head was closed before it
    else:
        between = range(first + 1, min(later[0], first + 1 + _NEAR))
        parted = any(kinds[i].reason in ("byline", "published") for i in between)
    repeated = repeats_part(
        blocks[first], (blocks[i] for i in later), share=_REPEATED_SHARE, fewest=_REPEATED_WORDS
    )
    return later[0] if parted or repeated else first


def _reason(block: Block, after_headline: bool) -> str:
    if not after_headline:
        return "navigation"
    if not block.prose and len(block.words) <= _NAME_WORDS and all_names(block.text, block):
        return "byline"
    summary = block.prose or len(block.words) > _NAME_WORDS or block.marker is not None
    return "standfirst" if summary else "navigation"
