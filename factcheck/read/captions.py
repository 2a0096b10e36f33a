"""Captions: by how they open, by the credit they close with, by alt text glued before them."""

from __future__ import annotations

import re
from functools import cache

from factcheck.read.blocks import Block, ends_as_sentence, words_of
from factcheck.read.rules import rules, words_list
from factcheck.resources import lexicon

_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,140})[)\]]\s*\.?\s*$")
_LAST_PART = re.compile(r"(?:^|[.!?…”\"|)]\s{0,4}|\s[-–—]\s)([^.!?…|]{2,120})$")
_LONGEST_CREDIT = 14
# A site's description of a picture, in lower case, runs straight into the caption's first word.
_ALT_TEXT = re.compile(
    r"[a-z][a-z0-9'’-]{0,30}(?: [a-z0-9'’-]{1,30}){1,15}(?<=[a-z]{3})(?=[A-Z][a-z’']{0,30}[ ,])"
)


def caption_start(block: Block, *, before_body: bool) -> int | None:
    """Where in the block's text a caption begins; 0 unless alt text is glued before it; None when
    the block is no caption.

    A bracket with an agency alone ("(AP)") makes a caption only before the body or beside the words
    captions use ("left", "looks on"): agencies also sign the last paragraph of a report that way.
    """
    alt_text = _ALT_TEXT.match(block.text)
    if alt_text is not None:
        return alt_text.end()
    credited = has_credit(block, agency_alone=before_body or _has_cue(block))
    for rule in rules():
        if rule.match == "opening" and len(block.words) <= rule.most_words and (credited or not rule.credit):
            for phrase in rule.phrases:
                at = _opening(block.text, phrase)
                if at is not None:
                    return at
    return 0 if credited else None


def has_credit(block: Block, *, agency_alone: bool) -> bool:
    """Whether the block closes with a picture credit. ``agency_alone`` lets "(AP)" pass for one."""
    text = block.text.rstrip()
    bracket = _BRACKET.search(text, max(0, len(text) - 150))
    if bracket is not None:
        return _is_credit(bracket[1], agency_alone=agency_alone)
    last = _LAST_PART.search(text, max(0, len(text) - 130))
    if last is None or ends_as_sentence(text):
        return False
    part = last[1].strip()
    slash = part.rsplit("/", 1)[-1].strip().lower()
    return len(words_of(part)) <= _LONGEST_CREDIT and (
        part.lower().startswith(_credit_labels()) or ("/" in part and slash in _credit_names())
    )


def _is_credit(words: str, *, agency_alone: bool) -> bool:
    tokens = words_of(words)
    if len(tokens) > _LONGEST_CREDIT:
        return False
    # "(see image below)" speaks to the reader of a paragraph; credits are set with a capital.
    if any(token in words_list("photo_words") for token in tokens):
        return words[:1].isupper() or words.strip().lower() in _credit_names()
    return agency_alone and all(
        part.strip().lower() in _credit_names() for part in re.split(r"[/,]| via ", words)
    )


def _has_cue(block: Block) -> bool:
    padded = f" {block.norm} "
    return any(f" {cue} " in padded for cue in words_list("photo_cues"))


def _opening(text: str, phrase: str) -> int | None:
    at = text.find(phrase)
    while at > 0 and not (text[at - 1].isalnum() or text[at - 1] in ".)”\"'’"):
        at = text.find(phrase, at + 1)
    return None if at < 0 else at


@cache
def _credit_labels() -> tuple[str, ...]:
    return tuple(
        f"{word}{mark}" for word in sorted(words_list("credit_labels")) for mark in (":", " by ", " courtesy")
    )


@cache
def _credit_names() -> frozenset[str]:
    agencies = lexicon("datelines")["agencies"]
    return frozenset(words_list("credit_names")) | {name.lower() for name in agencies}
