"""A superlative stands in no source.

The worst, the steepest, the closest ever: the claim ranks what no source ranks.

Standard: Reuters Handbook, superlatives: a record or a first must be sourced.

Flags:
    evidence: The bank raised its main rate by three points on Thursday.
    claim: The bank raised its main rate by three points on Thursday, its steepest increase ever.

Quiet:
    evidence: It was the bank's steepest increase in ten years.
    claim: The increase was the bank's steepest for a decade.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.resources import load
from factcheck.views import Comparison

CODE = "ADD005"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Superlatives of matched sentences where no matched sentence of a source has any."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    plain: list[str] = load("checks")["plain_superlatives"]
    for one, match in phrases.best_matches(everything):
        for token in one.claim.sentences[match.sentence].sentence.tokens:
            if (
                token.tag != "JJS"
                or not token.text.isalpha()
                or token.lemma in plain
                or token.text.lower() in plain
            ):
                continue
            if any(phrases.ranks(each, match.sentence, token.text) for each in everything):
                continue
            yield Observation(
                Level.ADDED,
                SEVERITY,
                Spot(match.sentence, token.span),
                None,
                f"no source says “{token.text}”, which {ours} has.",
                match.score,
            )
