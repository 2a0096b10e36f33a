"""Dates that name the same thing, dates that name another, and dates of which nothing can be said."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens
from factcheck.measure import Comparison, compare_whens
from factcheck.records import Level

PUBLISHED = date(2025, 3, 9)


def land(claim: str, evidence: str, published: date | None) -> Comparison:
    (mine,) = read_whens(f"It closed {claim}, he said.", published)
    (theirs,) = read_whens(f"It closed {evidence}, he said.", published)
    return compare_whens(mine, theirs)


@pytest.mark.parametrize("published", [None, PUBLISHED])
@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("on Monday", "on Tuesday"),
        ("on Monday morning", "on Tuesday"),
        ("in March", "in May"),
        ("in the 1980s", "in the 1990s"),
        ("in the 1985s", "in the 1980s"),
        ("10 years ago", "80 years ago"),
        ("three days ago", "eight days ago"),
        ("over the past 10 years", "over the past 50 years"),
        ("in 2923", "in 2023"),
        ("in May 2923", "in May 2023"),
        ("from 2016 to 2019", "from 2010 to 2019"),
        ("from 2026 to 2019", "from 2016 to 2019"),
        ("from 2016 to 2012", "from 2016 to 2019"),
        ("between 2016 and 2019", "from 2016 to 2018"),
        ("in 2016–19", "from 2010 to 2019"),
        ("in 2016", "from 2026 to 2019"),
        ("at 9.60 p.m.", "at 9.40 p.m."),
        ("at 9:60 p.m. on Monday", "at 9:40 p.m. on Monday"),
        ("on May 94", "on May 24"),
        ("next week", "last week"),
    ],
)
def test_another_date_is_altered(claim: str, evidence: str, published: date | None) -> None:
    assert land(claim, evidence, published).level is Level.ALTERED
    assert land(evidence, claim, published).level is Level.ALTERED


@pytest.mark.parametrize("published", [None, PUBLISHED])
@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("on Monday", "Monday"),
        ("ten years ago", "10 years ago"),
        ("on 24 August", "on Aug. 24"),
        ("on Tues. morning", "on Tuesday morning"),
        ("from 2016 to 2019", "between 2016 and 2019"),
        ("at 9:60 p.m.", "at 9.60 pm"),
    ],
)
def test_the_same_in_other_words_agrees(claim: str, evidence: str, published: date | None) -> None:
    assert land(claim, evidence, published).level is Level.AGREE


@pytest.mark.parametrize(
    ("claim", "evidence", "rung"),
    [
        ("on Monday", "on Monday morning", "coarser"),
        ("on May 5, 2023", "in May", "finer"),
        ("in 2017", "from 2016 to 2019", "finer"),
        ("yesterday", "on Monday", "incomparable"),
        ("this week", "last week", "incomparable"),
        ("before Monday", "after Monday", "relation-changed"),
    ],
)
def test_without_a_published_day(claim: str, evidence: str, rung: str) -> None:
    assert land(claim, evidence, None).rung == rung


@pytest.mark.parametrize("year", [2016, 2017, 2019])
def test_a_year_inside_a_range_is_compatible(year: int) -> None:
    assert land(f"in {year}", "from 2016 to 2019", PUBLISHED).level is Level.COMPATIBLE
