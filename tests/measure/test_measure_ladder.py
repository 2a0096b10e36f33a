"""Where two figures, and two dates, land."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.extract.figures import read_quantities
from factcheck.extract.times import read_whens
from factcheck.measure import affinity, compare, compare_whens
from factcheck.records import Level, Quantity


def figure(text: str) -> Quantity:
    return read_quantities(text)[0]


@pytest.mark.parametrize(
    ("claim", "evidence", "level", "rung"),
    [
        ("4,200 goats", "4,200 goats", Level.AGREE, "same"),
        ("4,200 goats", "forty-two hundred goats", Level.AGREE, "same-unit"),
        ("100 km", "62 miles", Level.AGREE, "same-unit"),
        ("20°C", "68 degrees Fahrenheit", Level.AGREE, "same-unit"),
        ("18 months", "a year and a half", Level.AGREE, "same-unit"),
        ("a third of voters", "33% of voters", Level.AGREE, "same-unit"),
        ("13,000 goats", "12,840 goats", Level.COMPATIBLE, "rounding"),
        ("about 13,000 goats", "12,840 goats", Level.COMPATIBLE, "rounding"),
        ("about 700 goats", "700 goats", Level.COMPATIBLE, "approximation"),
        ("more than 700 goats", "715 goats", Level.COMPATIBLE, "bound"),
        ("more than 700 goats", "at least 700 goats", Level.COMPATIBLE, "bound"),
        ("dozens of goats", "41 goats", Level.COMPATIBLE, "vague"),
        ("thousands of goats", "13,000 goats", Level.COMPATIBLE, "vague"),
        ("hundreds of goats", "41 goats", Level.ALTERED, "altered"),
        ("12,000 goats", "13,000 goats", Level.ALTERED, "altered"),
        ("19 goats", "20 goats", Level.ALTERED, "altered"),
        ("700 goats", "more than 700 goats", Level.ALTERED, "bound-changed"),
        ("fewer than 700 goats", "more than 700 goats", Level.ALTERED, "bound-changed"),
        ("more than 700 goats", "650 goats", Level.ALTERED, "altered"),
        ("more than 700 goats", "7,000 goats", Level.ALTERED, "altered"),
        ("$8 million", "£8 million", Level.ALTERED, "unit-changed"),
        ("8 percent", "8 percentage points", Level.ALTERED, "unit-changed"),
        ("100 km", "100 miles", Level.ALTERED, "unit-changed"),
        ("8 percent", "8 km", Level.NOT_COMPARABLE, "incomparable"),
        ("The side won 3-1", "The side won 3-2", Level.ALTERED, "altered"),
    ],
)
def test_the_ladder(claim: str, evidence: str, level: Level, rung: str) -> None:
    found = compare(figure(claim), figure(evidence))
    assert (found.level, found.rung) == (level, rung)


def test_the_dead_are_not_the_casualties_in_either_direction() -> None:
    dead, hurt = replace(figure("600"), event="die"), replace(figure("600"), event="casualty")
    assert compare(hurt, dead).rung == "role-changed"
    assert compare(dead, hurt).rung == "role-changed"
    assert compare(dead, replace(dead, event="kill")).level is Level.AGREE


def test_a_later_higher_toll_is_an_update() -> None:
    first, later = replace(figure("41 people"), event="die"), replace(figure("45 people"), event="die")
    assert compare(later, first, claim_is_later=True).rung == "updated"
    assert compare(later, first).rung == "altered"
    assert compare(first, later, claim_is_later=True).rung == "altered"


def test_a_part_does_not_contradict_its_total() -> None:
    total, part = figure("900 drivers"), replace(figure("200 drivers"), subset_of="900")
    assert compare(part, total).rung == "subset-total"


def test_a_part_of_an_uncounted_whole_is_itself_the_count() -> None:
    caught = replace(figure("23 of the raiders"), noun="raiders", event="capture", subset_of="the raiders")
    other = replace(figure("28 raiders"), noun="raiders", event="capture")
    assert compare(other, caught).rung == "altered"
    assert compare(other, replace(caught, subset_of="the forty raiders")).rung == "subset-total"
    assert compare(replace(other, event="sail"), caught).rung == "subset-total"


@pytest.mark.parametrize(
    ("claim", "evidence", "rung"),
    [
        ("nearly 60 goats", "up to 60 goats", "bound"),
        ("more than 60 goats", "just over 60 goats", "bound"),
        ("nearly 60 goats", "at least 60 goats", "bound-changed"),
        ("just over 60 goats", "as many as 60 goats", "bound-changed"),
    ],
)
def test_a_side_named_twice_is_one_side(claim: str, evidence: str, rung: str) -> None:
    assert compare(figure(claim), figure(evidence)).rung == rung


def test_two_values_of_two_outcomes_are_two_counts() -> None:
    dead, hurt = replace(figure("12 people"), event="die"), replace(figure("41 people"), event="injure")
    assert compare(hurt, dead).level is Level.NOT_COMPARABLE
    assert compare(replace(hurt, event="die"), dead).level is Level.ALTERED


def test_affinity_prefers_the_figure_that_counts_the_same() -> None:
    claim = replace(figure("700"), noun="soldiers", event="die")
    same = replace(figure("650"), noun="troops", event="die")
    other = replace(figure("700"), noun="buildings", event="destroy")
    assert affinity(claim, same) > affinity(claim, other)
    assert affinity(claim, figure("$700")) == 0.0


def test_affinity_brings_casualties_to_the_dead_rather_than_to_other_things() -> None:
    casualties = replace(figure("around 600"), noun="casualties", event="casualty")
    dead = replace(figure("about 600"), noun="troops", event="die")
    pictures = replace(figure("101"), noun="pictures", event="place")
    assert affinity(casualties, dead) > affinity(casualties, pictures)


@pytest.mark.parametrize(
    ("claim", "claim_day", "evidence", "evidence_day", "rung"),
    [
        ("on Monday", date(2024, 5, 15), "on May 13", date(2024, 5, 20), "same-unit"),
        ("on Monday", date(2024, 5, 15), "on Monday", date(2024, 5, 22), "altered"),
        ("last week", date(2024, 5, 15), "on May 8", date(2024, 5, 15), "coarser"),
        ("on May 8", date(2024, 5, 15), "last week", date(2024, 5, 15), "finer"),
        ("since March", date(2024, 5, 15), "until March", date(2024, 5, 15), "relation-changed"),
    ],
)
def test_dates_are_compared_by_the_days_they_mean(
    claim: str, claim_day: date, evidence: str, evidence_day: date, rung: str
) -> None:
    (mine,) = read_whens(f"It closed {claim}.", claim_day)
    (theirs,) = read_whens(f"It closed {evidence}.", evidence_day)
    assert compare_whens(mine, theirs).rung == rung


def test_unresolved_dates_are_compared_by_what_they_name() -> None:
    (monday,), (tuesday,) = read_whens("on Monday", None), read_whens("on Tuesday", None)
    assert compare_whens(monday, monday).level is Level.AGREE
    assert compare_whens(monday, tuesday).level is Level.ALTERED


def test_a_ton_may_be_a_tonne() -> None:
    (ton,) = read_quantities("A ton of rice was stolen.")
    (kilos,) = read_quantities("Some 1,000 kilograms of rice were stolen.")
    (many,) = read_quantities("Some 1,300 kilograms of rice were stolen.")
    assert compare(ton, kilos).level is not Level.ALTERED
    assert compare(ton, many).level is Level.ALTERED
