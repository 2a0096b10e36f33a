"""A part and its total changed places.

The source says how many of how many; the claim gives the total where the part belongs, or the part
where the total does.

Standard: AP Stylebook, numerals: say of how many.

Flags:
    evidence: The jury found him guilty on four of the six counts.
    claim: The jury found him guilty on six counts.

Quiet:
    evidence: The jury found him guilty on four of the six counts.
    claim: The jury found him guilty on four counts.

    evidence: The fire killed 12 people, including three children.
    claim: The fire killed 12 people, three of them children.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison, Word

CODE = "NUM009"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures of which the evidence's is the total of a part that the claim does not give."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        if claim is None or evidence is None or claim.subset_of is not None:
            continue
        part = _part(answer)
        if part is None or look.says(answer.claim_view, part):
            continue
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            Spot(answer.link.evidence.sentence, part.span),
            f"{theirs} says “{part.surface}” of “{evidence.surface}”, {ours} only “{claim.surface}”.",
            answer.strength,
        )


def _part(answer: look.Answer) -> Word | None:
    """The figure of the evidence that is a part of the linked one, where it stands before it."""
    total = answer.evidence
    for word in answer.evidence_view.words:
        quantity = word.quantity
        if quantity is None or word.index == total.index or quantity.subset_of is None:
            continue
        if total.surface in quantity.subset_of and word.span.start < total.span.start:
            return word
    return None
