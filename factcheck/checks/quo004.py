"""Someone else is quoted.

The same words in another mouth.

Standard: AP Stylebook, quotations: attribute a quotation to the one who said it.

Flags:
    evidence: “We did everything we could,” said Captain Lena Holt after the rescue.
    claim: “We did everything we could,” said Mayor Per Dahl after the rescue.

Quiet:
    evidence: “We did everything we could,” said Captain Lena Holt after the rescue.
    claim: “We did everything we could,” Holt said after the rescue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, quotes
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "QUO004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Quotations of the same words with speakers who share no name."""
    ours, theirs = look.sources(comparison)
    for claim, evidence, here, there in quotes.other_speaker(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            claim,
            evidence,
            f"{ours} has {look.cut(here)} say it, {theirs} {look.cut(there)}.",
            0.8,
        )
