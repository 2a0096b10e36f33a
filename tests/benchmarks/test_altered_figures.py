"""The operators of figures and dates: each does what it says, and leaves alone what is no figure."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.altered import counts, dates, numbers
from benchmarks.altered.records import Operator
from factcheck.parse import load_parser

OPERATORS: dict[str, Operator] = {**numbers.OPERATORS, **counts.OPERATORS, **dates.OPERATORS}


def _all(kind: str, text: str) -> list[str]:
    sentence = next(load_parser()(text).sents)
    made = list(OPERATORS[kind](sentence, Random(7)))
    for change in made:
        new = change.apply(text)
        start, end = change.new_span()
        assert new[start:end]
        assert new != text
        assert change.kind == kind
    return [change.apply(text) for change in made]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("digits exchanged", "The storm damaged 38 homes.", "The storm damaged 83 homes."),
        ("magnitude", "The bridge cost $3 million.", "The bridge cost $3 billion."),
        ("unit", "The road runs for 40 hectares of forest.", ("square kilometres", "acres")),
        ("unit", "Profits rose 4 per cent in June.", "Profits rose 4 percentage points in June."),
        ("currency", "The ticket cost £40 at the door.", ("$40", "€40")),
        ("bound dropped", "Police held more than 40 people.", "Police held 40 people."),
        ("bound reversed", "Police held more than 40 people.", "Police held fewer than 40 people."),
        ("bound reversed", "At least 40 people were held.", "At most 40 people were held."),
        ("bound added", "The fire destroyed 40 homes.", ("at least 40", "than 40", "up to 40")),
        ("role verb", "Twelve people were killed in the crash.", "Twelve people were injured in the crash."),
        ("role verb", "Seven soldiers died in the raid.", "Seven soldiers survived in the raid."),
        (
            "role noun",
            "The flood drowned 30 cattle near the river.",
            "The flood drowned 30 sheep near the river.",
        ),
        (
            "counts swapped",
            "The bus carried 5 teachers and 30 pupils.",
            "The bus carried 30 teachers and 5 pupils.",
        ),
        ("fraction", "She won a third of the votes.", ("half of", "two-thirds of")),
        ("multiple", "The bill was twice the usual sum.", ("three times the", "four times the")),
        ("weekday", "The council met on Monday.", "day."),
        ("day", "The trial begins on 30 April.", "April."),
        ("relative day", "The ship sailed yesterday.", ("last week", "last month")),
        ("hour", "The siren sounded at 8am.", "am."),
        ("duration unit", "He served three years in prison.", "three "),
        (
            "before and after",
            "The crowd left before the band played.",
            "The crowd left after the band played.",
        ),
    ],
)
def test_an_operator_does_what_it_says(kind: str, text: str, expected: str | tuple[str, ...]) -> None:
    made = _all(kind, text)
    assert made
    wanted = (expected,) if isinstance(expected, str) else expected
    assert all(any(part in new for part in wanted) for new in made)


@pytest.mark.parametrize("kind", [*numbers.OPERATORS, *counts.OPERATORS])
@pytest.mark.parametrize(
    "text",
    [
        "The G20 will meet in Bonn.",
        "A Boeing 737 landed safely in Oslo.",
        "She was born in 1984 in Leeds.",
        "Highway 61 is closed to traffic.",
        "The office opens at 8am on 12 May.",
        "Carbon 14 dating was used by the team.",
        "Between 20 and 30 guests were expected.",
        "One of them has already left.",
    ],
)
def test_names_years_times_and_ranges_are_no_figures(kind: str, text: str) -> None:
    assert _all(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("month", "The troops may march in the morning."),
        ("weekday", "He wrote for the Sunday Mirror for a while."),
        ("before and after", "She was named after her aunt."),
        ("before and after", "The two men appeared before a magistrate."),
        ("relative day", "It rained yesterday morning in the hills."),
        ("duration", "The market is open for 24 hours."),
        ("duration", "A 33-year-old man was arrested."),
        ("bound added", "The 40 homes were rebuilt."),
        ("bound added", "About 40 homes were rebuilt."),
        ("bound dropped", "Nearly 40 homes were rebuilt."),
        ("currency", "They paid $10 dollars each."),
    ],
)
def test_what_looks_like_it_and_is_not_is_left_alone(kind: str, text: str) -> None:
    assert _all(kind, text) == []


@pytest.mark.parametrize("seed", range(12))
def test_an_altered_day_is_one_that_the_month_has(seed: int) -> None:
    sentence = next(load_parser()("The fair closes on February 3rd in Ghent.").sents)
    (change,) = dates.day(sentence, Random(seed))
    number = int(change.text.rstrip("stndrh"))
    assert 1 < number <= 28
    assert change.text in {"2nd", "22nd", "21st", "23rd"} or change.text.endswith("th")


@pytest.mark.parametrize("seed", range(12))
def test_an_altered_figure_keeps_its_article_and_is_far_from_the_old(seed: int) -> None:
    sentence = next(load_parser()("It was an 80 per cent rise on the year.").sents)
    for change in numbers.digit(sentence, Random(seed)):
        assert change.text.startswith("8")
    sentence = next(load_parser()("The storm damaged 340 homes.").sents)
    (change,) = numbers.digit(sentence, Random(seed))
    assert abs(int(change.text) - 340) >= 68
