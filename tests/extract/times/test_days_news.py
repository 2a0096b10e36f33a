"""The day that a sentence of news means: own sentences, each with the day it was published."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens
from factcheck.parse.spacy_parser import parse
from factcheck.records import Span, When

# text | published | start (the end is the next day, unless one follows) | relation, where it is not "on"
ROWS = """
The envoy will tour the port on Tuesday. | 2025-08-24 | 2025-08-26
A landslide buried the road on Tuesday. | 2025-08-24 | 2025-08-19
A landslide buried the road on Sunday. | 2025-08-24 | 2025-08-24
Islanders elect a new council on Sunday. | 2025-08-21 | 2025-08-24
The tribunal ruled Wednesday that the lease stands. | 2025-08-27 | 2025-08-27
A memorial is set for Friday. | 2025-08-27 | 2025-08-29
The brothers are due to appear in court on Thursday. | 2025-08-27 | 2025-08-28
Rescuers reached the cave early Monday. | 2025-08-27 | 2025-08-25
Friday's ballot was close. | 2025-08-27 | 2025-08-22
Next Friday's ballot will be close. | 2025-08-27 | 2025-09-05
The two sides met last Friday. | 2025-08-25 | 2025-08-22
The two sides meet this Friday. | 2025-08-25 | 2025-08-29
The two sides met this past Friday. | 2025-08-25 | 2025-08-22
The walkout, planned for Monday, was called off. | 2025-08-29 | 2025-09-01
The agreement, signed on Monday, ends the walkout. | 2025-08-27 | 2025-08-25
The inquest was adjourned to Thursday. | 2025-08-30 | 2025-09-04
The inquest was adjourned until Thursday. | 2025-08-30 | 2025-09-04 | until
The road is closed until Thursday. | 2025-08-30 | 2025-09-04 | until
Polling ends on Sunday, clerks said. | 2025-08-28 | 2025-08-31
The Tuesday raid left six wounded. | 2025-08-28 | 2025-08-26
A coroner said the climber died on Dec. 24. | 2026-01-05 | 2025-12-24
The retrial will begin on Jan. 12. | 2025-11-30 | 2026-01-12
The levy was to take effect Sept. 1. | 2025-08-27 | 2025-09-01
The rate rises on 1 October. | 2025-08-27 | 2025-10-01
The trawler sank on Aug. 24. | 2025-08-27 | 2025-08-24
The trawler sank on Aug 24th. | 2025-08-27 | 2025-08-24
The trawler sank on 24 August. | 2025-08-27 | 2025-08-24
The trawler sank on the 24th of August. | 2025-08-27 | 2025-08-24
The trawler sank on August the 24th. | 2025-08-27 | 2025-08-24
The trawler sank on the 24th. | 2025-08-27 | 2025-08-24
The trawler sank on Sunday, Aug. 24. | 2025-08-27 | 2025-08-24
The trawler sank Sunday Aug. 24, 2025, off Crete. | 2025-09-27 | 2025-08-24
The trawler sank on Sunday the 24th. | 2025-08-27 | 2025-08-24
Last Dec. 24, the mill burned down. | 2025-08-28 | 2024-12-24
The presidents last met on June 5 last year. | 2025-08-28 | 2024-06-05
The singer will retire on the 3rd. | 2025-08-27 | 2025-09-03
The 9 May parade was small. | 2025-08-28 | 2025-05-09
The painter was born on 23 June 1998. | 2025-08-29 | 1998-06-23
The treaty dates from the twenty-third of June nineteen ninety-eight. | 2025-08-29 | 1998-06-23 | since
The memo, dated 17.5.2018, was leaked. | 2025-08-29 | 2018-05-17
The memo, dated 5/17/2018, was leaked. | 2025-08-29 | 2018-05-17
The memo, dated 17/5/2018, was leaked. | 2025-08-29 | 2018-05-17
The memo, dated 2018-05-17, was leaked. | 2025-08-29 | 2018-05-17
The mayoral race takes place on the first Tuesday of November. | 2025-08-27 | 2025-11-04
Returns are due on the last day of the month. | 2025-08-27 | 2025-08-31
The rail line opens the day after tomorrow. | 2025-08-29 | 2025-08-31
The quake came the day before yesterday. | 2025-08-29 | 2025-08-27
Snow fell on the island yesterday. | 2025-08-29 | 2025-08-28
Troops shelled the town three days ago. | 2025-08-29 | 2025-08-26
The talks resume a week from Tuesday. | 2025-08-29 | 2025-09-09
The talks resume on Tuesday week. | 2025-08-29 | 2025-09-09
The bakery shut two days before Christmas. | 2025-02-01 | 2024-12-23
Floats will fill the avenue on Thanksgiving Day. | 2025-08-29 | 2025-11-27
On Memorial Day thousands marched. | 2025-08-29 | 2025-05-26
Trade was thin on Easter Monday. | 2025-08-29 | 2025-04-21
Prices rose after Labor Day. | 2025-10-01 | 2025-09-01 | after
The museum opened on New Year's Eve. | 2025-01-02 | 2024-12-31
Buses will run on New Year's Day. | 2025-12-28 | 2026-01-01
The boat race is held on the second Sunday in July. | 2025-06-02 | 2025-07-13
The clinic will open by Sept. 15. | 2025-08-28 | 2025-09-15 | by
The ban has held since Aug. 4. | 2025-08-28 | 2025-08-04 | since
The launch is on Tuesday of next week. | 2025-08-28 | 2025-09-02
The bomb went off on Tuesday last week. | 2025-08-28 | 2025-08-19
"""
CASES = [tuple(part.strip() for part in row.split("|")) for row in ROWS.strip().splitlines()]


def whens(text: str, published: date | None) -> tuple[When, ...]:
    found = read_whens(text, published, parse(text, [Span(0, len(text))]))
    assert all(text[when.span.start : when.span.end] == when.surface for when in found)
    return found


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_one_day(case: tuple[str, ...]) -> None:
    text, published, start, *relation = case
    (when,) = whens(text, date.fromisoformat(published))
    day = date.fromisoformat(start)
    assert (when.start, when.end) == (start, date.fromordinal(day.toordinal() + 1).isoformat())
    assert (when.granularity, when.relation) == ("day", relation[0] if relation else "on")


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Officials said Tuesday schools will reopen Thursday.", ["2025-08-26", "2025-08-28"]),
        ("Clerks said Tuesday that shops would reopen on Monday.", ["2025-08-26", "2025-09-01"]),
        ("She landed early Monday and left late Tuesday.", ["2025-08-25", "2025-08-26"]),
        ("The army struck on Tuesday and withdrew the next day.", ["2025-08-26", "2025-08-27"]),
        ("He was held on March 3. Two days later he was freed.", ["2025-03-03", "2025-03-05"]),
        ("She was held on Aug. 4. The following Friday, she was freed.", ["2025-08-04", "2025-08-08"]),
        ("The shows are on 18 and 19 September.", ["2025-09-18", "2025-09-19"]),
        ("The shows are on Sept. 18 and 19.", ["2025-09-18", "2025-09-19"]),
        ("A memo of 17/05/2018 answers one of 03/06/2018.", ["2018-05-17", "2018-06-03"]),
    ],
)
def test_several_days(text: str, starts: list[str]) -> None:
    assert [when.start for when in whens(text, date(2025, 8, 27))] == starts


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew the next day.",
        "A day earlier, rebels took the town.",
        "The following Friday, she was freed.",
        "It fell on Eid al-Fitr.",
        "It fell on India's Independence Day.",
        "It is due on Feb. 30.",
    ],
)
def test_what_cannot_be_known_is_named_and_says_so(text: str) -> None:
    (when,) = whens(text, date(2025, 8, 27))
    assert (when.start, when.end) == (None, None)
    assert when.resolved_by in ("unresolved", "absolute")


@pytest.mark.parametrize(
    "text",
    [
        "The kiosk is open 24/7 and 9/11 changed it.",
        "May said they may march.",
        "The Sun said the sun rose a second time.",
        "Three in five, or 3/5, agreed on 1/2 of it.",
        "The bridge was built in two weeks.",
        "It is the third raid in two weeks.",
        "The day before the vote the premier resigned.",
        "The champion birdied the 18th and saved par on the 9th.",
        "Each Tuesday they meet, and on Tuesdays they dine.",
        "Parcels with Easter gifts were burned.",
        "He won 6/4 on Court 12/12.",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert whens(text, date(2025, 8, 27)) == ()


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("In May 24 people drowned.", "May"),
        ("On Sunday 31 people were hurt.", "Sunday"),
        ("On Aug. 24 25 people were hurt.", "Aug. 24"),
        ("It paid $12 December 27.", "December 27"),
    ],
)
def test_a_number_beside_a_date_that_counts_is_left_alone(text: str, surface: str) -> None:
    assert [when.surface for when in whens(text, date(2025, 8, 27))] == [surface]


@pytest.mark.parametrize(
    ("text", "start", "granularity"),
    [
        ("The pit shut three weeks ago.", "2025-08-08", "week"),
        ("The pit shut two months ago.", "2025-06-29", "month"),
        ("The pit shut a year ago.", "2024-08-29", "year"),
        ("The pit shut a few days ago.", "2025-08-26", "day"),
        ("The pit shut half a century ago.", "1975-08-29", "decade"),
        ("The pit shut a year and a half ago.", "2024-02-29", "month"),
        ("The pit will shut in two weeks.", "2025-09-12", "week"),
        ("The pit will shut in three years' time.", "2028-08-29", "year"),
        ("The pit shut two Sundays ago.", "2025-08-17", "day"),
    ],
)
def test_a_rough_distance_stands_on_its_day_and_says_how_rough(
    text: str, start: str, granularity: str
) -> None:
    (when,) = whens(text, date(2025, 8, 29))
    assert (when.start, when.granularity) == (start, granularity)
    assert when.approximate is (granularity != "day" or "few" in text)


def test_recurring_nights_are_no_date() -> None:
    assert whens("They play on Sunday nights.", date(2025, 8, 29)) == ()


def test_utc_hours_are_a_time_and_no_year() -> None:
    (when,) = whens("Voting closes at 1300 GMT.", date(2025, 8, 29))
    assert (when.surface, when.start) == ("1300 GMT", "T13:00")
