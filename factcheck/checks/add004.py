"""A phrase stands in no source.

A phrase inside a supported sentence brings a purpose, a cause or a superlative that nothing in any
source carries.

Standard: AP Statement of News Values, sourcing: know where every statement comes from.

Flags:
    evidence: The airline ordered 12 jets on Monday.
    claim: The airline ordered 12 jets on Monday in an effort to modernise its ageing fleet.

    evidence: The quake destroyed hundreds of houses.
    claim: The quake destroyed hundreds of houses, the worst disaster in the country's history.

Quiet:
    evidence: The airline ordered 12 jets on Monday to modernise its ageing fleet.
    claim: To renew its ageing fleet, the airline ordered 12 jets on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ADD004"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered phrases on answered words, at least two of whose content words no source carries."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    for one, match in phrases.best_matches(everything):
        view = one.claim.sentences[match.sentence]
        for word in view.words:
            phrase = phrases.new_phrase(one, match, everything, word)
            if phrase is None:
                continue
            yield Observation(
                Level.ADDED,
                SEVERITY,
                Spot(match.sentence, phrase),
                None,
                f"no source says “{look.cut(phrase.of(one.claim.article.text))}”, which {ours} adds.",
                match.score,
            )
