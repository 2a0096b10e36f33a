"""The source was made vaguer or more exact.

A named source became a general one (“South Korean intelligence”, “intelligence”), or a general one
was given a name that the evidence does not give it.

Standard: Reuters Handbook, sources: identify a source as precisely as the evidence does, and no more.

Flags:
    evidence: South Korean intelligence believes the launch will happen soon.
    claim: Intelligence suggests the launch will happen soon.

    evidence: According to South African assessments, the drought will last two years.
    claim: According to assessments by South African farmers, the drought will last two years.

Quiet:
    evidence: Intelligence officials in Seoul believe the launch will happen soon.
    claim: The launch will happen soon, intelligence officials in Seoul believe.

    evidence: The bridge is safe again for lorries, the road safety agency said on Friday.
    claim: The bridge is safe again for lorries, road safety officials said on Friday.

    evidence: Tom Parrish from the growers' union says the oranges have not met the new rules so far.
    claim: Parrish from the growers' union says the oranges have not met the new rules so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import sourcing
from factcheck.checks.spec import Observation
from factcheck.records import Severity
from factcheck.views import Comparison

CODE = "ATT003"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates where one side's source says less than the other's."""
    yield from sourcing.differing(comparison, "vaguer", SEVERITY)
    yield from sourcing.differing(comparison, "narrower", SEVERITY)
