"""A figure in another style is the same figure; with one digit changed it never is."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities
from factcheck.extract.times import read_whens
from factcheck.measure import compare, convert, dimension
from factcheck.records import Level, Quantity, Span
from factcheck.resources import lexicon
from tests.properties import written

FRAMES = (
    "Officials said {} {} were lost in the storm on Tuesday, the worst in 40 years.",
    "The harbour master counted {} {} before noon and sent for help.",
    "In the spring {} {}, he said, had been left behind near the old mill.",
)
AMOUNT_FRAMES = (
    "The bridge cost {} to mend, the council said on Tuesday.",
    "They spent {}, twice what had been planned, before the mayor stepped in.",
    "Losses of {} were reported in March by two of the firms.",
)
SHARE_FRAMES = (
    "Officials said {} of those asked on Tuesday agreed.",
    "The mayor won the votes of {} of women.",
)
HARMLESS = (Level.AGREE, Level.COMPATIBLE)
_choice = st.integers(min_value=0, max_value=10_000)
_digit = st.sampled_from("0123456789")
_counts = st.one_of(
    st.integers(min_value=2, max_value=120),
    st.integers(min_value=121, max_value=99_999),
    st.integers(min_value=1, max_value=9_999).map(lambda n: n * 1000),
    st.integers(min_value=100, max_value=99_999).map(lambda n: n * 10_000),
    st.integers(min_value=100, max_value=9_999).map(lambda n: n * 10_000_000),
)


def read(frame: str, figure: str, noun: str = "") -> Quantity:
    """The figure as the grammar finds it in a sentence; all of what was written must be in it."""
    text = frame.format(figure, noun) if noun else frame.format(figure)
    place = Span(frame.index("{}"), frame.index("{}") + len(figure))
    whens = [when.span for when in read_whens(text, None)]
    found = [each for each in read_quantities(text, whens) if each.span.overlaps(place)]
    assert len(found) == 1, f"{figure!r} in {text!r}: {[each.surface for each in found]}"
    assert found[0].span.start <= place.start, f"{found[0].surface!r} for {figure!r} in {text!r}"
    assert place.end <= found[0].span.end, f"{found[0].surface!r} for {figure!r} in {text!r}"
    return found[0]


def pick(options: tuple[str, ...] | list[str], chosen: int) -> str:
    return options[chosen % len(options)]


def assert_same(one: Quantity, other: Quantity) -> None:
    found = compare(one, other)
    assert found.level is Level.AGREE, f"{one.surface!r} {other.surface!r}: {found}"


def assert_other(one: Quantity, other: Quantity) -> None:
    """Altered, unless the shorter writing may be the longer one rounded: $1 million for $1.1 million."""
    found = compare(one, other)
    as_long = _digits(one) == _digits(other)
    rounds = found.level is Level.COMPATIBLE and found.rung == "rounding" and not as_long
    assert rounds or found.level not in HARMLESS, f"{one.surface!r} {other.surface!r}: {found}"


def _digits(quantity: Quantity) -> int:
    return sum(letter.isdigit() for letter in quantity.surface)


@given(_counts, _choice, _choice, _choice, _choice)
@settings(max_examples=150, deadline=None)
def test_a_count_in_another_style(value: int, a: int, b: int, here: int, there: int) -> None:
    styles = written.whole(value)
    one, other = (
        read(pick(FRAMES, here), pick(styles, a), "boats"),
        read(pick(FRAMES, there), pick(styles, b), "boats"),
    )
    assert one.low == one.high == value
    assert_same(one, other)


@given(_counts, _choice, _choice, _choice, _digit)
@settings(max_examples=150, deadline=None)
def test_a_count_with_one_digit_changed(value: int, a: int, b: int, at: int, digit: str) -> None:
    styles = written.whole(value)
    digits = [style for style in styles if style[0].isdigit()]
    one = read(FRAMES[0], written.other_digit(pick(digits, a), at, digit), "boats")
    assert_other(one, read(FRAMES[0], pick(styles, b), "boats"))


@given(_counts, st.integers(0, len(written.CURRENCIES) - 1), _choice, _choice, _choice, _digit)
@settings(max_examples=150, deadline=None)
def test_a_sum(value: int, currency: int, a: int, b: int, at: int, digit: str) -> None:
    styles = written.money(value, currency)
    one, other = read(pick(AMOUNT_FRAMES, a), pick(styles, a)), read(pick(AMOUNT_FRAMES, b), pick(styles, b))
    assert one.low == one.high == value
    assert_same(one, other)
    assert_other(read(pick(AMOUNT_FRAMES, a), written.other_digit(pick(styles, a), at, digit)), other)


@given(st.integers(1, 1999), _choice, _choice, _choice, _digit)
@settings(max_examples=120, deadline=None)
def test_a_percentage(tenths: int, a: int, b: int, at: int, digit: str) -> None:
    value = Decimal(tenths) / 10
    styles = written.percent(value)
    one, other = read(pick(AMOUNT_FRAMES, a), pick(styles, a)), read(pick(AMOUNT_FRAMES, b), pick(styles, b))
    assert (one.low, one.kind) == (value, "percent")
    assert_same(one, other)
    assert_other(read(pick(AMOUNT_FRAMES, a), written.other_digit(styles[a % 4], at, digit)), other)


@pytest.mark.parametrize(("value", "styles"), written.SHARES, ids=[styles[0] for _, styles in written.SHARES])
def test_a_share_in_another_style(value: Decimal, styles: tuple[str, ...]) -> None:
    percent = f"{written.rounded(value * 100, 2)}%"
    for frame in SHARE_FRAMES:
        read_styles = [read(frame, style) for style in styles]
        for one in read_styles:
            for other in read_styles:
                assert_same(one, other)
            assert compare(one, read(frame, percent)).level in HARMLESS, f"{one.surface!r} {percent}"


def test_a_share_is_no_other_share() -> None:
    for value, styles in written.SHARES:
        for another, others in written.SHARES:
            if value != another:
                for style in styles:
                    for other in others:
                        assert_other(read(SHARE_FRAMES[0], style), read(SHARE_FRAMES[0], other))


@given(st.integers(2, 99), st.integers(2, 99), _choice, _choice)
@settings(max_examples=100, deadline=None)
def test_an_age(years: int, another: int, a: int, b: int) -> None:
    figure, frame = written.age(years)[a % 5]
    one = read(frame, figure)
    assert (one.kind, one.low) == ("age", years)
    figure, frame = written.age(another)[b % 5]
    found = compare(one, read(frame, figure))
    assert (found.level is Level.AGREE) == (years == another), f"{years} {another}: {found}"
    assert (found.level in HARMLESS) == (years == another), f"{years} {another}: {found}"


@given(st.integers(10, 95), _choice, _choice, _choice, _digit)
@settings(max_examples=150, deadline=None)
def test_a_magnitude(tenths: int, a: int, b: int, at: int, digit: str) -> None:
    styles = written.magnitude(Decimal(tenths) / 10)
    frame = "A {} earthquake struck off the coast on Tuesday."
    one, other = read(frame, pick(styles, a)), read(frame, pick(styles, b))
    assert_same(one, other)
    assert_other(read(frame, written.other_digit(pick(styles, a), at, digit)), other)


@given(st.integers(2, 9_000), st.integers(1, 9_000), _choice, _choice, _choice, _digit)
@settings(max_examples=120, deadline=None)
def test_a_range(low: int, more: int, a: int, b: int, at: int, digit: str) -> None:
    high = low + more
    styles = written.between(low, high)
    one, other = read(FRAMES[0], pick(styles, a), "boats"), read(FRAMES[1], pick(styles, b), "boats")
    assert (one.low, one.high) == (low, high)
    assert_same(one, other)
    figures = [int(part) for part in written.other_digit(f"{low} {high}", at, digit).split()]
    if figures[0] < figures[1]:
        changed = written.between(figures[0], figures[1])
        assert_other(read(FRAMES[0], pick(changed, a), "boats"), other)


@given(_counts, st.integers(0, len(written.BOUNDS) - 1), _choice, _choice, _choice, _digit)
@settings(max_examples=150, deadline=None)
def test_a_bound(value: int, group: int, a: int, b: int, at: int, digit: str) -> None:
    cues, styles = written.BOUNDS[group], written.whole(value)
    one = read(FRAMES[0], f"{pick(cues, a)} {pick(styles, b)}", "boats")
    other = read(FRAMES[1], f"{pick(cues, b)} {pick(styles, a)}", "boats")
    assert_same(one, other)
    changed = written.other_digit(f"{value:,}", at, digit)
    assert_other(read(FRAMES[0], f"{pick(cues, a)} {changed}", "boats"), other)


def units() -> dict[str, list[tuple[str, str]]]:
    """Pairs of units of one dimension of which one is at most a thousand of the other; before most words
    "5 stone" is not 5 st.
    """
    by_dimension: dict[str, list[str]] = defaultdict(list)
    for name, entry in lexicon("units")["units"].items():
        if name != "stone" and entry["surfaces"] and (found := dimension(name)) is not None:
            by_dimension[found].append(name)
    return {
        name: [pair for pair in written.each_pair(members) if _close(*pair)]
        for name, members in sorted(by_dimension.items())
        if len(members) > 1
    }


def _close(one: str, other: str) -> bool:
    ten, twenty = convert(Decimal(10), one, other), convert(Decimal(20), one, other)
    return ten is not None and twenty is not None and Decimal("0.01") <= (twenty - ten) / 10 <= 1000


def _surface(unit: str) -> str:
    """The plural of a unit, or else the form it goes by."""
    forms = [str(form) for form in lexicon("units")["units"][unit]["surfaces"]]
    plurals = (form for form in forms if any(word.endswith("s") or word == "feet" for word in form.split()))
    return next(plurals, forms[0])


UNITS = units()


@pytest.mark.parametrize("name", UNITS)
@given(st.integers(11, 989), _choice, _choice)
@settings(max_examples=25, deadline=None)
def test_a_measure_in_another_unit(name: str, value: int, chosen: int, at: int) -> None:
    one, other = UNITS[name][chosen % len(UNITS[name])]
    exact = convert(Decimal(value), one, other)
    assert exact is not None
    said = written.rounded(exact, 3)
    claim = read(pick(AMOUNT_FRAMES, at), f"{said:,f} {_surface(other)}")
    evidence = read(pick(AMOUNT_FRAMES, chosen), f"{value} {_surface(one)}")
    assert (claim.unit, evidence.unit) == (other, one)
    assert compare(claim, evidence).level in HARMLESS, f"{claim.surface} {evidence.surface}"
    assert compare(evidence, claim).level in HARMLESS, f"{evidence.surface} {claim.surface}"
    far = written.rounded(convert(Decimal(value) * 2, one, other) or exact, 3)
    assert_other(read(pick(AMOUNT_FRAMES, at), f"{far:,f} {_surface(other)}"), evidence)
