"""The commitment changed.

Done, agreed, planned, wanted, possible: these are steps, and the claim stands on another one than
the source. Will, is expected to and is to are one step.

Standard: AP Stylebook, precise verbs: to plan is not to agree, to agree is not to have done.

Flags:
    evidence: The firm has agreed to pay every family, its lawyer said.
    claim: The firm is considering paying every family, its lawyer said.

    evidence: The ministry has agreed to send engineers to the site.
    claim: There are plans for the ministry to send engineers to the site.

Quiet:
    evidence: The firm has agreed to pay every family.
    claim: The firm has promised to pay every family.

    evidence: Clearing the tunnel would take six weeks and cost about $2 million.
    claim: Clearing the tunnel would cost about $2 million and take six weeks.

    evidence: The repairs, engineers said, would take eight months and cost about $9 million.
    claim: Engineers said that the repairs would cost about $9 million and take eight months.

    evidence: The minister will visit Oslo on Monday.
    claim: The minister is expected to visit Oslo on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, stance
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "HDG003"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates on different steps between a wish and a deed."""
    ours, theirs = look.sources(comparison)
    for answer, claim, evidence in stance.steps(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            Spot(answer.link.claim.sentence, claim.over(answer.claim)),
            Spot(answer.link.evidence.sentence, evidence.over(answer.evidence)),
            f"the commitment changed: {theirs} says {evidence.told} (“{answer.evidence.surface}”), "
            f"{ours} says {claim.told} (“{answer.claim.surface}”).",
            answer.strength,
        )
