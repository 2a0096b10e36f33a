"""Who speaks over the same words on both sides: the verb of saying, and the role of who says it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lexis
from factcheck.checks import look
from factcheck.checks.look import Answer
from factcheck.records import Attribution, Severity, Span, Token
from factcheck.resources import lexicon
from factcheck.views import Comparison, SentenceView, Word

_WEIGHTY = ("VERB", "NOUN", "ADJ", "PROPN", "NUM")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def voices(comparison: Comparison) -> Iterator[tuple[Answer, Attribution, Attribution]]:
    """The attributions of two matched sentences that stand over the same words, with one linked pair of
    those words, a verb where there is one. Each attribution of the claim side comes with the one that shares
    most with it; a source named in another sentence is left to that sentence.
    """
    fewest = look.limits()["fewest_attributed"]
    for match in look.close(comparison):
        shared: dict[Attribution, dict[Attribution, list[Answer]]] = {}
        for answer in look.answers(comparison, match):
            if answer.link.how == "structure" or answer.claim.pos not in _WEIGHTY:
                continue
            claim = look.attribution(answer.claim_view, answer.claim.span)
            evidence = look.attribution(answer.evidence_view, answer.evidence.span)
            if claim is None or evidence is None:
                continue
            if _stands_in(answer.claim_view, claim) and _stands_in(answer.evidence_view, evidence):
                shared.setdefault(claim, {}).setdefault(evidence, []).append(answer)
        for claim, others in shared.items():
            evidence, under = max(others.items(), key=lambda item: len(item[1]))
            if len(under) >= fewest:
                yield next((a for a in under if a.claim.pos == "VERB"), under[0]), claim, evidence


def _stands_in(view: SentenceView, source: Attribution) -> bool:
    return view.sentence.span.contains(source.span)


def verb_span(view: SentenceView, source: Attribution) -> Span:
    """Where the verb of saying stands; the source itself where it has none ("according to")."""
    verbs = [
        t.span for t in view.sentence.tokens if t.lemma == source.verb and not source.scope.contains(t.span)
    ]
    return min(verbs, default=source.span, key=lambda span: abs(span.start - source.span.start))


def verbs_apart(answer: Answer, claim: Attribution, evidence: Attribution) -> Severity | None:
    """How grave it is that one verb of saying stands for another; None where both say the same."""
    rules = lexicon("reporting")
    if _says(answer.evidence_view, claim.verb) and _says(answer.claim_view, evidence.verb):
        return None  # both verbs on both sides: who says what inside a quotation is read in two ways
    kinds = sorted(rules["groups"].get(one.verb, one.certainty) for one in (claim, evidence))
    apart = next((row["severity"] for row in rules["apart"] if sorted(row["classes"]) == kinds), None)
    if apart is None or ("deny" in kinds and not _denies_it(answer, claim, evidence)):
        return None
    return Severity(apart)


def _says(view: SentenceView, verb: str) -> bool:
    return any(token.lemma == verb for token in view.sentence.tokens)


def _denies_it(answer: Answer, claim: Attribution, evidence: Attribution) -> bool:
    """Whether what one side denies the other says as it is: "denied he had known", not "said he had not"."""
    sides = ((answer.claim_view, claim), (answer.evidence_view, evidence))
    for view, source in sides:
        tokens = [t for t in view.sentence.tokens if source.scope.contains(t.span)]
        if not any(t.tag in _FINITE for t in tokens):
            return False  # "denied wrongdoing"
    return _denials(*sides[0]) == _denials(*sides[1])


def _denials(view: SentenceView, source: Attribution) -> int:
    refuting: list[str] = lexicon("reporting")["refuting"]
    cues = {c.span for c in view.cues if c.family == "negation" and source.scope.contains(c.span)}
    words = [t for t in view.sentence.tokens if t.lemma in refuting and source.scope.contains(t.span)]
    return len(cues) + len(words)


def other_roles(comparison: Comparison) -> Iterator[tuple[Answer, Attribution, Attribution, bool]]:
    """Sources of the claim side called by a role that nothing in the evidence carries, with whether they
    are brought in as somebody new ("a neighbour said", where the evidence has "he said").

    A word that may take up anybody ("the researcher") and an office the world knows ("the president") may
    stand for the one who speaks in the evidence.
    """
    for answer, claim, evidence in voices(comparison):
        ours = _nouns(answer.claim_view, claim)
        theirs = _nouns(answer.evidence_view, evidence)
        if not ours or any(w.kind == "name" or any(look.equal(w, b) for b in theirs) for w in ours):
            continue
        unknown = [
            w
            for w in ours
            if not look.carried(comparison.evidence, w) and not any(_kin(w, b) for b in theirs)
        ]
        taking_up: list[str] = lexicon("reporting")["taking_up"]
        telling = [w for w in unknown if w.lemma not in taking_up]
        if _is_new(answer.claim_view, claim, ours[-1]):
            plain = [w for w in theirs if w.kind == "word"]
            if ours[-1] in unknown and (telling or not plain):
                yield answer, claim, evidence, True
        elif telling and not _is_office(claim) and claim.source.lower().startswith("the "):
            yield answer, claim, evidence, False


def _nouns(view: SentenceView, source: Attribution) -> list[Word]:
    words = (w for w in view.words if source.span.contains(w.span))
    return [w for w in words if w.kind in ("name", "word") and w.pos in ("NOUN", "PROPN")]


def _kin(one: Word, other: Word) -> bool:
    """Whether the one noun is broader than the other: a director is a leader."""
    kin = (lexis.Relation.BROADER, lexis.Relation.NARROWER)
    return lexis.relation(one.lemma, one.pos, other.lemma, other.pos) in kin


def _is_office(source: Attribution) -> bool:
    """Whether readers know who holds the office: the president, the prime minister."""
    offices: list[str] = lexicon("reporting")["offices"]
    return bool(set(source.source.lower().split()) & set(offices))


def _opens(view: SentenceView, source: Attribution) -> Token:
    return next(t for t in view.sentence.tokens if t.span.overlaps(source.span))


def _is_new(view: SentenceView, source: Attribution, head: Word) -> bool:
    """Whether a source is brought in: "a neighbour", "union leaders"."""
    first, token = _opens(view, source), view.sentence.tokens[head.token]
    return first.text.lower() in ("a", "an", "one", "some") or (
        token.tag == "NNS" and first.pos in ("NOUN", "ADJ", "PROPN")
    )
