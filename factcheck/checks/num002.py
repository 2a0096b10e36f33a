"""A figure has another unit.

The number stands, but what it is measured in changed: euros for kroner, miles for kilometres, percent for
percentage points.

Standard: Reuters Handbook, numbers: name the unit and the currency; a percent is not a percentage point.

Flags:
    evidence: The port will be rebuilt for 94 million kroner.
    claim: The port will be rebuilt for 94 million euros.

    evidence: Support for the party fell by 3 percentage points.
    claim: Support for the party fell by 3 percent.

Quiet:
    evidence: The trail is 10 miles long.
    claim: The trail is 16 kilometres long.

    evidence: The port will be rebuilt for $94 million.
    claim: The port will be rebuilt for 94 million US dollars.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NUM002"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures that land on the rung of this check."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        found = look.compare(comparison, answer)
        if claim is None or evidence is None or found is None or claim.kind == "duration":
            continue
        if found.rung in ("unit-changed",):
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"the unit changed: {ours} says “{claim.surface}”, {theirs} says “{evidence.surface}”.",
                answer.strength,
            )
