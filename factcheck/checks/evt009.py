"""A word for someone's standing was lost or added.

Former, acting, suspected, deputy: such a word decides who someone is. One side has it on the same
noun, the other does not have it anywhere in the sentence.

Standard: AP Stylebook, titles: former, acting and suspected are part of the fact.

Flags:
    evidence: A former World Bank official said the loan was lost.
    claim: A World Bank official said the loan was lost.

    evidence: The suspected leader of the gang was seen in Marseille.
    claim: The leader of the gang was seen in Marseille.

Quiet:
    evidence: A former World Bank official said the loan was lost.
    claim: An ex-official of the World Bank said the loan was lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.resources import load
from factcheck.views import Comparison

CODE = "EVT009"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked nouns of which one side alone has a modifier of standing."""
    ours, theirs = look.sources(comparison)
    statuses: list[str] = load("checks")["statuses"]
    for answer in look.answers(comparison):
        if (
            "NOUN" not in (answer.claim.pos, answer.evidence.pos)
            or answer.link.score < look.limits()["sure_link"]
        ):
            continue
        for there, here, has, lacks in (
            (answer.evidence_view, answer.claim_view, answer.evidence, answer.claim),
            (answer.claim_view, answer.evidence_view, answer.claim, answer.evidence),
        ):
            status = next((w for w in phrases.modifiers(there, has) if w.lemma in statuses), None)
            said = here.sentence.text.lower()
            if status is None or any(s in said for s in (*statuses, *load("checks")["former_words"])):
                continue
            dropped = has is answer.evidence
            where, other = (theirs, ours) if dropped else (ours, theirs)
            yield Observation(
                Level.DROPPED if dropped else Level.ADDED,
                SEVERITY if dropped else Severity.QUERY,
                answer.claim_spot if dropped else Spot(answer.link.claim.sentence, status.span),
                Spot(answer.link.evidence.sentence, status.span) if dropped else answer.evidence_spot,
                f"{where} says “{status.surface} {has.surface}”, {other} only “{lacks.surface}”.",
                answer.strength,
            )
