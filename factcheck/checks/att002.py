"""Another source is named.

What one source said is put into the mouth of another: under another name, or under a role that the
evidence gives to nobody. Quiet where the words may take up the one who speaks there (“the researcher”, “the
president”).

Standard: AP Statement of News Values, sourcing: the right words from the right source.

Flags:
    evidence: The defence ministry said the bridge was destroyed by a drone.
    claim: The rebels said the bridge was destroyed by a drone.

    evidence: Olga Brandt runs the ferry. “The pier needs new planks before winter,” she said.
    claim: Olga Brandt runs the ferry. “The pier needs new planks before winter,” a shop owner said.

Quiet:
    evidence: The defence ministry said the bridge was destroyed by a drone.
    claim: The bridge was destroyed by a drone, according to the ministry of defence.

    evidence: Olga Brandt studies eels. “The lake needs more fresh water,” she said.
    claim: Olga Brandt studies eels. “The lake needs more fresh water,” the researcher said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, sourcing, voices
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ATT002"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked predicates whose sources on both sides share nothing, and speakers under a role of nobody's."""
    yield from sourcing.differing(comparison, "other", SEVERITY)
    ours, theirs = look.sources(comparison)
    for answer, claim, evidence, is_new in voices.other_roles(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY if is_new else Severity.QUERY,
            Spot(answer.link.claim.sentence, claim.span),
            Spot(answer.link.evidence.sentence, evidence.span),
            f"{theirs} has it from “{look.cut(evidence.source)}”, {ours} from “{look.cut(claim.source)}”, "
            f"of whom {theirs} says nothing.",
            answer.strength,
        )
