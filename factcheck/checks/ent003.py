"""A name stands in no source.

A sentence that a source carries names someone or something that no source names.

Standard: Reuters Handbook, sourcing: every name in a story comes from a source.

Flags:
    evidence: The minister opened the bridge with the mayor.
    claim: The minister opened the bridge with the mayor, Anna Lindqvist.

Quiet:
    evidence: The minister opened the bridge with the mayor, Anna Lindqvist.
    claim: The minister and Mayor Lindqvist opened the bridge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, people, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ENT003"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered names of matched sentences, carried by no source."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    told: set[str] = set()
    for one, match in phrases.best_matches(everything):
        for word in one.claim.sentences[match.sentence].words:
            if (
                word.mention is None
                or word.mention.role == "demonym"
                or word.key in told
                or word.mention.kind not in ("person", "organisation", "place")
            ):
                continue
            if any(each.answer(match.sentence, word.index) for each in everything):
                continue
            if any(people.names(each.evidence, word.mention) for each in everything):
                continue
            told.add(word.key)
            yield Observation(
                Level.ADDED,
                SEVERITY,
                Spot(match.sentence, word.span),
                None,
                f"no source names “{word.surface}”, which {ours} has.",
                match.score,
            )
