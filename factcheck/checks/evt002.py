"""An event was renamed.

What the source calls by one name the claim calls by another that is broader, narrower or different:
a summit became discussions, a test an exercise.

Standard: Reuters Handbook, precision: call an event what the source calls it.

Flags:
    evidence: The president flew to Geneva for a summit with his Chinese counterpart.
    claim: The president flew to Geneva for discussions with his Chinese counterpart.

Quiet:
    evidence: The president flew to Geneva for talks with his Chinese counterpart.
    claim: The president flew to Geneva for discussions with his Chinese counterpart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lexis
from factcheck.checks import acts, look, phrases
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "EVT002"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked event nouns of classes that do not mean the same."""
    ours, theirs = look.sources(comparison)
    told: set[tuple[str, str]] = set()
    for answer in look.answers(comparison):
        if "NOUN" not in (answer.claim.pos, answer.evidence.pos) or answer.claim.kind != "word":
            continue
        if acts.both_commitments(answer.claim, answer.evidence):
            continue
        names = (answer.claim.key, answer.evidence.key)
        if answer.evidence.kind != "word" or answer.link.how in look.SAME_MEANING or names in told:
            continue
        relation = acts.event_relation(answer)
        if (relation in _WIDER or acts.same_family(answer)) and not phrases.uses(
            comparison.evidence, answer.claim
        ):
            told.add(names)
            verb = "VERB" in (answer.claim.pos, answer.evidence.pos)
            yield Observation(
                Level.ALTERED,
                Severity.REFILE if verb else SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"the event was renamed: “{answer.evidence.surface}” in {theirs} became "
                f"“{answer.claim.surface}” in {ours}.",
                answer.strength,
            )


_WIDER = (lexis.EventRelation.BROADER, lexis.EventRelation.NARROWER)
