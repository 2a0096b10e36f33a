"""Hands each claim what lies in its span: the innermost claim gets it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from factcheck.records import Attribution, Claim, Cue, Mention, Quantity, Quote, Span, Stance, When


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_Spanned)


def assemble(
    claims: Sequence[Claim],
    *,
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    whens: Sequence[When],
    quotes: Sequence[Quote],
    cues: Sequence[Cue],
    attributions: Sequence[Attribution],
) -> tuple[Claim, ...]:
    """``claims`` with their mentions, figures, dates, quotes and stance filled in."""
    return tuple(
        replace(
            claim,
            mentions=_inside(claim, claims, mentions),
            quantities=_inside(claim, claims, quantities),
            whens=_inside(claim, claims, whens),
            quotes=tuple(q for q in quotes if q.span.overlaps(claim.span)),
            stance=_stance(claim, claims, cues, attributions),
        )
        for claim in claims
    )


def _inside(claim: Claim, claims: Sequence[Claim], items: Sequence[T]) -> tuple[T, ...]:
    near = (item for item in items if item.span.overlaps(claim.span))
    return tuple(item for item in near if _home(item.span, claims, claim) is claim)


def _home(span: Span, claims: Sequence[Claim], asking: Claim) -> Claim:
    """The smallest claim that holds all of ``span``, else the one that holds most of it."""
    near = [c for c in claims if c.sentence_index == asking.sentence_index and c.span.overlaps(span)]
    return max(
        near,
        key=lambda c: (
            min(c.span.end, span.end) - max(c.span.start, span.start),
            c.span.start - c.span.end,
            -c.span.start,
        ),
    )


def _stance(
    claim: Claim, claims: Sequence[Claim], cues: Sequence[Cue], attributions: Sequence[Attribution]
) -> Stance:
    own = _inside(claim, claims, cues)
    predicate = claim.predicate
    covering = [a for a in attributions if a.scope.contains(predicate) and not a.span.contains(predicate)]
    return Stance(
        attribution=min(covering, key=lambda a: a.scope.end - a.scope.start, default=None),
        hedges=tuple(c for c in own if c.family == "hedge"),
        negations=tuple(c for c in own if c.family == "negation"),
        modality=tuple(c for c in own if c.family == "modality"),
    )
