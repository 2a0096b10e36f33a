"""A word was turned into its opposite.

The claim uses the opposite of the source's word: legal and illegal, support and oppose, before and after.

Standard: AP Statement of News Values, corrections: the meaning is reversed.

Flags:
    evidence: The court ruled that the strike was legal.
    claim: The court ruled that the strike was illegal.

    evidence: The union supports the merger, its leader said.
    claim: The union opposes the merger, its leader said.

    evidence: The museum sold the two paintings to a bank in May.
    claim: The museum bought the two paintings from a bank in May.

    evidence: The eastern bank of the river floods each spring, while the western bank stays dry.
    claim: The western bank of the river floods each spring, while the western bank stays dry.

Quiet:
    evidence: The union opposes the merger, its leader said.
    claim: The union is against the merger, its leader said.

    evidence: The board of the old theatre was unaware of the plans for the new hall.
    claim: The board of the old theatre was not aware of the plans for the new hall.

    evidence: The museum sold the two paintings to the bank in May.
    claim: The bank bought the two paintings from the museum in May.

    evidence: The union does not support the merger.
    claim: The union opposes the merger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, framed, look, polarity
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.resources import load
from factcheck.views import Comparison

CODE = "NEG003"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked words that are antonyms, with the same polarity on both sides."""
    ours, theirs = look.sources(comparison)
    for answer, claim, evidence in acts.opposite_prepositions(comparison):
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            Spot(answer.link.claim.sentence, claim.span),
            Spot(answer.link.evidence.sentence, evidence.span),
            f"“{evidence.text}” in {theirs} became “{claim.text}” in {ours}.",
            answer.strength,
        )
    when: list[str] = load("checks")["time_adjectives"]
    for answer in look.answers(comparison):
        if answer.claim.kind != "word" or not acts.opposed(answer) or acts.both_say_both(answer):
            continue
        if answer.claim.pos in ("VERB", "NOUN") and not look.same_place(comparison, answer):
            continue
        if acts.from_either_end(*polarity.sides(answer)):
            continue
        if answer.claim.lemma in when and answer.evidence.lemma in when:
            continue  # the past season, the next one: dates speak of it
        if polarity.negated(answer.claim_view, answer.claim) != polarity.negated(
            answer.evidence_view, answer.evidence
        ):
            continue
        if answer.claim.pos == "ADJ" and _complements(answer):
            continue
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            answer.evidence_spot,
            f"“{answer.evidence.surface}” in {theirs} became its opposite, "
            f"“{answer.claim.surface}”, in {ours}.",
            answer.strength,
        )
    for gap in framed.opposites(comparison):
        mine, other = gap.surfaces
        yield gap.altered(SEVERITY, f"“{other}” in {theirs} became its opposite, “{mine}”, in {ours}.")


def _complements(answer: look.Answer) -> bool:
    """Whether a "not" before the one word makes the two the same: not aware, unaware."""
    (view, word), (other, counterpart) = polarity.sides(answer)
    return bool(polarity.of_complement(view, word)) != bool(polarity.of_complement(other, counterpart))
