"""One changed digit is another figure, in whatever form it is put; the same length of time is the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities
from factcheck.measure import compare
from factcheck.records import Level, Quantity

_FRAMES = (
    "{} boats sank",
    "about {} boats sank",
    "nearly {} boats sank",
    "just over {} boats sank",
    "more than {} boats sank",
    "at least {} boats sank",
    "up to {} boats sank",
    "it rose {} percent",
    "it rose {} percentage points",
    "it rose by about {} percent",
    "it cost ${}",
    "it cost more than ${} million",
    "it cost £{}bn",
    "it is {} km long",
    "it weighs {} tonnes",
    "it lasted {} hours",
    "it lasted {} hours and 30 minutes",
    "a quake of magnitude {}",
    "from 1 to {} million boats sank",
)
_PLAIN = st.integers(min_value=1, max_value=9_999_999).map(lambda value: f"{value:,}")
_PARTS = st.tuples(st.integers(0, 999), st.integers(1, 3), st.integers(0, 999)).map(
    lambda drawn: f"{drawn[0]}.{drawn[2]:03}"[: len(str(drawn[0])) + 1 + drawn[1]]
)


def _figures(text: str) -> tuple[Quantity, ...]:
    return read_quantities(text)


@given(st.sampled_from(_FRAMES), st.one_of(_PLAIN, _PARTS), st.data())
@settings(max_examples=500, deadline=None)
def test_a_changed_digit_is_never_the_same_figure(frame: str, number: str, data: st.DataObject) -> None:
    assume("and 30" not in frame or "." not in number)  # nobody writes 0.5 hours and 30 minutes
    places = [at for at, char in enumerate(number) if char.isdigit()]
    at = data.draw(st.sampled_from(places))
    new = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[at]]))
    other = number[:at] + new + number[at + 1 :]
    assume(other[0] != "0" or other.startswith("0.") or number[0] == "0")
    mine, theirs = _figures(frame.format(other)), _figures(frame.format(number))
    assume(len(mine) == len(theirs) == 1)
    assert compare(mine[0], theirs[0]).level in (Level.ALTERED, Level.NOT_COMPARABLE)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("1,001 boats", "1,000 boats"),
        ("15,001 boats", "15,000 boats"),
        ("2,100 boats", "2,000 boats"),
        ("1.51 percent", "1.50 percent"),
        ("$2.01", "$2.00"),
        ("nine in 13", "nine in 10"),
        ("eight in nine", "nine in 10"),
        ("one in seven", "one in eight"),
        ("1 in 1,001", "1 in 1,000"),
        ("250 km (156 miles)", "250 km (155 miles)"),
        ("9 in 11 voters", "9 in 10 voters"),
    ],
)
def test_another_figure(claim: str, evidence: str) -> None:
    (mine,), (theirs,) = _figures(claim), _figures(evidence)
    assert compare(mine, theirs).level is Level.ALTERED


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("a decade", "10 years"),
        ("two decades", "20 years"),
        ("half an hour", "30 minutes"),
        ("a fortnight", "14 days"),
        ("a fortnight", "two weeks"),
        ("half a century", "50 years"),
        ("more than a decade", "more than 10 years"),
    ],
)
def test_a_length_of_time_in_another_unit(claim: str, evidence: str) -> None:
    (mine,), (theirs,) = _figures(f"It lasted {claim}."), _figures(f"It lasted {evidence}.")
    found = compare(mine, theirs)
    assert (found.level, found.rung) == (Level.AGREE, "same-unit")


def test_a_rate_is_no_length_of_time() -> None:
    assert _figures("It happens once a decade.") == ()
    assert _figures("They won nine in 13 games.")[0].low == 9


def test_what_a_percentage_is_of_may_be_put_otherwise() -> None:
    claim = replace(_figures("3.8%")[0], noun="pears", event="hire")
    evidence = replace(claim, noun="apples")
    assert compare(claim, evidence).level is Level.AGREE
    assert compare(claim, replace(evidence, event="dismiss")).rung == "role-changed"
    count = replace(_figures("38")[0], noun="pears")
    assert compare(count, replace(count, noun="apples")).rung == "role-changed"
