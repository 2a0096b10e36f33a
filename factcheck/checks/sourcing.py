"""Who says it, on both sides of a linked predicate."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks import look, people
from factcheck.checks.look import Answer
from factcheck.checks.spec import Observation, Spot
from factcheck.naming.fold import fold
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
    """How the claim's source stands to the evidence's: same, vaguer, narrower, other or unknown.

    Words of the source that stand elsewhere in the sentence, or that a definite description ("the
    union") takes up from an earlier one, are not lost.
    """
    ours, theirs = source_words(answer.claim_view, claim), source_words(answer.evidence_view, evidence)
    if not ours or not theirs:
        return "unknown"
    here, there = claim.source.lower(), evidence.source.lower()
    extra = [w for w in ours if w.lemma not in there and not any(look.equal(w, o) for o in theirs)]
    lost = [w for w in theirs if w.lemma not in here and not any(look.equal(o, w) for o in ours)]
    shared = len(extra) < len(ours)
    persons = [w for w in ours if w not in extra and w.mention is not None and w.mention.kind == "person"]
    if persons or _by_surname(claim, theirs) or _by_surname(evidence, ours):
        return "same"
    if any(people.share_part(a, b) for a in extra for b in lost):
        return "unknown"  # one name spelled in two ways: the checks on names speak of it
    lost = [w for w in lost if not look.says(answer.claim_view, w)]
    extra = [w for w in extra if not look.says(answer.evidence_view, w)]
    if _generic(lost):
        return "unknown"
    if _generic(extra):
        if shared and not _names(lost):
            return "unknown"  # the people of a body go by its work: the civil protection agency, officials
        return "vaguer" if _tells(lost) and not _is_definite(claim) else "unknown"
    if _tells(lost) and _tells(extra):
        if shared and (_is_definite(claim) or _is_definite(evidence)):
            return "unknown"
        named = _names(lost) and _names(extra)
        return "other" if named or (_is_body(lost) and _is_body(extra)) else "unknown"
    if not shared:
        return "unknown"
    if _tells(lost):
        return "unknown" if _is_definite(claim) else "vaguer"
    if _tells(extra):
        return "unknown" if _is_definite(evidence) else "narrower"
    return "same"


def _by_surname(source: Attribution, words: list[Word]) -> bool:
    """Whether a source goes by the last part of one of the names, whatever the reader took it for; an
    adjective of a country ("South Korean") is nobody's name.
    """
    parts = [fold(w.surface).split() for w in words if w.kind == "name" and _names([w])]
    called = set(fold(source.source).split())
    return any(len(part) > 1 and part[-1] in called for part in parts)


def _names(words: list[Word]) -> bool:
    return any(w.mention is not None and w.mention.role != "demonym" for w in words)


def _is_definite(source: Attribution) -> bool:
    return source.source.lower().startswith(("the ", "its ", "their ", "his ", "her ", "this "))


def _generic(words: list[Word]) -> bool:
    """Whether all that is left is a word for anybody: "authorities", "officials"."""
    generic: list[str] = load("checks")["source_generic"]
    return bool(words) and all(w.lemma in generic for w in words)


def _tells(words: list[Word]) -> bool:
    """Whether the words say who: a name, or a noun for a body of people, not a title or an adjective."""
    return any(w.kind == "name" for w in words) or _is_body(words)


def _is_body(words: list[Word]) -> bool:
    bodies: list[str] = load("checks")["source_bodies"]
    return any(w.lemma.split("-")[-1] in bodies for w in words)


def source_words(view: SentenceView, source: Attribution) -> list[Word]:
    """The content words of a source, with what stands in apposition to it."""
    vague: list[str] = load("checks")["source_vague"]
    inside = {w.index for w in view.words if source.span.contains(w.span)}
    beside = {w.index for w in view.words if w.edge == "apposition" and w.head in inside}
    beside |= {w.head for w in view.words if w.index in inside and w.edge == "apposition" and w.head >= 0}
    modifying = {w.index for w in view.words if w.head in beside and w.edge in ("modifier", "possessor")}
    found = [view.words[i] for i in sorted(inside | beside | modifying) if view.words[i].lemma not in vague]
    return [w for w in found if w.kind in ("name", "word") and w.pos in ("NOUN", "PROPN", "ADJ")]
