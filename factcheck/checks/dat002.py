"""The day fell out.

The source dates what the claim says, and the claim does not, neither there nor in another sentence that
tells the same. That the day stands elsewhere in the story, for something else, does not help its reader.

Standard: AP Stylebook, time element: a news story says when.

Flags:
    evidence: The minister was to leave for Geneva on Thursday for talks on the border.
    claim: The minister was to leave for Geneva for talks on the border.

    evidence: She chaired the club from 2009 until she was dismissed in 2017.
    claim: She chaired the club from 2009 until her dismissal.

Quiet:
    evidence: The minister left for Geneva on Thursday, officials said.
    claim: On Thursday the minister left for Geneva, officials said.

    evidence: The navy sank a trawler on 4 November.
    claim: Last month, the navy said it had sunk a trawler.

    evidence: The actress danced in the musicals of the 1950s.
    claim: The actress danced in musicals and on the stage.

    evidence: Rents rose from 4 percent of income in 2019 to 6 percent in 2024.
    claim: Rents had risen to 6 percent of income in 2024.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, dating, look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison, SentenceView, Word

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
                if not dating.may_be_missing(comparison, answer, when):
                    continue
                ours_here = [comparison.claim.sentences[i] for i in look.group(match)]
                if any(phrases.dated(view, when) for view in ours_here):
                    continue
                if _of_untold_figure(answer.evidence_view, when, ours_here):
                    continue
                yield Observation(
                    Level.DROPPED,
                    SEVERITY,
                    answer.claim_spot,
                    Spot(answer.link.evidence.sentence, when.span),
                    f"{theirs} says when (“{when.surface}”), {ours} no longer does.",
                    answer.strength,
                )


def _of_untold_figure(view: SentenceView, when: Word, ours: Sequence[SentenceView]) -> bool:
    """Whether the date belongs to a figure the claim does not give: 3 percent in May, 4 percent in June."""
    nearest = None
    for word in view.words[: when.index]:
        if word.when is not None or word.pos == "VERB":
            nearest = None
        elif word.quantity is not None:
            nearest = word
    return nearest is not None and not any(look.says(mine, nearest) for mine in ours)
