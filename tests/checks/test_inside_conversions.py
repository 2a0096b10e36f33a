"""Two units of one measure: any rounding a newsroom uses is right, another figure is not."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checks.conversions import converted
from factcheck.extract import read_quantities
from factcheck.measure import convert

UNITS = [
    ("miles", "mile", "km", "kilometre"),
    ("km", "kilometre", "miles", "mile"),
    ("feet", "foot", "metres", "metre"),
    ("pounds", "pound", "kg", "kilogram"),
    ("acres", "acre", "hectares", "hectare"),
    ("mph", "mile per hour", "km/h", "kilometre per hour"),
]


def judged(first: str, second: str) -> str | None:
    """What the second figure should be; None where it is right."""
    (quantity,) = read_quantities(f"It reads {first} ({second}) on the sign.", ())
    assert quantity.dual is not None
    return converted(quantity, quantity.dual)


def rounded(value: Decimal, digits: int) -> Decimal:
    """``value`` to so many significant digits, as a plain number."""
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return (value / step).quantize(Decimal(1), rounding=ROUND_HALF_EVEN) * step


@given(st.integers(10, 9999), st.sampled_from(UNITS), st.integers(2, 4))
def test_a_conversion_rounded_to_two_digits_or_more_is_right(
    value: int, units: tuple[str, str, str, str], digits: int
) -> None:
    said, unit, other_said, other = units
    exact = convert(Decimal(value), unit, other)
    assert exact is not None
    assert judged(f"{value} {said}", f"{rounded(exact, digits):f} {other_said}") is None


@given(st.integers(10, 9999), st.sampled_from(UNITS), st.sampled_from([Decimal("0.8"), Decimal("1.25")]))
def test_a_figure_that_is_a_fifth_off_is_wrong_and_the_right_one_is_named(
    value: int, units: tuple[str, str, str, str], off: Decimal
) -> None:
    said, unit, other_said, other = units
    exact = convert(Decimal(value), unit, other)
    assert exact is not None
    right = judged(f"{value} {said}", f"{rounded(exact * off, 3):f} {other_said}")
    assert right is not None
    assert abs(Decimal(right.split()[0].replace(",", "")) - exact) <= 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("30 km", "20 miles"),
        ("60 km", "35 miles"),
        ("1 mile", "2 km"),
        ("45 mph", "75 km/h"),
        ("6 feet", "2 metres"),
        ("about 200 miles", "some 320 km"),
        ("90 degrees Fahrenheit", "32 degrees Celsius"),
        ("2 degrees Celsius", "3.6 degrees Fahrenheit"),
        ("1,000 tons", "1,000 tonnes"),
        ("10 gallons", "45 litres"),
    ],
)
def test_what_newsrooms_print_is_left_alone(first: str, second: str) -> None:
    assert judged(first, second) is None


@pytest.mark.parametrize(
    ("first", "second", "right"),
    [
        ("250 km", "255 miles", "155 miles"),
        ("100 miles", "106 km", "161 kilometres"),
        ("6 feet", "18 metres", "2 metres"),
        ("90 degrees Fahrenheit", "23 degrees Celsius", "32 degrees Celsius"),
        ("5,000 square feet", "46 square metres", "465 square metres"),
    ],
)
def test_what_is_wrong_comes_with_what_is_right(first: str, second: str, right: str) -> None:
    assert judged(first, second) == right
