"""The direction turned.

Rose became fell, up became down, gained became lost.

Standard: Reuters Handbook, markets: check the direction of every move against the figures.

Flags:
    evidence: Shares in the lender rose 4% on Tuesday.
    claim: Shares in the lender fell 4% on Tuesday.

Quiet:
    evidence: Shares in the lender rose 4% on Tuesday.
    claim: Shares in the lender gained 4% on Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import framed, look, polarity
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NEG002"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked words that point up on one side and down on the other."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim = polarity.direction(answer.claim_view, answer.claim)
        evidence = polarity.direction(answer.evidence_view, answer.evidence)
        if claim and evidence and claim != evidence and look.same_place(comparison, answer):
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"the direction turned: “{answer.evidence.surface}” in {theirs}, "
                f"“{answer.claim.surface}” in {ours}.",
                answer.strength,
            )
    for gap in framed.directions(comparison):
        mine, other = gap.surfaces
        yield gap.altered(SEVERITY, f"the direction turned: “{other}” in {theirs}, “{mine}” in {ours}.")
