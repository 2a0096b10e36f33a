"""What kind of line a block is, judged by itself: furniture, byline, published line, or text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.read.blocks import Block
from factcheck.read.captions import caption_start
from factcheck.read.published import PublishedLine, published_line
from factcheck.read.rules import rule_for, words_list

_BY = re.compile(r"(?:By|BY)\s*:?\s+(?=\S)")
_ADDRESS = re.compile(
    r"(?:https?|www)\b[^\n]{2,400}$(?<![.!?])|\S{1,80}@\S{1,80}\.\w+$|@\w+$|(?:#\w+[\s,]*)+$"
)
_LONGEST_BYLINE = 14
_LONGEST_SUBHEADING = 8


@dataclass(frozen=True, slots=True)
class Kind:
    """What a block is. ``reason`` is None for text. ``ender``: the story is over at this line;
    ``heads``: the reason of the short lines under it; ``at``: where in the block it begins.
    """

    reason: str | None
    ender: bool = False
    heads: str | None = None
    at: int = 0
    published: PublishedLine | None = None


TEXT = Kind(None)


def kind_of(block: Block, *, before_body: bool, beside_body: bool) -> Kind:
    """The kind of ``block`` as far as it can be told without its neighbours."""
    if not block.words:
        return Kind("markup")
    rule = rule_for(block)
    if rule is not None:
        return Kind(rule.reason, rule.ender, rule.heads if len(block.words) <= 6 else None)
    if _ADDRESS.match(block.text):
        return Kind("tags" if block.text.startswith("#") else "navigation")
    line = published_line(block, beside_body=beside_body)
    if line is not None:
        return Kind("published", published=line)
    if is_byline(block):
        return Kind("byline")
    at = caption_start(block, before_body=before_body)
    if at is not None:
        return Kind("caption", at=at)
    if not block.ends and _glued_label(block):
        return Kind("teaser")
    return TEXT


def is_byline(block: Block) -> bool:
    """Whether the line is "By" and names: every word capitalised but for "and", "in", "for"."""
    by = _BY.match(block.text)
    return by is not None and len(block.words) > 2 and all_names(block.text[by.end() :], block)


def all_names(text: str, block: Block) -> bool:
    """Whether ``text`` is a short line of capitalised words and the small words between names."""
    small = words_list("byline_particles")
    words = [word.strip(".,;:|()&•·-–—/") for word in text.split()]
    proper = all(not word or word[0].isupper() or word.lower() in small for word in words)
    return proper and len(block.words) <= _LONGEST_BYLINE and not block.text.rstrip().endswith(("!", "?"))


def is_subheading(block: Block) -> bool:
    """Whether the line reads as a heading inside the story: short, without punctuation, finite verb
    or figure. A sentence that lost its full stop keeps its verb, and stays.
    """
    if block.ends or block.opens or len(block.words) > _LONGEST_SUBHEADING or block.text[:1] in "\"“‘'":
        return False
    if any(c.isdigit() for c in block.text) or block.text.rstrip()[-1] in ",;":
        return False
    return not any(word in words_list("verb_cues") for word in block.words)


def _glued_label(block: Block) -> bool:
    """ "PremiumThe village that…": a label set tight against the title of another story."""
    for word in block.text.split()[:3]:
        for label in words_list("glued_labels"):
            rest = word[len(label) :].lstrip("\"“‘'")
            if word.startswith(label) and rest[:1].isupper():
                return True
    return False
