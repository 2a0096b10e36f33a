"""Comparing the names of people part by part; whole-string similarity takes Kim Jong Un for Kim Jong Il.

The parts are aligned in order with the first and the last fixed, after the practice of record linkage
(Christen, Data Matching, 2012, ch. 5: compare given name and surname apart, allow swapped order).
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.naming.fold import fold
from factcheck.naming.relation import NameRelation
from factcheck.naming.spelling import one_slip, short_form, spelt_alike
from factcheck.naming.titles import bare_name, is_particle, is_suffix


@lru_cache(maxsize=16384)
def person_parts(surface: str) -> tuple[str, ...]:
    """The folded parts of a person's name without titles and suffixes; initials are single letters."""
    parts: list[str] = []
    for word in bare_name(surface).replace("-", " ").split():
        letters = word.replace(".", "")
        # "J.K." is two initials; "Jr." and "III" are none.
        if "." in word and letters.isupper() and len(letters) <= 3 and not is_suffix(letters):
            parts.extend(letters.casefold())
        elif not is_suffix(word):
            parts.extend(fold(word).split())
    return tuple(parts) or tuple(fold(surface).split())


def compare_persons(claim: str, evidence: str) -> NameRelation:
    """SAME, ALIAS, VARIANT or DIFFERENT for the names of two people, titles allowed."""
    left, right = person_parts(claim), person_parts(evidence)
    if not left or not right:
        return NameRelation.UNRELATED
    if "".join(left) == "".join(right):
        return _unless_generations_differ(claim, evidence, NameRelation.SAME)
    if len(left) > len(right):
        left, right = right, left
    relation = _aligned(left, right)
    return _unless_generations_differ(claim, evidence, relation)


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` names the bearer of ``full``: its first or last part, or a run to its end."""
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    body = tuple(part for part in full if not is_particle(part))
    return full[-len(short) :] == short or full[: len(short)] == short or body[-len(short) :] == short


def _aligned(short: tuple[str, ...], full: tuple[str, ...]) -> NameRelation:
    if len(short) == 1:
        return _single(short[0], full)
    if sorted(short) == sorted(full):
        # Family name first or last: "Abe Shinzo", "Shinzo Abe".
        return NameRelation.SAME
    if is_part(short, full):
        return NameRelation.ALIAS
    if len(short) == len(full):
        return _part_by_part(short, full)
    return _with_middle(short, full)


def _single(part: str, full: tuple[str, ...]) -> NameRelation:
    ends = (full[-1], full[0])
    if part in ends:
        return NameRelation.ALIAS
    if any(spelt_alike(part, end) for end in ends):
        return NameRelation.VARIANT
    if one_slip(part, full[-1], alone=True):
        return NameRelation.VARIANT
    return NameRelation.DIFFERENT


def _part_by_part(short: tuple[str, ...], full: tuple[str, ...]) -> NameRelation:
    unequal = [(one, other) for one, other in zip(short, full, strict=True) if one != other]
    spelt = [pair for pair in unequal if spelt_alike(*pair)]
    brief = [pair for pair in unequal if pair not in spelt and (short_form(*pair) or _initial(*pair))]
    rest = [pair for pair in unequal if pair not in spelt and pair not in brief]
    if not rest:
        # Two initials and nothing else in common is no evidence of one bearer.
        if len(brief) == len(short):
            return NameRelation.DIFFERENT
        return NameRelation.ALIAS if brief else NameRelation.VARIANT
    if len(unequal) == 1 and one_slip(*rest[0], alone=False):
        return NameRelation.VARIANT
    return NameRelation.DIFFERENT


def _with_middle(short: tuple[str, ...], full: tuple[str, ...]) -> NameRelation:
    """One name has more parts: the ends must meet, the shorter one's middle must occur in order."""
    ends = _part_by_part((short[0], short[-1]), (full[0], full[-1]))
    if ends is NameRelation.DIFFERENT:
        return _second_surname(short, full)
    if _initials(short) and _initials(full) and short[1:-1] != full[1 : len(short) - 1]:
        # George W. Bush is not George H.W. Bush.
        return NameRelation.DIFFERENT
    place = 1
    for part in short[1:-1]:
        while place < len(full) - 1 and not (spelt_alike(part, full[place]) or _initial(part, full[place])):
            place += 1
        if place >= len(full) - 1:
            return NameRelation.DIFFERENT
        place += 1
    spelt = ends is NameRelation.VARIANT and (short[0], short[-1]) != (full[0], full[-1])
    return NameRelation.VARIANT if spelt else NameRelation.ALIAS


def _initials(parts: tuple[str, ...]) -> bool:
    return len(parts) > 2 and all(len(part) == 1 for part in parts[1:-1])


def _second_surname(short: tuple[str, ...], full: tuple[str, ...]) -> NameRelation:
    # "Gabriel García" for "Gabriel García Márquez": all parts of the short name open the long one.
    opening = full[: len(short)]
    if all(spelt_alike(one, other) for one, other in zip(short, opening, strict=True)):
        return NameRelation.ALIAS
    return NameRelation.DIFFERENT


def _initial(one: str, other: str) -> bool:
    return 1 in {len(one), len(other)} and one[0] == other[0]


def _unless_generations_differ(claim: str, evidence: str, relation: NameRelation) -> NameRelation:
    generations = [_generation(name) for name in (claim, evidence)]
    if all(generations) and generations[0] != generations[1]:
        return NameRelation.DIFFERENT
    return relation


def _generation(surface: str) -> str:
    last = fold(surface.split()[-1]) if surface.split() else ""
    return last if is_suffix(last) else ""
