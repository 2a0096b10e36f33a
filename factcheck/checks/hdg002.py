"""A hedge was dropped.

The source says “allegedly”, “may have”, “is believed to”; the claim states it as a fact.

Standard: Reuters Handbook, allegations: an allegation is not a fact. AP Stylebook, suspect and allege.

Flags:
    evidence: A wave may have broken a window before the boat sank.
    claim: A wave broke a window before the boat sank.

    evidence: The treasurer allegedly moved the money abroad.
    claim: The treasurer moved the money abroad.

Quiet:
    evidence: The treasurer allegedly moved the money abroad.
    claim: The treasurer is accused of moving the money abroad.

    evidence: A wave may have broken a window before the boat sank.
    claim: A wave might have broken a window before the boat sank.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, stance
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "HDG002"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates hedged in the evidence only."""
    ours, theirs = look.sources(comparison)
    for answer, cue in stance.hedged_only_in_evidence(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            Spot(answer.link.evidence.sentence, cue.span),
            f"{ours} states as a fact (“{answer.claim.surface}”) what {theirs} hedges "
            f"(“{cue.surface}”, “{answer.evidence.surface}”).",
            answer.strength,
        )
