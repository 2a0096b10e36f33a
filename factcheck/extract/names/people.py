"""The people of an article: full names that are one person, and what a lone surname stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.names.candidates import Candidate
from factcheck.naming.fold import APOSTROPHES
from factcheck.naming.persons import compare_persons, is_part, person_parts
from factcheck.naming.relation import NameRelation
from factcheck.naming.spelling import spelt_alike
from factcheck.naming.titles import is_particle, is_suffix


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a full name: the canonical, its folded parts, and where full names stand."""

    canonical: str
    parts: tuple[str, ...]
    places: tuple[int, ...]


def people_of(candidates: Sequence[Candidate]) -> tuple[Person, ...]:
    """The people with a full name in the article, in order of appearance.

    Names that compare as one bearer are one person, whose canonical is the fullest of them.
    """
    people: list[Person] = []
    for candidate in candidates:
        if candidate.kind != "person" or len(person_parts(candidate.surface)) < 2:
            continue
        name = tidy_person(candidate.surface)
        for at, person in enumerate(people):
            if _one_person(name, person.canonical):
                people[at] = _with(person, name, candidate.span.start)
                break
        else:
            people.append(Person(name, person_parts(name), (candidate.span.start,)))
    return tuple(people)


def bearers(surface: str, people: Sequence[Person], place: int) -> tuple[Person, ...]:
    """The people whom a part of a name may stand for, the likeliest first: who was named in full last."""
    parts = person_parts(surface)
    full = tidy_person(surface)
    fitting = [
        person
        for person in people
        if _names(parts, person.parts) or (len(parts) > 1 and _one_person(full, person.canonical))
    ]
    return tuple(sorted(fitting, key=lambda person: _distance(person, place)))


def tidy_person(surface: str) -> str:
    """A person's name as a canonical: straight apostrophes, parts set apart by spaces, no "Jr."."""
    straight = "".join("'" if char in APOSTROPHES else char for char in surface)
    words = [word for word in straight.replace("‑", "-").replace("-", " ").split() if not is_suffix(word)]
    return " ".join(
        word if at and is_particle(word) else word[0].upper() + word[1:] for at, word in enumerate(words)
    )


def _one_person(name: str, canonical: str) -> bool:
    relation = compare_persons(name, canonical)
    if relation is NameRelation.VARIANT:
        # Inside one article a slip of a letter may be another person; a known variant is not.
        one, other = person_parts(name), person_parts(canonical)
        return len(one) == len(other) and all(spelt_alike(*pair) for pair in zip(one, other, strict=True))
    return relation.one_bearer


def _with(person: Person, name: str, place: int) -> Person:
    fuller = len(name.split()) > len(person.canonical.split())
    canonical = name if fuller else person.canonical
    return Person(canonical, person_parts(canonical), (*person.places, place))


def _names(parts: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if not parts:
        return False
    if len(parts) == 1:
        return is_part(parts, full) or any(spelt_alike(parts[0], end) for end in (full[0], full[-1]))
    return is_part(parts, full)


def _distance(person: Person, place: int) -> tuple[int, int]:
    before = [place - start for start in person.places if start <= place]
    # Who comes only later is a worse guess than anyone before.
    return (0, min(before)) if before else (1, person.places[0] - place)
