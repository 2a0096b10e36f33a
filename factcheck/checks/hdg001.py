"""A hedge was added.

The claim says “allegedly”, “reportedly”, “may have” where the source states a fact. Quiet where the
source itself only believes, suggests or alleges it.

Standard: AP Stylebook, allege: the word must be used with care and only where a source makes the
allegation.

Flags:
    evidence: The general has sent thousands of soldiers to the border.
    claim: The general has allegedly sent thousands of soldiers to the border.

    evidence: The paper honoured the nurses who worked through the outbreak.
    claim: The paper honoured the nurses who had allegedly worked through the outbreak.

Quiet:
    evidence: The general has allegedly sent thousands of soldiers to the border.
    claim: The general has reportedly sent thousands of soldiers to the border.

    evidence: The court banned the surgeon from practising for five years.
    claim: The surgeon may not practise for five years, the court ruled.

    evidence: The council fined the firm and banned it from all markets for a year.
    claim: Besides a fine, the firm may sell at no market for a year, the council said.

    evidence: Prosecutors suspect that the mayor took bribes.
    claim: The mayor allegedly took bribes, according to prosecutors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, stance
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "HDG001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates hedged on the claim side only."""
    ours, theirs = look.sources(comparison)
    for answer, cue in stance.hedged_only_in_claim(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            Spot(answer.link.claim.sentence, cue.span),
            answer.evidence_spot,
            f"{ours} hedges (“{cue.surface} {answer.claim.surface}”) what {theirs} states as a fact "
            f"(“{answer.evidence.surface}”).",
            answer.strength,
        )
