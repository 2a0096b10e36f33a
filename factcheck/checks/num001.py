"""A figure has another value.

The two sentences speak of the same thing, and the figures that answer each other cannot both be
right: not by rounding, not by a bound, not after conversion of units. A toll that is higher in the later
report, or as of the later day, is a query: a later figure.

Standard: AP Statement of News Values, corrections: a wrong figure is corrected wherever it ran.
Reuters Handbook, accuracy: figures are checked against the source, twice.

Flags:
    evidence: The blast killed 12 people in the market, police said.
    claim: The blast killed 21 people in the market, police said.

    evidence: The company said it would cut 1,400 jobs in Leeds.
    claim: The company said it would cut 14,000 jobs in Leeds.

Quiet:
    evidence: The blast killed 12 people in the market, police said.
    claim: Police said a dozen people were killed by the blast in the market.

    evidence: The pipeline is 250 kilometres long, the operator said.
    claim: The operator said the pipeline is about 155 miles long.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NUM001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures that land on ``altered`` by their value."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        found = look.compare(comparison, answer)
        if claim is None or evidence is None or found is None or claim.kind == "duration":
            continue
        if found.rung in ("altered", "updated"):
            updated = found.rung == "updated"
            yield Observation(
                Level.ALTERED,
                Severity.QUERY if updated else SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"{'a later figure: ' if updated else ''}{ours} says “{claim.surface}”, "
                f"{theirs} says “{evidence.surface}”: {found.note}.",
                answer.strength,
            )
