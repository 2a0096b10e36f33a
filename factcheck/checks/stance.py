"""How sure each side is of the same predicate: hedges and commitments.

Commitments are steps between a wish and a deed (``models/checks.json``), after the factuality scale of
Sauri & Pustejovsky (2009); a comparison needs a predicate on both sides whose mood is plain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import lexis
from factcheck.checks import acts, look, polarity
from factcheck.checks.look import Answer
from factcheck.records import Attribution, Cue, Span, Token
from factcheck.resources import load
from factcheck.views import Comparison, SentenceView, Word


def hedged_only_in_claim(comparison: Comparison) -> Iterator[tuple[Answer, Cue]]:
    """Linked predicates with a hedge on the claim side and a plain statement in the evidence."""
    for answer in acts.predicates(comparison):
        cue = hedge(answer.claim_view, answer.claim)
        if cue is None or not _has_more(cue, answer.claim_view, answer.evidence_view):
            continue
        if cue.value == "may" and answer.evidence.lemma in load("checks")["permissions"]:
            continue  # allowed to fish, may fish; banned from office, may hold none: no doubt but a rule
        if _only_reported(cue, answer) or acts.is_neutral_report(answer.evidence):
            continue
        if _plain(answer.evidence_view, answer.evidence, answer.claim_view, answer.claim):
            yield answer, cue


def hedged_only_in_evidence(comparison: Comparison) -> Iterator[tuple[Answer, Cue]]:
    """Linked predicates with a hedge in the evidence and a plain statement on the claim side."""
    for answer in acts.predicates(comparison):
        cue = hedge(answer.evidence_view, answer.evidence)
        if cue is None or {answer.claim.pos, answer.evidence.pos} - {"VERB", "ADJ"}:
            continue
        same = answer.link.how == "structure" or look.same_act(comparison, answer)
        if not same or not _has_more(cue, answer.evidence_view, answer.claim_view):
            continue
        if not _plain(answer.claim_view, answer.claim, answer.evidence_view, answer.evidence):
            continue
        source = look.attribution(answer.claim_view, answer.claim.span)
        if source is not None and (cue.value == "reported" or _is_verb(answer.evidence_view, cue)):
            continue  # "accused of misleading voters", "said voters had been misled"
        yield answer, cue


def _has_more(cue: Cue, view: SentenceView, other: SentenceView) -> bool:
    """Whether a sentence has more hedges of a class than the other: the parse may hang one elsewhere."""
    counts = [len({c.span for c in one.cues if c.value == cue.value}) for one in (view, other)]
    return counts[0] > counts[1]


def _is_verb(view: SentenceView, cue: Cue) -> bool:
    return cue.value == "alleged" and any(
        t.pos == "VERB" and t.span.overlaps(cue.span) for t in view.sentence.tokens
    )


def hedge(view: SentenceView, word: Word) -> Cue | None:
    """The hedge on ``word``, possibility modals included; None where it is stated plainly."""
    doubtful: list[str] = load("checks")["doubtful"]
    perception: list[str] = load("checks")["perception"]
    for family in ("hedge", "modality"):
        for cue in look.cues(view, word, family):
            if word.pos == "NOUN" and cue.value == "reported":
                continue  # "600 reported casualties" says that they were counted
            if cue.value == "may" and (word.lemma in perception or _is_ranked(view, word)):
                continue  # "could be seen" says that it was seen, "may be best known" that it is known
            if cue.value in doubtful and not _is_ruled_out(view, cue):
                return cue
    return None


def _is_ranked(view: SentenceView, word: Word) -> bool:
    return any(t.head == word.token and t.tag in ("RBS", "JJS") for t in view.sentence.tokens)


def _is_ruled_out(view: SentenceView, cue: Cue) -> bool:
    """Whether what hedges is itself denied: no chance of parole."""
    heads = [t.i for t in view.sentence.tokens if t.span.overlaps(cue.span)]
    return any(t.head in heads and t.lemma == "no" and t.dep == "det" for t in view.sentence.tokens)


def _plain(view: SentenceView, word: Word, other: SentenceView, counterpart: Word) -> bool:
    """Whether a predicate is stated as a fact: finite, no cue of doubt in its sentence part or source.

    A doubting source ("investigators believe") that stands on both sides makes no difference.
    """
    if hedge(view, word) is not None or rank(view, word) is not None:
        return False
    source = look.attribution(view, word.span)
    if source is not None and doubts(source):
        theirs = look.attribution(other, counterpart.span)
        if theirs is None or not doubts(theirs):
            return False
    governor = word
    for _ in range(len(view.words)):
        if governor.head < 0:
            break
        governor = view.words[governor.head]
        if hedge(view, governor) is not None:
            return False
    return word.pos != "VERB" or _finite(view, word)


def doubts(source: Attribution) -> bool:
    """Whether a source only believes, suspects or alleges what it says."""
    doubtful: list[str] = load("checks")["doubtful_reports"]
    return source.certainty in doubtful


def _only_reported(cue: Cue, answer: Answer) -> bool:
    """ "Reportedly" answers to any source the evidence names."""
    return (
        cue.value == "reported" and look.attribution(answer.evidence_view, answer.evidence.span) is not None
    )


def _finite(view: SentenceView, word: Word) -> bool:
    token = view.sentence.tokens[word.token]
    return token.tag in ("VBD", "VBZ", "VBP") or (
        token.tag in ("VBN", "VBG") and bool(_auxiliaries(view, token))
    )


def _past(view: SentenceView, word: Word) -> bool:
    token = view.sentence.tokens[word.token]
    return token.tag in ("VBD", "VBN") and not any(t.tag in ("MD", "TO") for t in _auxiliaries(view, token))


def _auxiliaries(view: SentenceView, token: Token) -> list[Token]:
    return [t for t in view.sentence.tokens if t.head == token.i and t.dep in ("aux", "auxpass")]


@dataclass(frozen=True, slots=True)
class Step:
    """Where between a wish and a deed a predicate stands, and the word (``cue``) that puts it there."""

    rank: float
    certainty: float
    surface: str
    doubtful: bool = False
    cue: Span | None = None

    @property
    def told(self) -> str:
        """The step in an editor's words."""
        return f"“{self.surface}”" if self.surface else "it was done"

    def over(self, word: Word) -> Span:
        """The words at issue: the cue, and the predicate where it stands beside it."""
        if self.cue is None:
            return word.span
        apart = max(self.cue.start, word.span.start) - min(self.cue.end, word.span.end)
        if apart > look.limits()["near_cue"]:
            return self.cue
        return Span(min(self.cue.start, word.span.start), max(self.cue.end, word.span.end))


