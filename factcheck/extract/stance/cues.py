"""All cues of the sentences, in text order."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Cue, Sentence

from .direction import direction_cues
from .hedges import hedge_cues
from .modality import modality_cues
from .negation import negation_cues
from .tree import Tree


def read_cues(sentences: Sequence[Sentence]) -> tuple[Cue, ...]:
    """Hedges, modality, negation and direction, each with the predicate it acts on.

    A word that acts on several predicates gives one cue for each; one word gives at most one cue of
    a family on the same predicate.
    """
    found: list[Cue] = []
    for sentence in sentences:
        tree = Tree.of(sentence)
        seen: set[tuple[int, str, int]] = set()
        here: list[Cue] = []
        for read in (hedge_cues, modality_cues, negation_cues, direction_cues):
            for cue in read(sentence, tree):
                key = (cue.span.end, cue.family, cue.target.start)
                if key not in seen:
                    seen.add(key)
                    here.append(cue)
        found.extend(sorted(here, key=lambda cue: (cue.span, cue.family, cue.target, cue.value)))
    return tuple(found)
