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

    evidence: Because the road is new there are doubts about its bends, Roth says.
    claim: Because the road is new there are doubts about its bends, Roth states.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, unsourced
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ATT001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Claim clauses whose words answer words inside an attribution, and that have none themselves."""
    ours, theirs = look.sources(comparison)
    for match in look.close(comparison):
        view = comparison.claim.sentences[match.sentence]
        told: set[str] = set()
        for clause in view.claims:
            lost = unsourced.lost(comparison, match, clause)
            if lost is None or lost.source.source in told:
                continue
            told.add(lost.source.source)
            later = any(
                i > match.sentence and comparison.claim.sentences[i].attributions for i in match.siblings
            )
            yield Observation(
                Level.DROPPED,
                Severity.QUERY if later else SEVERITY,
                Spot(match.sentence, clause.predicate),
                Spot(lost.sentence, lost.source.span),
                f"{theirs} gives a source ({look.cut(lost.source.source)}); {ours} says it in its own voice"
                + (" and names the source only later." if later else "."),
                lost.strength,
            )
