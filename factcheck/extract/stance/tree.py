"""A sentence's dependency tree with the look-ups that scope needs: children, subtree, neighbours.

The small parser's labels wobble, so each look-up says what it falls back on. Everything is linear
in the sentence's length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.records import Sentence, Span, Token

VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_TRANSPARENT_TAGS = frozenset({"RB", "RBR", "RBS", "MD", "TO", "PDT"})


@dataclass(frozen=True, slots=True)
class Tree:
    """Tokens of one sentence and the children of each."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[Token, ...], ...]

    @classmethod
    def of(cls, sentence: Sentence) -> Tree:
        """The tree of ``sentence``."""
        below: list[list[Token]] = [[] for _ in sentence.tokens]
        for token in sentence.tokens:
            if token.head != token.i:
                below[token.head].append(token)
        return cls(sentence.tokens, tuple(tuple(kids) for kids in below))

    def kids(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """Children of ``token``, of the given labels or all."""
        found = self.children[token.i]
        return tuple(kid for kid in found if kid.dep in deps) if deps else found

    def head(self, token: Token) -> Token:
        """The head (the token itself for a root)."""
        return self.tokens[token.head]

    def is_root(self, token: Token) -> bool:
        """Whether nothing governs ``token``."""
        return token.head == token.i

    def at(self, index: int) -> Token | None:
        """The token at ``index`` or None outside the sentence."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Heads upwards, nearest first; stops at the root, and at a cycle of a broken parse."""
        seen = {token.i}
        while not self.is_root(token):
            token = self.head(token)
            if token.i in seen:
                return
            seen.add(token.i)
            yield token

    def subtree(self, token: Token, *, without: frozenset[str] = frozenset()) -> list[Token]:
        """``token`` and all below it in text order; ``without`` prunes children by label."""
        found: dict[int, Token] = {token.i: token}
        stack = [token]
        while stack:
            for kid in self.children[stack.pop().i]:
                if kid.dep not in without and kid.i not in found:
                    found[kid.i] = kid
                    stack.append(kid)
        return [found[i] for i in sorted(found)]

    def extent(self, token: Token, *, without: frozenset[str] = frozenset()) -> tuple[int, int]:
        """First and last token index of the subtree."""
        tokens = self.subtree(token, without=without)
        return tokens[0].i, tokens[-1].i

    def subject(self, verb: Token) -> Token | None:
        """The subject of ``verb``; a coordinated verb borrows that of the verb it is joined to."""
        here = verb
        for _ in range(len(self.tokens)):
            own = self.kids(here, "nsubj", "nsubjpass")
            if own:
                return own[-1]
            if here.dep != "conj" or self.is_root(here):
                return None
            here = self.head(here)
        return None

    def has_aux(self, verb: Token, *lemmas: str) -> bool:
        """Whether an auxiliary of ``verb`` has one of the lemmas (any, when none is given)."""
        return any(
            not lemmas or kid.lemma in lemmas or kid.text.lower() in lemmas
            for kid in self.kids(verb, "aux", "auxpass")
        )

    def infinitive_mark(self, verb: Token) -> Token | None:
        """The "to" of an infinitive, or None."""
        for kid in self.children[verb.i]:
            if kid.tag == "TO" and kid.i < verb.i:
                return kid
        before = self.at(verb.i - 1)
        return before if before is not None and before.tag == "TO" and verb.tag == "VB" else None

    def next_verb(self, start: int, reach: int = 4) -> Token | None:
        """The next verb from index ``start`` with only adverbs, modals and the like in between."""
        for index in range(start, min(start + reach, len(self.tokens))):
            token = self.tokens[index]
            if token.tag in VERB_TAGS and not (token.dep in ("aux", "auxpass") and token.head > token.i):
                return token
            joined = token.tag == "CC" and index + 1 < len(self.tokens) and self.tokens[index + 1].tag == "MD"
            if joined:
                continue
            if token.tag not in _TRANSPARENT_TAGS and token.dep not in ("aux", "auxpass", "neg", "advmod"):
                return None
        return None

    def sharing(self, target: Token) -> Iterator[Token]:
        """Verbs coordinated with ``target`` that share its auxiliaries: same form, nothing of their own
        ("will send and train"; not "will send and has trained"). A past that looks like the plain form is
        one after a plain form: "would take months and cost millions".
        """
        yield target
        stack = [target]
        while stack:
            for kid in self.kids(stack.pop(), "conj"):
                own = self.kids(kid, "nsubj", "nsubjpass", "aux", "auxpass", "neg", "mark")
                plain = target.tag == "VB" and kid.tag == "VBD" and kid.text == kid.lemma
                if (plain or kid.tag == target.tag) and not own:
                    yield kid
                    stack.append(kid)


def span_of(tokens: tuple[Token, ...], first: int, last: int) -> Span:
    """The offsets from token ``first`` to token ``last``, both included."""
    return Span(tokens[first].span.start, tokens[last].span.end)
