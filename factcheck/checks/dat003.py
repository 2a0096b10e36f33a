"""A date stands in no source.

The claim dates something that the source leaves undated, and no source has that date.

Standard: Reuters Handbook, accuracy: a date needs a source like any other fact.

Flags:
    evidence: The two companies signed the contract in Oslo.
    claim: The two companies signed the contract in Oslo in March 2021.

Quiet:
    evidence: The two companies signed the contract in Oslo in March 2021.
    claim: In March 2021 the two companies signed the contract in Oslo.

    evidence: Shooting took place in Porto, Braga and Evora.
    claim: Porto is where the shooting of Harvest (1987 film) took place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import dating, look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "DAT003"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered dates of matched sentences, carried by no source."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    for one, match in phrases.best_matches(everything):
        for word in one.claim.sentences[match.sentence].words:
            if (
                word.when is None
                or word.when.start is None
                or any(each.answer(match.sentence, word.index) for each in everything)
            ):
                continue
            if any(look.carried(each.evidence, word) for each in everything):
                continue
            if dating.in_title(one.claim, word):
                continue
            yield Observation(
                Level.ADDED,
                SEVERITY,
                Spot(match.sentence, word.span),
                None,
                f"no source says “{word.surface}”, which {ours} has.",
                match.score,
            )
