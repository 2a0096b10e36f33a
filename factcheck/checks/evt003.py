"""Someone else does it.

The same act with another agent: a leader for his country, a ministry for a minister, a company for
its owner. A possessor (“Kim's government”, “North Korea's government”) is not an agent. Someone else
altogether is a correction.

Standard: AP Stylebook, attribution of acts: say who did it, as the source does.

Flags:
    evidence: President Marek Dolny has sent two warships to the strait.
    claim: Poland has sent two warships to the strait.

Quiet:
    evidence: Poland has sent two warships to the strait.
    claim: Warsaw has sent two warships to the strait.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, look, people
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "EVT003"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked verbs whose subjects are names of different kinds of things."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        shift = people.agents(comparison, answer)
        if shift is None:
            continue
        claim, evidence = shift
        if acts.reports(answer.claim_view, answer.claim) or acts.reports(
            answer.evidence_view, answer.evidence
        ):
            continue  # who says it: the checks on sources speak of it
        ours_is, theirs_is = claim.mention, evidence.mention
        vicarious = ours_is is not None and theirs_is is not None and people.stands_for(ours_is, theirs_is)
        yield Observation(
            Level.ALTERED,
            SEVERITY if vicarious else Severity.CORRECTION,
            Spot(answer.link.claim.sentence, claim.span),
            Spot(answer.link.evidence.sentence, evidence.span),
            f"who does it changed: {evidence.surface} in {theirs} became {claim.surface} in {ours} "
            f"(“{answer.claim.surface}”).",
            answer.strength,
        )
