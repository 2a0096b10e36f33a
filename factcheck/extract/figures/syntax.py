"""Where a figure stands in the parse: its sentence, its tokens, the token that carries it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.lexis.wordnet import entry
from factcheck.records import Quantity, Sentence, Token
from factcheck.resources import lexicon

_CLIMB = 10
_WINDOW = 60
_NAME = 6
_NO_STEMS = ("cke", "she", "che", "sse", "xe")
_VOWELS = tuple("aeiouwxy")
_HYPHENS = ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}", "\N{EN DASH}")


@dataclass(frozen=True, slots=True)
class Place:
    """A figure inside its sentence: tokens ``first`` to ``last`` (inclusive)."""

    quantity: Quantity
    sentence: Sentence
    first: int
    last: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the sentence."""
        return self.sentence.tokens

    @property
    def anchor(self) -> Token:
        """The token of the figure whose head lies outside it."""
        inside = self.tokens[self.first : self.last + 1]
        outer = [t for t in inside if t.head == t.i or not self.first <= t.head <= self.last]
        numeric = [token for token in outer if token.pos == "NUM"]
        return (numeric or outer or list(inside))[-1]

    @property
    def joined(self) -> bool:
        """Whether a hyphen ties the figure to the word after it: "a 12-member jury"."""
        hyphen, word = self.after(1), self.after(2)
        return hyphen is not None and word is not None and hyphen.text in _HYPHENS and word.pos == "NOUN"

    def after(self, offset: int = 1) -> Token | None:
        """The token some places after the figure."""
        k = self.last + offset
        return self.tokens[k] if 0 <= k < len(self.tokens) else None

    def before(self, offset: int = 1) -> Token | None:
        """The token some places before the figure."""
        k = self.first - offset
        return self.tokens[k] if 0 <= k < len(self.tokens) else None


@cache
def listed(name: str) -> frozenset[str]:
    """A list of the role lexicon."""
    return frozenset(lexicon("events_roles")[name])


@cache
def mapped(name: str) -> dict[str, Any]:
    """A table of the role lexicon."""
    return dict(lexicon("events_roles")[name])


def place(sentences: Sequence[Sentence], quantity: Quantity) -> Place | None:
    """Where the figure stands; None where it lies in no sentence."""
    start, end = quantity.span.start, quantity.span.end
    k = bisect_right(sentences, start, key=lambda sentence: sentence.span.start) - 1
    if k < 0 or start >= sentences[k].span.end:
        return None
    tokens = sentences[k].tokens
    first = max(0, bisect_right(tokens, start, key=lambda token: token.span.start) - 1)
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].span.start < end:
        last += 1
    if tokens[first].span.end <= start:
        return None
    return Place(quantity, sentences[k], first, last)


def lower(token: Token | None) -> str:
    """The token's text in lower case, '' for none."""
    return "" if token is None else token.text.lower()


def children(tokens: Sequence[Token], head: Token) -> Iterator[Token]:
    """The tokens near ``head`` that depend on it; the window keeps a giant sentence linear."""
    window = tokens[max(0, head.i - _WINDOW) : head.i + _WINDOW]
    return (token for token in window if token.head == head.i and token.i != head.i)


def ancestors(tokens: Sequence[Token], token: Token) -> Iterator[Token]:
    """The token and its heads up to the root, a bounded number of them."""
    for _ in range(_CLIMB):
        yield token
        if token.head == token.i:
            return
        token = tokens[token.head]


def verb_lemma(verb: Token) -> str:
    """The lemma of a verb; "fined" is of fine and "hoped" of hope, whatever the parse says: a verb in one
    consonant would double it. Nor is "deadlocked" of deadlocke.
    """
    if verb.lemma.endswith(_NO_STEMS) and entry(verb.lemma, "v") is None:
        return verb.lemma[:-1]
    whole = verb.lemma + "e"
    cut = verb.text.lower() in (whole + "d", verb.lemma + "ing")
    return whole if cut and verb.lemma[-1:] not in _VOWELS and entry(whole, "v") is not None else verb.lemma


def governor(tokens: Sequence[Token], token: Token) -> Token | None:
    """The nearest verb above the token, or itself; a preposition that is parsed as a verb is none."""
    return next((t for t in ancestors(tokens, token) if t.pos in ("VERB", "AUX") and t.dep != "prep"), None)


def child(tokens: Sequence[Token], head: Token, *labels: str) -> Token | None:
    """The first child with one of the labels."""
    return next((token for token in children(tokens, head) if token.dep in labels), None)


def name_of(tokens: Sequence[Token], token: Token | None) -> str | None:
    """The name or noun a token ends, as it stands: with its compound parts and the adjectives of a
    proper name ("Norwegian navy"), without articles, figures and other adjectives.
    """
    if token is None:
        return None
    start = token.i
    while start > 0 and token.i - start < _NAME and _in_name(tokens[start - 1], token, tokens[start]):
        start -= 1
    return " ".join(part.text for part in tokens[start : token.i + 1])


def _in_name(part: Token, head: Token, following: Token) -> bool:
    if part.head not in (head.i, following.i):
        return False
    if part.dep in ("compound", "nmod"):
        return part.pos in ("NOUN", "PROPN", "ADJ")
    return part.dep == "amod" and part.text[:1].isupper() and (part.i > 0 or bool(part.ent))
