"""A bound was lost, added or turned.

“At least”, “up to”, “nearly” and “more than” are part of a figure: without them it says more, or less, than
the source.

Standard: AP Stylebook, numerals and “more than”: a minimum is not a total; keep the source's bound.

Flags:
    evidence: At least 40 people were hurt when the stand collapsed.
    claim: Up to 40 people were hurt when the stand collapsed.

    evidence: More than 600 homes were destroyed by the fire.
    claim: Fewer than 600 homes were destroyed by the fire.

Quiet:
    evidence: No fewer than 40 people were hurt when the stand collapsed.
    claim: At least 40 people were hurt when the stand collapsed.

    evidence: About 600 homes were destroyed by the fire.
    claim: Some 600 homes were destroyed by the fire.

    evidence: The clerk read from the ruling for more than three hours.
    claim: The clerk needed over three hours to read the ruling.

    evidence: Raiders have boarded as many as 60 ships in the strait this year.
    claim: Raiders have boarded nearly 60 ships in the strait this year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NUM003"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures that land on the rung of this check."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        found = look.compare(comparison, answer)
        if claim is None or evidence is None or found is None:
            continue
        if found.rung in ("bound-changed",):
            upper = (claim.low is None) != (evidence.low is None)
            yield Observation(
                Level.ALTERED,
                Severity.CORRECTION if upper else SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"the bound changed: {ours} says “{claim.surface}”, {theirs} says “{evidence.surface}”: "
                f"{found.note}.",
                answer.strength,
            )
