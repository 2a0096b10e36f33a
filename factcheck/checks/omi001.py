"""The answer of the accused side was left out.

The source reports that someone denied, rejected or declined to comment on what is said about them,
and the claim's article has no word of it.

Standard: BBC Editorial Guidelines, right of reply; Reuters Handbook, fairness: include the other side.

Flags:
    evidence: The union accused the airline of ignoring warnings. The airline rejected the accusation.
    claim: The union accused the airline of ignoring warnings.

Quiet:
    evidence: The union accused the airline of ignoring warnings. The airline rejected the accusation.
    claim: The union accused the airline of ignoring warnings, which the airline denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases, polarity
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "OMI001"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Sentences of the evidence that deny or decline, with no such sentence on the claim side."""
    ours, theirs = look.sources(comparison)
    most = look.limits()["most_answered"]
    for index, view in enumerate(comparison.evidence.sentences):
        reply = polarity.reply(view)
        if view.section != "body" or reply is None or not phrases.is_on_topic(comparison, index):
            continue
        if (
            comparison.answered_by(index, reply.index)
            or phrases.answered_share(comparison, index, reply) > most
        ):
            continue
        if any(polarity.same_reply(other, view, reply) for other in comparison.claim.sentences):
            continue
        clause = view.claim_at(reply.span)
        yield Observation(
            Level.DROPPED,
            SEVERITY,
            None,
            Spot(index, clause.span if clause is not None else view.sentence.span),
            f"{theirs} has the other side's answer, {ours} leaves it out.",
            0.7,
        )
