"""Two things that changed places in a sentence that is otherwise the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checks import look
from factcheck.checks.frames import Frame, frames, key, surface
from factcheck.checks.phrases import in_quote
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity, Span, Token
from factcheck.resources import load
from factcheck.views import Comparison, SentenceView


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two phrases that stand the other way round: the claim has ``first`` where the evidence has what the
    claim puts in the place of ``second``. Tokens are the claim's; ``spots`` are what
    stands first on both sides.
    """

    frame: Frame
    first: tuple[Token, ...]
    second: tuple[Token, ...]
    spots: tuple[Spot, Spot]

    @property
    def surfaces(self) -> tuple[str, str]:
        """What stands first and what second in the claim."""
        view = self.frame.claim_view
        return surface(view, self.first), surface(view, self.second)

    @property
    def named(self) -> bool:
        """Whether both are names of persons."""
        return all(_kind(self.frame.claim_view, tokens) == "person" for tokens in (self.first, self.second))


def crossings(comparison: Comparison) -> Iterator[Crossing]:
    """The frames that differ by nothing but two short noun phrases, each in the other's place."""
    for frame in frames(comparison, "crossed_share"):
        found = _crossing(frame)
        if found is not None and not in_quote(frame.claim_view, found.spots[0].span):
            yield found


def altered(comparison: Comparison, severity: Severity, *, named: bool) -> Iterator[Observation]:
    """What changed places: two people (``named``), or two things."""
    ours, theirs = look.sources(comparison)
    for found in crossings(comparison):
        if found.named is named:
            first, second = found.surfaces
            yield Observation(
                Level.ALTERED,
                severity,
                *found.spots,
                f"two {'people' if named else 'things'} changed places: "
                f"{first} in {ours} stands where {theirs} has {second}.",
                found.frame.match.score,
            )


def _crossing(frame: Frame) -> Crossing | None:
    """After what begins and ends alike, the claim is A m B where the evidence is B m A."""
    ours, theirs = [key(t) for t in frame.ours], [key(t) for t in frame.theirs]
    if sorted(ours) != sorted(theirs) or ours == theirs:
        return None
    begin = next(i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b)
    end = len(ours) - next(i for i, (a, b) in enumerate(zip(ours[::-1], theirs[::-1], strict=True)) if a != b)
    mine, other = ours[begin:end], theirs[begin:end]
    longest = int(look.limits()["crossed_words"])
    for one in range(1, min(longest, len(mine) - 2) + 1):
        for two in range(1, min(longest, len(mine) - one - 1) + 1):
            between = mine[one : len(mine) - two]
            if other == mine[-two:] + between + mine[:one] and not _either_way(frame, between):
                first = frame.ours[begin : begin + one]
                second = frame.ours[end - two : end]
                if _phrase(frame.claim_view, first) and _phrase(frame.claim_view, second):
                    return Crossing(
                        frame, first, second, frame.spots(first, frame.theirs[begin : begin + two])
                    )
    return None


def _either_way(frame: Frame, between: list[str]) -> bool:
    """Whether what joins the two says the same the other way round: a list, "is", "met"."""
    words: list[str] = load("checks")["either_way"]
    return set(between) <= set(words)


def _phrase(view: SentenceView, tokens: tuple[Token, ...]) -> bool:
    """Whether some words are a short noun phrase or a name and nothing else."""
    return tokens[-1].pos in ("NOUN", "PROPN") and all(t.pos in _NOMINAL for t in tokens)


def _kind(view: SentenceView, tokens: tuple[Token, ...]) -> str:
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return next((m.kind for m in view.mentions if m.span.overlaps(span)), "")


_NOMINAL = ("ADJ", "DET", "NOUN", "PROPN")
