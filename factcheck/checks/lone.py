"""Figures and dates that nothing links, though each is the only one of its sort in two sentences that
answer each other: what was altered no longer looks like what it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import measure
from factcheck.checks import look
from factcheck.checks.stamps import is_stamp
from factcheck.measure.datewords import date_words
from factcheck.measure.words import is_toll
from factcheck.records import Level
from factcheck.views import ArticleView, Comparison, Link, Match, Place, SentenceView, Word

_SORTS = ("weekday", "month", "year")


def tolls(comparison: Comparison) -> Iterator[look.Answer]:
    """The one toll of a sentence and the one of the sentence that answers it, of the same event."""
    for match, ours, theirs, sentence in _pairs(comparison):
        mine, other = _toll(ours), _toll(theirs)
        if mine is None or other is None or mine.quantity is None or other.quantity is None:
            continue
        same = mine.quantity.event == other.quantity.event
        if same and _unlinked(comparison, match, mine, Place(sentence, other.index)):
            yield _answer(match, ours, mine, theirs, other, sentence)


def dates(comparison: Comparison) -> Iterator[look.Answer]:
    """The one date of a sentence and the one of the sentence that answers it, named in one way (by a
    weekday, a month or a year), where neither article has the other's date anywhere.
    """
    for match, ours, theirs, sentence in _pairs(comparison):
        mine, other = _date(ours), _date(theirs)
        if mine is None or other is None or mine.when is None or other.when is None:
            continue
        if (mine.when.granularity, _sort(mine)) != (other.when.granularity, _sort(other)):
            continue
        if not _unlinked(comparison, match, mine, Place(sentence, other.index)):
            continue
        if not _has(comparison.claim, other) and not _has(comparison.evidence, mine):
            yield _answer(match, ours, mine, theirs, other, sentence)


def _has(view: ArticleView, word: Word) -> bool:
    """Whether an article has a date; a range only where it gives both its ends."""
    if word.when is None or all(len(date_words(word.when).of(name)) < 2 for name in _SORTS):
        return look.carried(view, word)
    whens = (when for sentence in view.sentences for when in sentence.whens)
    return any(measure.compare_whens(word.when, when).level is Level.AGREE for when in whens)


def _pairs(comparison: Comparison) -> Iterator[tuple[Match, SentenceView, SentenceView, int]]:
    """The sentences that one sentence answers, surely enough."""
    for match in comparison.matches:
        if len(match.evidence) == 1 and match.score >= look.limits()["lone_match"]:
            (sentence,) = match.evidence
            ours, theirs = comparison.claim.sentences[match.sentence], comparison.evidence.sentences[sentence]
            if not is_stamp(ours) and not is_stamp(theirs):
                yield match, ours, theirs, sentence


def _toll(view: SentenceView) -> Word | None:
    found = [
        w for w in view.words if w.quantity is not None and w.quantity.kind == "count" and is_toll(w.quantity)
    ]
    return found[0] if len(found) == 1 and found[0].quantity and found[0].quantity.subset_of is None else None


def _date(view: SentenceView) -> Word | None:
    found = [w for w in view.words if w.when is not None]
    return found[0] if len(found) == 1 and _sort(found[0]) else None


def _sort(word: Word) -> tuple[str, ...]:
    """By which of weekday, month and year a date is named."""
    if word.when is None or word.when.relation != "on":
        return ()
    words = date_words(word.when)
    return tuple(name for name in _SORTS if words.of(name))


def _unlinked(comparison: Comparison, match: Match, mine: Word, theirs: Place) -> bool:
    taken = comparison.answered_by(theirs.sentence, theirs.word)
    return comparison.answer(match.sentence, mine.index) is None and not taken


def _answer(
    match: Match, ours: SentenceView, mine: Word, theirs: SentenceView, other: Word, sentence: int
) -> look.Answer:
    link = Link(
        Place(match.sentence, mine.index),
        Place(sentence, other.index),
        "structure",
        look.limits()["lone_strength"],
    )
    return look.Answer(match, link, ours, mine, theirs, other)
