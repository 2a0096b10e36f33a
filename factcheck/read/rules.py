"""Phrases that give page furniture away, looked up in ``models/lexicon/boilerplate.json``.

A rule names a reason, how its phrases are matched, and the longest line it may take. Ways to match:

- ``whole``: the line is the phrase.
- ``starts``, ``contains``: the words begin with, or hold, the phrase.
- ``label``: the phrase, then a colon, a bar, an arrow or the end of the line; also a dash after a
  label in capitals.
- ``prefix``: the characters begin with the phrase.
- ``tokens``: every word is one of the phrases.
- ``opening``: as written, at the start or glued to what stands before ("…alt textIn this photo").
- ``glued-end``, ``glued-bracket``: at the end of a paragraph (see ``cuts``).

Words are compared in lower case without punctuation. ``sentence: false`` spares whole sentences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.read.blocks import Block, words_of
from factcheck.resources import lexicon

_QUOTES = "\"“‘'«"
_AFTER_LABEL = re.compile(r"\s*(?:$|[:|»>►])")
_DASH = re.compile(r"\s*[-–—]")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_BY_WORDS = ("whole", "starts", "label")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the lexicon. ``ender``: the story is over here; ``heads``: the reason of the short
    lines under it; ``credit``: only beside a picture credit.
    """

    reason: str
    match: str
    most_words: int
    phrases: tuple[str, ...]
    sentence: bool = True
    ender: bool = False
    heads: str | None = None
    credit: bool = False


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in the lexicon's order, which is their precedence."""
    return tuple(_rule(entry) for entry in lexicon("boilerplate")["rules"])


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(**{**entry, "phrases": tuple(entry["phrases"])})


def rule_for(block: Block) -> Rule | None:
    """The first rule that the whole block falls under, None for text."""
    found = [number for number in (_by_words(block), _by_text(block)) if number is not None]
    return rules()[min(found)] if found else None


@cache
def words_list(name: str) -> frozenset[str]:
    """A word list of the lexicon."""
    return frozenset(lexicon("boilerplate")[name])


@cache
def _index() -> Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """First word of a phrase to the rules and phrases that begin with it."""
    index: defaultdict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for number, rule in enumerate(rules()):
        if rule.match in _BY_WORDS:
            for phrase in rule.phrases:
                words = words_of(phrase)
                if words:
                    index[words[0]].append((number, words))
    return {first: tuple(entries) for first, entries in index.items()}


def _fits(rule: Rule, block: Block) -> bool:
    return len(block.words) <= rule.most_words and (rule.sentence or not block.ends)


def _by_words(block: Block) -> int | None:
    found: int | None = None
    for number, phrase in _index().get(block.words[0], ()) if block.words else ():
        rule = rules()[number]
        if (found is None or number < found) and _fits(rule, block) and block.words[: len(phrase)] == phrase:
            whole = len(block.words) == len(phrase)
            if (
                rule.match == "starts"
                or (whole and not block.text.endswith("?"))
                or _labels(rule, block, phrase)
            ):
                found = number
    return found


def _labels(rule: Rule, block: Block, phrase: tuple[str, ...]) -> bool:
    if rule.match != "label":
        return False
    ends = [match.end() for _, match in zip(phrase, _WORD.finditer(block.text), strict=False)]
    label = block.text[: ends[-1]]
    return bool(_AFTER_LABEL.match(block.text, ends[-1])) or (
        label.isupper() and bool(_DASH.match(block.text, ends[-1]))
    )


@cache
def _long_rules() -> tuple[tuple[int, Rule], ...]:
    return tuple(
        (n, rule) for n, rule in enumerate(rules()) if rule.match in ("contains", "prefix", "tokens")
    )


def _by_text(block: Block) -> int | None:
    padded = f" {block.norm} " if len(block.words) <= 150 else ""
    lowered = block.text[:40].lower()
    for number, rule in _long_rules():
        if not _fits(rule, block):
            continue
        if rule.match == "contains":
            hit = block.text[:1] not in _QUOTES and any(f" {phrase} " in padded for phrase in rule.phrases)
        elif rule.match == "prefix":
            hit = lowered.startswith(rule.phrases)
        else:
            hit = bool(block.words) and all(word in rule.phrases for word in block.words)
        if hit:
            return number
    return None
