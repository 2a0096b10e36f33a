"""How much one block says again of others, by words: enough to tell a headline from a slogan."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.read.blocks import Block, words_of

_SHORTEST = 4
_STEM = 5
_TITLE_WORDS = 4


def content_stems(blocks: Iterable[Block]) -> frozenset[str]:
    """The longer words of ``blocks``, cut to their first letters so that inflections meet."""
    return frozenset(word[:_STEM] for block in blocks for word in block.words if len(word) >= _SHORTEST)


def share_said(block: Block, stems: frozenset[str]) -> float:
    """The share (0..1) of the block's longer words that ``stems`` holds; 0 when it has none."""
    own = content_stems((block,))
    return len(own & stems) / len(own) if own else 0.0


def repeats_part(block: Block, others: Iterable[Block], *, share: float, fewest: int) -> bool:
    """Whether a run of at least ``share`` of the block's words, and at least ``fewest`` words,
    stands in one of ``others`` word for word.
    """
    length = max(fewest, -int(-len(block.words) * share // 1))
    if length > len(block.words):
        return False
    starts = range(len(block.words) - length + 1)
    runs = [f" {' '.join(block.words[i : i + length])} " for i in starts]
    return any(run in text for text in (f" {other.norm} " for other in others) for run in runs)


def is_title(block: Block, title: str) -> bool:
    """Whether the block is the page's ``title``, a site's name at the end of the title aside."""
    wanted = words_of(title)
    if not block.words or block.words != wanted[: len(block.words)]:
        return False
    return len(block.words) == len(wanted) or len(block.words) >= _TITLE_WORDS
