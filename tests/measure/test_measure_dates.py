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


def meet(claim: str, claim_day: date, evidence: str, evidence_day: date) -> Comparison:
    (mine,) = read_whens(f"The mill closed {claim}.", claim_day)
    (theirs,) = read_whens(f"The mill closed {evidence}.", evidence_day)
    return compare_whens(mine, theirs)


MONDAY, TUESDAY, FRIDAY = date(2025, 3, 10), date(2025, 3, 11), date(2025, 3, 14)


@pytest.mark.parametrize(
    ("claim", "claim_day", "evidence", "evidence_day", "level"),
    [
        ("yesterday", MONDAY, "on Sunday", TUESDAY, Level.AGREE),
        ("on March 9", FRIDAY, "on Sunday", MONDAY, Level.AGREE),
        ("on the 9th", FRIDAY, "yesterday", MONDAY, Level.AGREE),
        ("two days ago", TUESDAY, "five days ago", FRIDAY, Level.AGREE),
        ("on Monday", FRIDAY, "on Tuesday", FRIDAY, Level.ALTERED),
        ("yesterday", MONDAY, "yesterday", TUESDAY, Level.ALTERED),
        ("on Monday", MONDAY, "on Monday", date(2025, 3, 17), Level.ALTERED),
        ("last month", MONDAY, "in February", FRIDAY, Level.AGREE),
        ("last month", MONDAY, "on Feb. 3", FRIDAY, Level.COMPATIBLE),
        ("last month", MONDAY, "on Jan. 3", FRIDAY, Level.ALTERED),
        ("two weeks ago", MONDAY, "three weeks ago", date(2025, 3, 18), Level.AGREE),
        ("two weeks ago", MONDAY, "three weeks ago", MONDAY, Level.ALTERED),
        ("two months ago", MONDAY, "in January", MONDAY, Level.AGREE),
        ("two months ago", MONDAY, "on Jan. 24", MONDAY, Level.COMPATIBLE),
        ("two months ago", MONDAY, "on Nov. 24", MONDAY, Level.ALTERED),
        ("overnight", MONDAY, "on Sunday night", TUESDAY, Level.COMPATIBLE),
        ("on Sunday morning", MONDAY, "on Sunday evening", MONDAY, Level.ALTERED),
        ("after Monday", FRIDAY, "on Wednesday", FRIDAY, Level.COMPATIBLE),
        ("before Monday", FRIDAY, "on Wednesday", FRIDAY, Level.ALTERED),
        ("last Friday", date(2025, 3, 16), "on Friday", date(2025, 3, 16), Level.NOT_COMPARABLE),
    ],
)
def test_two_editions_compare_the_days_they_mean(
    claim: str, claim_day: date, evidence: str, evidence_day: date, level: Level
) -> None:
    assert meet(claim, claim_day, evidence, evidence_day).level is level
    assert meet(evidence, evidence_day, claim, claim_day).level is level


@pytest.mark.parametrize(
    ("known", "words", "level"),
    [
        ("on March 9, 2025", "on Sunday", Level.NOT_COMPARABLE),
        ("on March 9, 2025", "on Monday", Level.ALTERED),
        ("on Sunday", "on March 9", Level.NOT_COMPARABLE),
        ("on March 9, 2025", "yesterday", Level.NOT_COMPARABLE),
    ],
)
def test_a_known_day_refutes_only_words_that_it_cannot_be(known: str, words: str, level: Level) -> None:
    (mine,) = read_whens(f"It closed {known}.", MONDAY)
    (theirs,) = read_whens(f"It closed {words}.", None)
    assert compare_whens(mine, theirs).level is level
    assert compare_whens(theirs, mine).level is level


def test_a_day_counted_from_another_is_never_certain() -> None:
    (_, mine) = read_whens("It was hit on March 3. Two days later it closed.", MONDAY)
    (theirs,) = read_whens("It closed on March 6.", MONDAY)
    assert mine.resolved_by == "named-date"
    assert compare_whens(mine, theirs).level is Level.NOT_COMPARABLE


def test_a_word_that_the_tense_turned_is_no_other_day() -> None:
    (ahead,) = read_whens("Police will question her on Monday.", date(2025, 7, 16))
    (past,) = read_whens("Police questioned her on Monday.", date(2025, 7, 16))
    assert (past.start, ahead.start) == ("2025-07-14", "2025-07-21")
    assert compare_whens(ahead, past).level is Level.NOT_COMPARABLE
