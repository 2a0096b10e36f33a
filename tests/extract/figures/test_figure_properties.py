"""Any string is read without a crash, and every offset holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.measure import compare
from factcheck.records import Level, Quantity
from tests.extract.figures.soundness import assert_sound

_WORDS = """
a an and at between by from half hundred in last more million nearly of on one or over per point second
than the thousand to two up week year % $ £ ( ) - – , . : / ° km miles 1 12 1,000 2024 3.5 ½ May March
Sunday 5 p.m. Q3 1990s old aged dozen twice doubled third fifths magnitude #
"""
_GLUE = [*_WORDS.split(), " ", "\n", "'", "’", "\u00a0", "K", "bn"]
_soup = st.lists(st.sampled_from(_GLUE), max_size=40).map("".join)
_spaced = st.lists(st.sampled_from(_WORDS.split()), max_size=40).map(" ".join)


_wild = st.text(
    st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Nd", "No", "Zs", "Sc", "Lo", "Ll"]), max_size=120
)
_long = st.tuples(
    st.sampled_from(["", "$", "-", "0.", "1/", "1 in ", "10^", "1e", "1,", "one "]),
    st.text("0123456789", min_size=20, max_size=90),
    st.sampled_from(["", "th", "s", "%", " km", " million million million", " boats", "-year-old", "/3"]),
).map("".join)


@given(st.one_of(st.text(max_size=200), _soup, _spaced, _wild, _long))
@settings(max_examples=600, deadline=None)
def test_any_string_is_read_and_every_offset_holds(text: str) -> None:
    assert_sound(text)


@pytest.mark.parametrize(
    "text",
    [
        "1e999999 boats",
        "10^99999 boats",
        f"0.{'3' * 10_000} km",
        f"{'7' * 10_000} boats",
        f"{'1,' * 5_000}1",
        "one " + "million " * 5_000,
        "1 " + "quintillion " * 5_000,
        "half a " + "million " * 3_000,
        "\u202e15,000\u202c boats",
        "5\u200b000 boats",
        "\ud83d5 boats\udc80",
        "0^0 and 0^-3",
        "-4 in 0 of them, (-4in07" + "2" * 40,
        "May " * 2_000,
        "and a half " * 2_000,
    ],
    ids=lambda text: ascii(text[:24]),
)
def test_numbers_beyond_all_measure_are_read_without_a_fault(text: str) -> None:
    assert_sound(text)


def test_a_figure_outside_every_sentence_keeps_what_it_has() -> None:
    quantities = read_quantities("Nine boats sank.")
    assert with_roles((), quantities) == quantities


_DIGITS = st.integers(min_value=1000, max_value=9_999_999)


def _first(text: str) -> Quantity:
    return read_quantities(text)[0]


@given(_DIGITS)
@settings(max_examples=200, deadline=None)
def test_style_does_not_change_a_figure(value: int) -> None:
    grouped, plain = _first(f"{value:,} boats sank"), _first(f"{value} boats sank")
    assert grouped.low == value
    assert compare(grouped, plain).level is Level.AGREE
    if value % 1000 == 0:
        assert compare(grouped, _first(f"{value // 1000}K boats sank")).level is Level.AGREE
    if value % 100000 == 0:
        assert compare(grouped, _first(f"{value / 1_000_000:g} million boats sank")).level is Level.AGREE


@given(_DIGITS, st.data())
@settings(max_examples=300, deadline=None)
def test_one_changed_digit_never_agrees(value: int, data: st.DataObject) -> None:
    digits = list(str(value))
    at = data.draw(st.integers(min_value=0, max_value=len(digits) - 1))
    digits[at] = data.draw(st.sampled_from([d for d in "123456789" if d != digits[at]]))
    changed = int("".join(digits))
    claim, evidence = _first(f"{changed:,} boats sank"), _first(f"{value:,} boats sank")
    assert compare(claim, evidence).level is Level.ALTERED
    claim, evidence = _first(f"about {changed:,} boats sank"), _first(f"about {value:,} boats sank")
    assert compare(claim, evidence).level is Level.ALTERED
