"""What the later stages look at: a sentence as a graph of content words.

A `Word` is one unit of meaning (a name, a figure, a date, a verb with its particle, a noun, an
adjective) with the content word it hangs on and by which edge: the dependency graph with function
words folded into the edges, after the collapsed dependencies of de Marneffe & Manning (2008).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.records import (
    Article,
    Attribution,
    Claim,
    Cue,
    Mention,
    Quantity,
    Quote,
    Sentence,
    Span,
    When,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One content word. ``head`` is the index of the word it hangs on within the sentence (-1 for
    the top), ``edge`` how: "subject", "object", "agent", "modifier", "prep:for", ... ``key`` is what
    equal words share; ``kind`` is word, name, figure, when or pronoun. ``stands_for`` is what a pronoun or
    a description ("she", "the company", "the minister") means, where the text leaves no doubt: the word
    that names it, in this or an earlier sentence of the article. A check that asks who acts looks at
    ``word.meant``; a pronoun that leaves a doubt is no word at all.
    """

    index: int
    span: Span
    surface: str
    lemma: str
    pos: str
    kind: str
    key: str
    head: int
    edge: str
    token: int
    mention: Mention | None = None
    quantity: Quantity | None = None
    when: When | None = None
    stands_for: Word | None = None

    @property
    def meant(self) -> Word:
        """What the word stands for: itself, or its antecedent."""
        return self.stands_for or self


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with everything that was read out of it. ``section`` as in `Claim`."""

    sentence: Sentence
    section: str
    words: tuple[Word, ...]
    claims: tuple[Claim, ...]
    quantities: tuple[Quantity, ...]
    whens: tuple[When, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    cues: tuple[Cue, ...]
    attributions: tuple[Attribution, ...]

    def word_at(self, span: Span) -> Word | None:
        """The first content word that shares a character with ``span``."""
        return next((word for word in self.words if word.span.overlaps(span)), None)

    def claim_at(self, span: Span) -> Claim | None:
        """The innermost claim that covers ``span``, else the first claim of the sentence."""
        inside = [claim for claim in self.claims if claim.span.contains(span)]
        if inside:
            return min(inside, key=lambda claim: claim.span.end - claim.span.start)
        return self.claims[0] if self.claims else None

    def children(self, index: int) -> tuple[Word, ...]:
        """The words that hang directly on the word ``index``."""
        return tuple(word for word in self.words if word.head == index and word.index != index)


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as the later stages see it. ``sentences`` are in reading order, context last."""

    article: Article
    sentences: tuple[SentenceView, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the body."""
        return tuple(c for view in self.sentences if view.section == "body" for c in view.claims)


@dataclass(frozen=True, slots=True)
class Place:
    """A word of a view: which sentence, which word."""

    sentence: int
    word: int


@dataclass(frozen=True, slots=True)
class Link:
    """A word of the claim side and the word of the evidence that answers it.

    ``how`` is a `factcheck.lexis.Relation` value, a name relation, a rung of the figures, or
    "structure" where only their places in the two sentences agree. ``score`` is 0..1.
    """

    claim: Place
    evidence: Place
    how: str
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the claim side, the sentences of one source that answer it (best first), and how
    their words answer each other. ``siblings`` are the sentences of the claim side that share an
    answering sentence with this one: what stands there is not dropped.
    """

    sentence: int
    evidence: tuple[int, ...]
    siblings: tuple[int, ...]
    cosine: float
    score: float
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles laid side by side: what a check looks at.

    ``unanswered`` are body sentences of the evidence that no claim sentence answers; ``unsupported``
    those of the claim side without an answer here.
    """

    claim: ArticleView
    evidence: ArticleView
    matches: tuple[Match, ...]
    unanswered: tuple[int, ...]
    unsupported: tuple[int, ...]
    _by_claim: dict[Place, Link] = field(default_factory=dict, compare=False, repr=False)
    _by_evidence: dict[Place, tuple[Link, ...]] = field(default_factory=dict, compare=False, repr=False)

    def claim_word(self, place: Place) -> Word:
        """The word at ``place`` on the claim side."""
        return self.claim.sentences[place.sentence].words[place.word]

    def evidence_word(self, place: Place) -> Word:
        """The word at ``place`` in the evidence."""
        return self.evidence.sentences[place.sentence].words[place.word]

    def answer(self, sentence: int, word: int) -> Link | None:
        """The link of a claim-side word, None where nothing answers it."""
        return self._by_claim.get(Place(sentence, word))

    def answered_by(self, sentence: int, word: int) -> tuple[Link, ...]:
        """The links of an evidence word: several where several claim sentences repeat it."""
        return self._by_evidence.get(Place(sentence, word), ())


def compare_views(
    claim: ArticleView,
    evidence: ArticleView,
    matches: Sequence[Match],
) -> Comparison:
    """A `Comparison` with its look-ups filled in."""
    by_claim = {link.claim: link for match in matches for link in match.links}
    by_evidence: dict[Place, tuple[Link, ...]] = {}
    for match in matches:
        for link in match.links:
            by_evidence[link.evidence] = (*by_evidence.get(link.evidence, ()), link)
    answered = {index for match in matches for index in match.evidence}
    supported = {match.sentence for match in matches if match.evidence}
    return Comparison(
        claim,
        evidence,
        tuple(matches),
        tuple(i for i, view in enumerate(evidence.sentences) if view.section == "body" and i not in answered),
        tuple(i for i, view in enumerate(claim.sentences) if view.section == "body" and i not in supported),
        by_claim,
        by_evidence,
    )
