"""Wire sentences with the dates they name and the days those are, read on Wednesday, March 12, 2025."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens

PUBLISHED = date(2025, 3, 12)

CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "The mayor was arrested on Monday at about 7:15 a.m. outside his home.",
        [("Monday", "2025-03-10", "2025-03-11"), ("7:15 a.m.", "2025-03-10T07:15", "2025-03-10T07:16")],
    ),
    (
        "Shelling began on Sunday soon after 9pm and went on for hours.",
        [("Sunday", "2025-03-09", "2025-03-10"), ("9pm", "2025-03-09T21:00", "2025-03-09T22:00")],
    ),
    (
        "The tremor was felt at 3 p.m. local time (0900 GMT) on Tuesday.",
        [
            ("3 p.m. local time", "2025-03-11T15:00", "2025-03-11T16:00"),
            ("0900 GMT", "2025-03-11T09:00", "2025-03-11T09:01"),
            ("Tuesday", "2025-03-11", "2025-03-12"),
        ],
    ),
    (
        "The truce took effect on Saturday at midnight.",
        [("Saturday", "2025-03-08", "2025-03-09"), ("midnight", "2025-03-08T00:00", "2025-03-08T00:01")],
    ),
    (
        "The bus overturned shortly before noon Tuesday.",
        [("noon Tuesday", "2025-03-11T12:00", "2025-03-11T12:01")],
    ),
    (
        "Gunmen struck at 4 a.m., police said on Monday.",
        [("4 a.m.", "T04:00", "T05:00"), ("Monday", "2025-03-10", "2025-03-11")],
    ),
    (
        "She was found dead at 6:40 p.m. Her son called on Friday.",
        [("6:40 p.m.", "T18:40", "T18:41"), ("Friday", "2025-03-07", "2025-03-08")],
    ),
    (
        "The office is open from 9 a.m. to 5 p.m. on March 20.",
        [
            ("9 a.m.", "2025-03-20T09:00", "2025-03-20T10:00"),
            ("5 p.m. on March 20", "2025-03-20T17:00", "2025-03-20T18:00"),
        ],
    ),
    (
        "The explosion was heard on Monday night at 11.20pm.",
        [
            ("Monday night", "2025-03-10T20:00", "2025-03-11T00:00"),
            ("11.20pm", "2025-03-10T23:20", "2025-03-10T23:21"),
        ],
    ),
    (
        "Police were called at 22 . 34 BST on Sunday .",
        [("22 . 34 BST on Sunday", "2025-03-09T22:34", "2025-03-09T22:35")],
    ),
    ("The plane vanished from radar at 0540 GMT.", [("0540 GMT", "T05:40", "T05:41")]),
    (
        "The first vans left at half past six on Friday.",
        [("half past six on Friday", "2025-03-07T06:30", "2025-03-07T06:31")],
    ),
    (
        "Profit fell 12% in the same quarter last year.",
        [("same quarter last year", "2024-01-01", "2025-01-01")],
    ),
    ("Doctors extended the strike by five days on Tuesday.", [("Tuesday", "2025-03-11", "2025-03-12")]),
    (
        "Sales rose in the first three months of the year.",
        [("first three months of the year", "2025-01-01", "2025-04-01")],
    ),
    ("The army plans to March on the capital.", []),
    ("The new owner of the Sun. He is rich.", []),
    ("May the best team win, he said.", []),
    ("The Christmas Island camp was shut.", []),
    ("April O'Hara said she would appeal.", []),
    ("Of all the birds alive today, it is the smallest.", [("today", "None", "None")]),
    ("Today's teenagers drink less than their parents.", [("Today", "None", "None")]),
    ("The Bears led by 20-13 in the third quarter.", []),
    ("The herd of 1580 individuals was counted.", []),
    ("The church was built in the year 1871.", [("1871", "1871-01-01", "1872-01-01")]),
    (
        "The house was built in 1820 and sold in the following century.",
        [("1820", "1820-01-01", "1821-01-01"), ("following century", "1900-01-01", "2000-01-01")],
    ),
    ("Details are at http : / / www . example . com / 2013 / 05 / 02 / name .", []),
    ("The court adjourned the case until May 6.", [("May 6", "2025-05-06", "2025-05-07")]),
    ("The storm hit in the early hours of Monday.", [("Monday", "2025-03-10", "2025-03-11")]),
    ("Rain fell overnight in the north.", [("overnight", "2025-03-11", "2025-03-13")]),
    (
        "They met again on Jan. 9 and 10.",
        [("Jan. 9", "2025-01-09", "2025-01-10"), ("10", "2025-01-10", "2025-01-11")],
    ),
    (
        "The fire broke out at around 2 a.m. on Monday and was put out by dawn.",
        [("2 a.m. on Monday", "2025-03-10T02:00", "2025-03-10T03:00")],
    ),
    (
        "The ferry sank on Thursday, March 6, at 5:10 p.m.",
        [
            ("Thursday, March 6", "2025-03-06", "2025-03-07"),
            ("5:10 p.m.", "2025-03-06T17:10", "2025-03-06T17:11"),
        ],
    ),
    (
        "Sunday's vote ended at 7 p.m.",
        [("Sunday", "2025-03-09", "2025-03-10"), ("7 p.m.", "2025-03-09T19:00", "2025-03-09T20:00")],
    ),
    ("The school will reopen on April 7, a Monday.", [("April 7", "2025-04-07", "2025-04-08")]),
    ("27 / 09 / 2013 - The club has a new owner .", [("27 / 09 / 2013", "2013-09-27", "2013-09-28")]),
    (
        "The dhow was stopped on Thursday about 1100 hrs IST.",
        [
            ("Thursday", "2025-03-06", "2025-03-07"),
            ("1100 hrs IST", "2025-03-06T11:00", "2025-03-06T11:01"),
        ],
    ),
    (
        "She was seen on Monday at 9 . 25 p . m . in the port .",
        [
            ("Monday", "2025-03-10", "2025-03-11"),
            ("9 . 25 p . m .", "2025-03-10T21:25", "2025-03-10T21:26"),
        ],
    ),
    ("Before the fall of the regime it paid more.", []),
    ("The rock 2003 QX113 is smaller.", []),
    ("The club would not go past six years.", []),
]


@pytest.mark.parametrize(("sentence", "dates"), CASES)
def test_dates_of_a_sentence(sentence: str, dates: list[tuple[str, str, str]]) -> None:
    read = [(when.surface, str(when.start), str(when.end)) for when in read_whens(sentence, PUBLISHED)]
    assert read == dates


@pytest.mark.parametrize(
    ("sentence", "relation", "approximate"),
    [
        ("It struck on Saturday soon after 9pm.", "on", True),
        ("It struck on Saturday after 9pm.", "after", False),
        ("It struck on Saturday at about 9pm.", "on", True),
        ("It struck on Saturday at 9pm.", "on", False),
        ("It must be paid by Saturday at 9pm.", "by", False),
    ],
)
def test_what_happened_stands_to_a_time_so(sentence: str, relation: str, approximate: bool) -> None:
    when = read_whens(sentence, PUBLISHED)[-1]
    assert (when.surface, when.relation, when.approximate) == ("9pm", relation, approximate)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Marlow stopped his rival to keep the belt on Saturday.", "2025-03-08"),
        ("A spokesman confirmed it to People on Saturday.", "2025-03-08"),
        ("He was ordered to appear on Saturday.", "2025-03-15"),
        ("Marlow to visit Lima on Saturday.", "2025-03-15"),
    ],
)
def test_an_infinitive_looks_ahead_only_where_nothing_past_governs_it(sentence: str, day: str) -> None:
    (when,) = read_whens(sentence, PUBLISHED)
    assert when.start == day
