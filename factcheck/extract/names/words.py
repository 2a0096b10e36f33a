"""The words of a sentence as names need them: finer than the parser's tokens, so that "U.S.-led" and
"Jae-myung" come apart, each with what the parser says of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.naming.fold import APOSTROPHES, HYPHENS, fold
from factcheck.records import Sentence, Span, Token
from factcheck.resources import lexicon

# Initials with full stops ("U.S.", "J.K."), or letters and digits with inner apostrophes ("O'Brien").
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’‘ʼ][^\W_]+)*")
NOUNS = frozenset({"NNP", "NNPS"})
_OPENING = frozenset("\"“‘'«„‹")
_STARTERS = frozenset(".!?:…•|*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its span in the article; a possessive is not part of it. ``gap`` is what stands
    between the word before and this one. ``initial`` words are capitalised by their place.
    """

    span: Span
    text: str
    gap: str
    initial: bool
    possessive: bool
    tag: str
    pos: str
    ent: str

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def key(self) -> str:
        """The folded word."""
        return fold(self.text)


def words_of(text: str, sentence: Sentence) -> tuple[Word, ...]:
    """The words of ``sentence`` in order, with spans into ``text``."""
    words: list[Word] = []
    tokens = sentence.tokens
    at, end = 0, sentence.span.start
    for match in _WORD.finditer(text, sentence.span.start, sentence.span.end):
        start, stop = match.span()
        while at + 1 < len(tokens) and tokens[at].span.end <= start:
            at += 1
        gap = text[end:start]
        if match.group() in {"s", "S"} and gap.strip() in APOSTROPHES and words:
            words[-1] = _owning(words[-1])
            end = stop
            continue
        surface, possessive = _without_s(match.group())
        initial = not words or _starts_anew(gap)
        span = Span(start, start + len(surface))
        words.append(_word(span, surface, gap, initial, possessive, tokens[at]))
        end = stop
    return tuple(words)


def joined(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether ``words[start:stop]`` can be one name: only spaces, hyphens, "&" or an abbreviation's
    full stop between them, and no possessive inside.
    """
    return all(
        _joins(words[at].gap, words[at - 1]) and not words[at - 1].possessive for at in range(start + 1, stop)
    )


def surface_span(words: Sequence[Word], start: int, stop: int) -> Span:
    """The span from the first to the last of ``words[start:stop]``."""
    return Span(words[start].span.start, words[stop - 1].span.end)


def is_headline(words: Sequence[Word], text: str) -> bool:
    """Whether the sentence is set in headline case: at least five capitals, no lower-case content
    word and no closing full stop.
    """
    capitals = sum(word.capital for word in words)
    small = _headline_small()
    lower = (word for word in words if not word.capital and not word.text[0].isdigit())
    return capitals >= 5 and not text.rstrip().endswith(".") and all(word.key in small for word in lower)


def _joins(gap: str, before: Word) -> bool:
    stripped = gap.strip()
    if "\n" in gap:
        return False
    if stripped == "" or stripped == "&":
        return True
    if len(gap) == 1 and gap in HYPHENS:
        return True
    return stripped == "." and (len(before.text) == 1 or before.key in _abbreviated())


def _without_s(surface: str) -> tuple[str, bool]:
    if len(surface) > 2 and surface[-1] in {"s", "S"} and surface[-2] in APOSTROPHES:
        return surface[:-2], True
    return surface, False


def _owning(word: Word) -> Word:
    return Word(word.span, word.text, word.gap, word.initial, True, word.tag, word.pos, word.ent)


def _word(span: Span, surface: str, gap: str, initial: bool, possessive: bool, token: Token) -> Word:
    return Word(span, surface, gap, initial, possessive, token.tag, token.pos, token.ent)


def _starts_anew(gap: str) -> bool:
    """Whether a word after ``gap`` is capitalised by its place: after a colon, a bullet, a line end, or
    at the opening of a quotation.
    """
    if any(char in _STARTERS for char in gap.strip().removeprefix(".")) or "\n" in gap:
        return True
    return gap[-1:] in _OPENING and (len(gap) == 1 or gap[-2].isspace() or gap[-2] in _OPENING)


@cache
def _headline_small() -> frozenset[str]:
    return frozenset(lexicon("name_words")["headline_small"])


@cache
def _abbreviated() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("name_words")["abbreviated"])
