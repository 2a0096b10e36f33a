"""What a desk would read a figure as: value, kind and unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extract.figures import read_quantities
from factcheck.records import Quantity, Span


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Rescuers freed 4,512 miners.", "4,512", "4512"),
        ("The census counted 12,34,567 voters.", "12,34,567", "1234567"),
        ("The towns lost 40 000 trees.", "40 000", "40000"),
        ("Turnout reached twenty-seven thousand.", "twenty-seven thousand", "27000"),
        ("The herd numbers nineteen hundred.", "nineteen hundred", "1900"),
        ("The clip drew 85K views.", "85K", "85000"),
        ("The state has 2.6bn trees.", "2.6bn", "2600000000"),
        ("The plant made 3.25 million bricks.", "3.25 million", "3250000"),
        ("Half a million voters stayed home.", "Half a million", "500000"),
        ("A million and a half voters stayed home.", "A million and a half", "1500000"),
        ("Three and a half million voters stayed home.", "Three and a half million", "3500000"),
        ("A quarter of a million letters came.", "A quarter of a million", "250000"),
        ("Three dozen goats got loose.", "Three dozen", "36"),
        ("Two hundred and six goats got loose.", "Two hundred and six", "206"),
        ("They sowed 7 lakh seedlings.", "7 lakh", "700000"),
        ("The tunnel took two point five million bricks.", "two point five million", "2500000"),
        ("The index lost minus 17 in a day.", "minus 17", "-17"),
    ],
)
def test_counts(text: str, surface: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.surface, quantity.low, quantity.high) == (surface, Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    ("text", "kind", "unit", "value"),
    [
        ("The bridge cost $4.7 billion.", "money", "USD", "4700000000"),
        ("The bridge cost €35m.", "money", "EUR", "35000000"),
        ("The bridge cost HK$90.", "money", "HKD", "90"),
        ("The bridge cost Rs 300 crore.", "money", "INR", "3000000000"),
        ("The bridge cost 2.4 trillion won.", "money", "KRW", "2400000000000"),
        ("The bridge cost 18 million euros.", "money", "EUR", "18000000"),
        ("Bread went up 30 cents.", "money", "USD", "0.3"),
        ("The party took 31.5%.", "percent", "percent", "31.5"),
        ("The party took 31 per cent.", "percent", "percent", "31"),
        ("The party gained four percentage points.", "percentage-point", "percentage point", "4"),
        ("The bank added 50 basis points.", "basis-point", "basis point", "50"),
        ("The rocket flew 480 km.", "measure", "kilometre", "480"),
        ("The mast is 1.9m tall.", "measure", "metre", "1.9"),
        ("The field pumped 2.1 million barrels a day.", "measure", "barrel per day", "2100000"),
        ("Gusts reached 95 mph.", "measure", "mile per hour", "95"),
        ("It was 38°C at noon.", "measure", "degree celsius", "38"),
        ("She is 5 feet 4 inches tall.", "measure", "inch", "64"),
        ("A magnitude 5.8 quake struck.", "magnitude", "magnitude", "5.8"),
        ("A 5.8-magnitude quake struck.", "magnitude", "magnitude", "5.8"),
        ("A 52-year-old baker won.", "age", "year", "52"),
        ("The winner, Ann Poe, 52, is a baker.", "age", "year", "52"),
        ("A boy aged 9 was found.", "age", "year", "9"),
        ("The strike lasted nine weeks.", "duration", "week", "9"),
        ("The strike lasted an hour and a half.", "duration", "hour", "1.5"),
        ("Two-fifths of pupils walk.", "fraction", None, "0.4"),
        ("One in four pupils walks.", "fraction", None, "0.25"),
        ("Seven out of 10 pupils walk.", "fraction", None, "0.7"),
        ("It was the 14th strike.", "ordinal", None, "14"),
        ("Sales tripled.", "ratio", "times", "3"),
        ("It is four times as big.", "ratio", "times", "4"),
    ],
)
def test_kinds_and_units(text: str, kind: str, unit: str | None, value: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.unit, quantity.low) == (kind, unit, Decimal(value))


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open", "approximate"),
    [
        ("more than 450 boats", 450, None, True, False, False),
        ("at least 450 boats", 450, None, False, False, False),
        ("no fewer than 450 boats", 450, None, False, False, False),
        ("450 or more boats", 450, None, False, False, False),
        ("up to 450 boats", None, 450, False, False, False),
        ("as many as 450 boats", None, 450, False, False, False),
        ("fewer than 450 boats", None, 450, False, True, False),
        ("nearly 450 boats", 450, 450, False, True, True),
        ("just over 450 boats", 450, 450, True, False, True),
        ("about 450 boats", 450, 450, False, False, True),
        ("some 450 boats", 450, 450, False, False, True),
        ("450 or so boats", 450, 450, False, False, True),
        ("between 40 and 50 boats", 40, 50, False, False, False),
        ("40 to 50 boats", 40, 50, False, False, False),
        ("40-50 boats", 40, 50, False, False, False),
        ("4 to 5 million boats", 4000000, 5000000, False, False, False),
        ("more than 40 but fewer than 50 boats", 40, 50, True, True, False),
    ],
)
def test_bounds(
    text: str, low: int | None, high: int | None, low_open: bool, high_open: bool, approximate: bool
) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (low, high)
    assert (quantity.low_open, quantity.high_open, quantity.approximate) == (low_open, high_open, approximate)
    assert "boats" not in quantity.surface


def test_vague_words_are_intervals() -> None:
    quantity = only("Dozens of boats sank.")
    assert (quantity.low, quantity.high, quantity.vague) == (Decimal(12), Decimal(99), True)
    assert only("Tens of thousands of boats sank.").low == 10000


def test_a_change_is_not_a_range() -> None:
    assert [q.low for q in read_quantities("The fleet grew from 300 to 450 boats.")] == [300, 450]
    (quantity,) = read_quantities("Each boat carries from 300 to 450 crates.")
    assert (quantity.low, quantity.high) == (Decimal(300), Decimal(450))


def test_a_step_and_the_new_value_are_two_figures() -> None:
    assert [q.low for q in read_quantities("Gold fell $12.50 to $1,904.")] == [Decimal("12.50"), 1904]
    (quantity,) = read_quantities("Rents rose 10 to 15 percent.")
    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(10), Decimal(15), "percent")


def test_scores_keep_their_order() -> None:
    quantity = only("The Rovers lost 1-4 away.")
    assert (quantity.kind, quantity.low, quantity.high) == ("score", Decimal(1), Decimal(4))


def test_a_measure_and_its_dual_are_one_figure_whether_or_not_they_agree() -> None:
    for miles in ("50", "500"):
        figure = only(f"The fire burned for 80 km ({miles} miles).")
        assert (figure.surface, figure.unit, figure.low) == (f"80 km ({miles} miles)", "kilometre", 80)
        assert figure.dual is not None
        assert (figure.dual.surface, figure.dual.low, figure.dual.unit) == (
            f"{miles} miles",
            Decimal(miles),
            "mile",
        )


@pytest.mark.parametrize(
    "text",
    [
        "The B-52 flew over.",
        "An Airbus 320 landed.",
        "Judges cited Article 12.",
        "Covid-19 spread.",
        "The G20 met.",
        "The 9/11 memorial reopened.",
        "The line is open 24/7.",
        "She lives at 44 Baker Street.",
        "Dial 555-0143 now.",
        "Ring +44 20 7946 0018 now.",
        "See https://example.org/a/2024/11 for more.",
        "It is one of the oldest.",
        "No one came.",
        "They met one another.",
        "On second thought, stay.",
        "Air Force One landed.",
        "The iPhone 12 sold out.",
        "#4ever trended.",
        "version 2.4.1 is out",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert read_quantities(text) == ()


def test_blocked_spans_hold_no_figure() -> None:
    text = "It opened in 1987 with 30 rooms."
    start = text.index("1987")
    (quantity,) = read_quantities(text, [Span(start, start + 4)])
    assert quantity.surface == "30"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Nine in 13 had no ticket.", "Nine in 13", Decimal(9) / 13),
        ("They found that six in 17 patients fell ill.", "six in 17", Decimal(6) / 17),
        ("One in 37 was late.", "One in 37", Decimal(1) / 37),
    ],
)
def test_a_share_may_have_any_denominator(text: str, surface: str, value: Decimal) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.surface, quantity.kind, quantity.low) == (surface, "fraction", value)
