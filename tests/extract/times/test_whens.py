"""The day a news text means, read on the day it was published."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens
from factcheck.parse.spacy_parser import parse
from factcheck.records import Span, When

PUBLISHED = date(2024, 5, 15)  # a Wednesday


def only(text: str, published: date | None = PUBLISHED) -> When:
    sentences = parse(text, [Span(0, len(text))])
    (when,) = read_whens(text, published, sentences)
    assert text[when.span.start : when.span.end] == when.surface
    return when


@pytest.mark.parametrize(
    ("text", "surface", "start", "end"),
    [
        ("The ferry sank on Monday.", "Monday", "2024-05-13", "2024-05-14"),
        ("The ferry sank on Wednesday.", "Wednesday", "2024-05-15", "2024-05-16"),
        ("The minister will land on Monday.", "Monday", "2024-05-20", "2024-05-21"),
        ("The minister is expected to land on Friday.", "Friday", "2024-05-17", "2024-05-18"),
        ("The ferry sank last week.", "last week", "2024-05-06", "2024-05-13"),
        ("The ferry sank last month.", "last month", "2024-04-01", "2024-05-01"),
        ("The ferry sank in November.", "November", "2023-11-01", "2023-12-01"),
        ("The ferry will return in November.", "November", "2024-11-01", "2024-12-01"),
        ("The ferry sank last fall.", "last fall", "2023-09-01", "2023-12-01"),
        ("The ferry returns early next year.", "early next year", "2025-01-01", "2025-05-01"),
        ("The ferry sank on Sept. 3, 2019.", "Sept. 3, 2019", "2019-09-03", "2019-09-04"),
        ("The ferry sank on 3 September 2019.", "3 September 2019", "2019-09-03", "2019-09-04"),
        ("The ferry sank on April 30.", "April 30", "2024-04-30", "2024-05-01"),
        ("The ferry sank in March 2021.", "March 2021", "2021-03-01", "2021-04-01"),
        ("The ferry sank in 1974.", "1974", "1974-01-01", "1975-01-01"),
        ("Ferries were common in the 1920s.", "1920s", "1920-01-01", "1930-01-01"),
        ("Sales fell in the third quarter of 2022.", "third quarter of 2022", "2022-07-01", "2022-10-01"),
        ("The ferry sank yesterday.", "yesterday", "2024-05-14", "2024-05-15"),
        ("The ferry sank three days ago.", "three days ago", "2024-05-12", "2024-05-13"),
        ("The ferry sank on 2019-09-03.", "2019-09-03", "2019-09-03", "2019-09-04"),
        ("The ferry sank at 5 p.m. on Monday.", "5 p.m. on Monday", "2024-05-13T17:00", "2024-05-13T18:00"),
    ],
)
def test_dates(text: str, surface: str, start: str, end: str) -> None:
    when = only(text)
    assert (when.surface, when.start, when.end) == (surface, start, end)


def test_the_preposition_is_kept_as_a_relation() -> None:
    assert only("Talks have dragged on since March.").relation == "since"
    assert only("The plant must close by 2031.").relation == "by"


def test_without_a_published_day_a_relative_date_says_so() -> None:
    when = only("The ferry sank on Monday.", None)
    assert (when.start, when.end, when.resolved_by, when.granularity) == (None, None, "unresolved", "day")
    assert only("The ferry sank in 1974.", None).start == "1974-01-01"


def test_the_same_word_means_another_day_in_another_edition() -> None:
    monday = only("The ferry sank on Monday.", date(2024, 5, 13))
    tuesday = only("The ferry sank on Monday.", date(2024, 5, 21))
    assert monday.start != tuesday.start


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister May said they may march.",
        "Prices fall and hopes spring up.",
        "The sun rose.",
        "They sold 2,000 boats.",
        "More than 2000 people came.",
        "There is no impossible date such as the word second.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_whens(text, PUBLISHED) == ()
