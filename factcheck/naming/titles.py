"""What stands before or after a name and is no part of it: titles, honorifics, suffixes."""

from __future__ import annotations

from functools import cache

from factcheck.naming.fold import fold
from factcheck.naming.gazetteer import longest_entry, lookup
from factcheck.resources import lexicon

_LONGEST_TITLE = 7


def title_length(words: tuple[str, ...]) -> int:
    """How many of the leading ``words`` are a title: 2 for ("Prime", "Minister", "Modi"), else 0."""
    keys = tuple(fold(word) for word in words)
    best = 0
    for count in range(min(_LONGEST_TITLE, len(keys)), 0, -1):
        if " ".join(keys[:count]) in _titles():
            best = count
            break
    # "Foreign Minister", "Deputy Finance Minister", "Treasury Secretary", "Army Chief".
    place = 0
    while place < len(keys) and keys[place] in _modifiers():
        place += 1
    if place and place < len(keys) and keys[place] in _modified():
        best = max(best, place + 1)
    return best


def is_strong_title(words: tuple[str, ...]) -> bool:
    """Whether a person must follow: "President" is, "Director" or "General" alone may not be."""
    return len(words) > 1 or fold(words[0]) not in _weak()


def is_suffix(word: str) -> bool:
    """Whether ``word`` closes a person's name: Jr, III, KC."""
    return fold(word) in _suffixes()


def is_particle(word: str) -> bool:
    """Whether ``word`` links a person's name: bin, van, de, al."""
    return fold(word) in _particles()


def bare_name(surface: str) -> str:
    """``surface`` without the nationalities and titles before it.

    "South Korean President Lee Jae Myung" gives "Lee Jae Myung"; a surface that is a title only, or
    has none, is given back.
    """
    words = tuple(surface.split())
    start, titled = 0, 0
    while start < len(words):
        step = title_length(words[start:]) or _nationality_length(words[start:])
        if not step:
            break
        start += step
        if title_length(words[start - step : start]):
            titled = start
    rest = " ".join(words[titled:])
    return rest if titled and rest else surface


def _nationality_length(words: tuple[str, ...]) -> int:
    for count in range(min(longest_entry(), len(words)), 0, -1):
        entry = lookup(" ".join(words[:count]))
        if entry is not None and entry.scope == "territory":
            return count
    return 0


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(title) for title in lexicon("titles")["titles"])


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("titles")["modifiers"])


@cache
def _modified() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("titles")["modified"])


@cache
def _weak() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("titles")["weak"])


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("titles")["suffixes"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(lexicon("titles")["particles"])
