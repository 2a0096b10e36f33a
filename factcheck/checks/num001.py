"""A figure has another value.

The two sentences speak of the same thing, and the figures that answer each other cannot both be
right: not by rounding, not by a bound, not after conversion of units. A toll that is higher in the later
report, or as of the later day, is a query: a later figure.

Standard: AP Statement of News Values, corrections: a wrong figure is corrected wherever it ran.
Reuters Handbook, accuracy: figures are checked against the source, twice.

Flags:
    evidence: The blast killed 12 people in the market, police said.
    claim: The blast killed 21 people in the market, police said.

    evidence: More than 20 people were held after the riot in the harbour.
    claim: At least 25 people were held after the riot in the harbour.

    evidence: The company said it would cut 1,400 jobs in Leeds.
    claim: The company said it would cut 14,000 jobs in Leeds.

    evidence: The coast guard captured 23 of the smugglers in the bay.
    claim: The coast guard captured 28 smugglers in the bay.

    evidence: Four people died in the fire at the Lorca brewery, firemen said.
    claim: Three dead in fire at Lorca brewery, firemen say.

    evidence: The panels are around half the size of the door, which she says is two metres high.
    claim: The panels are around a quarter of the size of the door, which she says is two metres high.

Quiet:
    evidence: The album entered the charts at number two, with first-week sales of 217,000 copies.
    claim: The album sold more than 90,000 copies.

    evidence: The harbour tunnel cost $38 million.
    claim: The harbour tunnel cost less than $90 million.

    evidence: At least 25 people were held after the riot in the harbour.
    claim: More than 20 people were held after the riot in the harbour.

    evidence: The blast killed 12 people in the market, police said.
    claim: Police said a dozen people were killed by the blast in the market.

    evidence: The pipeline is 250 kilometres long, the operator said.
    claim: The operator said the pipeline is about 155 miles long.

    evidence: Rowe stopped Hale with two seconds left of the sixth round.
    claim: Rowe floored Hale near the end of the fifth round. Hale was done in the sixth round.

    evidence: The coast guard held 23 smugglers in the bay.
    claim: The coast guard held 12 Danish and 11 Swedish smugglers in the bay.

    evidence: Pell was found guilty of 27 counts of theft and extortion.
    claim: Pell was found guilty of 21 counts of theft of jewels and six counts of extortion.

    evidence: The flood injured 41 people in Varna.
    claim: The flood killed 12 people in Varna.

    evidence: Membership grew by 200 to 1,400, the club said.
    claim: The club said membership grew from 1,200 to 1,400.

    evidence: The union asks for a rise of 6 percent; the mill has offered 3 percent.
    claim: The union asks for a rise of 6 percent; the mill has offered half of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from factcheck.checks import counts, dating, dating_given, lone, look, placed
from factcheck.checks.spec import Observation
from factcheck.records import Level, Quantity, Severity
from factcheck.views import Comparison, SentenceView, Word

CODE = "NUM001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures that land on ``altered`` by their value."""
    ours, theirs = look.sources(comparison)
    for answer in chain(look.answers(comparison), lone.tolls(comparison)):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        found = look.compare(comparison, answer)
        if claim is None or evidence is None or found is None or claim.kind == "duration":
            continue
        if dating_given.is_given(comparison) and _bound_holds(claim, evidence):
            continue
        if claim.kind == "ordinal" and not _same_row(comparison, answer):
            continue
        if _of_another_story(comparison, answer):
            continue
        if _in_lists(answer) or _adds_up(answer) or _answered_better(comparison, answer):
            continue
        if counts.is_reckoned(answer.claim_view, answer.claim, (answer.evidence_view,), as_rest=False):
            continue  # that 80 of 120 failed is no rest where 40 did
        if found.rung in ("altered", "updated"):
            updated = found.rung == "updated"
            yield Observation(
                Level.ALTERED,
                Severity.QUERY if updated else SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"{'a later figure: ' if updated else ''}{ours} says “{claim.surface}”, "
                f"{theirs} says “{evidence.surface}”: {found.note}.",
                answer.strength,
            )
    for gap, mine, other in placed.fractions(comparison):
        yield gap.altered(
            SEVERITY,
            f"{ours} says “{mine.surface}”, {theirs} says “{other.surface}”.",
            (mine.span, other.span),
        )


