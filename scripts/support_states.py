"""What the support model is trained on: examples, whose sentences the encoder has read each alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.embed import Encoder, TokenStates
from factcheck.embed.manifest import EvidenceLimits
from factcheck.embed.support import chosen, marks

States = Mapping[str, TokenStates]

LIMITS = EvidenceLimits(nearest=2, sentences=4, pieces=200)
_AT_ONCE = 2000  # texts; the memory of a run does not grow with what is read before it


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of a claim beside the evidence chosen for it; texts are keys of the states.

    ``marks`` and ``labels`` have an entry for each word piece. A label is 1 where the piece is out of place;
    None where nobody knows.
    """

    claim: str
    evidence: tuple[str, ...]
    marks: tuple[int, ...]
    labels: tuple[int, ...] | None
    longest: int
    cost: int


@dataclass(frozen=True, slots=True)
class Example:
    """A claim in its sentences. ``group`` is shared by what is compared in training and never split;
    ``weight`` is how much it counts.
    """

    set: str
    key: str
    group: str
    wrong: bool
    parts: tuple[Part, ...]
    weight: float = 1.0

    @property
    def longest(self) -> int:
        """How long its longest sentence is with its evidence, roughly: what a batch is sorted by."""
        return max(part.longest for part in self.parts)

    @property
    def cost(self) -> int:
        """What it takes to read it, in word pieces of evidence."""
        return sum(part.cost for part in self.parts)


def read_states(encoder: Encoder, evidence: Iterable[str], claims: Iterable[str]) -> dict[str, TokenStates]:
    """The states of every text. Of those that are no evidence only what the first layer reads is kept.

    Raises:
        ValueError: the encoder is not the one that the support model reads on from.
    """
    whole = set(evidence)
    texts = sorted(whole.union(claims))
    known: dict[str, TokenStates] = {}
    for first in range(0, len(texts), _AT_ONCE):
        some = texts[first : first + _AT_ONCE]
        states = encoder.encode_states(some)
        if states is None:
            raise ValueError(f"{encoder.name} hands no states over")
        known.update(
            zip(some, (_kept(s, t in whole) for s, t in zip(states, some, strict=True)), strict=True)
        )
    return known


def _kept(state: TokenStates, whole: bool) -> TokenStates:
    return state if whole else replace(state, states=state.states[:1])


def part_of(
    claim: str, evidence: Sequence[str], states: States, labels: tuple[int, ...] | None = None
) -> Part:
    """``claim`` beside those of the sentences of ``evidence`` that the run-time model would read."""
    own, others = states[claim], [states[text] for text in evidence]
    picked = chosen(own, others, LIMITS)
    near = [others[at] for at in picked]
    pieces = sum(len(each.ids) for each in near)
    return Part(
        claim=claim,
        evidence=tuple(evidence[at] for at in picked),
        marks=marks(own, near, others),
        labels=labels,
        longest=3 * len(own.ids) + pieces,
        cost=3 * len(own.ids) + pieces // 2,
    )


def fold_of(group: str, count: int) -> int:
    """The fold of a group, which depends on its name alone."""
    return int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) % count


def inner(state: TokenStates) -> Iterator[int]:
    """The places of the word pieces that are no special tokens."""
    return (at for at, special in enumerate(state.special) if not special)
