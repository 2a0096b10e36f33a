"""The verb of saying claims more or less.

Said became claimed, or confirmed: the verb now judges what the source said.

Standard: AP Stylebook, said: it is neutral; claim, admit, reveal and confirm are not.

Flags:
    evidence: The minister said the road was safe.
    claim: The minister claimed the road was safe.

    evidence: The minister said the road was safe.
    claim: The minister admitted the road was safe.

Quiet:
    evidence: The minister said the road was safe.
    claim: The minister stated that the road was safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, sourcing
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ATT004"
SEVERITY = Severity.REFILE


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates under reporting verbs of different classes."""
    ours, theirs = look.sources(comparison)
    told: set[tuple[int, str]] = set()
    for answer, claim, evidence in sourcing.attributed(comparison):
        if claim.certainty == evidence.certainty or (answer.match.sentence, claim.verb) in told:
            continue
        if not sourcing.verbs_differ(claim.certainty, evidence.certainty):
            continue
        told.add((answer.match.sentence, claim.verb))
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            Spot(answer.link.claim.sentence, claim.span),
            Spot(answer.link.evidence.sentence, evidence.span),
            f"“{evidence.verb}” in {theirs} became “{claim.verb}” in {ours}.",
            answer.strength,
        )
