"""Sentences that say the same in the same words but for how sure they are of it.

The words of two matched sentences are laid side by side in their order; where they part, what stands in the
gap on either side is read for its mood: will, may, must, reportedly, is said to, plans to, suspects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.checks import look, stance
from factcheck.checks.spec import Spot
from factcheck.records import Severity, Span, Token
from factcheck.resources import lexicon
from factcheck.views import Comparison, Match, SentenceView

_MARKS = ("PUNCT", "SPACE", "SYM")


# A sentence, its words without marks, and those of them that stand in the gap.
_Side = tuple[SentenceView, Sequence[Token], Sequence[Token]]


@dataclass(frozen=True, slots=True)
class Moved:
    """Where two sentences part in mood only: the words on both sides, and how grave it is."""

    claim: Spot
    evidence: Spot
    ours: str
    theirs: str
    severity: Severity
    strength: float


def moved(comparison: Comparison) -> Iterator[Moved]:
    """Every stretch in which matched sentences differ in their modal, hedging or believing words alone."""
    for match in look.close(comparison):
        for index in match.evidence:
            yield from _between(comparison, match, index)


def _between(comparison: Comparison, match: Match, index: int) -> Iterator[Moved]:
    ours, theirs = comparison.claim.sentences[match.sentence], comparison.evidence.sentences[index]
    mine, other = _worded(ours), _worded(theirs)
    matcher = SequenceMatcher(None, [_key(t) for t in mine], [_key(t) for t in other], autojunk=False)
    rules = lexicon("moods")
    if matcher.ratio() < rules["least_likeness"]:
        return
    for code, a, b, c, d in matcher.get_opcodes():
        longest: int = rules["longest_change"]
        if code == "equal" or b - a > longest or d - c > longest:
            continue
        severity = _apart((ours, mine, mine[a:b]), (theirs, other, other[c:d]))
        if severity is not None:
            here, there = _cover(mine, a, b), _cover(other, c, d)
            yield Moved(
                Spot(match.sentence, here),
                Spot(index, there),
                here.of(comparison.claim.article.text),
                there.of(comparison.evidence.article.text),
                severity,
                round(match.score, 4),
            )


def _worded(view: SentenceView) -> list[Token]:
    return [token for token in view.sentence.tokens if token.pos not in _MARKS]


def _key(token: Token) -> str:
    return token.text.lower().replace("’", "'")


def _cover(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The stretch, or the word behind the gap (before it at the end) where nothing stands on this side."""
    if start == end:
        start, end = (start, end + 1) if end < len(tokens) else (start - 1, end)
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


def _apart(claim: _Side, evidence: _Side) -> Severity | None:
    (here, rest), (there, their_rest) = _mood(claim[0], claim[2]), _mood(evidence[0], evidence[2])
    if len(here) > 1 or len(there) > 1 or rest != their_rest:
        return None
    if not (_has_more(here, claim, evidence) and _has_more(there, evidence, claim)):
        return None  # the word stands elsewhere in the other sentence
    if _answers_to_source(here, claim, evidence) or _answers_to_source(there, evidence, claim):
        return None
    classes = sorted((next(iter(here), ""), next(iter(there), "")))
    rows = lexicon("moods")["apart"]
    found = next((row["severity"] for row in rows if row["classes"] == classes), None)
    return None if found is None else Severity(found)


def _has_more(kinds: set[str], side: _Side, other: _Side) -> bool:
    """Whether a sentence has more words of a class than the other one."""
    counts = [sum(_class(view, token) in kinds for token in tokens) for view, tokens, _ in (side, other)]
    return not kinds or counts[0] > counts[1]


def _answers_to_source(kinds: set[str], hedged: _Side, other: _Side) -> bool:
    """Whether hearsay ("reportedly") stands for a source that only the other side names, or that doubts."""
    if not kinds & set(lexicon("moods")["hearsay"]) or not other[2]:
        return False
    theirs = look.attribution(other[0], other[2][0].span)
    ours = look.attribution(hedged[0], hedged[2][0].span)
    return theirs is not None and (ours is None or stance.doubts(theirs))


def _mood(view: SentenceView, tokens: Sequence[Token]) -> tuple[set[str], frozenset[str]]:
    """The classes of the words of mood in a stretch, and the lemmas of the weighty other words."""
    rules = lexicon("moods")
    found: set[str] = set()
    rest: set[str] = set()
    for token in tokens:
        kind = _class(view, token)
        if kind is not None:
            found.add(kind)
        elif token.lemma.lower() not in rules["light"]:
            rest.add(token.lemma.lower())
    return found, frozenset(rest)


def _class(view: SentenceView, token: Token) -> str | None:
    rules = lexicon("moods")
    word = _key(token)
    if token.tag == "MD":
        return _in(rules["modals"], word)
    if token.pos in ("VERB", "AUX"):
        following = view.sentence.tokens[token.i + 1 : token.i + 2]
        to_do = bool(following) and following[0].text.lower() == "to"
        if to_do and _is_passive(view, token):
            return _in(rules["said_to"], token.lemma)
        if to_do and token.lemma in rules["intending"]:
            return _in(rules["intending"], token.lemma)
        if not _is_passive(view, token) and token.lemma in rules["believing"]:
            return _in(rules["believing"], token.lemma)
    return _in(rules["hedging"], word) if token.pos in ("ADV", "ADJ", "VERB") else None


def _in(table: dict[str, str], word: str) -> str | None:
    return table.get(word)


def _is_passive(view: SentenceView, token: Token) -> bool:
    return any(t.head == token.i and t.dep == "auxpass" for t in view.sentence.tokens)
