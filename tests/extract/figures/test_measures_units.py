"""Every unit by every surface, conversions there and back, rates, and both sides of a dual unit."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities
from factcheck.measure import convert, dimension
from factcheck.records import Quantity
from factcheck.resources import lexicon

_UNITS = lexicon("units")["units"]
_PLACES = {
    "surfaces": "It held 24 {} there.",
    "glued": "It held 24{} there.",
    "exact": "It held 24 {} there.",
}
_SURFACES = [
    (name, place.format(surface))
    for name, unit in _UNITS.items()
    for condition, place in _PLACES.items()
    for surface in unit.get(condition, ())
    if surface not in ('"', "”", "second", "stone")  # a mark of quotation, an ordinal, a rock: see below
]


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    return quantity


@pytest.mark.parametrize(("name", "text"), _SURFACES, ids=[text for _, text in _SURFACES])
def test_every_surface_reads_as_its_unit(name: str, text: str) -> None:
    quantity = only(text)
    assert (quantity.unit, quantity.low, quantity.high) == (name, 24, 24)


_PAIRS = [pair for pair in permutations(_UNITS, 2) if dimension(pair[0]) == dimension(pair[1])]


@given(st.sampled_from(_PAIRS), st.decimals(min_value=-1000, max_value=10**6, places=2))
def test_a_conversion_there_and_back_is_where_it_began(pair: tuple[str, str], value: Decimal) -> None:
    there = convert(value, *pair)
    assert there is not None
    back = convert(there, pair[1], pair[0])
    assert back is not None
    assert abs(back - value) <= Decimal("1e-9") * max(1, abs(value))


@pytest.mark.parametrize(
    ("value", "unit", "to", "wanted"),
    [
        ("60", "mile per hour", "kilometre per hour", "96.56064"),
        ("1", "knot", "kilometre per hour", "1.852"),
        ("-40", "degree celsius", "degree fahrenheit", "-40"),
        ("212", "degree fahrenheit", "degree celsius", "100"),
        ("0", "kelvin", "degree celsius", "-273.15"),
        ("1", "acre", "square metre", "4046.8564224"),
        ("7", "tonne per day", "tonne per week", "49"),
        ("1", "barrel per day", "litre per day", "158.987294928"),
        ("36", "kilometre per hour", "metre per second", "10"),
    ],
)
def test_conversions_are_those_of_nist(value: str, unit: str, to: str, wanted: str) -> None:
    converted = convert(Decimal(value), unit, to)
    assert converted is not None
    assert abs(converted - Decimal(wanted)) < Decimal("1e-12")


def test_what_has_no_common_dimension_is_not_converted() -> None:
    assert convert(Decimal(1), "mile", "hour") is None
    assert convert(Decimal(1), "tonne per share", "tonne per day") is None
    assert convert(Decimal(1), "furlong per fish", "mile per fish") == Decimal("0.125")


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("The jockey weighs 9 stone.", "stone", "9"),
        ("He is 12 stone and fit.", "stone", "12"),
        ('The shelf is 14" deep.', "inch", "14"),
        ("A 70-300mm lens was sold.", "millimetre", "70"),
        ("The hall is 40 m wide.", "metre", "40"),
        ("The field covers 5200m2.", "square metre", "5200"),
        ("The load was 30 (kg) on paper.", "kilogram", "30"),
        ("Add 3 cups of flour.", "cup", "3"),
        ("It was - 12 degrees outside.", "degree", "-12"),
        ("The lake cooled to - 12 degrees Celsius.", "degree celsius", "-12"),
        ("She is 5 ft 7 in tall.", "inch", "67"),
        ("She is 5'7\" tall.", "inch", "67"),
        ("She is 5’7½” tall.", "inch", "67.5"),
        ("Gas cost more than 9 mmBtu.", "million British thermal units", "9"),
        ("Soil held 8 milligrams per kilogram.", "milligram per kilogram", "8"),
        ("Air held 45 micrograms per cubic metre.", "microgram per cubic metre", "45"),
    ],
)
def test_forms_of_a_measure(text: str, unit: str, value: str) -> None:
    quantity = only(text)
    assert quantity.unit == unit
    assert Decimal(value) in (quantity.low, quantity.high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They took two stone walls down.", "stone"),
        ("The fund must hand in its 13F filing.", "degree fahrenheit"),
        ("Profit was 14.7C/ a unit.", "degree celsius"),
        ('He said: "I have 14" and left.', "inch"),
        ("She lifted two cups at the final.", "cup"),
        ("About 1.6m voters came.", "metre"),
    ],
)
def test_what_only_looks_like_a_unit(text: str, unit: str) -> None:
    assert unit not in {quantity.unit for quantity in read_quantities(text)}


def test_two_distances_are_no_sum_and_months_are_no_number_of_days() -> None:
    assert [q.unit for q in read_quantities("She ran 10 km, 400 m and home.")] == ["kilometre", "metre"]
    assert [q.unit for q in read_quantities("It took two months, 14 days.")] == ["month", "day"]
    assert only("It took two years and six months.").low == 30


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Oil sold at $81 a barrel.", "barrel"),
        ("Seats went at €40 each.", "each"),
        ("Dinner was £35 a head.", "person"),
        ("Wool made 900 cents a kilogram.", "kilogram"),
        ("Milk rose to 70 cents per litre.", "litre"),
        ("He took a $70,000-a-year post.", "year"),
        ("Clerks earn $18 an hour.", "hour"),
        ("The clinic sees 90 patients a day.", "day"),
        ("The bus runs four times a week.", "week"),
        ("The mine digs 30 tonnes a day.", "day"),
        ("The works make 30 megalitres of water a day.", "day"),
        ("Rents rise 4% a year.", "year"),
    ],
)
def test_what_each_share_falls_on(text: str, per: str) -> None:
    assert only(text).per == per


def test_a_rate_of_people_names_its_base() -> None:
    for text in ("The town had 14 deaths per 100,000 people.", "The rate was 14 per 100,000."):
        quantity = only(text)
        assert (quantity.low, quantity.per) == (14, "100000")
    assert only("It burns 7 litres per 100 km.").per == "100 kilometre"


@pytest.mark.parametrize(
    "text",
    [
        "He paid $600 a year ago.",
        "It lost 40 jobs a week later.",
        "The van did 90 miles an hour.",
        "Police shot two men a day after the march.",
        "She gave $50 and a coat.",
    ],
)
def test_a_moment_and_a_speed_are_no_shares(text: str) -> None:
    assert all(quantity.per is None for quantity in read_quantities(text))


@pytest.mark.parametrize(
    ("text", "unit", "low", "other", "dual"),
    [
        ("about 400 km (250 miles) off", "kilometre", 400, "mile", 250),
        ("250 miles (400 km) off", "mile", 250, "kilometre", 400),
        ("a 20ft (6m) wave", "foot", 20, "metre", 6),
        ("a 40-kilometer (25-mile) road", "kilometre", 40, "mile", 25),
        ("35C (95F) at noon", "degree celsius", 35, "degree fahrenheit", 95),
        ("35 degrees (95F) at noon", "degree celsius", 35, "degree fahrenheit", 95),
        ("2,000 hectares (4,942 acres) burned", "hectare", 2000, "acre", 4942),
        ("80 km (500 miles) off", "kilometre", 80, "mile", 500),
    ],
)
def test_a_dual_is_one_figure_with_both_units(text: str, unit: str, low: int, other: str, dual: int) -> None:
    quantity = only(text)
    assert (quantity.unit, quantity.low) == (unit, low)
    assert quantity.dual is not None
    assert (quantity.dual.unit, quantity.dual.low) == (other, dual)
    assert quantity.dual.span.of(text) == quantity.dual.surface
    assert quantity.span.contains(quantity.dual.span)


def test_two_currencies_are_two_sums() -> None:
    sums = read_quantities("a $2bn (£1.6bn) deal")
    assert [(q.unit, q.low, q.dual) for q in sums] == [("USD", 2000000000, None), ("GBP", 1600000000, None)]


def test_a_range_keeps_its_ends_in_both_units() -> None:
    quantity = only("some 10-20 km (6-12 miles) off")
    assert (quantity.low, quantity.high, quantity.approximate) == (10, 20, True)
    assert quantity.dual is not None
    assert (quantity.dual.low, quantity.dual.high) == (6, 12)


def test_another_measure_in_brackets_is_no_dual() -> None:
    assert len(read_quantities("It rose 3 km (over 20 minutes).")) == 2
    assert len(read_quantities("It weighs 3 tonnes (9 metres long).")) == 2
    assert len(read_quantities("He served 10 years (3 months of them alone).")) == 2
