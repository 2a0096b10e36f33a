"""Figures: what a number in a news text says, and what it counts."""

from factcheck.extract.figures.homes import home_currency
from factcheck.extract.figures.reader import read_quantities
from factcheck.extract.figures.roles import with_roles

__all__ = ["home_currency", "read_quantities", "with_roles"]