def rank(view: SentenceView, word: Word) -> Step | None:
    """The lowest step a cue puts ``word`` on; None without a cue."""
    ranks: dict[str, float] = load("checks")["steps"]
    doubtful: list[str] = load("checks")["doubtful"]
    found = [
        Step(ranks[c.value], c.certainty, c.surface, c.value in doubtful, c.span)
        for c in (*look.cues(view, word, "modality"), *look.cues(view, word, "hedge"))
        if c.value in ranks
    ]
    return min(found, default=None, key=lambda step: (step.rank, step.certainty, step.surface))


def steps(comparison: Comparison) -> Iterator[tuple[Answer, Step, Step]]:
    """Linked verbs on steps at least one apart."""
    for answer in acts.predicates(comparison):
        if "VERB" not in (answer.claim.pos, answer.evidence.pos):
            continue
        claim, evidence = _step(answer.claim_view, answer.claim), _step(answer.evidence_view, answer.evidence)
        if claim is None or evidence is None or claim.surface == evidence.surface == "":
            continue
        lowest = min(claim, evidence, key=lambda step: step.rank)
        if "" in (claim.surface, evidence.surface) and lowest.doubtful:
            continue  # a hedge on a fact: the checks on hedges speak of it
        if polarity.negated(answer.claim_view, answer.claim) or polarity.negated(
            answer.evidence_view, answer.evidence
        ):
            continue  # would not comment, declined to comment: the checks on negation speak of it
        cued = "" not in (claim.surface, evidence.surface) and look.same_place(comparison, answer)
        if answer.link.how == "structure" and not cued and not _by_verb(answer):
            continue
        if _speaks(answer) or _told_later(answer, claim, evidence):
            continue
        limits = look.limits()
        apart = abs(claim.rank - evidence.rank) >= limits["commitment_step"]
        if apart or abs(claim.certainty - evidence.certainty) >= limits["certainty_step"]:
            yield answer, claim, evidence


def _speaks(answer: Answer) -> bool:
    """Whether one of two verbs only says that someone spoke, and not as the other: "promised", "said"."""
    figures = any(w.kind == "figure" for w in look.objects(answer.claim_view, answer.claim))
    if not figures and any(lexis.is_light_verb(w.lemma) for w in (answer.claim, answer.evidence)):
        return answer.claim.lemma != answer.evidence.lemma  # had advice, offered advice; not paid $40 million
    speaking = acts.is_neutral_report(answer.claim) or acts.is_neutral_report(answer.evidence)
    return speaking and answer.claim.lemma != answer.evidence.lemma


def _told_later(answer: Answer, claim: Step, evidence: Step) -> bool:
    """Whether a deed answers a "would" with which the writer himself looks ahead from the past: "would
    become", "became". What someone said he would do is not done."""
    for (view, word), step, other in zip(
        polarity.sides(answer), (claim, evidence), (evidence, claim), strict=True
    ):
        if step.surface.lower() == "would" and not other.surface:
            return look.attribution(view, word.span) is None
    return False


def _step(view: SentenceView, word: Word) -> Step | None:
    found = rank(view, word)
    if found is not None:
        return found
    if hedge(view, word) is not None or not _past(view, word):
        return None
    token = view.sentence.tokens[word.token]
    if token.tag == "VBN" and not _auxiliaries(view, token):
        return None
    commitments: dict[str, float] = load("checks")["commitments"]
    if word.lemma in commitments:
        return Step(commitments[word.lemma], 0.7, word.surface)
    return Step(load("checks")["steps"]["done"], 1.0, "")


def _by_verb(answer: Answer) -> bool:
    """Whether a promise answers a deed about the same thing: "pledged $15 million", "paid $15 million"."""
    commitments: dict[str, float] = load("checks")["commitments"]
    if (answer.claim.lemma in commitments) == (answer.evidence.lemma in commitments):
        return False
    if acts.is_neutral_report(answer.claim) or acts.is_neutral_report(answer.evidence):
        return False
    ours = look.objects(answer.claim_view, answer.claim)
    theirs = look.objects(answer.evidence_view, answer.evidence)
    return any(look.equal(one, other) for one in ours for other in theirs)
