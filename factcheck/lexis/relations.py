"""What a claim's word is to the evidence's word, and how well the one answers the other.

Sources in order of trust: spelling, the hand-written lexicons (antonyms, equivalents, events), then WordNet
on frequent senses only, since a rare sense makes a synonym of almost anything.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexis.equivalents import equivalent
from factcheck.lexis.events import akin, event_classes, event_relation, readings
from factcheck.lexis.kinds import EventRelation, Relation
from factcheck.lexis.neighbourhood import extra_antonyms, neighbourhood
from factcheck.lexis.spelling import normal
from factcheck.lexis.wordnet import LETTERS, Entry, base, distance, entry, opposed, siblings
from factcheck.resources import lexicon

Judged = tuple[Relation, float]

_NOTHING: Judged = (Relation.NONE, 0.0)
_BY_STEPS = (0.9, 0.7, 0.6, 0.55, 0.5)  # score by the steps between a specific and a general sense
_OF_EVENTS: dict[EventRelation, Judged] = {
    EventRelation.SAME: (Relation.SYNONYM, 0.9),
    EventRelation.NEAR: (Relation.SYNONYM, 0.8),
    EventRelation.IMPLIED: (Relation.BROADER, 0.7),
    EventRelation.BROADER: (Relation.BROADER, 0.7),
    EventRelation.NARROWER: (Relation.NARROWER, 0.7),
    EventRelation.OPPOSED: (Relation.ANTONYM, 0.6),
    EventRelation.LADDER_UP: (Relation.SIBLING, 0.5),
    EventRelation.LADDER_DOWN: (Relation.SIBLING, 0.5),
    EventRelation.DIFFERENT: _NOTHING,
}


def _least(kind: str) -> float:
    return float(lexicon("lexis")[kind])


@lru_cache(maxsize=16384)
def antonyms(claim: str, evidence: str, pos: str) -> bool:
    """Whether two words of one Universal POS are direct opposites: rise and fall, legal and illegal."""
    if normal(evidence) in extra_antonyms().get(normal(claim), ()):
        return True
    letter = LETTERS.get(pos, "")
    mine, theirs = entry(claim, letter), entry(evidence, letter)
    if mine is None or theirs is None:
        return False
    return f"{evidence}.{letter}" in mine.antonyms or f"{claim}.{letter}" in theirs.antonyms


def _by_events(claim: str, claim_pos: str, evidence: str, evidence_pos: str) -> Judged | None:
    mine, theirs = readings(claim, claim_pos), readings(evidence, evidence_pos)
    # A secondary reading may make two words the same event ("strike", "walkout"); more would be guessing.
    everything = event_classes(claim, claim_pos), event_classes(evidence, evidence_pos)
    if set(mine) & set(everything[1]) or set(theirs) & set(everything[0]):
        return Relation.SYNONYM, 0.9 if set(mine) & set(theirs) else 0.8
    if not mine or not theirs:
        return None
    judged = [_OF_EVENTS[event_relation(m, t)] for m in mine for t in theirs]
    found = max(judged, key=lambda one: one[1])
    if found == _NOTHING and any(akin(m, t) for m in mine for t in theirs):
        return Relation.SIBLING, 0.5
    return found


def _by_senses(mine: Entry, theirs: Entry, letter: str, least: float = 0.0) -> Judged:
    best: Judged = _NOTHING
    for claim, claim_share in mine.senses:
        for evidence, evidence_share in theirs.senses:
            weight = claim_share * evidence_share / 10000
            if weight >= least:
                best = max(best, _sense_pair(claim, evidence, letter, weight), key=lambda judged: judged[1])
    return best


def _sense_pair(claim: int, evidence: int, letter: str, weight: float) -> Judged:
    if claim == evidence:
        return (Relation.SYNONYM, 0.9) if weight >= _least("synonym") else _NOTHING
    if weight < _least("hypernym"):
        return _NOTHING
    most = len(_BY_STEPS) - 1 if letter == "n" else 2
    up, down = distance(claim, evidence, most), distance(evidence, claim, most)
    far = max(up or 0, down or 0) > 2
    if up is not None and (not far or weight >= _least("far-hypernym")):
        return Relation.BROADER, _BY_STEPS[up]
    if down is not None and (not far or weight >= _least("far-hypernym")):
        return Relation.NARROWER, _BY_STEPS[down]
    if letter == "a" and opposed(claim, evidence):
        return Relation.ANTONYM, 0.6
    if weight >= _least("sibling") and siblings(claim, evidence):
        return Relation.SIBLING, 0.5
    return _NOTHING


def _is_agent(word: str, letter: str) -> bool:
    return letter == "n" and word.endswith(tuple(lexicon("lexis")["agent-endings"]))


def _derived(claim: str, claim_letter: str, evidence: str, evidence_letter: str) -> Judged:
    """Across parts of speech: one derives from the other, or from an equivalent or synonym of the other."""
    mine, theirs = entry(claim, claim_letter), entry(evidence, evidence_letter)
    if mine is None or theirs is None:
        return _NOTHING
    if f"{evidence}.{evidence_letter}" in mine.derived or f"{claim}.{claim_letter}" in theirs.derived:
        return Relation.DERIVED, 0.9
    best = _NOTHING
    if _is_agent(claim, claim_letter) or _is_agent(evidence, evidence_letter):
        return best  # a viewer views, but "viewer" does not say "consider"
    pos = next(name for name, letter in LETTERS.items() if letter == evidence_letter)
    for other in mine.derived:
        word, letter = other.rsplit(".", 1)
        # "A hand" does not lead to handing, nor that to giving: a step through the same form is no step.
        step = entry(word, letter) if letter == evidence_letter and word != claim else None
        if step is None:
            continue
        if equivalent(word, evidence, pos):
            return Relation.DERIVED, 0.85
        if _by_senses(step, theirs, letter, _least("step-synonym"))[0] is Relation.SYNONYM:
            best = (Relation.DERIVED, 0.8)
    return best


def _same_form(word: str, letter: str, other: str) -> Judged:
    """One form in two parts of speech: a wobble of the parse, a noun and its verb, or two words ("last")."""
    mine, theirs = entry(word, letter), entry(word, other)
    if letter == other or "v" not in (letter, other):
        return Relation.SAME, 1.0
    if mine is not None and theirs is not None and f"{word}.{other}" not in mine.derived:
        return _NOTHING
    return Relation.DERIVED, 0.95


@lru_cache(maxsize=65536)
def judge(claim: str, claim_pos: str, evidence: str, evidence_pos: str) -> Judged:
    """Relation and score of two lower-case words, worked out without the short cut ``relation`` takes."""
    letter, other = LETTERS.get(claim_pos, ""), LETTERS.get(evidence_pos, "")
    if normal(claim) == normal(evidence):
        return _same_form(claim, letter, other)
    if "PROPN" in (claim_pos, evidence_pos):
        return _NOTHING
    mine, theirs = base(claim, letter) or claim, base(evidence, other) or evidence
    if (base(claim, other) or claim) == theirs or (base(evidence, letter) or evidence) == mine:
        return (Relation.SAME, 1.0) if letter == other else (Relation.DERIVED, 0.95)
    if letter == other and antonyms(mine, theirs, claim_pos):
        return Relation.ANTONYM, 0.6
    events = _by_events(mine, claim_pos, theirs, evidence_pos)
    if letter == other and equivalent(mine, theirs, claim_pos) and (events is None or events == _NOTHING):
        return Relation.SYNONYM, 0.9
    if events is not None and events != _NOTHING:
        return (Relation.DERIVED, events[1]) if events[0] is Relation.SYNONYM and letter != other else events
    found = _NOTHING
    if letter != other:
        found = _derived(mine, letter, theirs, other)
        if found == _NOTHING:
            found = _derived(theirs, other, mine, letter)
    elif letter:
        left, right = entry(mine, letter), entry(theirs, letter)
        found = _by_senses(left, right, letter) if left and right else _NOTHING
    if events is not None and found[0] in (Relation.SYNONYM, Relation.DERIVED):
        # The event lexicon knows both and tells them apart: a thesaurus does not overrule it.
        return Relation.SIBLING, 0.5
    return found


def _answer(claim: str, claim_pos: str, evidence: str, evidence_pos: str) -> Judged:
    mine, theirs = claim.lower(), evidence.lower()
    if not neighbourhood(mine, claim_pos).meets(neighbourhood(theirs, evidence_pos)):
        return _NOTHING
    return judge(mine, claim_pos, theirs, evidence_pos)


def relation(claim: str, claim_pos: str, evidence: str, evidence_pos: str) -> Relation:
    """What the claim's word is to the evidence's word.

    Words are lower-case lemmas (an inflected form is brought to its lemma where that is certain), parts of
    speech Universal POS (NOUN, VERB, ADJ, ADV, PROPN; others compare by spelling and function-word groups).
    Spelling variants are ``same``; ``derived`` is a synonym across parts of speech.
    """
    return _answer(claim, claim_pos, evidence, evidence_pos)[0]


def similar(claim: str, claim_pos: str, evidence: str, evidence_pos: str) -> float:
    """How well the claim's word answers the evidence's word, 0..1, for aligning words: 1 same, .9
    synonym or derived, .7 and .6 one and two steps more general or specific, .6 antonym (it answers, the
    other way round), .5 sibling, 0 nothing.
    """
    return _answer(claim, claim_pos, evidence, evidence_pos)[1]
