"""Money: every currency before and after its number, cents said and unsaid, and which dollar a dollar is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import home_currency
from factcheck.extract.figures import read_quantities
from factcheck.measure.money import money_alike
from factcheck.records import Article, Dateline, Quantity, Span
from factcheck.resources import lexicon

_MONEY = lexicon("currencies")
_BEFORE = [
    (code, surface if surface in _MONEY["lower_codes"] or not surface.isascii() else surface.upper())
    for code, currency in _MONEY["currencies"].items()
    for surface in currency.get("before", ())
    if surface not in ("a $", "euro", "pound", "dollar", "won", "yen", "rupee", "rupees")
    and (len(surface) < 5 or not surface.isalpha())
]
_AFTER = [
    (code, surface)
    for code, currency in _MONEY["currencies"].items()
    for surface in currency.get("after", ())
]


def only(text: str, home: str | None = None) -> Quantity:
    (quantity,) = read_quantities(text, home=home)
    return quantity


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_BEFORE), st.integers(min_value=1, max_value=10**7), st.booleans())
def test_every_symbol_and_code_before_the_number(currency: tuple[str, str], value: int, spaced: bool) -> None:
    code, surface = currency
    gap = " " if spaced or surface.endswith(" .") else ""  # the latter in tokenised text only
    quantity = only(f"It cost {surface}{gap}{value:,} there.")
    assert (quantity.kind, quantity.unit, quantity.low) == ("money", code, value)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_AFTER), st.integers(min_value=2, max_value=999))
def test_every_name_and_code_after_the_number(currency: tuple[str, str], value: int) -> None:
    code, surface = currency
    quantity = only(f"It cost {value} million {surface} there.")
    assert (quantity.kind, quantity.unit, quantity.low) == ("money", code, value * 1000000)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It cost fourteen dollars fifty-five.", "USD", "14.55"),
        ("It cost 16 dollars and 75.", "USD", "16.75"),
        ("It cost 16 dollars and 75 cents.", "USD", "16.75"),
        ("It cost 18 EUR 20 in all.", "EUR", "18.20"),
        ("It cost 60p.", "GBP", "0.6"),
        ("It cost 99 cents.", "USD", "0.99"),
        ("It cost 80 kopecks.", "RUB", "0.8"),
        ("It cost 500 satoshis.", "XBT", "0.000005"),
        ("It cost two yuan and five jiao.", "CNY", "2.5"),
        ("They lost 85 USD million.", "USD", "85000000"),
        ("Sales were MSEK 70.", "SEK", "70000000"),
        ("Sales were 70 MSEK.", "SEK", "70000000"),
        ("Sales were euro 22.5 million.", "EUR", "22500000"),
        ("Gold passed $US900.", "USD", "900"),
        ("Gold passed (A$900).", "AUD", "900"),
        ("Fares rose to Canadian $4.", "CAD", "4"),
        ("It is a £1.4tn debt.", "GBP", "1400000000000"),
        ("The dam cost Rs 700 crore.", "INR", "7000000000"),
        ("The dam cost 3.5 lakh rupees.", "INR", "350000"),
        ("It was a million-dollar home.", "USD", "1000000"),
    ],
)
def test_forms_of_a_sum(text: str, unit: str, value: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.unit, quantity.low) == ("money", unit, Decimal(value))


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("It gave $20 and 50 blankets.", [(20, 20)]),
        ("It cost between $5 and 10.", [(5, 10)]),
        ("It cost 15 dollars and two men paid.", [(15, 15)]),
        ("He had RMB 10 USD 20 on him.", [(10, 10), (20, 20)]),
        ("He had one $10 bill.", [(10, 10)]),
        ("He had 30 USD50 notes.", [(50, 50)]),
    ],
)
def test_a_number_that_counts_something_else_is_no_cents(text: str, sums: list[tuple[int, int]]) -> None:
    read = [quantity for quantity in read_quantities(text) if quantity.kind == "money"]
    assert [(quantity.low, quantity.high) for quantity in read] == sums


def test_a_multimillion_sum_is_vague() -> None:
    for text in ("a multimillion-dollar deal", "a multi-million-dollar deal"):
        quantity = only(text)
        assert (quantity.unit, quantity.vague, quantity.low) == ("USD", True, 2000000)


@pytest.mark.parametrize(
    ("text", "home", "units"),
    [
        ("It cost $5.", None, ["USD"]),
        ("It cost $5.", "AUD", ["AUD"]),
        ("It cost 5 dollars and then 40 cents.", "CAD", ["CAD", "CAD"]),
        ("It cost US$3, and here $5.", "AUD", ["USD", "AUD"]),
        ("It cost A$8, and abroad $5.", "AUD", ["AUD", "USD"]),
        ("It cost $5.", "GBP", ["USD"]),
        ("It cost Rs 900.", "PKR", ["PKR"]),
        ("It cost 500 pesos.", "PHP", ["PHP"]),
        ("It cost 500 Mexican pesos, then 300 pesos.", None, ["MXN", "MXN"]),
        ("It cost ¥500.", None, ["JPY"]),
        ("It cost ¥500 as the yuan fell.", None, ["CNY"]),
    ],
)
def test_what_a_bare_name_stands_for(text: str, home: str | None, units: list[str]) -> None:
    assert [quantity.unit for quantity in read_quantities(text, home=home)] == units


def _article(outlet: str | None, place: str | None, agency: str | None) -> Article:
    dateline = None if place is None else Dateline(Span(0, 0), place, agency, date(2024, 5, 1))
    return Article("a", "s", "", "", "", outlet=outlet, dateline=dateline)


def test_the_outlet_decides_then_the_place_unless_the_wire_writes_for_the_world() -> None:
    assert home_currency(_article(None, "SYDNEY", None)) == "AUD"
    assert home_currency(_article(None, "SYDNEY, Australia", "AP")) is None
    assert home_currency(_article("The Straits Times", "SYDNEY", None)) == "SGD"
    assert home_currency(_article(None, "NOWHERE", None)) is None
    assert home_currency(_article(None, None, None)) is None


def test_a_bare_dollar_may_be_any_dollar_and_a_named_one_may_not() -> None:
    here, there = only("It cost $5.", "AUD"), only("It cost $5.", "USD")
    assert money_alike(here, there)
    assert not money_alike(only("It cost $5."), only("It cost A$5."))
    assert not money_alike(only("It cost A$5."), only("It cost US$5."))
    assert not money_alike(only("It cost €5."), there)
