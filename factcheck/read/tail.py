"""What stands inside and after the body that is not body: related lists, tags, menus, subheadings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.read.blocks import Block
from factcheck.read.kinds import Kind, is_subheading
from factcheck.read.overlap import content_stems, share_said

_HARD = frozenset(("tags", "sign-off", "copyright"))  # nothing of the story follows these
_MOST_AFTER = 0.25  # share of the words of whole sentences that may follow the end
_STORY_WORDS, _STORY_SHARE = 12, 0.5  # a paragraph after the end that is still about the story
_LINK_WORDS = 25
_MENU_WORDS = 4


def read_tail(blocks: Sequence[Block], kinds: Sequence[Kind], body: int) -> Mapping[int, str]:
    """The reason of each text block from ``body`` on that is set apart. Whole sentences stay, unless
    the story has ended before them and they speak of something else.
    """
    reasons = _under_headings(blocks, kinds, body)
    text = [i for i in range(body, len(blocks)) if kinds[i].reason is None and i not in reasons]
    ended = [i for i in text if blocks[i].prose]
    prose, listed = frozenset(ended), _listed(blocks, kinds)
    end, hard = _end(blocks, kinds, body, ended)
    last = max((i for i in ended if i < end), default=body)
    story = content_stems(blocks[i] for i in ended if i < end)
    for i in text:
        block = blocks[i]
        if i > end:
            if i not in prose:
                reasons[i] = "navigation" if len(block.words) <= _MENU_WORDS else "teaser"
            elif hard and not (len(block.words) >= _STORY_WORDS and share_said(block, story) >= _STORY_SHARE):
                reasons[i] = "teaser"
        elif i != body and i not in prose and (block.heading or is_subheading(block)) and i not in listed:
            reasons[i] = "subheading" if i < last else "navigation"
    return reasons


def _under_headings(blocks: Sequence[Block], kinds: Sequence[Kind], body: int) -> dict[int, str]:
    """The short lines under "Also read" or "Tags", up to the next whole sentence."""
    reasons: dict[int, str] = {}
    heading: str | None = None
    for i in range(body, len(blocks)):
        kind, block = kinds[i], blocks[i]
        if heading == "tags" and block.marker is not None:
            reasons[i] = heading
        elif kind.heads is not None:
            heading = kind.heads
        elif kind.reason is not None:
            heading = None if heading == "tags" else heading
        else:
            limit = _MENU_WORDS * 2 if heading == "tags" else _LINK_WORDS
            if heading is None or block.prose or len(block.words) > limit:
                heading = None
            else:
                reasons[i] = heading
    return reasons


def _end(blocks: Sequence[Block], kinds: Sequence[Kind], body: int, ended: Sequence[int]) -> tuple[int, bool]:
    """The index of the line that ends the story, and whether nothing of the story can follow it.

    Tags, sign-offs and copyright lines end a story when little is left; other furniture ends it
    only when no whole sentence is left.
    """
    total = sum(len(blocks[i].words) for i in ended)
    after = total
    at = 0
    for i in range(body, len(blocks)):
        while at < len(ended) and ended[at] <= i:
            after -= len(blocks[ended[at]].words)
            at += 1
        if not kinds[i].ender or i == body:
            continue
        hard = kinds[i].reason in _HARD
        if after == 0 or (hard and after <= total * _MOST_AFTER):
            return i, hard
    return len(blocks), False


def _listed(blocks: Sequence[Block], kinds: Sequence[Kind]) -> frozenset[int]:
    """The lines of lists that a line with a colon introduces: each up to the next whole sentence."""
    found: list[int] = []
    inside = False
    for i, block in enumerate(blocks):
        if kinds[i].reason is not None:
            continue
        if block.opens:
            inside = True
        elif block.ends:
            inside = False
        elif inside:
            found.append(i)
    return frozenset(found)
