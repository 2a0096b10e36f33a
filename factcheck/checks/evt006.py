"""What is acted on was made vaguer.

The thing the source names is replaced by a wider word, so that a reader no longer learns what it was.

Standard: Reuters Handbook, precision: the specific word is the accurate word.

Flags:
    evidence: The ship carried rifles to the rebels, the report said.
    claim: The ship carried equipment to the rebels, the report said.

Quiet:
    evidence: The ship carried rifles to the rebels, the report said.
    claim: The ship carried guns to the rebels, the report said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, look, phrases
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "EVT006"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked objects where the claim's word is a wider one that the source does not use."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        if (answer.claim.pos, answer.evidence.pos) != ("NOUN", "NOUN") or not phrases.is_wider(answer):
            continue
        if (
            not phrases.is_object(answer.evidence_view, answer.evidence)
            or acts.event_relation(answer) is not None
        ):
            continue
        if look.carried(comparison.evidence, answer.claim) or look.carried(comparison.claim, answer.evidence):
            continue
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            answer.evidence_spot,
            f"{theirs} says “{answer.evidence.surface}”, {ours} only “{answer.claim.surface}”.",
            answer.strength,
        )
