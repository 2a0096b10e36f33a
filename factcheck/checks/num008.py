"""An exact figure was blurred.

The source counts, the claim says several, many or a few. Words that give the size (“dozens” for 32)
are a style, not a loss.

Standard: Reuters Handbook, figures: several, many and a few are no substitute for a figure the source
gives.

Flags:
    evidence: German police searched 14 warehouses at Belgium's request.
    claim: German police searched several warehouses at Belgium's request.

Quiet:
    evidence: German police searched 32 warehouses at Belgium's request.
    claim: German police searched dozens of warehouses at Belgium's request.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import counts, look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NUM008"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures, exact in the evidence and a word without size in the claim."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        if claim is None or evidence is None or evidence.vague or not counts.is_empty_count(claim):
            continue
        yield Observation(
            Level.DROPPED,
            SEVERITY,
            answer.claim_spot,
            answer.evidence_spot,
            f"{theirs} counts (“{evidence.surface}”), {ours} only says “{claim.surface}”.",
            answer.strength,
        )
