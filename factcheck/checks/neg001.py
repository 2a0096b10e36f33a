"""A negation was lost or added.

One side says it did happen, the other that it did not: by not, no, never, without, or a verb such as
fail, refuse or deny.

Standard: AP Statement of News Values, corrections: a dropped “not” is the classic correction.

Flags:
    evidence: Inspectors found no faults in the bridge last year.
    claim: Inspectors found faults in the bridge last year.

    evidence: The ministry will not publish the report.
    claim: The ministry will publish the report.

    evidence: It was the oldest wooden bridge on the upper river.
    claim: It was not the oldest wooden bridge on the upper river.

    evidence: The new clinic has a good name among the people of the valley.
    claim: The new clinic has no good name among the people of the valley.

Quiet:
    evidence: The minister declined to comment on the cause of the fire.
    claim: The minister would not comment on the cause of the fire.

    evidence: The price of bread remained unchanged in June, the bureau said.
    claim: The price of bread remained steady in June, the bureau said.

    evidence: The ministry did not find any faults in the bridge.
    claim: The ministry found no faults in the bridge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import framed, look, polarity
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NEG001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates of opposite polarity."""
    ours, theirs = look.sources(comparison)
    for answer, claim, evidence in polarity.polarity(comparison):
        denied, where = (claim, ours) if claim else (evidence, theirs)
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            answer.evidence_spot,
            f"a negation stands on one side only: {where} says “{denied}”.",
            answer.strength,
        )
    for gap in framed.negations(comparison):
        mine, other = gap.surfaces
        denied, where = (mine, ours) if framed.denies(gap.ours) else (other, theirs)
        yield gap.altered(SEVERITY, f"a negation stands on one side only: {where} says “{denied}”.")
