"""WordNet 3.0 as a small table: frequent senses, what stands above them, derivations and antonyms.

Fellbaum (1998), *WordNet: An Electronic Lexical Database*. The table is written by
``scripts/make_wordnet_table.py``; rows are read when they are asked for, so that loading costs one JSON
parse. A sense is an integer; its share is how much of the lemma's tagged use it has, 1..100.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.resources import lexicon

STEPS_UP = 4
LETTERS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}

# WordNet's own rules of detachment (morphy(7WN)), and the doubled consonant.
_ENDINGS = {
    "n": "ies:y ches:ch shes:sh xes:x ses:s men:man s:",
    "v": "ies:y ied:y es:e es: s: ed:e ed: ing:e ing:",
    "a": "er: est: er:e est:e ier:y iest:y",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One lemma: ``senses`` as (sense, share), and the lemmas ``word.p`` it leads to."""

    senses: tuple[tuple[int, int], ...]
    derived: tuple[str, ...]
    antonyms: tuple[str, ...]


@lru_cache(maxsize=16384)
def entry(lemma: str, letter: str) -> Entry | None:
    """The row of ``lemma`` (lower case, words separated by spaces) as noun, verb, adjective or adverb."""
    row: str | None = lexicon("wordnet")["words"].get(f"{lemma}.{letter}")
    if row is None:
        return None
    held, derived, antonyms = (row + ";;").split(";")[:3]
    senses = tuple((int(s), int(share)) for s, share in (part.split(":") for part in held.split()))
    return Entry(senses, tuple(filter(None, derived.split(","))), tuple(filter(None, antonyms.split(","))))


@lru_cache(maxsize=16384)
def base(word: str, letter: str) -> str | None:
    """The lemma of an inflected ``word`` when the table knows it, else None."""
    if entry(word, letter) is not None:
        return word
    irregular: str | None = lexicon("wordnet")["irregular"].get(f"{word}.{letter}")
    if irregular is not None:
        return irregular
    for ending, put in (rule.split(":") for rule in _ENDINGS.get(letter, "").split()):
        stem = word[: -len(ending)]
        if not word.endswith(ending) or len(stem) < 2:
            continue
        doubled = len(stem) > 3 and stem[-1] == stem[-2] and put == ""
        for candidate in (stem + put, stem[:-1] if doubled else ""):
            if candidate and entry(candidate, letter) is not None:
                return candidate
    return None


@cache
def _above() -> list[str]:
    return str(lexicon("wordnet")["above"]).split(" ")


@lru_cache(maxsize=65536)
def above(sense: int) -> tuple[tuple[int, bool], ...]:
    """The senses directly above ``sense``; True where sharing that parent makes two senses siblings."""
    held = _above()[sense]
    if held == "-":
        return ()
    return tuple((int(parent.lstrip("~")), parent[0] != "~") for parent in held.split(","))


@lru_cache(maxsize=65536)
def ancestry(sense: int) -> dict[int, int]:
    """``sense`` and what stands above it, with the steps up to each, at most ``STEPS_UP``."""
    found: dict[int, int] = {sense: 0}
    level = {sense}
    for steps in range(1, STEPS_UP + 1):
        parents = [parent for one in sorted(level) for parent in above(one)]
        for parent, _ in parents:
            found.setdefault(parent, steps)
        # A wide parent ("person") is reached but not passed: what lies above it says nothing.
        level = {parent for parent, narrow in parents if narrow}
    return found


def distance(general: int, specific: int, most: int = STEPS_UP) -> int | None:
    """Steps from ``specific`` up to ``general``; None when it takes more than ``most``."""
    steps = ancestry(specific).get(general)
    return steps if steps is not None and steps <= most else None


def siblings(claim: int, evidence: int) -> bool:
    """Whether two senses stand directly under one parent that is not too wide."""
    return bool({p for p, narrow in above(claim) if narrow} & {p for p, narrow in above(evidence) if narrow})


@cache
def _opposite() -> dict[int, frozenset[int]]:
    pairs = (part.split(":") for part in str(lexicon("wordnet")["opposite"]).split(" "))
    return {int(sense): frozenset(map(int, others.split(","))) for sense, others in pairs}


@lru_cache(maxsize=16384)
def opposites(sense: int) -> frozenset[int]:
    """The heads of the adjective clusters opposed to the cluster of ``sense``."""
    heads = (sense, *(parent for parent, _ in above(sense)))
    return frozenset(other for head in heads for other in _opposite().get(head, ()))


def opposed(claim: int, evidence: int) -> bool:
    """Whether two adjective senses belong to opposed clusters (quick, sluggish: fast against slow)."""
    return bool(opposites(claim) & {evidence, *(parent for parent, _ in above(evidence))})
