"""How two names stand to each other."""

from __future__ import annotations

from enum import StrEnum


class NameRelation(StrEnum):
    """Where a comparison of two names lands.

    same: one name, written alike but for case, accents, hyphens, titles, or two names of one country.
    alias: one bearer by part of the name, a short form or an acronym ("Kim", "Joe", "KCNA").
    metonym: a government by its capital, seat or people ("Seoul", "the Kremlin", "Japanese").
    variant: two spellings ("Zelenskyy", "Zelensky"), a slip of one letter included.
    contains: one place lies in the other.
    different: comparable, and clearly another bearer.
    unrelated: not comparable (a person and a place), or nothing is known.
    """

    SAME = "same"
    ALIAS = "alias"
    METONYM = "metonym"
    VARIANT = "variant"
    CONTAINS = "contains"
    DIFFERENT = "different"
    UNRELATED = "unrelated"

    @property
    def one_bearer(self) -> bool:
        """Whether both names stand for one person, organisation or government."""
        return self in _ONE_BEARER


_ONE_BEARER = frozenset({NameRelation.SAME, NameRelation.ALIAS, NameRelation.METONYM, NameRelation.VARIANT})
