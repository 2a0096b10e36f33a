"""Sentences to claims."""

from factcheck.segment.clauses import segment

__all__ = ["segment"]
