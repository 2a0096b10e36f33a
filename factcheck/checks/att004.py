"""The verb of saying says more or less of what was said.

Said became claimed, confirmed, admitted or denied: the verb now judges what the source said, or turns it
round. Said and denied are a correction; said and insisted or indicated a matter of tone. Quiet where a
neutral verb stands for another, and where what one side denies the other says the other way round.

Standard: AP Stylebook, said: it is neutral; claim, admit, reveal and confirm are not.

Flags:
    evidence: The minister said the road was safe.
    claim: The minister claimed the road was safe.

    evidence: The minister said the road was safe.
    claim: The minister admitted the road was safe.

    evidence: The clerk said the letters were burnt in the yard.
    claim: The clerk denied the letters were burnt in the yard.

    evidence: The survey suggests that the eel spawns in the lake.
    claim: The survey proves that the eel spawns in the lake.

Quiet:
    evidence: The minister said the road was safe.
    claim: The minister stated that the road was safe.

    evidence: The clerk denied that she had burnt the letters.
    claim: The clerk said she had not burnt the letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, voices
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ATT004"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Attributions of the same words by verbs of different classes."""
    ours, theirs = look.sources(comparison)
    for answer, claim, evidence in voices.voices(comparison):
        severity = voices.verbs_apart(answer, claim, evidence)
        if severity is None:
            continue
        yield Observation(
            Level.ALTERED,
            severity,
            Spot(answer.link.claim.sentence, voices.verb_span(answer.claim_view, claim)),
            Spot(answer.link.evidence.sentence, voices.verb_span(answer.evidence_view, evidence)),
            f"“{evidence.verb}” in {theirs} became “{claim.verb}” in {ours}.",
            answer.strength,
        )
