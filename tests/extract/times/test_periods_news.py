"""Periods, ranges and their relations as news tells them: sentence, day, and what must be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.extract.times import read_whens
from factcheck.records import When

DAY = date(2025, 9, 17)  # a Wednesday

# a line: text | surface | from | to | granularity | relation | ~ where approximate
CASES = Path(__file__).with_name("period_cases.txt").read_text(encoding="utf-8")

UNRESOLVED = """
Storms have grown worse in recent weeks. | recent weeks
More cuts are planned in the coming months. | coming months
Two docks burned down that weekend. | that weekend
A second boat was lost the same week. | same week
The temple was built in the 2nd century BC. | 2nd century BC
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _read(text: str) -> list[When]:
    whens = list(read_whens(text, DAY))
    assert all(text[when.span.start : when.span.end] == when.surface for when in whens)
    return whens


@pytest.mark.parametrize("row", _rows(CASES), ids=lambda row: row[0])
def test_a_period_is_read(row: list[str]) -> None:
    text, surface, start, end, granularity, relation = row[:6]
    (when,) = _read(text)
    assert (when.surface, when.start, when.end) == (surface, start, end)
    assert (when.granularity, when.relation) == (granularity, relation)
    assert when.approximate == (len(row) > 6 and row[6] == "~")


@pytest.mark.parametrize("row", _rows(UNRESOLVED), ids=lambda row: row[0])
def test_what_no_calendar_knows_says_so(row: list[str]) -> None:
    (when,) = _read(row[0])
    assert (when.surface, when.start, when.resolved_by) == (row[1], None, "unresolved")


@pytest.mark.parametrize(
    "text",
    [
        "A crowd of 2,006 people came.",
        "Some 2006 people came.",
        "The star is 1000 light-years away.",
        "A study of 1580 patients found nothing.",
        "Highs will be in the 90s.",
        "She is still painting in her nineties.",
        "The talks will last three weeks.",
        "They won in week 3 of the league.",
        "They led in the first quarter of the game.",
        "He scored in the second half of the match.",
        "The winter meetings are a bore.",
        "A man in his late 50s was held.",
        "At the end of the day it makes no sense.",
        "The Cold War era shaped the town.",
        "He earned 1/2 to 3/4 of his pay.",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert _read(text) == []


def test_two_dates_of_one_event_are_no_range() -> None:
    moved, to = _read("The vote was postponed from March to May.")
    assert (moved.surface, to.surface) == ("March", "May")


def test_the_years_of_two_seasons_stay_apart() -> None:
    assert [when.surface for when in _read("He played in 2003 and 2005.")] == ["2003", "2005"]


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1, 12, 31), date(9999, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_break_nothing(day: date) -> None:
    for text, *_ in [*_rows(CASES), *_rows(UNRESOLVED)]:
        for when in read_whens(text, day):
            assert when.start is None or when.end is None or when.start <= when.end
    assert all(when.start is None or when.end is not None for when in read_whens("From 9998 to 9999.", day))
    read_whens("In the next 4 business days, the next 900 centuries, the week after next.", day)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Salt was taxed in the 17th and 18th centuries.", [("1600", "1700"), ("1700", "1800")]),
        ("It was rebuilt from the 12th to the 14th century.", [("1100", "1400")]),
        ("The house is of the nineteenth century.", [("1800", "1900")]),
    ],
)
def test_centuries_told_together(text: str, spans: list[tuple[str, str]]) -> None:
    read = read_whens(text, date(2025, 3, 12))
    assert [(when.start, when.end) for when in read] == [(f"{a}-01-01", f"{b}-01-01") for a, b in spans]
