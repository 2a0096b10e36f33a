"""Sentences that say the same in the same words but for how sure they are of it.

What fills one place of a frame (`frames`) differently is read for its mood: will, may, must, reportedly, is
said to, plans to, suspects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.checks import look, stance
from factcheck.checks.frames import Gap, gaps
from factcheck.records import Attribution, Severity, Token
from factcheck.resources import lexicon, load
from factcheck.views import Comparison, SentenceView


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a gap: its sentence, the words of that, and those that stand in the gap."""

    view: SentenceView
    tokens: Sequence[Token]
    gap: Sequence[Token]


def moved(comparison: Comparison) -> Iterator[tuple[Gap, Severity]]:
    """The gaps that differ in modal, hedging or believing words alone, and how grave it is."""
    longest: int = lexicon("moods")["longest_change"]
    for gap in gaps(comparison):
        if max(len(gap.ours), len(gap.theirs)) > longest:
            continue
        severity = _apart(
            _Side(gap.frame.claim_view, gap.frame.ours, gap.ours),
            _Side(gap.frame.evidence_view, gap.frame.theirs, gap.theirs),
        )
        if severity is not None:
            yield gap, severity


def _apart(claim: _Side, evidence: _Side) -> Severity | None:
    (here, rest), (there, their_rest) = _mood(claim), _mood(evidence)
    if len(here) > 1 or len(there) > 1 or rest != their_rest:
        return None
    if not (_has_more(here, claim, evidence) and _has_more(there, evidence, claim)):
        return None  # the word stands elsewhere in the other sentence
    if _perceives(here, claim) or _perceives(there, evidence):
        return None
    if _answers_to_source(here, claim, evidence) or _answers_to_source(there, evidence, claim):
        return None
    classes = sorted((next(iter(here), ""), next(iter(there), "")))
    rows = lexicon("moods")["apart"]
    found = next((row["severity"] for row in rows if row["classes"] == classes), None)
    return None if found is None else Severity(found)


def _has_more(kinds: set[str], side: _Side, other: _Side) -> bool:
    """Whether a sentence has more words of a class than the other one."""
    counts = [sum(_class(one.view, token) in kinds for token in one.tokens) for one in (side, other)]
    return not kinds or counts[0] > counts[1]


def _perceives(kinds: set[str], side: _Side) -> bool:
    """Whether a modal hangs on a verb of perception: "could be felt" says that it was felt."""
    perception: list[str] = load("checks")["perception"]
    heads = (side.view.sentence.tokens[token.head].lemma for token in side.gap if token.tag == "MD")
    return bool(kinds) and any(head in perception for head in heads)


def _answers_to_source(kinds: set[str], hedged: _Side, other: _Side) -> bool:
    """Whether hearsay ("reportedly") stands for a source that only the other side names, or that doubts."""
    if not kinds & set(lexicon("moods")["hearsay"]):
        return False
    theirs, ours = _source(other), _source(hedged)
    return theirs is not None and (ours is None or stance.doubts(theirs))


def _source(side: _Side) -> Attribution | None:
    """The source of what stands around the gap."""
    found = (look.attribution(side.view, token.span) for token in (*side.gap, *side.tokens[::-1]))
    return next((source for source in found if source is not None), None)


def _mood(side: _Side) -> tuple[set[str], frozenset[str]]:
    """The classes of the words of mood in a stretch, and the lemmas of the weighty other words."""
    rules = lexicon("moods")
    found: set[str] = set()
    rest: set[str] = set()
    for token in side.gap:
        kind = _class(side.view, token)
        if kind is not None:
            found.add(kind)
        elif token.lemma.lower() not in rules["light"]:
            rest.add(token.lemma.lower())
    return found, frozenset(rest)


def _class(view: SentenceView, token: Token) -> str | None:
    rules: dict[str, dict[str, str]] = lexicon("moods")
    word = token.text.lower().replace("’", "'")
    if token.tag == "MD":
        return rules["modals"].get(word)
    if token.pos in ("VERB", "AUX"):
        following = view.sentence.tokens[token.i + 1 : token.i + 2]
        to_do = bool(following) and following[0].text.lower() == "to"
        if to_do and _is_passive(view, token):
            return rules["said_to"].get(token.lemma)
        if to_do and token.lemma in rules["intending"]:
            return rules["intending"].get(token.lemma)
        if not _is_passive(view, token) and token.lemma in rules["believing"]:
            return rules["believing"].get(token.lemma)
    hedges = token.pos in ("ADV", "ADJ") or (token.pos == "VERB" and token.dep == "amod")
    return rules["hedging"].get(word) if hedges else None  # "state media reported" names its source


def _is_passive(view: SentenceView, token: Token) -> bool:
    return any(t.head == token.i and t.dep == "auxpass" for t in view.sentence.tokens)
