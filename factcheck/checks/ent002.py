"""A name is spelled differently.

The same person, in another spelling: the desk settles on one. A spelling that is said in another
way may be somebody else: it is a correction.

Standard: AP Stylebook, names: spell a name as its bearer does; one spelling per story.

Flags:
    evidence: Volodymyr Zelenskyy arrived in Rome on Monday.
    claim: Volodymyr Zelensky arrived in Rome on Monday.

Quiet:
    evidence: Volodymyr Zelenskyy arrived in Rome on Monday.
    claim: Zelenskyy arrived in Rome on Monday.

    evidence: The U.S. embassy was closed on Monday.
    claim: The US embassy was closed on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import naming
from factcheck.checks import look, people
from factcheck.checks.spec import Observation
from factcheck.naming.fold import fold
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ENT002"
SEVERITY = Severity.REFILE


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked names that are spelling variants, once for each pair of spellings."""
    ours, theirs = look.sources(comparison)
    told: set[tuple[str, str]] = set()
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.mention, answer.evidence.mention
        if claim is None or evidence is None or claim.role != "name" or evidence.role != "name":
            continue
        spellings = (claim.surface, evidence.surface)
        if claim.kind == "place" or naming.same(claim, evidence) != "variant" or spellings in told:
            continue
        if claim.kind != "person" or fold(claim.surface) == fold(evidence.surface):
            continue
        if len(fold(claim.surface).split()) != len(fold(evidence.surface).split()):
            continue
        told.add(spellings)
        alike = people.sounds_alike(claim, evidence)
        yield Observation(
            Level.COMPATIBLE if alike else Level.ALTERED,
            SEVERITY if alike else Severity.CORRECTION,
            answer.claim_spot,
            answer.evidence_spot,
            f"{ours} spells {claim.surface}, {theirs} {evidence.surface}.",
            answer.strength,
        )
