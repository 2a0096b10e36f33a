"""The figures of an article that may stand in the matrix, and which of them another one there replaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.measure import words
from factcheck.records import Quantity
from factcheck.resources import load
from factcheck.views import ArticleView, SentenceView, Word

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Held:
    """A figure where it stands; ``quantity`` is the word's own, except that "another 23 were missing" after
    the dead is no addition to other missing, and that one which is "more than the 40 of last week" went up.
    """

    view: ArticleView
    sentence: SentenceView
    word: Word
    quantity: Quantity

    @property
    def key(self) -> Key:
        """The article and where in it the figure begins."""
        return self.view.article.id, self.word.span.start


Row = tuple[Held, ...]


def figures_of(view: ArticleView) -> Iterator[Held]:
    """The figures of an article that say of something what it is, in reading order."""
    before: list[Quantity] = []
    for sentence in view.sentences:
        mine: list[Held] = []
        for word in sentence.words:
            quantity = word.quantity
            if quantity is None or quantity.kind in load("story")["no_rows"]:
                continue
            if quantity.change == "increment" and _opens_another(quantity, before):
                quantity = replace(quantity, change=None)
            before.append(quantity)
            one = Held(view, sentence, word, quantity)
            # "All but 40 were saved": the forty were not.
            if _names_its_thing(quantity) and not _stands_behind(one, load("story")["spared"]):
                mine.append(one)
        yield from _moved(mine)


def _names_its_thing(quantity: Quantity) -> bool:
    return bool(quantity.noun or quantity.event) or quantity.kind != "count"


def _opens_another(quantity: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether "another 23" follows figures of something else only: nothing there is added to."""
    return (
        bool(before)
        and before[-1].event != quantity.event
        and not any(each.event == quantity.event for each in before)
    )


def replaced(figures: Iterable[Held]) -> dict[Key, Held]:
    """The old values that sentences set their own off against ("1,300, more than the 1,150 of last week"), by
    where they stand, each with the value that took its place.
    """
    return {old.key: new for new, old in pairwise(figures) if _replaces(new, old)}


def _moved(figures: Sequence[Held]) -> Iterator[Held]:
    """The figures of a sentence, those that replace an old value as going up or down."""
    old_of = {new.key: old for new, old in pairwise(figures) if _replaces(new, old)}
    for one in figures:
        old = old_of.get(one.key)
        if old is None:
            yield one
        else:
            up = (one.quantity.low or 0) > (old.quantity.low or 0)
            yield replace(one, quantity=replace(one.quantity, change="up" if up else "down"))


def _replaces(one: Held, old: Held) -> bool:
    """Whether ``old``, further on in the same sentence, is the value that ``one`` is set off against."""
    mine, theirs = one.quantity, old.quantity
    return (
        one.sentence is old.sentence
        and one.view is old.view
        and one.word.span.start < old.word.span.start
        and (mine.kind, mine.unit) == (theirs.kind, theirs.unit)
        and (mine.noun is None or theirs.noun is None or words.nouns_agree(words.nouns(mine, theirs)))
        and _stands_behind(old, load("story")["set_off"])
    )


def _stands_behind(held: Held, phrases: Sequence[str]) -> bool:
    """Whether one of these phrases stands right before a figure."""
    span = held.sentence.sentence.span
    before = held.view.article.text[span.start : held.word.span.start].lower().split()
    return any(before[-len(phrase.split()) :] == phrase.split() for phrase in phrases)


def stands_by(held: Held, phrases: Sequence[str]) -> bool:
    """Whether one of these phrases stands in a figure's sentence."""
    told = " ".join(token.text.lower() for token in held.sentence.sentence.tokens if token.pos != "PUNCT")
    return any(f" {phrase} " in f" {told} " for phrase in phrases)
