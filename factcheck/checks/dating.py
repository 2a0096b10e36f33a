"""Which date belongs to what, as far as the checks of dates ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from factcheck import lexis
from factcheck.checks import look, phrases
from factcheck.records import Article, When
from factcheck.views import ArticleView, Comparison, Place, SentenceView, Word


def may_be_missing(comparison: Comparison, answer: look.Answer, when: Word) -> bool:
    """Whether the claim lacks the day on which the evidence has it, and says it nowhere of the same."""
    if not _is_event(comparison, answer) or _has_its_own(comparison, answer):
        return False
    told = (view for view in comparison.claim.sentences if phrases.dated(view, when))
    return not any(_tells(view, answer) for view in told)


def _tells(view: SentenceView, answer: look.Answer) -> bool:
    """Whether a sentence tells the claim's event of somebody or something that it is told of there."""
    of = [word for word in answer.claim_view.children(answer.claim.index) if word.when is None]
    return look.says(view, answer.claim) and (not of or any(look.says(view, word) for word in of))


def _has_its_own(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether the claim's word is dated, itself or by one that it hangs on: another date there is another
    date, not one that fell out. One that the evidence has too is not another.
    """
    view, sentence = answer.claim_view, answer.link.claim.sentence
    seen: set[int] = set()
    at: Word | None = answer.claim
    while at is not None and at.index not in seen:
        seen.add(at.index)
        dates = [child for child in view.children(at.index) if child.when is not None]
        if any(at is answer.claim or comparison.answer(sentence, day.index) is None for day in dates):
            return True
        at = view.words[at.head] if at.head >= 0 else None
    return False


def _is_event(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether a day belongs to what was answered: a verb says what happened, here and there to one of the
    same, a noun only where it names an event, since "a 1950s musical" is a kind of musical.
    """
    if answer.claim.edge == "modifier":
        return False
    if answer.evidence.pos != "NOUN":
        least = int(look.limits()["fewest_by_place"]) if answer.link.how in _OTHERWISE else 1
        return _shared(comparison, answer) >= least or answer.claim.pos != answer.evidence.pos
    return lexis.event_class(answer.evidence.lemma, "NOUN") is not None


def _shared(comparison: Comparison, answer: look.Answer) -> int:
    """How many of what hangs on the one verb is answered by what hangs on the other."""
    sentence, other = answer.link.claim.sentence, answer.link.evidence
    theirs = [Place(other.sentence, word.index) for word in answer.evidence_view.children(other.word)]
    links = [comparison.answer(sentence, w.index) for w in answer.claim_view.children(answer.claim.index)]
    return sum(link is not None and link.evidence in theirs for link in links)


def looks_back(article: Article, whens: Iterable[When]) -> bool:
    """Whether something happened long before an article was out: it is of another story than the article's.
    Nothing is known of that where the article has no day.
    """
    out = article.published or (article.dateline.day if article.dateline else None)
    if out is None:
        return False
    first = (out - timedelta(days=int(look.limits()["story_days"]))).isoformat()
    return any(when.relation == "on" and when.end is not None and when.end < first for when in whens)


def near(view: SentenceView, word: Word) -> tuple[When, ...]:
    """The dates of a word's clause, not those of who says it when."""
    claim = view.claim_at(word.span)
    span = claim.span if claim is not None else view.sentence.span
    return tuple(when for when in view.whens if when.start is not None and span.contains(when.span))


def in_title(article: ArticleView, word: Word) -> bool:
    """Whether a year in brackets tells a work from others of its name: "Harvest (1987 novel)"."""
    before, after = article.article.text[: word.span.start], article.article.text[word.span.end :]
    return before.rstrip().endswith(("(", "-LRB-")) and re.match(_KIND, after) is not None


_KIND = r"\s+[a-z]+(?:\s+[a-z]+)?\s*(?:\)|-RRB-)"
_OTHERWISE = ("structure", "none", "antonym")
