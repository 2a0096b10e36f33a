"""Two people changed places.

The sentence is the same, but what it told of one person it tells of the other. Lists and acts that two
share (met, married) are left alone.

Standard: AP Statement of News Values, corrections: a wrong name is always corrected.

Flags:
    evidence: Deputy mayor Carla Ruiz will take over from Tomas Berg after the vote in May.
    claim: Deputy mayor Tomas Berg will take over from Carla Ruiz after the vote in May.

Quiet:
    evidence: Carla Ruiz and Tomas Berg were chosen by the council in May.
    claim: Tomas Berg and Carla Ruiz were chosen by the council in May.

    evidence: Carla Ruiz met Tomas Berg in the town hall in May.
    claim: Tomas Berg met Carla Ruiz in the town hall in May.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import crossed
from factcheck.checks.spec import Observation
from factcheck.records import Severity
from factcheck.views import Comparison

CODE = "ENT005"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Crossed names of persons."""
    yield from crossed.altered(comparison, SEVERITY, named=True)