def _of_another_story(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether one figure is of something long past that the article recalls, and the other is not."""
    back = [
        dating.looks_back(article, dating.near(view, word))
        for article, view, word in (
            (comparison.claim.article, answer.claim_view, answer.claim),
            (comparison.evidence.article, answer.evidence_view, answer.evidence),
        )
    ]
    return back[0] != back[1]


def _bound_holds(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the claim only says more, or less, than so many, and what the evidence says, a figure or a
    narrower bound, is that: a claim about it is borne out, however far off the bound stands.
    """
    if (claim.kind, claim.unit) != (evidence.kind, evidence.unit):
        return False
    if claim.high is None:
        return claim.low is not None and evidence.low is not None and claim.low < evidence.low
    return not claim.low and evidence.high is not None and evidence.high < claim.high


def _same_row(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether two ordinals number the same row: the second and the third of a thing are two things, unless
    the same is told of them, or neither article knows the other's.
    """
    ours, theirs = (
        _numbered(answer.claim_view, answer.claim),
        _numbered(answer.evidence_view, answer.evidence),
    )
    if ours is None or theirs is None:
        return ours is theirs
    if counts.heads_answer(comparison, replace(answer, claim=ours, evidence=theirs)):
        return True
    same = look.equal(ours, theirs)
    carried = look.carried(comparison.claim, answer.evidence) or look.carried(
        comparison.evidence, answer.claim
    )
    return same and not carried


def _in_lists(answer: look.Answer) -> bool:
    """Whether the two figures count different things in lists of things."""
    ours, theirs = (
        counts.counted(answer.claim_view, answer.claim),
        counts.counted(answer.evidence_view, answer.evidence),
    )
    if ours is None or theirs is None or look.equal(ours, theirs):
        return False
    return counts.in_list(answer.claim_view, ours) or counts.in_list(answer.evidence_view, theirs)


def _adds_up(answer: look.Answer) -> bool:
    """Whether one side gives in parts what the other gives in all: 12 Danish and 11 Swedish ones, 23."""
    ours, theirs = answer.claim_view, answer.evidence_view
    return _part_of_sum(ours, answer.claim, theirs, answer.evidence) or _part_of_sum(
        theirs, answer.evidence, ours, answer.claim
    )


def _part_of_sum(view: SentenceView, part: Word, other: SentenceView, whole: Word) -> bool:
    mine, total = part.quantity, whole.quantity
    if mine is None or total is None or mine.low is None or mine.low != mine.high or total.low != total.high:
        return False
    beside = [
        word.quantity.low
        for word in view.words
        if word.quantity is not None
        and not look.says(other, word)  # what is still told apart is in no sum
        and abs(word.index - part.index) <= look.limits()["sum_reach"]
        and (word.quantity.kind, word.quantity.unit) == (mine.kind, mine.unit)
        and word.index != part.index
        and word.quantity.low == word.quantity.high
    ]
    return mine.kind == "count" and any(low is not None and mine.low + low == total.low for low in beside)


def _answered_better(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether another sentence of the claim gives the evidence's figure, and answers it as well or better:
    33 in the season and 13 since the transfer, of which the evidence has the second.
    """
    place = answer.link.evidence
    for match in comparison.matches:
        for link in match.links:
            if link.evidence != place or link.claim.sentence == answer.link.claim.sentence:
                continue
            if match.score >= answer.match.score and look.equal(
                comparison.claim_word(link.claim), answer.evidence
            ):
                return True
    return False


def _numbered(view: SentenceView, ordinal: Word) -> Word | None:
    noun = view.words[ordinal.head] if ordinal.head >= 0 else None
    return noun if noun is not None and noun.pos == "NOUN" else None
