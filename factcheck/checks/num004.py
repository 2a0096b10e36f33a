"""The same figure counts something else.

The value stands, but what it counts changed: dead became casualties, homes became families. What
counts as the same thing, and what includes what, comes from the lexicon of news events.

Standard: AP Stylebook, casualties: casualties include the injured; do not use the word for the dead. BBC
Editorial Guidelines, accuracy of figures.

Flags:
    evidence: About 600 of the soldiers have died, the ministry said.
    claim: The ministry said there were about 600 casualties among the soldiers.

    evidence: The storm killed 30 people along the coast.
    claim: The storm injured 30 people along the coast.

Quiet:
    evidence: The storm killed 30 people along the coast.
    claim: Thirty people died along the coast in the storm.

    evidence: Police arrested 15 protesters on Friday.
    claim: Fifteen demonstrators were detained by police on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import measure
from factcheck.checks import look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Quantity, Severity
from factcheck.views import Comparison

CODE = "NUM004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures of one value whose roles cannot stand for each other."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        if claim is None or evidence is None:
            continue
        found = measure.compare(claim, evidence)
        if found.rung == "role-changed":
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"“{claim.surface}” counts something else: in {ours} {_counts(claim)}, "
                f"in {theirs} {_counts(evidence)}.",
                answer.strength,
            )


def _counts(quantity: Quantity) -> str:
    parts = [part for part in (quantity.noun, f"({quantity.event})" if quantity.event else None) if part]
    return " ".join(parts) or "what the sentence names"
