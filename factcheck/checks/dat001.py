"""A date or time differs.

The two sentences date the same thing differently. The days they mean are compared, not the words: “Sunday”
and “Aug. 24” may be one day.

Standard: AP Stylebook, time element: the day something happened is a fact of the story.

Flags:
    evidence: Divers will begin the search on Monday, the navy said.
    claim: Divers will begin the search on Tuesday, the navy said.

    evidence: The company was founded in 1987 in Lyon.
    claim: The company was founded in 1978 in Lyon.

    evidence: She has chaired the museum's board since 2009.
    claim: She chaired the museum's board until 2009.

    evidence: Masked men raided a merchant ship in the strait on Saturday, the coast guard said.
    claim: The coast guard on Friday beat off an attack by masked men on a merchant ship in the strait.

    evidence: The team counted the seals on 40 nights between 2016 and 2021.
    claim: From 2016 to 2020 the volunteers spent 40 nights counting the seals.

    evidence: The board expects a higher demand for timber over the next 12 months.
    claim: The board expects a higher demand for timber over the next 24 months.

    evidence: Distributed by a studio in Turin, the picture came out on May 9, 2011.
    claim: Salt and Cedar came out in 2014.

    evidence: Ines Maria Duarte (12 June 1911 - 3 May 1984) was a Portuguese botanist.
    claim: Ines Duarte was born on June 21, 1911.

    evidence: The series was recorded in Malta and Cyprus, from March 1996 to May 1997.
    claim: The recording of the series finished in June 1996.

    evidence: Oskar Lindholm (born 7 August 1975) is a Swedish skier who won five cups.
    claim: Oskar Lindholm retired on August 7, 1975.

Quiet:
    evidence: Ines Maria Duarte (12 June 1911 - 3 May 1984) was a Portuguese botanist.
    claim: Ines Duarte died in May 1984.

    evidence: The series was recorded in Malta and Cyprus, from March 1996 to May 1997.
    claim: The recording of the series finished in 1997.

    evidence: Divers will begin the search on Monday morning, the navy said.
    claim: The navy said divers will begin the search on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck import measure
from factcheck.checks import dating_given, lone, look, phrases, placed
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "DAT001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked dates that land on ``altered``."""
    ours, theirs = look.sources(comparison)
    for answer in chain(look.answers(comparison), lone.dates(comparison)):
        claim, evidence = answer.claim.when, answer.evidence.when
        if claim is None or evidence is None:
            continue
        if phrases.in_quote(answer.claim_view, claim.span) and claim.surface == evidence.surface:
            continue  # what a speaker calls today stands where his words stand
        found = measure.compare_whens(claim, evidence)
        if found.level is not Level.ALTERED:
            continue
        turned = found.rung == "relation-changed"  # the same day, so that its words stand on both sides
        if turned or not look.says(answer.claim_view, answer.evidence):
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"{ours} says “{claim.surface}”, {theirs} says “{evidence.surface}”: {found.note}.",
                answer.strength,
            )
    for gap, mine, other in placed.dates(comparison):
        yield gap.altered(
            SEVERITY,
            f"{ours} says “{mine.surface}”, {theirs} says “{other.surface}”.",
            (mine.span, other.span),
        )
    yield from (apart.altered(ours, theirs) for apart in dating_given.dates(comparison))
