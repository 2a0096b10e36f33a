"""The source fell out.

The evidence says who says so; the claim says it in its own voice. Quiet where the claim names a
source for the same passage, in the sentence or in one that carries it.

Standard: AP Statement of News Values, sourcing: attribute what we did not see. Reuters Handbook,
attribution: no statement without its source.

Flags:
    evidence: Police chief Ines Roth said the driver ran a red light.
    claim: The driver ran a red light.

    evidence: The agency said the test was a success and that the director assigned new tasks to the team.
    claim: The director assigned new tasks to the team.

Quiet:
    evidence: Police chief Ines Roth said the driver ran a red light.
    claim: The driver ran a red light, according to Police Chief Ines Roth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, sourcing, tell
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ATT001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates inside an attribution on the evidence side and outside any on the claim side."""
    ours, theirs = look.sources(comparison)
    for match in look.close(comparison):
        told: set[str] = set()
        view = comparison.claim.sentences[match.sentence]
        for answer in look.answers(comparison, match):
            if not tell.is_main_predicate(answer.claim_view, answer.claim):
                continue
            source = look.attribution(answer.evidence_view, answer.evidence.span)
            if look.attribution(view, answer.claim.span) is not None:
                continue
            if sourcing.speaks_throughout(view, answer.claim):
                continue
            if source is None or source.source in told or tell.in_quote(answer.claim_view, answer.claim.span):
                continue
            if tell.is_source(answer, source) or sourcing.is_named(view, answer.evidence_view, source):
                continue
            told.add(source.source)
            later = any(
                i > match.sentence and sourcing.is_attributed(comparison.claim.sentences[i])
                for i in match.siblings
            )
            yield Observation(
                Level.DROPPED,
                Severity.QUERY if later else SEVERITY,
                answer.claim_spot,
                Spot(answer.link.evidence.sentence, source.span),
                f"{theirs} gives a source ({look.cut(source.source)}); {ours} says it in its own voice"
                + (" and names the source only later." if later else "."),
                answer.strength,
            )
