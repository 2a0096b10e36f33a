"""A paraphrase was put in quotation marks.

The words stand in the source, but the source does not quote them: the claim makes them a quotation.

Standard: AP Stylebook, quotations: quotation marks promise the exact words of a speaker.

Flags:
    evidence: The minister said the harvest would fail without rain by June.
    claim: The minister said “the harvest would fail without rain by June”.

Quiet:
    evidence: The minister said “the harvest would fail without rain by June”.
    claim: “The harvest would fail without rain by June”, the minister said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, quotes
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "QUO003"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Quotations whose words stand unquoted in the evidence."""
    ours, theirs = look.sources(comparison)
    for claim, evidence, words in quotes.promoted(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            claim,
            evidence,
            f"{ours} quotes “{look.cut(words)}”; {theirs} has the words, but not as a quotation.",
            0.8,
        )
