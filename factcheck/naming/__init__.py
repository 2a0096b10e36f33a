"""Comparing names: the same bearer, another one, or nothing to compare. Shared by the stages."""

from __future__ import annotations

from factcheck.naming.compare import compare_surfaces, mention_of, same
from factcheck.naming.relation import NameRelation

__all__ = ["NameRelation", "compare_surfaces", "mention_of", "same"]
