"""A sentence of the source has no counterpart.

Nothing in the claim's article answers this sentence of the evidence. For the record: a shorter story leaves
things out.

Standard: Reuters Handbook, balance: know what was left out.

Flags:
    evidence: The bridge was closed on Monday. Engineers had found cracks in two of its pillars in May.
    claim: The bridge was closed on Monday.

Quiet:
    evidence: The bridge was closed on Monday after engineers found cracks in it.
    claim: After engineers found cracks in it, the bridge was closed on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "OMI002"
SEVERITY = Severity.NOTE


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Body sentences of the evidence that no sentence of the claim side answers."""
    ours, theirs = look.sources(comparison)
    for index in comparison.unanswered:
        view = comparison.evidence.sentences[index]
        yield Observation(
            Level.DROPPED,
            SEVERITY,
            None,
            Spot(index, view.sentence.span),
            f"{ours} has nothing of this sentence of {theirs}.",
            0.6,
        )
