"""A quotation stands in no source.

The claim quotes words that no source has, in quotation marks or without.

Standard: Reuters Handbook, quotes: nothing stands between quotation marks that nobody said.

Flags:
    evidence: Mayor Ida Falk said the city would rebuild the bridge.
    claim: “We will not rest until this bridge stands again,” Mayor Ida Falk said of the city's plan to
        rebuild it.

Quiet:
    evidence: “We will rebuild this bridge by spring,” Mayor Ida Falk said.
    claim: Mayor Ida Falk said: “We will rebuild this bridge by spring.”
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, quotes
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "QUO002"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Quotations without a counterpart in any source."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    for spot, words in quotes.unsupported(comparison.claim, [each.evidence for each in everything]):
        yield Observation(
            Level.ADDED,
            SEVERITY,
            spot,
            None,
            f"no source has the words {ours} quotes: “{look.cut(words)}”.",
            0.8,
        )
