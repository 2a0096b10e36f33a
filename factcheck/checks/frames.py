"""Two sentences that say nearly the same, laid side by side word for word: what stands in the same place
of the same frame and is not the same was exchanged, put in or left out.

Where two sentences differ in much, their words do not line up and nothing is said here: then the content
graph decides. The alignment is the longest common blocks of Ratcliff & Metzener (1988), as in `difflib`,
over lemmas, marks left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from factcheck import lexis
from factcheck.checks import look
from factcheck.checks.phrases import in_quote
from factcheck.checks.spec import Observation, Spot
from factcheck.lexis.wordnet import LETTERS, base, entry
from factcheck.naming.fold import fold
from factcheck.records import Level, Severity, Span, Token
from factcheck.views import Comparison, Match, SentenceView

_Step = tuple[str, int, int, int, int]
_MARKS = ("PUNCT", "SPACE", "SYM")


@dataclass(frozen=True, slots=True)
class Frame:
    """A claim sentence and the evidence sentence that says nearly the same, by their words. ``steps`` are
    `difflib` operations over ``ours`` and ``theirs``; ``share`` is how much of the shorter one is common.
    """

    match: Match
    place: int
    claim_view: SentenceView
    evidence_view: SentenceView
    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]
    steps: tuple[_Step, ...]
    share: float

    def spots(self, ours: Sequence[Token], theirs: Sequence[Token]) -> tuple[Spot, Spot]:
        """Where words of both sides stand."""
        return Spot(self.match.sentence, _span(ours)), Spot(self.place, _span(theirs))


@dataclass(frozen=True, slots=True)
class Gap:
    """One place of a frame that is filled differently; one of the two sides may be empty."""

    frame: Frame
    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]
    claim_at: int
    evidence_at: int

    @property
    def spots(self) -> tuple[Spot, Spot]:
        """Where the two fillings stand; for an empty one, the next word."""
        frame = self.frame
        ours = self.ours or frame.ours[self.claim_at : self.claim_at + 1] or frame.ours[-1:]
        theirs = self.theirs or frame.theirs[self.evidence_at : self.evidence_at + 1] or frame.theirs[-1:]
        return frame.spots(ours, theirs)

    @property
    def strength(self) -> float:
        """How sure it is that the one stands for the other."""
        return round(min(1.0, self.frame.match.score * self.frame.share), 4)

    @property
    def surfaces(self) -> tuple[str, str]:
        """Both fillings as they are written, the claim's first."""
        return surface(self.frame.claim_view, self.ours), surface(self.frame.evidence_view, self.theirs)

    def altered(self, severity: Severity, message: str, over: tuple[Span, Span] | None = None) -> Observation:
        """That the one filling became the other; ``over``: what is at issue on the claim's and the evidence's
        side, where it is more than the words of the gap.
        """
        claim, evidence = self.spots
        if over is not None:
            claim, evidence = replace(claim, span=over[0]), replace(evidence, span=over[1])
        return Observation(Level.ALTERED, severity, claim, evidence, message, self.strength)


def frames(comparison: Comparison, least: str = "frame_share") -> Iterator[Frame]:
    """The sentences that say nearly the same, for each claim sentence the one that is most like it; ``least``
    names the limit of what they have in common.
    """
    limits = look.limits()
    for match in comparison.matches:
        ours = comparison.claim.sentences[match.sentence]
        found = [_frame(match, place, ours, comparison.evidence.sentences[place]) for place in match.evidence]
        best = max(found, key=lambda frame: frame.share, default=None)
        if best is not None and best.share >= limits[least]:
            yield best


def gaps(comparison: Comparison) -> Iterator[Gap]:
    """The places of all frames that are filled differently, with enough of the frame around each, outside
    quotations: those are compared word by word elsewhere.
    """
    for frame in frames(comparison):
        for at, (kind, a, b, c, d) in enumerate(frame.steps):
            if kind == "equal" or not _held(frame, at):
                continue
            gap = Gap(frame, frame.ours[a:b], frame.theirs[c:d], a, c)
            claim, evidence = gap.spots
            if not in_quote(frame.claim_view, claim.span) and not in_quote(
                frame.evidence_view, evidence.span
            ):
                yield gap


