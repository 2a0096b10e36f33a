"""What the support model makes of a claim's sentences beside the evidence."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.comparing import folded
from factcheck.embed import chosen, support_manifest, support_model
from factcheck.records import Span
from factcheck.vectors import VectorTable
from factcheck.views import Comparison, SentenceView


@dataclass(frozen=True, slots=True)
class Reading:
    """How far one sentence of the claim is carried by the evidence, in logits: above nought is rather not.

    ``words`` are its word pieces with offsets into the article.
    """

    sentence: int
    logit: float
    words: tuple[tuple[Span, float], ...]

    def at(self, span: Span) -> float | None:
        """The highest logit of a word piece in ``span``; None where there is none."""
        return max((logit for where, logit in self.words if where.overlaps(span)), default=None)


def readings(comparison: Comparison, table: VectorTable) -> tuple[Reading, ...]:
    """A reading of each sentence of the claim side's body, in order.

    Empty where the encoder is not the one that the support model reads on from.
    """
    asked = [i for i, view in enumerate(comparison.claim.sentences) if view.section == "body"]
    theirs = [folded(view.sentence.text) for view in comparison.evidence.sentences]
    ours = [folded(comparison.claim.sentences[i].sentence.text) for i in asked]
    own, evidence = table.states(ours), table.placed(theirs)
    if own is None or evidence is None:
        return ()
    limits = support_manifest().limits
    picked = [chosen(claim, evidence, limits) for claim in own]
    table.add_states(theirs[at] for each in picked for at in each)
    model, found = support_model(), []
    for at, claim, each in zip(asked, own, picked, strict=True):
        support = model.read_picked(claim, table.states([theirs[j] for j in each]) or [], evidence)
        places = _places(comparison.claim.sentences[at])
        words = tuple(
            (Span(places[start], places[end - 1] + 1), logit)
            for start, end, logit in support.words
            if end > start
        )
        found.append(Reading(at, support.logit, words))
    return tuple(found)


def _places(view: SentenceView) -> list[int]:
    """Where each character of the folded sentence stands in the article."""
    text, start = view.sentence.text, view.sentence.span.start
    places: list[int] = []
    at = 0
    for word in text.split():
        found = text.index(word, at)
        if places:
            places.append(start + found - 1)  # the one space that is left of what stood between
        places += range(start + found, start + found + len(word))
        at = found + len(word)
    return places
