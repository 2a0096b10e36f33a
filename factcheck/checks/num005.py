"""A figure was dropped.

The source counts something and the claim names the same thing without the count, so that a reader
loses the size of it. Quiet where the figure stands elsewhere in the claim's article.

Standard: Reuters Handbook, sourcing and figures: do not generalise a figure the source gives.

Flags:
    evidence: He laid medals beside 101 portraits of the victims.
    claim: He laid medals beside portraits of the victims.

    evidence: Thirty-seven survivors were treated in hospital on Sunday.
    claim: Survivors were treated in hospital on Sunday.

Quiet:
    evidence: He laid medals beside 101 portraits of the victims.
    claim: He laid medals beside a hundred and one portraits of the victims.

    evidence: The two leaders met for an hour in Tokyo.
    claim: The leaders met for an hour in Tokyo.

    evidence: Customs officers held 14 smugglers, nine Danish and five Dutch.
    claim: Customs officers held 14 Danish and Dutch smugglers.

    evidence: Officers boarded two boats to nab 12 Danish smugglers.
    claim: As the cutter neared, the officers boarded the boats of the smugglers, who gave up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.checks import counts, look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison, SentenceView, Word

CODE = "NUM005"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered figures whose counted noun is answered by a noun without a figure."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        if answer.evidence.kind not in ("word", "name") or answer.claim.kind not in ("word", "name"):
            continue
        if answer.link.score < look.limits()["sure_link"] or answer.link.how not in look.SAME_MEANING:
            continue
        figure = _figure(answer.evidence_view, answer.evidence)
        if figure is None or _figure(answer.claim_view, answer.claim) is not None:
            continue
        if not _one_thing(comparison, answer):
            continue
        if comparison.answered_by(answer.link.evidence.sentence, figure.index):
            continue
        if look.carried(comparison.claim, figure) or counts.is_small(figure):
            continue
        yield Observation(
            Level.DROPPED,
            SEVERITY,
            answer.claim_spot,
            Spot(answer.link.evidence.sentence, figure.span),
            f"the figure is gone: {theirs} says “{_said(answer.evidence_view, figure, answer.evidence)}”, "
            f"{ours} only “{answer.claim.surface}”.",
            answer.strength,
        )


def _one_thing(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether the two nouns name the same things, of which the same is told: what somebody is ("Yemeni
    pirates") is no noun counted, and what is told of all pirates is not told of those eleven.
    """
    if answer.claim.edge == "modifier" or (answer.claim.pos == "ADJ" != answer.evidence.pos):
        return False
    return counts.heads_answer(comparison, answer) and not _counted_before(answer.claim_view, answer.claim)


def _counted_before(view: SentenceView, noun: Word) -> bool:
    """Whether a figure stands in the noun's phrase, whatever word of it the figure hangs on: "seven R-4
    mountain bikes", "many of the ships".
    """
    start = view.sentence.span.start
    for quantity in view.quantities:
        between = view.sentence.text[max(0, quantity.span.end - start) : max(0, noun.span.start - start)]
        close = (
            quantity.kind != "ordinal"
            and quantity.span.end <= noun.span.start
            and len(between) <= look.limits()["near_noun"]
        )
        if close and not _BREAK.search(between):
            return True
    return False


_BREAK = re.compile(r"[,;:()]|\b(?:and|or|that|who|which)\b")


def _figure(view: SentenceView, word: Word) -> Word | None:
    return next(
        (
            w
            for w in view.children(word.index)
            if w.quantity is not None and w.edge == "number" and w.quantity.kind not in ("score", "duration")
        ),
        None,
    )


def _said(view: SentenceView, figure: Word, word: Word) -> str:
    start, end = min(figure.span.start, word.span.start), max(figure.span.end, word.span.end)
    offset = view.sentence.span.start
    return look.cut(view.sentence.text[start - offset : end - offset])
