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


@pytest.mark.parametrize(
    "text",
    [
        "The Christmas Truce is taught in schools.",
        "Ministers defended the Good Friday Agreement again.",
        "Both parties signed up to Good Friday Agreement reforms.",
        "The Christmas Market drew a crowd.",
        "Veterans of the Tet Offensive marched.",
        "She is the voice of the Easter Bunny.",
        "He sailed to Christmas Island with two friends.",
        "Police looked into the Valentine's Day Massacre.",
    ],
)
def test_a_feast_inside_a_name_is_no_day(text: str) -> None:
    assert read_whens(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The Christmas Eve Mass was full.", "Christmas Eve"),
        ("The Labor Day Regatta was full.", "Labor Day"),
        ("They met on Thanksgiving Thursday.", "Thanksgiving"),
        ("Since Christmas Rovers have won twice.", "Christmas"),
        ("Over Easter Tesco sold more lamb.", "Easter"),
        ("The club folded at Christmas In Leeds.", "Christmas"),
    ],
)
def test_a_feast_beside_a_name_is_a_day(text: str, surface: str) -> None:
    whens = read_whens(text, PUBLISHED)
    assert whens[0].surface.startswith(surface)
    assert whens[0].start is not None


@pytest.mark.parametrize(
    "text",
    [
        "The arrest was first reported by India Today on its site.",
        "She spoke to Radio 4's Today programme about prices.",
        "He was a guest on The Tonight Show with his band.",
        "The Today presenter asked about prices.",
    ],
)
def test_a_paper_or_programme_is_no_day(text: str) -> None:
    assert read_whens(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Today the mayor resigned.",
        "He said: “Today we begin again.”",
        "Mayor Resigns Today After Heated Council Debate",
        "Mr. Lee today resigned.",
    ],
)
def test_a_capital_that_its_place_explains_leaves_the_day(text: str) -> None:
    (when,) = read_whens(text, PUBLISHED)
    assert when.start == "2025-03-12"
