"""A circumstance stands in no source.

A phrase such as “amid rising tensions” or “after months of protests” puts the news in a frame that no
source gives it.

Standard: Reuters Handbook, context: background needs a source too; avoid “amid” as a hidden cause.

Flags:
    evidence: The bank raised its main interest rate on Thursday.
    claim: The bank raised its main interest rate on Thursday amid growing public anger.

Quiet:
    evidence: The bank raised its main interest rate on Thursday amid growing public anger.
    claim: Amid growing public anger, the bank raised its main interest rate on Thursday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ADD002"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered nouns under a preposition of circumstance, carried by no source."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    for one, match in phrases.best_matches(everything):
        view = one.claim.sentences[match.sentence]
        for word in view.words:
            if word.kind != "word" or not phrases.is_circumstance(word):
                continue
            if any(each.answer(match.sentence, word.index) for each in everything):
                continue
            if any(look.carried(each.evidence, word) for each in everything):
                continue
            span = phrases.with_preposition(view, word)
            yield Observation(
                Level.ADDED,
                SEVERITY,
                Spot(match.sentence, span),
                None,
                f"no source has this circumstance, which {ours} adds.",
                match.score,
            )
