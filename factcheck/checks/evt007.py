"""A state or quality is another one.

A word that says what state a thing is in was exchanged for one that says something else: armed
became capable, suspected became confirmed, former became current.

Standard: AP Stylebook, precise description: a description of status is a fact.

Flags:
    evidence: The clash raised fears of a war between two nuclear-armed states.
    claim: The clash raised fears of a war between two nuclear-capable states.

    evidence: The former mayor was charged with fraud.
    claim: The acting mayor was charged with fraud.

Quiet:
    evidence: The study points to the country's aging power grid.
    claim: The study points to the country's outdated power grid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lexis
from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "EVT007"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Modifiers of linked words that the lexicon of states keeps apart."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        if answer.link.score < look.limits()["sure_link"]:
            continue
        for claim in phrases.modifiers(answer.claim_view, answer.claim):
            for evidence in phrases.modifiers(answer.evidence_view, answer.evidence):
                relation = lexis.modifier_relation(claim.lemma, evidence.lemma)
                if relation is not lexis.ModifierRelation.ALTERED:
                    continue
                if look.says(answer.evidence_view, claim) or look.says(answer.claim_view, evidence):
                    continue
                yield Observation(
                    Level.ALTERED,
                    SEVERITY,
                    Spot(answer.link.claim.sentence, claim.span),
                    Spot(answer.link.evidence.sentence, evidence.span),
                    f"“{evidence.surface}” in {theirs} became “{claim.surface}” in {ours}.",
                    answer.strength,
                )
