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

    evidence: Nurses ask for 6 percent more; the hospitals offer 2 percent.
    claim: Nurses ask for 2 percent more; the hospitals offer 6 percent.

    evidence: Milk prices rose by 8 percent in May.
    claim: Milk prices rose to 8 percent in May.

Quiet:
    evidence: The storm killed 30 people along the coast.
    claim: Thirty people died along the coast in the storm.

    evidence: Police arrested 15 protesters on Friday.
    claim: Fifteen demonstrators were detained by police on Friday.

    evidence: The coast guard arrested 31 raiders in the strait.
    claim: Hunting raiders in the strait, the coast guard arrested 31 marauders.

    evidence: The officers found nine pistols, three canoes and a radio.
    claim: The officers found nine pistols, a radio and three stoves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from factcheck import lexis, measure
from factcheck.checks import counts, exchanges, framed, look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Quantity, Severity
from factcheck.views import Comparison

CODE = "NUM004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures of one value whose roles cannot stand for each other."""
    for answer in look.answers(comparison):
        found = look.compare(comparison, answer)
        said = None if found is None else _said(comparison, answer, found)
        if said is not None:
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                Spot(answer.link.claim.sentence, counts.with_noun(answer.claim_view, answer.claim)),
                Spot(answer.link.evidence.sentence, counts.with_noun(answer.evidence_view, answer.evidence)),
                said,
                answer.strength,
            )
    ours, theirs = look.sources(comparison)
    for gap in framed.counted(comparison):
        mine, other = gap.surfaces
        yield gap.altered(
            SEVERITY, f"the figure counts something else: in {ours} {mine}, in {theirs} {other}."
        )


def _said(comparison: Comparison, answer: look.Answer, found: measure.Comparison) -> str | None:
    """What is to be said of two linked figures, None where nothing is."""
    ours, theirs = look.sources(comparison)
    claim, evidence = answer.claim.quantity, answer.evidence.quantity
    if claim is None or evidence is None:
        return None
    stood = exchanges.changed_places(comparison, answer)
    if stood is not None:
        said = f"{ours} has “{claim.surface}” where {theirs} has “{stood.surface}”"
        return f"{said}: the two figures changed places."
    if exchanges.amount_for_level(answer):
        level = exchanges.is_level(answer.claim_view, answer.claim)
        by = "what it changed by" if level else "what it came to"
        to = "what it came to" if level else "what it changed by"
        return f"“{claim.surface}” is {by} in {theirs} and {to} in {ours}."
    if _one_thing(answer):
        return None
    if (
        (found.rung == "role-changed" and not counts.two_names(answer))
        or _swapped(comparison, answer)
        or _other_noun(comparison, answer)
        or _taken_from(answer)
    ):
        here, there = _counts(claim), _counts(evidence)
        return f"“{claim.surface}” counts something else: in {ours} {here}, in {theirs} {there}."
    return None


def _one_thing(answer: look.Answer) -> bool:
    """Whether two counted nouns are one word, or one made from the other (crew, crewmen), and one side does
    not say what happened to them."""
    claim, evidence = answer.claim.quantity, answer.evidence.quantity
    mine = counts.counted(answer.claim_view, answer.claim)
    theirs = counts.counted(answer.evidence_view, answer.evidence)
    if (
        claim is None
        or evidence is None
        or mine is None
        or theirs is None
        or (claim.event and evidence.event)
    ):
        return False
    return mine.lemma.startswith(theirs.lemma) or theirs.lemma.startswith(mine.lemma)


def _swapped(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether this figure and another one of the same sentence changed places."""
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if mine is None or theirs is None or mine.event == theirs.event or not _same(mine, theirs):
        return False
    for other in look.answers(comparison, answer.match):
        one, two = other.claim.quantity, other.evidence.quantity
        if one is None or two is None or not _same(one, two) or _same(one, mine):
            continue
        if one.kind == mine.kind and one.event == theirs.event and two.event == mine.event:
            return None not in (one.event, two.event)
    return False


def _same(one: Quantity, other: Quantity) -> bool:
    return exchanges.value(one) == exchanges.value(other)


def _other_noun(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether the counted nouns answer each other by their place alone and mean different things."""
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if mine is None or theirs is None or not _same(mine, theirs) or mine.kind != "count":
        return False
    if counts.is_small(answer.claim):
        return False
    claim, evidence = (
        counts.counted(answer.claim_view, answer.claim),
        counts.counted(answer.evidence_view, answer.evidence),
    )
    if claim is None or evidence is None or counts.is_general(claim) or counts.is_general(evidence):
        return False
    if look.says(answer.evidence_view, claim) or counts.two_names(answer):
        return False
    if counts.in_list(answer.claim_view, claim) or counts.in_list(answer.evidence_view, evidence):
        return False  # in a list of things, place says nothing of which answers which
    names = product(counts.names(answer.claim_view, claim), counts.names(answer.evidence_view, evidence))
    if any(lexis.relation(mine, "NOUN", theirs, "NOUN") is not lexis.Relation.NONE for mine, theirs in names):
        return False
    return counts.noun_event(claim) == counts.noun_event(evidence) or counts.same_verb(comparison, answer)


def _taken_from(answer: look.Answer) -> bool:
    """Whether the claim counts with this figure what the evidence counts with another one: 19 injured,
    three of them journalists; 19 journalists hurt."""
    noun = counts.counted(answer.claim_view, answer.claim)
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    if noun is None or mine is None or theirs is None or not _same(mine, theirs) or counts.is_general(noun):
        return False
    if answer.claim_view.sentence.tokens[answer.claim.token].dep != "nummod" or mine.kind != "count":
        return False
    own = counts.counted(answer.evidence_view, answer.evidence)
    if own is not None and (look.equal(own, noun) or counts.in_list(answer.evidence_view, own)):
        return False
    for word in answer.evidence_view.words:
        if word.quantity is None or word.index == answer.evidence.index or _same(word.quantity, mine):
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
