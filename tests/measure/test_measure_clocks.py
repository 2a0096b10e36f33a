"""Times of day beside their days, in their zones, and ranges that share one end."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens
from factcheck.measure import compare_whens
from factcheck.records import Level

PUBLISHED = date(2025, 3, 9)


def level(claim: str, evidence: str) -> Level:
    """Where the last dates of two sentences land against each other."""
    mine = read_whens(f"It closed {claim}, he said.", PUBLISHED)[-1]
    theirs = read_whens(f"It closed {evidence}, he said.", PUBLISHED)[-1]
    return compare_whens(mine, theirs).level


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("at 9 p.m. on Saturday", "on Saturday soon after 9pm"),
        ("on Saturday at 9 p.m.", "at 9 p.m. Saturday"),
        ("at 3 p.m. ET", "at 3 p.m. Eastern time"),
        ("at 3:05 p.m. EST on Monday", "at 2005 GMT on Monday"),
        ("at half past six on Monday", "at 6:30 p.m. on Monday"),
        ("at 4 p.m. IST", "at 4 p.m."),
        ("in the first quarter", "in the first three months of the year"),
        ("last year", "in 2024"),
        ("by the end of 2027", "before the end of 2027"),
        ("the same quarter last year", "last year"),
    ],
)
def test_the_same_moment_agrees(claim: str, evidence: str) -> None:
    assert level(claim, evidence) is level(evidence, claim) is Level.AGREE


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("at 9 a.m. on Saturday", "on Saturday soon after 9pm"),
        ("on Friday at 9 p.m.", "on Saturday soon after 9pm"),
        ("at 3:05 p.m. EST on Monday", "at 1905 GMT on Monday"),
        ("at 3 p.m. ET", "at 4 p.m. ET"),
        ("shortly before 11 a.m. on Sunday", "shortly before 10 a.m. on Sunday"),
        ("at 6:30 a.m. on Monday", "at 6:30 p.m. on Monday"),
        ("from July 3 to July 12", "July 3-21"),
        ("from Monday to Wednesday", "from Monday to Thursday"),
        ("between 2001 and 2020", "between 2011 and 2020"),
        ("in the third quarter", "in the first three months of the year"),
        ("in early June", "on June 28"),
        ("30 years ago", "in 2022"),
        ("until 2011", "since 2011"),
    ],
)
def test_another_moment_is_altered(claim: str, evidence: str) -> None:
    assert level(claim, evidence) is level(evidence, claim) is Level.ALTERED


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("at about 9:02 a.m.", "at 8:55 a.m."),
        ("shortly before 11 a.m. on Sunday", "at 10:52 a.m. on Sunday"),
        ("at 11 p.m.", "at 11:30 p.m."),
        ("in early June", "on June 3"),
        ("over the last five years", "in the last few years"),
        ("between 2001 and 2020", "in 2004"),
        ("from July 3 to July 12", "in July"),
    ],
)
def test_what_may_be_so_is_compatible(claim: str, evidence: str) -> None:
    assert level(claim, evidence) is level(evidence, claim) is Level.COMPATIBLE


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("at 3 p.m. local time", "at 0900 GMT"),
        ("at 8 p.m. IST", "at 2:30 p.m. GMT"),
        ("at 8 p.m. Eastern", "at 5 p.m."),
        ("in the spring", "in April"),
    ],
)
def test_what_zones_and_seasons_leave_open_is_never_altered(claim: str, evidence: str) -> None:
    assert Level.ALTERED not in (level(claim, evidence), level(evidence, claim))


@pytest.mark.parametrize(
    ("claim", "evidence", "altered"),
    [
        ("on Saturday soon after 9pm", "at 9 p.m. on Saturday", False),
        ("on Friday at midnight", "at midnight on Friday", False),
        ("at 9:40 p.m. on Saturday", "at 9 p.m. on Saturday", False),
        ("at 21:40 on Saturday", "at 9.40 p.m. on Saturday", False),
        ("at 9 a.m. on Saturday", "at 9 p.m. on Saturday", True),
        ("on Friday at noon", "at midnight on Friday", True),
        ("July 3-21", "from July 3 to July 12", True),
        ("July 3-12", "from July 3 to July 12", False),
    ],
)
def test_without_a_published_day_the_words_tell(claim: str, evidence: str, altered: bool) -> None:
    mine = read_whens(f"It closed {claim}, he said.", None)[-1]
    theirs = read_whens(f"It closed {evidence}, he said.", None)[-1]
    for comparison in (compare_whens(mine, theirs), compare_whens(theirs, mine)):
        assert (comparison.level is Level.ALTERED) is altered
        assert comparison.level is not Level.NOT_COMPARABLE
