"""A purpose was added.

The claim says what something was for where the source does not.

Standard: Reuters Handbook, motives: do not ascribe a motive that no source ascribes.

Flags:
    evidence: The government has sent 500 police officers to the port.
    claim: The government has sent 500 police officers to punish the port's strikers.

Quiet:
    evidence: The government has sent 500 police officers to guard the port.
    claim: To guard the port, the government has sent 500 police officers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "EVT005"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered infinitives of purpose on an answered verb."""
    ours, theirs = look.sources(comparison)
    for match in look.close(comparison):
        view = comparison.claim.sentences[match.sentence]
        for word in view.words:
            if word.pos != "VERB" or word.head < 0 or comparison.answer(match.sentence, word.index):
                continue
            if not acts.is_purpose(view, word) or comparison.answer(match.sentence, word.head) is None:
                continue
            if any(look.says(comparison.evidence.sentences[j], word) for j in match.evidence):
                continue
            if any(acts.does_to(each.evidence, view, word) for each in everything):
                continue
            yield Observation(
                Level.ADDED,
                SEVERITY,
                Spot(match.sentence, word.span),
                None,
                f"{ours} says what it was for (“to {word.surface}”); {theirs} does not.",
                match.score,
            )
