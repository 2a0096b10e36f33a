"""Who says it, on both sides of a linked predicate."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lexis
from factcheck.checks import look
from factcheck.checks.look import Answer
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Attribution, Level, Severity
from factcheck.resources import load
from factcheck.views import Comparison, SentenceView, Word


def attributed(comparison: Comparison) -> Iterator[tuple[Answer, Attribution, Attribution]]:
    """Linked predicates with a source on both sides, once for each pair of sources."""
    told: set[tuple[int, str, str]] = set()
    for answer in look.answers(comparison):
        if (
            not {answer.claim.pos, answer.evidence.pos} & {"VERB", "NOUN"}
            or answer.link.score < look.limits()["sure_link"]
        ):
            continue
        claim = look.attribution(answer.claim_view, answer.claim.span)
        evidence = look.attribution(answer.evidence_view, answer.evidence.span)
        if claim is None or evidence is None:
            continue
        key = (answer.match.sentence, claim.source, evidence.source)
        if key not in told:
            told.add(key)
            yield answer, claim, evidence


def differing(comparison: Comparison, wanted: str, severity: Severity) -> Iterator[Observation]:
    """Linked predicates whose sources stand in the relation ``wanted``: other, vaguer, narrower."""
    ours, theirs = look.sources(comparison)
    texts = {
        "other": "{theirs} has it from {e}, {ours} from {c}.",
        "vaguer": "the source was made vaguer: {e} in {theirs} became {c} in {ours}.",
        "narrower": "the source was made more exact than it is: {e} in {theirs} became {c} in {ours}.",
    }
    for answer, claim, evidence in attributed(comparison):
        if relation(answer, claim, evidence) != wanted:
            continue
        yield Observation(
            Level.ALTERED,
            severity,
            Spot(answer.link.claim.sentence, claim.span),
            Spot(answer.link.evidence.sentence, evidence.span),
            texts[wanted].format(
                ours=ours, theirs=theirs, c=f"“{look.cut(claim.source)}”", e=f"“{look.cut(evidence.source)}”"
            ),
            answer.strength,
        )


def relation(answer: Answer, claim: Attribution, evidence: Attribution) -> str:
    """How the claim's source stands to the evidence's: same, vaguer, narrower, other or unknown."""
    ours, theirs = _words(answer.claim_view, claim), _words(answer.evidence_view, evidence)
    if not ours or not theirs:
        return "unknown"
    shared_ours = [w for w in ours if any(look.equal(o, w) for o in theirs)]
    shared_theirs = [w for w in theirs if any(look.equal(w, o) for o in ours)]
    extra, lost = [w for w in ours if w not in shared_ours], [w for w in theirs if w not in shared_theirs]
    if not shared_ours:
        named = any(w.kind == "name" for w in ours) and any(w.kind == "name" for w in theirs)
        bodies = all(_is_body(words) for words in (ours, theirs))
        return "other" if named or bodies else "unknown"
    if any(w.kind == "name" and w.mention and w.mention.kind == "person" for w in shared_ours):
        return "same"
    if _tells(lost) and not _tells(extra):
        return "vaguer"
    if _tells(extra) and not _tells(lost):
        return "narrower"
    return "same"


def _tells(words: list[Word]) -> bool:
    """Whether the words say who: a name, or a noun for a body of people, not a title or an adjective."""
    return any(w.kind == "name" for w in words) or _is_body(words)


def _is_body(words: list[Word]) -> bool:
    bodies: list[str] = load("checks")["source_bodies"]
    return any(w.lemma.split("-")[-1] in bodies for w in words)


def _words(view: SentenceView, source: Attribution) -> list[Word]:
    vague: list[str] = load("checks")["source_vague"]
    found = [w for w in view.words if source.span.contains(w.span) and w.lemma not in vague]
    return [w for w in found if w.kind in ("name", "word") and w.pos in ("NOUN", "PROPN", "ADJ")]


def verbs_differ(claim: str, evidence: str) -> bool:
    """Whether two classes of reporting verbs say something different about the source."""
    pairs: list[list[str]] = load("checks")["report_classes_apart"]
    return sorted((claim, evidence)) in [sorted(pair) for pair in pairs]


def is_attributed(view: SentenceView) -> bool:
    """Whether a sentence names a source for anything."""
    return bool(view.attributions)


def same_source(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions name the source in the same words."""
    return lexis.normal(one.canonical) == lexis.normal(other.canonical)
