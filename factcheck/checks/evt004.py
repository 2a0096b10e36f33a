"""Who did it to whom was turned round.

The agent of the source is the object of the claim, and the other way about.

Standard: AP Statement of News Values, corrections: who did what to whom.

Flags:
    evidence: The federation accused the company of ignoring the letter.
    claim: The company accused the federation of ignoring the letter.

    evidence: Norway beat Denmark in the final on Sunday.
    claim: Denmark beat Norway in the final on Sunday.

Quiet:
    evidence: The federation accused the company of ignoring the letter.
    claim: The company was accused by the federation of ignoring the letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, crossed, look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "EVT004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked verbs whose subject and object answer each other crosswise."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        if (answer.claim.pos, answer.evidence.pos) != (
            "VERB",
            "VERB",
        ) or answer.link.how not in look.SAME_MEANING:
            continue
        agents = (
            acts.own_subject(answer.claim_view, answer.claim),
            acts.own_subject(answer.evidence_view, answer.evidence),
        )
        if agents[0] is None or agents[1] is None or look.equal(agents[0], agents[1]):
            continue
        turned = any(
            look.equal(agents[0], o) for o in look.objects(answer.evidence_view, answer.evidence)
        ) and any(look.equal(o, agents[1]) for o in look.objects(answer.claim_view, answer.claim))
        if turned:
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                Spot(answer.link.claim.sentence, agents[0].span),
                Spot(answer.link.evidence.sentence, agents[1].span),
                f"the roles are exchanged: in {theirs} {agents[1].surface} “{answer.evidence.surface}” "
                f"{agents[0].surface}, in {ours} it is the other way round.",
                answer.strength,
            )
    yield from crossed.altered(comparison, SEVERITY, named=False)
