"""Figures: what a number in a news text says, and what it counts."""

from factcheck.extract.figures.reader import read_quantities
from factcheck.extract.figures.roles import with_roles

__all__ = ["read_quantities", "with_roles"]
