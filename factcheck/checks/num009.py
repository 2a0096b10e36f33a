"""A part and its total changed places.

The source says how many of how many; the claim gives the total where the part belongs, or the part
where the total does.

Standard: AP Stylebook, numerals: say of how many.

Flags:
    evidence: The jury found him guilty on four of the six counts.
    claim: The jury found him guilty on six counts.

Quiet:
    evidence: The jury found him guilty on four of the six counts.
    claim: The jury found him guilty on four counts.

    evidence: The fire killed 12 people, including three children.
    claim: The fire killed 12 people, three of them children.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NUM009"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures of another value of which one is the other's total."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        if claim is None or evidence is None or claim.subset_of is not None or evidence.subset_of is None:
            continue
        if (claim.low, claim.high) == (evidence.low, evidence.high):
            continue
        totals = [
            w for w in answer.evidence_view.words if w.quantity is not None and w is not answer.evidence
        ]
        if not any(look.equal(total, answer.claim) for total in totals):
            continue
        if any(look.equal(w, answer.evidence) for w in answer.claim_view.words if w.quantity is not None):
            continue
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            answer.evidence_spot,
            f"{theirs} says “{evidence.surface}” of “{evidence.subset_of}”, {ours} says “{claim.surface}”.",
            answer.strength,
        )
