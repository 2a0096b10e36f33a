"""A belief became a statement.

The source believes, suspects or alleges it; the claim has the source say it. A suspicion told as a
statement is a correction, a belief or an estimate a query.

Standard: AP Stylebook, attribution: a verb must not turn what someone thinks into what he knows.

Flags:
    evidence: Investigators suspect that the records were altered after the crash.
    claim: Investigators said the records were altered after the crash.

    evidence: Analysts believe the missile is based on a Chinese design.
    claim: Analysts said the missile is based on a Chinese design.

Quiet:
    evidence: Investigators suspect that the records were altered after the crash.
    claim: The records were altered after the crash, investigators suspect.

    evidence: Investigators said the records were altered.
    claim: The records were altered, according to investigators.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, sourcing, voices
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.resources import load
from factcheck.views import Comparison

CODE = "HDG004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked words under a doubting verb in the evidence and a stating one in the claim."""
    ours, theirs = look.sources(comparison)
    doubting: dict[str, str] = load("checks")["doubting_classes"]
    stating: list[str] = load("checks")["stating_classes"]
    accusing: list[str] = load("checks")["plain_accusations"]
    told: set[tuple[int, str]] = set()
    for answer, claim, evidence in sourcing.attributed(comparison):
        verb = doubting.get(evidence.verb, doubting.get(evidence.certainty))
        key = (answer.match.sentence, evidence.verb)
        if verb is None or evidence.verb in (claim.verb, *accusing) or key in told:
            continue
        if claim.certainty not in stating:
            continue
        told.add(key)
        yield Observation(
            Level.ALTERED,
            Severity(verb),
            Spot(answer.link.claim.sentence, voices.verb_span(answer.claim_view, claim)),
            Spot(answer.link.evidence.sentence, voices.verb_span(answer.evidence_view, evidence)),
            f"in {theirs} {look.cut(evidence.source)} only {evidence.verb}s it; in {ours} it is stated "
            f"(“{claim.verb}”).",
            answer.strength,
        )
