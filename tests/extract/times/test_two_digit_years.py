"""Years and decades written in two digits, and days written in two numbers."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens

PUBLISHED = date(2025, 3, 12)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Sales peaked in FY98 and then fell.", "1998-01-01", "1999-01-01"),
        ("Sales will peak in FY27, it said.", "2027-01-01", "2028-01-01"),
        ("They won the title in the 1999-00 season.", "1999-01-01", "2001-01-01"),
        ("They won the title in 1999/00.", "1999-01-01", "2001-01-01"),
        ("They won the title in 2009-10.", "2009-01-01", "2011-01-01"),
        ("The bridge was built in the 20s by convicts.", "1920-01-01", "1930-01-01"),
        ("The bridge will be finished in the 30s.", "2030-01-01", "2040-01-01"),
        ("The bridge was painted in the '90s.", "1990-01-01", "2000-01-01"),
        ("The bridge will be finished in the thirties.", "2030-01-01", "2040-01-01"),
    ],
)
def test_two_digits_are_a_year_near_the_published_one(text: str, start: str, end: str) -> None:
    (when,) = read_whens(text, PUBLISHED)
    assert (when.start, when.end) == (start, end)


def test_a_decade_that_ended_since_is_the_last_of_its_name() -> None:
    (when,) = read_whens("The bridge was built in the 20s by convicts.", date(2041, 3, 12))
    assert when.start == "2020-01-01"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The fair began on 22/04/2019. It ran from 3/5 to 7/5.", "2019-05-03", "2019-05-08"),
        ("The fair began on 04/22/2019. It ran from 5/3 to 5/7.", "2019-05-03", "2019-05-08"),
        ("The fair ran from 25/5 to 3/6.", "2024-05-25", "2024-06-04"),
    ],
)
def test_the_text_says_which_number_is_the_month_of_a_range_too(text: str, start: str, end: str) -> None:
    when = read_whens(text, date(2019, 8, 1) if "2019" in text else PUBLISHED)[-1]
    assert (when.start, when.end) == (start, end)
