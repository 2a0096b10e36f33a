"""A sentence stands in no source.

No sentence of any source says what this sentence says.

Standard: AP Statement of News Values, sourcing: know where every sentence comes from.

Flags:
    evidence: The bridge was closed on Monday after engineers found cracks.
    claim: The bridge was closed on Monday after engineers found cracks. Tourists have complained about the
        city's hotels for years.

Quiet:
    evidence: The bridge was closed on Monday after engineers found cracks.
    claim: After engineers found cracks, the bridge was closed. The closure came on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ADD001"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Claim sentences that are unsupported in every comparison."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    alone = set(comparison.unsupported).intersection(*(set(each.unsupported) for each in everything))
    for index in sorted(alone):
        view = comparison.claim.sentences[index]
        if phrases.novelty(view, [each.evidence for each in everything]) < look.limits()["least_novelty"]:
            continue
        yield Observation(
            Level.ADDED,
            SEVERITY,
            Spot(index, view.sentence.span),
            None,
            f"no source says what {ours} says here.",
            0.6,
        )
