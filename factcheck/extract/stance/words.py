"""The stance lexicons as typed tables, read once per process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.records import Token
from factcheck.resources import lexicon

from .tree import NOUN_TAGS, VERB_TAGS


@dataclass(frozen=True, slots=True)
class Entry:
    """What one word says: its class inside the family and the commitment it leaves, 0..1."""

    value: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb, noun or adjective whose complement it qualifies, and the complements that count."""

    lemma: str
    pos: str
    value: str
    certainty: float
    takes: frozenset[str]


@cache
def entries(family: str, table: str) -> Mapping[str, Entry]:
    """The table of plain words of a family ("hedges", "modality", "negation")."""
    raw = lexicon(family)[table]
    return {word: Entry(row["value"], row["certainty"]) for word, row in raw.items()}


@cache
def governors(family: str) -> Mapping[str, tuple[Governor, ...]]:
    """The governors of a family by lemma."""
    found: dict[str, list[Governor]] = {}
    for row in lexicon(family)["governors"]:
        entry = Governor(row["lemma"], row["pos"], row["value"], row["certainty"], frozenset(row["takes"]))
        found.setdefault(entry.lemma, []).append(entry)
    return {lemma: tuple(rows) for lemma, rows in found.items()}


@cache
def word_set(family: str, table: str) -> frozenset[str]:
    """A plain list of words."""
    return frozenset(lexicon(family)[table])


def part_of_speech(token: Token) -> str:
    """verb, noun, adjective or any: what a governor entry asks for."""
    if token.tag in VERB_TAGS:
        return "verb"
    if token.tag in NOUN_TAGS:
        return "noun"
    return "adjective" if token.tag.startswith("JJ") else "any"
