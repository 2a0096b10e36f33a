"""The words of a clause that say what its figure is of: verb, subject, object, what the figure hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.records import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "attr", "oprd")
_HELPERS = ("aux", "auxpass", "neg", "prt")
_NAMED = ("compound", "amod")
_RELATIVE = ("WDT", "WP", "WP$")
_VERBS = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Clause:
    """A parse, and the places in it of a figure's tokens."""

    tokens: Sequence[Token]
    figure: frozenset[int]

    def told(self) -> frozenset[int]:
        """The places of the words; none of the figure's, no pronoun but "which", no other figure."""
        top = self._top()
        found = {*self._behind(top)}
        at = top
        while self._climbs(at):
            at = self.tokens[at].head
            found |= {at} if at == top or self.tokens[at].pos in ("ADP", "PART") else {*self._phrase(at)}
            if self.tokens[at].pos in _VERBS:
                found |= {*self._of_verb(at)}
                break
        return frozenset(i for i in found - self.figure if not self._is_left_out(self.tokens[i]))

    def _is_left_out(self, token: Token) -> bool:
        return token.pos == "NUM" or (token.pos == "PRON" and token.tag not in _RELATIVE)

    def _top(self) -> int:
        """The figure's token that hangs on none of its others."""
        return next(
            (i for i in sorted(self.figure) if self.tokens[i].head not in self.figure), min(self.figure)
        )

    def _climbs(self, at: int) -> bool:
        return self.tokens[at].head != at

    def _children(self, at: int) -> Iterator[Token]:
        return (token for token in self.tokens if token.head == at and token.i != at)

    def _phrase(self, at: int) -> Iterator[int]:
        """A noun with what it is called, without what it is said of it."""
        yield at
        for child in self._children(at):
            if child.dep in _NAMED and not child.text[:1].isdigit():
                yield from self._phrase(child.i)

    def _behind(self, top: int) -> Iterator[int]:
        """What a figure is of, in or per: "of heavy rain", "in prison", "a year"."""
        for child in self._children(top):
            if child.i <= max(self.figure):
                continue
            if child.dep == "prep":
                yield from self._preposition(child)
            elif child.dep == "npadvmod":
                yield from (each.i for each in self._children(child.i) if each.dep == "det")
                yield child.i

    def _preposition(self, token: Token) -> Iterator[int]:
        for child in self._children(token.i):
            if child.dep == "pobj" and not self._counts(child):
                yield token.i
                yield from self._phrase(child.i)

    def _counts(self, token: Token) -> bool:
        """Whether a word is another figure or a time, by itself or by what stands with it."""
        return token.ent in ("DATE", "TIME") or any(c.dep == "nummod" for c in self._children(token.i))

    def _of_verb(self, verb: int) -> Iterator[int]:
        yield verb
        has_subject = False
        for child in self._children(verb):
            if child.dep in _HELPERS:
                yield child.i
            elif child.dep in _SUBJECTS and child.i not in self.figure:
                has_subject = True
                yield from self._antecedent(verb) if child.tag in _RELATIVE else self._phrase(child.i)
            elif child.dep in _OBJECTS and child.i not in self.figure:
                yield from self._phrase(child.i)
            elif child.dep == "prep" and child.i == max(self.figure) + 1:
                yield from self._preposition(child)
            elif child.dep == "prep" and (asked := self._relative(child)):
                yield from (child.i, *asked, *self._antecedent(verb))
        if not has_subject and self.tokens[verb].dep == "xcomp":
            yield from self._borrowed(verb)

    def _relative(self, preposition: Token) -> list[int]:
        """The "which" of "in which"."""
        return [child.i for child in self._children(preposition.i) if child.tag in _RELATIVE]

    def _antecedent(self, verb: int) -> Iterator[int]:
        if self.tokens[verb].dep == "relcl":
            yield from self._phrase(self.tokens[verb].head)

    def _borrowed(self, verb: int) -> Iterator[int]:
        """The verb that this one goes on from, and its subject: "law is" of "the law is to save"."""
        other = self.tokens[verb].head
        yield other
        for child in self._children(other):
            if child.dep in _HELPERS:
                yield child.i
            elif child.dep in _SUBJECTS and child.i not in self.figure:
                yield from self._phrase(child.i)
