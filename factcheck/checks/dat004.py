"""A duration differs.

How long something lasted, or an age of a thing, has another value.

Standard: AP Stylebook, time element; Reuters Handbook, figures.

Flags:
    evidence: The siege lasted three weeks, residents said.
    claim: The siege lasted three months, residents said.

    evidence: Mara Lindqvist is a Swedish singer whose career spans four decades.
    claim: Mara Lindqvist has been at work in her field for 20 years.

Quiet:
    evidence: Mara Lindqvist is a Swedish singer whose career spans four decades.
    claim: Mara Lindqvist has been at work in her field for 40 years.

    evidence: The siege lasted three weeks, residents said.
    claim: Residents said the siege lasted 21 days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import measure
from factcheck.checks import dating_given, look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "DAT004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures that land on the rung of this check."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        if claim is None or evidence is None or claim.kind != "duration":
            continue
        found = measure.compare(claim, evidence)
        if found.rung in ("altered", "unit-changed"):
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"{ours} says “{claim.surface}”, {theirs} says “{evidence.surface}”.",
                answer.strength,
            )
    yield from (apart.altered(ours, theirs) for apart in dating_given.durations(comparison))
