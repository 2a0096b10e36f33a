"""Dates and times as intervals, resolved by tense and by the day a text was published."""

from factcheck.extract.times.reader import read_whens

__all__ = ["read_whens"]
