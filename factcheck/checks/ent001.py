"""Another name stands in its place.

The two sentences say the same of two different people, organisations or places. Aliases, titles,
capitals for governments and other spellings of one name are one name.

Standard: AP Statement of News Values, corrections: a wrong name is always corrected.

Flags:
    evidence: Sweden sent two helicopters to join the search.
    claim: Finland sent two helicopters to join the search.

    evidence: Michael Brown was charged with fraud on Monday.
    claim: Michelle Brown was charged with fraud on Monday.

    evidence: The traders carried salt and silk from Africa to the ports of the northern sea.
    claim: The traders carried salt and silk from Asia to the ports of the northern sea.

Quiet:
    evidence: Japan sent two helicopters to join the search.
    claim: Tokyo sent two helicopters to join the search.

    evidence: Volodymyr Zelenskyy arrived in Rome on Monday.
    claim: President Volodymyr Zelensky arrived in Rome on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import naming
from factcheck.checks import look, people, placed
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ENT001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked names of two different things."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.mention, answer.evidence.mention
        if claim is None or evidence is None or answer.link.score < look.limits()["structure_link"]:
            continue
        if naming.same(claim, evidence) != "different" or people.is_agent_shift(answer):
            continue
        if (
            look.same_name(claim, evidence)
            or people.is_part(claim, evidence)
            or people.names_whole(comparison.evidence, claim)
        ):
            continue
        if look.says(answer.evidence_view, answer.claim) and look.says(answer.claim_view, answer.evidence):
            continue
        if people.written_alike(claim, evidence) or people.speaks(answer):
            continue
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            answer.evidence_spot,
            f"{ours} names {claim.surface}, {theirs} names {evidence.surface}.",
            answer.strength,
        )
    for gap, mine, other, certain in placed.names(comparison):
        if people.written_alike(mine, other) or people.is_part(mine, other):
            continue
        yield gap.altered(
            SEVERITY if certain else Severity.QUERY,
            f"{ours} names {mine.surface}, {theirs} names {other.surface}.",
            (mine.span, other.span),
        )
