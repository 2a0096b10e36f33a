"""Polarity and direction: who denies what, what points up and what down."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks import acts, look
from factcheck.checks.look import Answer
from factcheck.resources import lexicon, load
from factcheck.views import Comparison, SentenceView, Word


def same_reply(claim: SentenceView, evidence: SentenceView, answered: Word) -> bool:
    """Whether a claim sentence has an answer of the one whose answer the evidence gives."""
    ours = reply(claim)
    if ours is None:
        return False
    one, other = look.subject(claim, ours), look.subject(evidence, answered)
    return one is not None and other is not None and look.equal(one, other)


def negated(view: SentenceView, word: Word) -> str:
    """The surface of the negation that an odd number of cues puts on ``word``, '' where there is none.

    A verb is also negated through its object or complement ("found no faults").
    """
    reach = [word]
    if word.pos == "VERB":
        reach += [w for w in view.children(word.index) if w.edge in ("object", "complement", "subject")]
    cues = [c for each in reach for c in look.cues(view, each, "negation") if not c.span.overlaps(word.span)]
    surfaces = {(cue.span.start, cue.surface) for cue in cues}
    surfaces |= {(w.span.start, w.surface) for w in _denying(view, word)}
    return min(surfaces)[1] if len(surfaces) % 2 else ""


def of_complement(view: SentenceView, word: Word) -> str:
    """The "not" on the verb that ``word`` completes ("was not aware"), '' where there is none."""
    verb = view.sentence.tokens[view.sentence.tokens[word.token].head]
    return next((t.text for t in view.sentence.tokens if t.head == verb.i and t.dep == "neg"), "")


def _denying(view: SentenceView, word: Word) -> list[Word]:
    """The verbs of denial whose content ``word`` is, however far off: "denied in court ever having met"."""
    deniers: list[str] = load("checks")["deniers"]
    found: list[Word] = []
    at = word
    while at.head >= 0 and at.edge.startswith(("content", "pcomp", "adverbial")):
        at = view.words[at.head]
        if at.lemma in deniers:
            found.append(at)
    return found


def polarity(comparison: Comparison) -> Iterator[tuple[Answer, str, str]]:
    """Linked predicates negated on one side only, with the negation's surface."""
    told: set[tuple[int, str]] = set()
    for answer in acts.predicates(comparison):
        claim, evidence = (
            negated(answer.claim_view, answer.claim),
            negated(answer.evidence_view, answer.evidence),
        )
        if bool(claim) == bool(evidence) or acts.opposed(answer) or not look.same_act(comparison, answer):
            continue
        if acts.either_reports(answer) or acts.is_neutral_report(answer.claim):
            continue  # he said one thing and would not say another
        if any(_under_denial(v, w) for v, w in sides(answer)):
            continue
        if _is_another_word(claim or evidence, answer.evidence_view if claim else answer.claim_view):
            continue
        if answer.claim.pos == "NOUN" and _verb_of(answer.claim_view, answer.claim) is not None:
            continue
        if _denied_elsewhere(comparison, answer, in_claim=not claim):
            continue
        key = (answer.match.sentence, claim or evidence)
        if key not in told:
            told.add(key)
            yield answer, claim, evidence


def sides(answer: Answer) -> tuple[tuple[SentenceView, Word], tuple[SentenceView, Word]]:
    """The claim side and the evidence side of two linked words."""
    return (answer.claim_view, answer.claim), (answer.evidence_view, answer.evidence)


def _is_another_word(denied: str, other: SentenceView) -> bool:
    """Whether what denies is a word with a prefix that the other side does not have without it: "unchanged"
    for "steady" is a choice of words, for "changed" a denial.
    """
    affixed: dict[str, object] = lexicon("negation")["affixed"]
    bare = denied.lower().removeprefix("un")
    return denied.lower() in affixed and all(t.text.lower() != bare for t in other.sentence.tokens)


def _under_denial(view: SentenceView, word: Word) -> bool:
    """Whether the verb that governs ``word`` is denied where ``word`` itself is not: "never agreed to have
    it taken" denies as "refused to have it taken" does."""
    if negated(view, word) or word.head < 0 or not word.edge.startswith(("content", "pcomp", "complement")):
        return False
    return bool(negated(view, view.words[word.head]))


def _verb_of(view: SentenceView, word: Word) -> Word | None:
    if word.head < 0 or word.edge not in ("object", "subject", "complement"):
        return None
    head = view.words[word.head]
    return head if head.pos == "VERB" else None


def _denied_elsewhere(comparison: Comparison, answer: Answer, *, in_claim: bool) -> bool:
    """Whether the side that seems to affirm denies in a word the links do not reach, or says "the first to".

    A negation that the other side has as well, on the word that answers, is spoken for.
    """
    equivalents: list[str] = load("checks")["negation_equivalents"]
    view = answer.claim_view if in_claim else answer.evidence_view
    if any(token.lemma in equivalents for token in view.sentence.tokens):
        return True
    spoken_for = [
        other.claim if in_claim else other.evidence
        for other in look.answers(comparison, answer.match)
        if negated(other.claim_view, other.claim) and negated(other.evidence_view, other.evidence)
    ]
    home = view.claim_at((answer.claim if in_claim else answer.evidence).span)
    denials = [c for c in view.cues if c.family == "negation" and view.claim_at(c.target) is home]
    return any(not any(word.span.overlaps(cue.target) for word in spoken_for) for cue in denials)


def direction(view: SentenceView, word: Word) -> str:
    """Up, down, or '' where ``word`` points nowhere."""
    values = {c.value for c in view.cues if c.family == "direction" and c.span.overlaps(word.span)}
    return values.pop() if len(values) == 1 else ""


def reply(view: SentenceView) -> Word | None:
    """The verb with which someone answers an accusation: denies it, or rejects what is said of him."""
    replies: dict[str, list[str]] = load("checks")["replies"]
    for word in view.words:
        if word.pos != "VERB" or word.lemma not in replies:
            continue
        things = replies[word.lemma]
        if not things or any(w.lemma in things for w in view.children(word.index)):
            return word
    return None
