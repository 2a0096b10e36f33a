"""Any string is read without a crash, and every offset holds."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.extract.times import read_whens
from factcheck.measure import compare
from factcheck.records import Level, Quantity, When

_WORDS = """
a an and at between by from half hundred in last more million nearly of on one or over per point second
than the thousand to two up week year % $ £ ( ) - – , . : / ° km miles 1 12 1,000 2024 3.5 ½ May March
Sunday 5 p.m. Q3 1990s old aged dozen twice doubled third fifths magnitude #
"""
_GLUE = [*_WORDS.split(), " ", "\n", "'", "’", "\u00a0", "K", "bn"]
_soup = st.lists(st.sampled_from(_GLUE), max_size=40).map("".join)
_spaced = st.lists(st.sampled_from(_WORDS.split()), max_size=40).map(" ".join)


def _sound(text: str, records: tuple[Quantity, ...] | tuple[When, ...]) -> None:
    end = 0
    for record in records:
        assert record.span.start >= end
        assert record.span.of(text) == record.surface != ""
        end = record.span.end


@given(st.one_of(st.text(max_size=200), _soup, _spaced))
@settings(max_examples=400, deadline=None)
def test_offsets_hold_and_nothing_overlaps(text: str) -> None:
    whens = read_whens(text, date(2024, 3, 31))
    _sound(text, whens)
    quantities = read_quantities(text, [when.span for when in whens])
    _sound(text, quantities)
    assert all(not q.span.overlaps(w.span) for q in quantities for w in whens)


@given(st.one_of(st.text(max_size=120), _spaced))
@settings(max_examples=150, deadline=None)
def test_an_interval_is_never_upside_down(text: str) -> None:
    for quantity in read_quantities(text):
        if quantity.kind != "score" and quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
    for when in read_whens(text, date(2024, 2, 29)):
        if when.start is not None and when.end is not None and not when.start.startswith("T"):
            assert when.start <= when.end


@given(st.one_of(st.text(max_size=120), _spaced))
@settings(max_examples=150, deadline=None)
def test_a_figure_agrees_with_itself(text: str) -> None:
    for quantity in read_quantities(text):
        assert compare(quantity, quantity).level is Level.AGREE


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
