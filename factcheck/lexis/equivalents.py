"""Paraphrases of news English that a thesaurus lacks: words and phrases that say the same of a fact.

The lexicon ``equivalents`` holds groups by part of speech, each under the name of its plainest member. A word
may stand in several groups (``call``); a phrase of two words or more stands in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.lexis.spelling import normal
from factcheck.lexis.wordnet import LETTERS
from factcheck.resources import lexicon

_PARTS = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb", "": "function"}


@cache
def _groups() -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for part, groups in lexicon("equivalents").items():
        for name, members in groups.items():
            for word in (name, *members):
                found.setdefault((part, normal(word)), set()).add(f"{name}.{part}")
    return {key: frozenset(names) for key, names in found.items()}


def groups_of(word: str, pos: str) -> frozenset[str]:
    """The groups of ``word`` (a lemma or a phrase of lemmas), named ``name.part``."""
    return _groups().get((_PARTS[LETTERS.get(pos, "")], normal(word)), frozenset())


@lru_cache(maxsize=65536)
def equivalent(claim: str, evidence: str, pos: str) -> bool:
    """Whether two words or phrases of one part of speech share a group."""
    return bool(groups_of(claim, pos) & groups_of(evidence, pos))


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    """Words and phrases to the plainest word for them; a phrase of several meanings to itself."""
    found: dict[tuple[str, ...], set[str]] = {}
    for groups in lexicon("equivalents").values():
        for name, members in groups.items():
            for word in (name, *members):
                found.setdefault(_words(word.split()), set()).add(name)
    for row in lexicon("events")["classes"].values():
        for part in ("verbs", "nouns"):
            for phrase in row.get(part, ()):
                words = _words(phrase.split())
                if len(words) > 1 and words not in found and not phrase.endswith("~"):
                    found[words] = {row[part][0]}
    return {
        words: min(names) if len(names) == 1 else " ".join(words)
        for words, names in found.items()
        if len(names) == 1 or len(words) > 1
    }


@cache
def _longest() -> int:
    return max(len(words) for words in _phrases())


def _words(lemmas: Sequence[str]) -> tuple[str, ...]:
    # A hyphened compound is three tokens in a parse and one word in the lexicon: compare its parts.
    parts = (part for lemma in lemmas for part in lemma.lower().replace("-", " ").split())
    return tuple(normal(part) for part in parts)


def canonical_phrase(lemmas: tuple[str, ...]) -> str | None:
    """The plainest word for the whole phrase, which ``relation`` knows: ``("turn", "down")`` is
    ``reject``. A phrase of several meanings ("set up") is its own, an unknown one None, and so is a single
    word of several meanings.
    """
    return _phrases().get(_words(lemmas))


def fold(lemmas: Sequence[str]) -> list[tuple[int, int, str]]:
    """The phrases in a sequence of lemmas as ``(start, end, canonical)``.

    Half-open token indexes; longest match first from the left, not overlapping. A hyphen token inside
    counts as a joint. Single words are left to ``relation``, which knows their part of speech.
    """
    found = []
    start = 0
    while start < len(lemmas):
        match = _match(lemmas, start)
        if match is not None:
            found.append(match)
        start = match[1] if match is not None else start + 1
    return found


def _match(lemmas: Sequence[str], start: int) -> tuple[int, int, str] | None:
    words: tuple[str, ...] = ()
    match = None
    for end in range(start, min(len(lemmas), start + 2 * _longest())):
        part = _words((lemmas[end],))
        words += part
        if not words or len(words) > _longest():
            break
        canonical = _phrases().get(words) if part and len(words) > 1 else None
        if canonical is not None:
            match = (start, end + 1, canonical)
    return match
