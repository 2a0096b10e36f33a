"""A date was made coarser.

The source gives the day, the claim only the month or the year.

Standard: AP Stylebook, time element: give the day where the source has it.

Flags:
    evidence: The hotel was raided on Feb. 3, 2024, by officers from Cork.
    claim: The hotel was raided in February 2024 by officers from Cork.

Quiet:
    evidence: The hotel was raided on Feb. 3, 2024, by officers from Cork.
    claim: Officers from Cork raided the hotel on 3 February 2024.

    evidence: Torbay United appointed the manager on May 12, 2009.
    claim: Torbay United had the manager from 2007-2011.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation
from factcheck.measure.datewords import date_words
from factcheck.records import Level, Severity
from factcheck.resources import load
from factcheck.views import Comparison

CODE = "DAT005"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked dates, a day in the evidence and a longer stretch around it in the claim."""
    ours, theirs = look.sources(comparison)
    coarse: list[str] = load("checks")["coarse_granularities"]
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.when, answer.evidence.when
        if (
            claim is None
            or evidence is None
            or evidence.granularity != "day"
            or claim.granularity not in coarse
            or len(date_words(claim).of("year")) > 1  # a range is no coarser word for one of its days
        ):
            continue
        if (
            claim.start is None
            or evidence.start is None
            or not claim.start <= evidence.start < (claim.end or "")
        ):
            continue
        yield Observation(
            Level.COMPATIBLE,
            SEVERITY,
            answer.claim_spot,
            answer.evidence_spot,
            f"{theirs} gives the day (“{evidence.surface}”), {ours} only “{claim.surface}”.",
            answer.strength,
        )
