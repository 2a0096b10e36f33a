"""How near two texts stand to each other: what a difference between them is worth.

A rewrite is answerable to what it follows: a word it adds, drops or changes is a change. Two independent
reports of one event differ everywhere and rightly so; there, only sentences that say the same thing in much
the same words can contradict each other. Nearness is counted in content words that are answered by meaning
(not by their place alone), in both directions, as in containment measures of text reuse (Clough et al.,
"METER: MEasuring TExt Reuse", ACL 2002).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.checks import look
from factcheck.checks.spec import Check, Observation
from factcheck.records import Level, Severity
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison, Match, Place, SentenceView, Word

_CONTENT = ("NOUN", "VERB", "PROPN", "NUM", "ADJ")
_MISSING = (Level.ADDED, Level.DROPPED)


class Standing:
    """The claim side of some comparisons, beside each of its sources."""

    def __init__(
        self,
        comparisons: Sequence[Comparison],
        *,
        answerable: bool = False,
        drafted: bool = True,
        named: bool = False,
    ) -> None:
        """``answerable``: the claim side is given as a claim about its evidence (a row of ``pairs``), so it
        follows it however little the two share; one sentence a side leaves no doubt what answers what.
        ``drafted``: False where the claim side is one report among several and nobody's draft. ``named``:
        somebody named it as the draft of these sources, so that it answers for the figures, days and
        outcomes it gives even where it retells them too freely, or too little of each, to be a rewrite.
        """
        self._drafted = drafted
        self._named = named
        first = comparisons[0]
        self._given = answerable and len(first.claim.sentences) == len(first.evidence.sentences) == 1
        self._limits: dict[str, float] = load("checks")["standing"]
        shares = {c.evidence.article.id: _shares(c) for c in comparisons}
        body = [i for i, s in enumerate(comparisons[0].claim.sentences) if s.section == "body"]
        # The more texts a claim is laid beside, the more of it is near one of them without following it.
        many = len(comparisons) > self._limits["many_sources"]
        share_of_body = self._limits["least_share_of_many" if many else "least_source_share"]
        near, least = self._limits["near_sentence"], share_of_body * len(body)
        main = {k: share for k, share in shares.items() if sum(s >= near for s in share.values()) >= least}
        self._nearest = {i: max((share.get(i, 0.0) for share in main.values()), default=0.0) for i in body}
        own = [i for i in body if self._nearest[i] < near]
        self._follows = len(own) <= max(1, int(self._limits["most_own_share"] * len(body)))
        self._sources = frozenset(main)
        if answerable:
            self._follows, self._sources = True, frozenset(shares)

    @property
    def rewrite(self) -> bool:
        """Whether the claim side is a rewrite of its sources taken together."""
        return self._follows

    def follows(self, source: ArticleView) -> bool:
        """Whether the claim side is a rewrite of its sources, this one among them."""
        return self._follows and source.article.id in self._sources

    def weighed(self, check: Check, seen: Observation, comparison: Comparison) -> Observation:
        """What a check saw; for the record only where the two texts stand too far apart to say it aloud."""
        if self._given or seen.severity.rank <= Severity.NOTE.rank or self._stands(check, seen, comparison):
            return seen
        return replace(seen, severity=Severity.NOTE)

    def _stands(self, check: Check, seen: Observation, comparison: Comparison) -> bool:
        less_told = seen.level in _MISSING and check.family not in ("ATT", "QUO")
        if not self._drafted and (seen.claim is None or seen.evidence is None or less_told):
            return False  # what one report tells and another does not
        if seen.claim is None:
            return self._follows
        if seen.evidence is None:
            whole = comparison.claim.sentences[seen.claim.sentence].sentence.span == seen.claim.span
            near = self._nearest.get(seen.claim.sentence, 0.0) >= self._limits["added_to"]
            return self._follows and (whole or near)
        retired: list[str] = load("checks")["notes_between_reports"]
        if check.family == "QUO":
            # Quotations are laid side by side word by word, wherever they stand; but of several reports one
            # may quote more of a speech, or have it from another speaker, than the next.
            return self._drafted or check.code not in retired
        follows = self.follows(comparison.evidence)
        if seen.level in _MISSING and not follows:
            return False
        mine, theirs = nearness(comparison, seen.claim.sentence, seen.evidence.sentence)
        less, more = sorted((mine, theirs))
        limits = self._limits
        told = less >= limits["rewrite"] or (
            more >= limits["rewrite_more"] and less >= limits["rewrite_less"]
        )
        values: list[str] = load("checks")["loud_in_free_retellings"]
        if self._named and told and check.code in values:
            return True
        if check.code in retired and not (follows and self._drafted):
            return False
        if not follows:
            return less >= limits["independent"] and _tied(comparison, seen)
        return told


def _tied(comparison: Comparison, seen: Observation) -> bool:
    """Whether the words at issue stand in the same place of the same act: what they hang on answers each
    other by meaning, or at least two things that hang on them do, or all that do where those are fewer.
    """
    if seen.claim is None or seen.evidence is None:
        return False
    i, j = seen.claim.sentence, seen.evidence.sentence
    ours, theirs = comparison.claim.sentences[i], comparison.evidence.sentences[j]
    mine, other = ours.word_at(seen.claim.span), theirs.word_at(seen.evidence.span)
    if mine is None or other is None:
        return False

    if mine.kind == other.kind == "name" and (
        look.carried(comparison.evidence, mine) and look.carried(comparison.claim, other)
    ):
        return False  # both reports know both names: each tells another part

    def meets(word: int, place: int) -> bool:
        link = comparison.answer(i, word)
        return link is not None and link.how != "structure" and link.evidence == Place(j, place)

    if mine.head >= 0 and other.head >= 0 and mine.edge == other.edge and meets(mine.head, other.head):
        return True
    children, counterparts = ours.children(mine.index), theirs.children(other.index)
    shared = sum(any(meets(a.index, b.index) for b in counterparts) for a in children)
    wanted = min(int(load("checks")["standing"]["shared_ties"]), len(children), len(counterparts))
    return 0 < wanted <= shared


def nearness(comparison: Comparison, claim: int, evidence: int) -> tuple[float, float]:
    """The shares of the content words of two sentences that the other one answers, each 0..1."""
    ours, theirs = comparison.claim.sentences[claim], comparison.evidence.sentences[evidence]
    answered = sum(
        link is not None and link.how != "structure" and link.evidence.sentence == evidence
        for link in (comparison.answer(claim, word.index) for word in _content(ours))
    )
    answering = sum(
        any(
            link.how != "structure" and link.claim.sentence == claim
            for link in comparison.answered_by(evidence, word.index)
        )
        for word in _content(theirs)
    )
    return answered / max(len(_content(ours)), 1), answering / max(len(_content(theirs)), 1)


def _shares(comparison: Comparison) -> dict[int, float]:
    """For each matched claim sentence the share of its content words that this source answers."""
    return {match.sentence: _share(comparison, match) for match in comparison.matches if match.evidence}


def _share(comparison: Comparison, match: Match) -> float:
    words = _content(comparison.claim.sentences[match.sentence])
    links = [comparison.answer(match.sentence, word.index) for word in words]
    return sum(link is not None and link.how != "structure" for link in links) / max(len(words), 1)


def _content(view: SentenceView) -> list[Word]:
    return [word for word in view.words if word.kind != "word" or word.pos in _CONTENT]
