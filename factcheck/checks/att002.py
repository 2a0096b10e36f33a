"""Another source is named.

What one source said is put into the mouth of another.

Standard: AP Statement of News Values, sourcing: the right words from the right source.

Flags:
    evidence: The defence ministry said the bridge was destroyed by a drone.
    claim: The rebels said the bridge was destroyed by a drone.

Quiet:
    evidence: The defence ministry said the bridge was destroyed by a drone.
    claim: The bridge was destroyed by a drone, according to the ministry of defence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import sourcing
from factcheck.checks.spec import Observation
from factcheck.records import Severity
from factcheck.views import Comparison

CODE = "ATT002"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates whose sources on both sides share nothing."""
    yield from sourcing.differing(comparison, "other", SEVERITY)
