"""Figures that stand where another one stood: two that changed places, a new level told as an amount."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks import look
from factcheck.checks.look import SAME_MEANING, Answer
from factcheck.records import Quantity
from factcheck.views import Comparison, Place, SentenceView, Word

_TURNS = ("up", "down")


def changed_places(comparison: Comparison, answer: Answer) -> Word | None:
    """The figure of the source in whose place this one stands, while that one stands where the source
    has this: the union wants 4 percent and the company offers 7, for wants 7 and offers 4.
    """
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if mine is None or theirs is None or value(mine) != value(theirs) or answer.evidence.head < 0:
        return None
    sentence, place = answer.link.claim.sentence, answer.link.evidence.sentence
    above = comparison.answer(sentence, answer.claim.head)
    if above is None or above.how not in SAME_MEANING or above.evidence.sentence != place:
        return None
    if above.evidence.word == answer.evidence.head:
        return None
    for other in answer.evidence_view.children(above.evidence.word):
        if other.quantity is None or not _of_one_kind(other.quantity, mine):
            continue
        for word in _claim_words(comparison, place, other, sentence):
            link = comparison.answer(sentence, word.head)
            if link is None or link.how not in SAME_MEANING:
                continue
            if link.evidence == Place(place, answer.evidence.head):
                return other
    return None


def amount_for_level(answer: Answer) -> bool:
    """Whether a figure is what something rose by on one side and what it rose to on the other."""
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if mine is None or theirs is None or value(mine) != value(theirs):
        return False
    if mine.change not in _TURNS or mine.change != theirs.change:
        return False
    said = {_before(answer.claim_view, answer.claim), _before(answer.evidence_view, answer.evidence)}
    return len(said & {"to", "at"}) == 1 and bool(said & {"by", "verb"})


def is_level(view: SentenceView, figure: Word) -> bool:
    """Whether a figure is what something came to: rose to 5 percent."""
    return _before(view, figure) in ("to", "at")


def _before(view: SentenceView, figure: Word) -> str:
    """The word before a figure, "verb" for any verb or for an adverb of direction (up, down)."""
    last = look.word_before(view, figure.span)
    if last is None:
        return ""
    return "verb" if last.pos == "VERB" or last.lemma in ("up", "down") else last.lemma


def value(quantity: Quantity) -> tuple[object, object]:
    """Both ends of a figure."""
    return quantity.low, quantity.high


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.unit) == (other.kind, other.unit) and value(one) != value(other)


def _claim_words(comparison: Comparison, place: int, figure: Word, sentence: int) -> Iterator[Word]:
    """The words of one claim sentence that a figure of the evidence answers."""
    for link in comparison.answered_by(place, figure.index):
        word = comparison.claim_word(link.claim)
        if link.claim.sentence != sentence or word.quantity is None or figure.quantity is None:
            continue
        if word.head >= 0 and value(word.quantity) == value(figure.quantity):
            yield word
