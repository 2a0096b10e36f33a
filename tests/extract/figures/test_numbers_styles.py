"""A number is the same in every style a newspaper writes it in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities
from factcheck.records import Quantity
from tests.extract.figures.number_words import in_words, ordinal_in_digits, ordinal_in_words

_SCALES = (("thousand", 3), ("million", 6), ("billion", 9))
_ANY = st.one_of(
    st.integers(2, 10**15 - 1), st.integers(2, 2000), st.integers(2, 999).map(lambda n: n * 10**6)
)
_RANKS = st.one_of(st.integers(3, 10**6 - 1), st.integers(3, 200))
_GROUPINGS = (",", " ", "\u00a0", "\u202f", "'", "’")


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    return quantity


@given(_ANY, st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_integer_in_words_reads_back(value: int, british: bool) -> None:
    words = in_words(value, british=british)
    quantity = only(f"The survey counted {words} beetles.")
    assert (quantity.surface, quantity.low, quantity.high) == (words, Decimal(value), Decimal(value))


@given(_ANY, st.sampled_from(_GROUPINGS), st.decimals(0, Decimal("0.99"), places=2))
@settings(max_examples=300, deadline=None)
def test_any_grouping_reads_back(value: int, mark: str, part: Decimal) -> None:
    decimals = f"{part:.2f}"[1:] if mark != "'" and mark != "’" and part else ""
    surface = f"{value:,}".replace(",", mark) + decimals
    quantity = only(f"The lab weighed {surface} samples.")
    assert quantity.surface == surface
    assert quantity.low == quantity.high == Decimal(value) + (part if decimals else Decimal(0))


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(_SCALES))
@settings(max_examples=100, deadline=None)
def test_a_scale_word_multiplies(whole: int, tenth: int, scale: tuple[str, int]) -> None:
    name, power = scale
    quantity = only(f"The lab made {whole}.{tenth} {name} doses.")
    assert quantity.low == Decimal(f"{whole}.{tenth}") * 10**power


@given(_RANKS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_rank_reads_back(value: int, british: bool) -> None:
    for surface in (ordinal_in_words(value, british=british), ordinal_in_digits(value)):
        quantity = only(f"She was the {surface} to sign.")
        assert (quantity.surface, quantity.kind, quantity.low) == (surface, "ordinal", Decimal(value))


_STYLES = (
    "{0} to {1}",
    "{0}-{1}",
    "{0}–{1}",
    "{0} – {1}",
    "between {0} and {1}",
    "from {0} to {1}",
    "between {0} to {1}",
)
_IN_WORDS = tuple(style for style in _STYLES if " to " in style or " and " in style)


@given(st.integers(2, 10**7), st.integers(1, 10**6), st.sampled_from(_STYLES))
@settings(max_examples=300, deadline=None)
def test_two_rising_values_are_one_range(low: int, step: int, style: str) -> None:
    quantity = only("Each pond holds " + style.format(f"{low:,}", f"{low + step:,}") + " newts.")
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(low + step))


@given(st.integers(2, 90), st.integers(2, 90), st.sampled_from(_IN_WORDS))
@settings(max_examples=150, deadline=None)
def test_a_range_in_words_is_one_range(low: int, step: int, style: str) -> None:
    quantity = only("Each pond holds " + style.format(in_words(low), in_words(low + step)) + " newts.")
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(low + step))


@pytest.mark.parametrize("digits", ["１２３４", "١٢٣٤", "१२३४"])
def test_digits_of_every_script(digits: str) -> None:
    quantity = only(f"The port moved {digits} crates.")
    assert (quantity.surface, quantity.low) == (digits, Decimal(1234))
