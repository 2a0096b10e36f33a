"""The day fell out.

The source dates what the claim says, and the claim does not. That the day stands elsewhere in the
story, for something else, does not help its reader.

Standard: AP Stylebook, time element: a news story says when.

Flags:
    evidence: The minister was to leave for Geneva on Thursday for talks on the border.
    claim: The minister was to leave for Geneva for talks on the border.

Quiet:
    evidence: The minister left for Geneva on Thursday, officials said.
    claim: On Thursday the minister left for Geneva, officials said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "DAT002"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered dates of the evidence whose predicate the claim side repeats without one."""
    ours, theirs = look.sources(comparison)
    for match in look.close(comparison):
        for answer in look.answers(comparison, match):
            if (
                answer.evidence.pos not in ("VERB", "NOUN", "ADJ")
                or answer.link.score < look.limits()["sure_link"]
            ):
                continue
            for when in answer.evidence_view.children(answer.evidence.index):
                if when.when is None or comparison.answered_by(answer.link.evidence.sentence, when.index):
                    continue
                if acts.is_report_verb(answer.evidence):
                    continue
                if any(phrases.dated(comparison.claim.sentences[i], when) for i in look.group(match)):
                    continue
                yield Observation(
                    Level.DROPPED,
                    SEVERITY,
                    answer.claim_spot,
                    Spot(answer.link.evidence.sentence, when.span),
                    f"{theirs} says when (“{when.surface}”), {ours} no longer does.",
                    answer.strength,
                )
