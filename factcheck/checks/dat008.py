"""The order of events was turned round.

What came after comes before, what held until a day holds since it: the sentences say the same but for
the one word that orders the events.

Standard: Reuters Handbook, accuracy: what came first is a fact of the story.

Flags:
    evidence: The dam was closed after the engineers had found a crack in the western wall.
    claim: The dam was closed before the engineers had found a crack in the western wall.

Quiet:
    evidence: The dam was closed after the engineers had found a crack in the western wall.
    claim: The engineers found a crack in the western wall before the dam was closed.

    evidence: The dam was closed after the engineers had found a crack in the western wall.
    claim: Following the discovery of a crack in the western wall, the engineers closed the dam.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import framed, look
from factcheck.checks.spec import Observation
from factcheck.records import Severity
from factcheck.views import Comparison

CODE = "DAT008"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Words of order that exclude each other, in one place of a frame."""
    ours, theirs = look.sources(comparison)
    for gap in framed.orders(comparison):
        mine, other = gap.surfaces
        yield gap.altered(SEVERITY, f"the order turned: “{other}” in {theirs} became “{mine}” in {ours}.")
