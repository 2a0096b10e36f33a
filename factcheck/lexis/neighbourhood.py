"""What a word can be related through, as sets: two words whose sets do not meet are unrelated.

Aligning two stories asks for every pair of their words, and nearly every pair is unrelated; sets that do
not meet answer that in a microsecond. Each part of ``relations`` that can tie two words puts its keys here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.lexis.equivalents import groups_of
from factcheck.lexis.events import event_classes, reach
from factcheck.lexis.spelling import normal
from factcheck.lexis.wordnet import LETTERS, above, ancestry, base, entry, opposites
from factcheck.resources import lexicon

_POS = {"n": "NOUN", "v": "VERB", "a": "ADJ", "r": "ADV", "": "X"}


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """``ties`` are shared by related words; ``senses`` of the one lie in the ``ancestry`` of the other."""

    ties: frozenset[str]
    senses: frozenset[int]
    ancestry: frozenset[int]

    def meets(self, other: Neighbourhood) -> bool:
        """Whether the two words can be related at all."""
        return not (
            self.ties.isdisjoint(other.ties)
            and self.senses.isdisjoint(other.ancestry)
            and self.ancestry.isdisjoint(other.senses)
        )


@cache
def extra_antonyms() -> dict[str, frozenset[str]]:
    """Hand-written opposites by spelling key."""
    found: dict[str, set[str]] = {}
    for left, right in lexicon("antonyms_extra"):
        found.setdefault(normal(left), set()).add(normal(right))
        found.setdefault(normal(right), set()).add(normal(left))
    return {word: frozenset(others) for word, others in found.items()}


def _ties(lemma: str, word: str, letter: str, family: list[tuple[str, str]]) -> Iterator[str]:
    pos = _POS[letter]
    yield from (f"={normal(form)}" for form in (lemma, word))
    yield from (f"={normal(stem)}" for other in "nvar" if (stem := base(lemma, other)))
    yield from (f"={other}" for other in extra_antonyms().get(normal(word), ()))
    yield from (f"@{name}" for found in event_classes(word, pos) for name in reach(found))
    for one, place in family:
        row = entry(one, place)
        yield f"{one}.{place}"
        yield from groups_of(one, _POS[place])
        if row is not None:
            yield from row.antonyms
            for sense, _ in row.senses:
                yield from (f"#{up}" for up, narrow in above(sense) if narrow)
                # Two words of opposed clusters of adjectives meet in the head of the one of them.
                yield from (f"#{head}" for head in (sense, *opposites(sense)) if place == "a")


@lru_cache(maxsize=16384)
def neighbourhood(lemma: str, pos: str) -> Neighbourhood:
    """The neighbourhood of ``lemma`` (lower case) as Universal POS ``pos``."""
    letter = LETTERS.get(pos, "")
    word = base(lemma, letter) or lemma
    row = entry(word, letter)
    derived = [other.rsplit(".", 1) for other in (row.derived if row is not None else ())]
    family = [(word, letter), *((stem, place) for stem, place in derived)]
    rows = [found for one in family if (found := entry(*one)) is not None]
    senses = frozenset(sense for found in rows for sense, _ in found.senses)
    return Neighbourhood(
        frozenset(_ties(lemma, word, letter, family)),
        senses,
        frozenset(up for sense in senses for up in ancestry(sense)),
    )
