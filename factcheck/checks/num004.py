"""The same figure counts something else.

The value stands, but what it counts changed: dead became casualties, homes became families. What
counts as the same thing, and what includes what, comes from the lexicon of news events.

Standard: AP Stylebook, casualties: casualties include the injured; do not use the word for the dead. BBC
Editorial Guidelines, accuracy of figures.

Flags:
    evidence: About 600 of the soldiers have died, the ministry said.
    claim: The ministry said there were about 600 casualties among the soldiers.

    evidence: The storm killed 30 people along the coast.
    claim: The storm injured 30 people along the coast.

Quiet:
    evidence: The storm killed 30 people along the coast.
    claim: Thirty people died along the coast in the storm.

    evidence: Police arrested 15 protesters on Friday.
    claim: Fifteen demonstrators were detained by police on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lexis
from factcheck.checks import counts, look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Quantity, Severity
from factcheck.views import Comparison

CODE = "NUM004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures of one value whose roles cannot stand for each other."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        found = look.compare(comparison, answer)
        if claim is None or evidence is None or found is None:
            continue
        if (
            found.rung == "role-changed"
            or _swapped(comparison, answer)
            or _other_noun(comparison, answer)
            or _taken_from(answer)
        ):
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                Spot(answer.link.claim.sentence, counts.with_noun(answer.claim_view, answer.claim)),
                Spot(answer.link.evidence.sentence, counts.with_noun(answer.evidence_view, answer.evidence)),
                f"“{claim.surface}” counts something else: in {ours} {_counts(claim)}, "
                f"in {theirs} {_counts(evidence)}.",
                answer.strength,
            )


def _swapped(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether this figure and another one of the same sentence changed places."""
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if mine is None or theirs is None or mine.event == theirs.event or not _same_value(mine, theirs):
        return False
    for other in look.answers(comparison, answer.match):
        one, two = other.claim.quantity, other.evidence.quantity
        if one is None or two is None or not _same_value(one, two) or _same_value(one, mine):
            continue
        if one.kind == mine.kind and one.event == theirs.event and two.event == mine.event:
            return None not in (one.event, two.event)
    return False


def _same_value(one: Quantity, other: Quantity) -> bool:
    return (one.low, one.high) == (other.low, other.high)


def _other_noun(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether the counted nouns answer each other by their place alone and mean different things."""
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if mine is None or theirs is None or not _same_value(mine, theirs) or mine.kind != "count":
        return False
    if counts.is_small(answer.claim):
        return False
    claim, evidence = (
        counts.counted(answer.claim_view, answer.claim),
        counts.counted(answer.evidence_view, answer.evidence),
    )
    if claim is None or evidence is None or counts.is_general(claim) or counts.is_general(evidence):
        return False
    if look.says(answer.evidence_view, claim):
        return False
    relation = lexis.relation(claim.lemma, claim.pos, evidence.lemma, evidence.pos)
    if relation is not lexis.Relation.NONE:
        return False
    return counts.noun_event(claim) == counts.noun_event(evidence) or counts.same_verb(comparison, answer)


def _taken_from(answer: look.Answer) -> bool:
    """Whether the claim counts with this figure what the evidence counts with another one: 19 injured,
    three of them journalists; 19 journalists hurt."""
    noun = counts.counted(answer.claim_view, answer.claim)
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if (
        noun is None
        or mine is None
        or theirs is None
        or not _same_value(mine, theirs)
        or counts.is_general(noun)
    ):
        return False
    if answer.claim_view.sentence.tokens[answer.claim.token].dep != "nummod" or mine.kind != "count":
        return False
    own = counts.counted(answer.evidence_view, answer.evidence)
    if own is not None and look.equal(own, noun):
        return False
    for word in answer.evidence_view.words:
        if word.quantity is None or word.index == answer.evidence.index or _same_value(word.quantity, mine):
            continue
        counted = counts.counted(answer.evidence_view, word) or counts.predicated(answer.evidence_view, word)
        if counted is not None and look.equal(counted, noun) and word.quantity.kind == mine.kind:
            return True
    return False


def _counts(quantity: Quantity) -> str:
    noun, event = quantity.noun, quantity.event
    if event is None or (noun is not None and noun.lower().startswith(event[:-1])):
        return noun or "what the sentence names"
    return f"{noun} ({event})" if noun else f"those of whom it says “{event}”"
