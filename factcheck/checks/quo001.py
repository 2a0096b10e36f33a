"""Words inside a quotation differ.

A direct quotation is verbatim. Punctuation, quotation marks, capitals and a shortening at either end
are set aside; a changed, added or missing word is not.

Standard: AP Stylebook, quotations: a quotation runs word for word, slips included.

Flags:
    evidence: “Nobody told us where the exits were,” said Olga Brandt, a guest at the hotel.
    claim: “Nobody told us where the stairs were,” said Olga Brandt, a guest at the hotel.

Quiet:
    evidence: “Nobody told us where the exits were,” said Olga Brandt, a guest at the hotel.
    claim: Olga Brandt, a guest at the hotel, said: "Nobody told us where the exits were."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, quotes
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "QUO001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Quotations that are close to one of the evidence but not its words."""
    ours, theirs = look.sources(comparison)
    for spoken in quotes.altered(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            spoken.claim,
            spoken.evidence,
            f"the quotation was changed: {theirs} has “{look.cut(spoken.original)}”, "
            f"{ours} “{look.cut(spoken.altered)}”.",
            spoken.similarity,
        )
