"""Sources that fell out: what the evidence attributes and the claim side says in its own voice."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.checks import look, people, phrases
from factcheck.checks.look import Answer
from factcheck.checks.sourcing import source_words
from factcheck.naming.fold import fold
from factcheck.records import Attribution, Claim
from factcheck.resources import lexicon, load
from factcheck.views import Comparison, Match, SentenceView

_NAMING = ("NOUN", "PRON", "PROPN")


@dataclass(frozen=True, slots=True)
class Lost:
    """An attribution of the evidence that the claim side does not have, and the sentence it stands in."""

    source: Attribution
    sentence: int
    strength: float


def lost(comparison: Comparison, match: Match, clause: Claim) -> Lost | None:
    """The attribution under which most words stand that answer the words of ``clause``; None where the
    clause has a source itself, names one in passing, or tells what the source says of itself.
    """
    view = comparison.claim.sentences[match.sentence]
    if clause.kind not in ("main", "coordinate", "complement") or phrases.in_quote(view, clause.predicate):
        return None
    if any(a.scope.contains(clause.predicate) for a in view.attributions) or _is_quoted(view):
        return None
    answers = [
        a for a in look.answers(comparison, match) if view.claim_at(a.claim.span) is clause and _weighs(a)
    ]
    covered = [(a, s) for a in answers if (s := _stated_by(a)) is not None]
    limits = look.limits()
    if len(covered) < max(limits["fewest_attributed"], limits["attributed_share"] * len(answers)):
        return None
    answer, source = covered[0]
    for other, _ in covered:
        if other.evidence.pos == "VERB":
            answer = other
    source = look.attribution(answer.evidence_view, answer.evidence.span) or source
    if (
        _reports(view, clause, source)
        or _speaks_throughout(view, clause)
        or _is_cited(view, source)
        or _is_named(view, clause, answer.evidence_view, source)
        or people.is_source(answer, source)
    ):
        return None
    return Lost(source, answer.link.evidence.sentence, answer.strength)


def _is_quoted(view: SentenceView) -> bool:
    """Whether a sentence begins or ends inside a quotation that runs over several."""
    own: list[str] = load("checks")["speakers_words"]
    text = view.sentence.text
    if phrases.leaves_quote_open(text):
        return True
    # A newspaper's own voice has no I: who says I or we is quoted, the marks are in another sentence.
    marked = any(mark in text for mark in '“”"')
    return not marked and any(t.pos == "PRON" and t.text.lower() in own for t in view.sentence.tokens)


def _stated_by(answer: Answer) -> Attribution | None:
    """The attribution an evidence word stands under, in a clause that the source states: a relative
    clause inside it is often the writer's own."""
    clause = answer.evidence_view.claim_at(answer.evidence.span)
    if clause is not None and clause.kind in ("relative", "adverbial"):
        return None
    return look.attribution(answer.evidence_view, answer.evidence.span)


def _weighs(answer: Answer) -> bool:
    return (
        answer.claim.pos in ("VERB", "NOUN", "NUM", "ADJ") and answer.link.score >= look.limits()["sure_link"]
    )


def _reports(view: SentenceView, clause: Claim, source: Attribution) -> bool:
    """Whether a clause is the reporting itself ("the ministry said"), or forecasts as its source does."""
    verbs: list[str] = load("checks")["report_verbs"]
    expecting: list[str] = load("checks")["expecting"]
    lemmas = {t.lemma for t in view.sentence.tokens if clause.span.contains(t.span)}
    if source.certainty in ("predict", "estimate", "believe") and lemmas & set(expecting):
        return True
    word = view.word_at(clause.predicate)
    return (
        word is not None
        and word.lemma in verbs
        and any(a.span.end <= clause.span.end + 1 and clause.span.overlaps(a.span) for a in view.attributions)
    )


def _is_cited(view: SentenceView, source: Attribution) -> bool:
    """Whether a word of the source stands beside a verb of saying that was read as something else."""
    verbs = lexicon("reporting")["verbs"]
    named = set(fold(source.source).split())
    read = {one.verb for one in view.attributions}
    tokens = [t for t in view.sentence.tokens if t.pos != "PUNCT"]
    for at, token in enumerate(tokens):
        beside = tokens[max(0, at - 2) : at] + tokens[at + 1 : at + 3]
        unread = token.lemma in verbs and token.lemma not in read
        if unread and any(t.pos in _NAMING and fold(t.text) in named for t in beside):
            return True
    return False


def _speaks_throughout(view: SentenceView, clause: Claim) -> bool:
    """Whether an attribution opens or closes the sentence, so that it may cover what the parse cut off.

    Who denies or says something is not thereby the source of his denying it.
    """
    predicate = view.word_at(clause.predicate)
    lemma = predicate.lemma if predicate is not None else ""
    edges = [word.span for word in (*view.words[:1], *view.words[-2:])]
    return any(a.span.overlaps(edge) for a in view.attributions for edge in edges if a.verb != lemma)


def _is_named(view: SentenceView, clause: Claim, other: SentenceView, source: Attribution) -> bool:
    """Whether a sentence names the other side's source in a form that is read as no attribution:
    "in the view of Ines Roth", "records show"."""
    passing: list[str] = load("checks")["passing_nouns"]
    verbs = {a.verb for a in view.attributions}
    tokens = view.sentence.tokens
    if any(t.tag == "PRP$" and tokens[t.head].lemma in passing for t in tokens):
        return True
    words = source_words(other, source)
    for word in view.words:
        if any(look.equal(word, w) for w in words):
            acts = view.words[word.head].lemma if word.head >= 0 else ""
            here = word.head >= 0 and view.words[word.head].span.overlaps(clause.predicate)
            if word.edge in ("subject", "agent") and (here or acts not in verbs):
                return True  # the source acts here: what it does is told, not what it says
            above = view.words[word.head] if word.head >= 0 else word
            beside = view.words[word.index + 1 : word.index + 2]
            below = {w.lemma for w in (*view.children(word.index), *beside)}
            if above.lemma in passing or word.lemma in passing or below & set(passing):
                return True
    return False
