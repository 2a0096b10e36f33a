"""Roles of figures (stub while the grammar is built)."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Quantity, Sentence


def with_roles(sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities as they are."""
    return tuple(quantities)
