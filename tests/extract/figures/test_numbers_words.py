"""Numbers said in words, fractions, powers, ranks and set phrases."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extract.figures import read_quantities
from factcheck.records import Quantity


def ends(quantity: Quantity) -> tuple[int | None, int | None]:
    low, high = quantity.low, quantity.high
    return None if low is None else int(low), None if high is None else int(high)


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("The depot holds four hundred and three dozen eggs.", "four hundred and three dozen", "436"),
        ("The depot holds two hundred dozen eggs.", "two hundred dozen", "2400"),
        ("The temple has 7 hundred and 40 steps.", "7 hundred and 40", "740"),
        ("The temple has 2 thousand 5 hundred and 9 steps.", "2 thousand 5 hundred and 9", "2509"),
        ("It lasted two-and-a-half laps.", "two-and-a-half", "2.5"),
        ("A billion and a half million ants live there.", "A billion and a half million", "1000500000"),
        ("Two million and one half ants live there.", "Two million and one half", "2500000"),
        ("The probe sent back 3.5x10^4 frames.", "3.5x10^4", "35000"),
        ("The probe sent back 10⁶ frames.", "10⁶", "1000000"),
        ("The sum is 2^10 in all.", "2^10", "1024"),
        ("The ratio stood at 4,75 on Friday.", "4,75", "4.75"),
        ("The ratio stood at 2.345,60 on Friday.", "2.345,60", "2345.6"),
        ("Voters cast 23456789 ballots.", "23456789", "23456789"),
    ],
)
def test_counts(text: str, surface: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.surface, quantity.low, quantity.high) == (surface, Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one hundred and forty fifths", "28"),
        ("one hundred forty fifths", Decimal(100) / 45),
        ("two hundred and three quarters", "200.75"),
        ("one ten-thousandth", "0.0001"),
        ("three one-hundredths", "0.03"),
        ("two twenty-firsts", Decimal(2) / 21),
        ("sixty and two and one half", "62.5"),
    ],
)
def test_fractions_bind_as_documented(text: str, value: str | Decimal) -> None:
    assert abs((only(text).low or 0) - Decimal(value)) < Decimal("1e-12")


def test_a_falling_scale_is_needed_to_go_on() -> None:
    assert [q.low for q in read_quantities("They sold 4 hundred and 2 hundred tickets.")] == [400, 200]
    assert [q.low for q in read_quantities("It drew 5 million and 20 firms.")] == [5000000, 20]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("They greeted the two hundredth guest.", "two hundredth", 200),
        ("They greeted the one millionth guest.", "one millionth", 1000000),
        ("They greeted the 3 millionth guest.", "3 millionth", 3000000),
        ("They greeted the 10,000th guest.", "10,000th", 10000),
        ("She is the world No. 7.", "No. 7", 7),
        ("Smoke is the number one cause.", "number one", 1),
        ("She came second.", "second", 2),
    ],
)
def test_ranks(text: str, surface: str, value: int) -> None:
    quantity = only(text)
    assert (quantity.surface, quantity.kind, ends(quantity)) == (surface, "ordinal", (value, value))


def test_a_share_is_no_rank() -> None:
    assert only("It took one hundredth of a gram.").low == Decimal("0.01")


def test_ranks_make_ranges_and_bounds() -> None:
    quantity = only("She ranks between the 12th and the 20th.")
    assert (quantity.kind, ends(quantity)) == ("ordinal", (12, 20))
    quantity = only("She ranked no lower than fifth.")
    assert (quantity.kind, quantity.surface) == ("ordinal", "no lower than fifth")


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        ("a score of 300 or greater than", 300, None, False, False),
        ("a score of less than 300 or equal", None, 300, False, False),
        ("a score of more than 300 or equal to it", 300, None, False, False),
        ("a score of ≥300", 300, None, False, False),
        ("a score of <-30", None, -30, False, True),
        ("higher than 20, lower than 60", 20, 60, True, True),
    ],
)
def test_bounds_round_the_number(
    text: str, low: int | None, high: int | None, low_open: bool, high_open: bool
) -> None:
    quantity = only(text)
    assert ends(quantity) == (low, high)
    assert (quantity.low_open, quantity.high_open) == (low_open, high_open)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Highs stay in the low 20s.", 20, 24, None),
        ("Highs stay in the upper 30s.", 36, 39, None),
        ("It took an hour or two.", 1, 2, "hour"),
        ("Hundreds, if not thousands, of geese came.", 100, 9999, None),
        ("Several hundred million dollars went missing.", 200000000, 999999999, "USD"),
        ("Between 60,000 and 45,000 years old, it is a marvel.", 45000, 60000, "year"),
        ("The bones are 30 to 20 million years old.", 20000000, 30000000, "year"),
    ],
)
def test_loose_figures_are_intervals(text: str, low: int, high: int, unit: str | None) -> None:
    quantity = only(text)
    assert (ends(quantity), quantity.unit) == ((low, high), unit)


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("Support rose five points to 52 percent.", "percentage-point", 5, 5),
        ("The gap was never wider than nine metres.", "measure", None, 9),
        ("The slab is less than a foot thick.", "measure", None, 1),
        ("It took nearly a year.", "duration", 1, 1),
        ("Guests between the ages of six and 12 swim free.", "age", 6, 12),
        ("The strike may last three more weeks.", "duration", 3, 3),
        ("The Otters had a 7-12 start.", "score", 7, 12),
        ("The margin is plus or minus 4 percent.", "percent", 4, 4),
        ("The pen sits under one million bricks.", "count", None, 1000000),
        ("Two offices sit under one roof.", "count", 2, 2),
    ],
)
def test_words_round_the_number_say_what_it_is(
    text: str, kind: str, low: int | None, high: int | None
) -> None:
    quantity = read_quantities(text)[0]
    assert (quantity.kind, ends(quantity)) == (kind, (low, high))


def test_points_on_an_index_are_no_percentage_points() -> None:
    assert read_quantities("The index fell 120 points, or 0.4 percent.")[0].kind == "count"


def test_a_change_may_stand_far_from_its_verb() -> None:
    figures = read_quantities("Output increased in the past decade from 3 million to 9 million crates.")
    assert [ends(figure) for figure in figures] == [(3000000, 3000000), (9000000, 9000000)]


def test_a_race_is_a_distance() -> None:
    quantity = only("He won the 10K race.")
    assert (ends(quantity), quantity.unit) == ((10, 10), "kilometre")


@pytest.mark.parametrize(
    "text",
    [
        "The 5G network is down.",
        "A 3D model was shown.",
        "The star HD 51234 flared.",
        "It was first found in ice.",
        "First, they slept.",
        "The nurses first noticed it in May.",
        "It is older than first thought.",
        "The plan for the 05-06 season is out.",
        "He finished third-last.",
        "Pay into account 23456789 now.",
        "Resolution number 1701 passed.",
        "Reactor No. 4 burned.",
        "She sat in seat 34C.",
        "It was the eleventh hour.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert read_quantities(text) == ()
