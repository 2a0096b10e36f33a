"""What two sentences share: their words by how rare they are, their names, figures and acts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.lexis import event_classes
from factcheck.naming.persons import person_parts
from factcheck.views import SentenceView, Word

SHARED = ("shared", "contained", "names", "figures", "acts")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says: ``keys`` of its own words, ``meant`` of what its pronouns stand for."""

    keys: frozenset[str]
    meant: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]


def sharing(
    claim: Sequence[SentenceView], evidence: Sequence[SentenceView]
) -> dict[str, NDArray[np.float64]]:
    """The features of ``SHARED`` for every pair, each of shape (claim sentences, evidence sentences).

    ``shared`` and ``contained`` weigh equal words by rarity, against all words of both and against those of
    the shorter sentence; ``names`` is the share of the names that have their bearer on the other side (Dice,
    a surname is enough); ``figures`` the share of equal figures; ``acts`` whether both tell an act of one
    class ("arrest", "detention").
    """
    ours, theirs = [_said(view) for view in claim], [_said(view) for view in evidence]
    rarity = _rarity((*ours, *theirs))
    made = {name: np.zeros((len(ours), len(theirs))) for name in SHARED}
    for i, mine in enumerate(ours):
        for j, other in enumerate(theirs):
            common = (mine.keys | mine.meant) & (other.keys | other.meant)
            # What a pronoun stands for counts where the other side says it, and is no lack where it does not.
            a, b = mine.keys | common & mine.meant, other.keys | common & other.meant
            both = _weight(common, rarity)
            made["shared"][i, j] = both / max(_weight(a | b, rarity), 1e-9)
            made["contained"][i, j] = both / max(min(_weight(a, rarity), _weight(b, rarity)), 1e-9)
            made["figures"][i, j] = _figures(a, b)
            bearers = len(mine.names & other.names)
            made["names"][i, j] = 2 * bearers / max(len(mine.names) + len(other.names), 1)
            made["acts"][i, j] = float(bool(mine.acts & other.acts))
    return made


def _said(view: SentenceView) -> _Said:
    own = [word for word in view.words if word.kind != "pronoun"]
    return _Said(
        keys=frozenset(word.key for word in own),
        meant=frozenset(word.meant.key for word in view.words if word.stands_for is not None),
        names=frozenset(name for word in view.words if (name := _bearer(word.meant))),
        acts=frozenset(
            act.name for word in own if word.kind == "word" for act in event_classes(word.lemma, word.pos)
        ),
    )


def _bearer(word: Word) -> str:
    """The surname of a person, another name whole; "" for what is no name."""
    if word.mention is None:
        return ""
    # What was read as a person may be a title alone, which has no parts.
    parts = person_parts(word.mention.canonical) if word.mention.kind == "person" else ()
    return parts[-1] if parts else word.mention.canonical.lower()


def _rarity(said: Sequence[_Said]) -> dict[str, float]:
    counts = Counter(key for one in said for key in sorted(one.keys))
    return {key: math.log(1 + len(said) / count) for key, count in counts.items()}


def _weight(keys: frozenset[str], rarity: Mapping[str, float]) -> float:
    return sum(rarity.get(key, 0.0) for key in sorted(keys))


def _figures(a: frozenset[str], b: frozenset[str]) -> float:
    ours = {key for key in a if key.startswith("figure:")}
    theirs = {key for key in b if key.startswith("figure:")}
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0