def exchanged(comparison: Comparison) -> Iterator[tuple[Gap, Token, Token]]:
    """The gaps with one word on each side."""
    for gap in gaps(comparison):
        if len(gap.ours) == 1 and len(gap.theirs) == 1:
            yield gap, gap.ours[0], gap.theirs[0]


def akin(one: Token, other: Token, pos: str) -> bool:
    """Whether two words may mean the same or the one what the other does, in whatever sense: a synonym in
    a rare sense is still what an editor may have meant."""
    mine, theirs = lexeme(one, pos), lexeme(other, pos)
    if same(one, other, pos) or lexis.relation(mine, pos, theirs, pos) in _WIDER:
        return True
    left, right = entry(mine, LETTERS[pos]), entry(theirs, LETTERS[pos])
    return (
        left is not None
        and right is not None
        and bool({sense for sense, _ in left.senses} & {sense for sense, _ in right.senses})
    )


def same(one: Token, other: Token, pos: str) -> bool:
    """Whether two words mean the same in a frequent sense."""
    mine, theirs = lexeme(one, pos), lexeme(other, pos)
    return lexis.relation(mine, pos, theirs, pos) in look.SAME_MEANING or lexis.equivalent(mine, theirs, pos)


def lexeme(token: Token, pos: str) -> str:
    """The dictionary form of ``token`` as a word of ``pos``, whatever the parser took it for."""
    return (
        base(token.lemma.lower(), LETTERS[pos])
        or base(token.text.lower(), LETTERS[pos])
        or token.lemma.lower()
    )


def is_word(token: Token, pos: str) -> bool:
    """Whether a dictionary has ``token`` as a word of ``pos``."""
    return entry(lexeme(token, pos), LETTERS[pos]) is not None


_WIDER = (lexis.Relation.BROADER, lexis.Relation.NARROWER)


def _frame(match: Match, place: int, ours: SentenceView, theirs: SentenceView) -> Frame:
    mine, other = _tokens(ours), _tokens(theirs)
    steps = _steps(tuple(map(key, mine)), tuple(map(key, other)))
    common = sum(b - a for kind, a, b, _, _ in steps if kind == "equal")
    share = common / max(1, min(len(mine), len(other)))
    enough = common >= look.limits()["frame_words"]
    return Frame(match, place, ours, theirs, mine, other, steps, share if enough else 0.0)


def _tokens(view: SentenceView) -> tuple[Token, ...]:
    return tuple(token for token in view.sentence.tokens if token.pos not in _MARKS)


def key(token: Token) -> str:
    """What a word must share with another one to be the same: the lemma, of a name the letters."""
    if token.pos == "PROPN" or token.ent or (token.i > 0 and token.text[:1].isupper()):
        return fold(token.text)
    return lexis.normal(token.lemma.lower())


@lru_cache(maxsize=4096)
def _steps(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[_Step, ...]:
    return tuple(SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes())


def _held(frame: Frame, at: int) -> bool:
    """Whether the frame goes on right before and right after a gap, far enough on the two sides together."""
    before, behind = _run(frame, at - 1), _run(frame, at + 1)
    return min(before, behind) >= 1 and before + behind >= look.limits()["frame_context"]


def _run(frame: Frame, at: int) -> int:
    """How many words are common in a step; the edge of a sentence holds as well as two."""
    if not 0 <= at < len(frame.steps):
        return 2
    kind, a, b, _, _ = frame.steps[at]
    edge = at in (0, len(frame.steps) - 1)
    return (b - a) + edge if kind == "equal" else 0


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)


def surface(view: SentenceView, tokens: Sequence[Token]) -> str:
    """Words that follow each other as they are written, cut for a message."""
    if not tokens:
        return ""
    start = view.sentence.span.start
    return look.cut(view.sentence.text[tokens[0].span.start - start : tokens[-1].span.end - start])
