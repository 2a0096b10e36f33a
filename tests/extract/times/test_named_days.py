"""Feasts and other words that are days in one place and part of a name in another."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens

PUBLISHED = date(2025, 3, 12)


@pytest.mark.parametrize("words", ["this year", "last year", "next year"])
def test_a_feast_of_a_year_told_from_no_published_day_has_no_date(words: str) -> None:
    (when,) = read_whens(f"The lido reopens on Boxing Day {words}.", None)
    assert (when.start, when.end, when.resolved_by) == (None, None, "unresolved")


def test_a_feast_of_a_named_year_needs_no_published_day() -> None:
    (when,) = read_whens("The lido reopened on Boxing Day 2019.", None)
    assert (when.start, when.resolved_by) == ("2019-12-26", "absolute")
