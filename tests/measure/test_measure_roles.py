"""Where two figures of whole sentences land: what they count, per what, before or after, as of when."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.extract.times import read_whens
from factcheck.measure import Comparison, compare
from factcheck.parse.spacy_parser import parse
from factcheck.records import Level, Quantity, Span

A_WEDNESDAY = date(2024, 5, 15)


def first(text: str) -> Quantity:
    sentences = parse(text, [Span(0, len(text))])
    whens = read_whens(text, A_WEDNESDAY, sentences)
    return with_roles(sentences, read_quantities(text, [when.span for when in whens]), whens)[0]


def landed(claim: str, evidence: str, *, later: bool = False) -> Comparison:
    return compare(first(claim), first(evidence), claim_is_later=later)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Nearly 40 goats died.", "The storm killed 38 goats."),
        ("Almost 40 goats died.", "The storm killed 39 goats."),
        ("Just over 40 goats died.", "The storm killed 42 goats."),
        ("More than 600 goats died.", "The storm killed 640 goats."),
        ("The storm killed 15,000 goats.", "About 15,000 goats died."),
        ("Some 15,200 goats died.", "The storm killed 15,234 goats."),
        ("More than 15,000 goats died.", "The storm killed 15,234 goats."),
        ("Dozens of goats died.", "The storm killed 36 goats."),
        ("One in five voters stayed at home.", "20 percent of voters stayed at home."),
        ("A third of voters stayed at home.", "33% of voters stayed at home."),
        ("Half the voters stayed at home.", "50 percent of the voters stayed at home."),
        ("Profits doubled.", "Profits rose 100 percent."),
        ("Profits doubled.", "Profits rose twofold."),
        ("Profits more than doubled.", "Profits rose 120 percent."),
        ("Profits halved.", "Profits fell by 50%."),
        ("Helpers earn $100 a day.", "Helpers earn $700 a week."),
        ("The tickets cost $6.", "The tickets cost $6 each."),
        ("Nearly half of voters stayed at home.", "48% of voters stayed at home."),
        ("About half of voters stayed at home.", "52% of voters stayed at home."),
        ("12 percent of voters stayed at home.", "12.4 percent of voters stayed at home."),
        ("The city has 1.2 million cars.", "The city has 1,230,000 cars."),
        ("The rate was 20 per 100,000.", "The rate was 2 per 10,000."),
        ("The train did 97 km/h.", "The train did 60 mph."),
        ("It was heard 500 km away.", "It was heard 300 miles away."),
        ("The trail is 155 miles long.", "The trail is 250 km (155 miles) long."),
        ("The trail is 250 km long.", "The trail is 250 km (155 miles) long."),
        ("The peak is 10,000 feet high.", "The peak is 3,048 metres high."),
    ],
)
def test_one_figure_in_other_words(claim: str, evidence: str) -> None:
    assert landed(claim, evidence).level in (Level.AGREE, Level.COMPATIBLE)
    assert landed(evidence, claim).level in (Level.AGREE, Level.COMPATIBLE)


@pytest.mark.parametrize(
    ("claim", "evidence", "rung"),
    [
        ("Nearly 40 goats died.", "The storm killed 41 goats.", "altered"),
        ("Just over 40 goats died.", "The storm killed 39 goats.", "altered"),
        ("More than 600 goats died.", "The storm killed 1,300 goats.", "altered"),
        ("More than 600 goats died.", "The storm killed 590 goats.", "altered"),
        ("The storm killed 16,000 goats.", "The storm killed 15,234 goats.", "altered"),
        ("Nearly half of voters stayed at home.", "51% of voters stayed at home.", "altered"),
        ("Half of voters stayed at home.", "52% of voters stayed at home.", "altered"),
        ("12.5 percent of voters stayed at home.", "12.4 percent of voters stayed at home.", "altered"),
        ("The rate was 14 per 100,000.", "The rate was 2 per 10,000.", "altered"),
        ("The train did 92 km/h.", "The train did 60 mph.", "altered"),
        ("Profits tripled.", "Profits rose 100 percent.", "altered"),
        ("Helpers earn $100 a day.", "Helpers earn $100 a week.", "unit-changed"),
        ("The tickets cost $6 each.", "The tickets cost $6 in all.", "unit-changed"),
        ("Support rose 5 percent.", "Support rose 5 percentage points.", "unit-changed"),
        ("It sold for US$5 million.", "It sold for A$5 million.", "unit-changed"),
        ("Output rose to 50 tonnes.", "Output rose from 50 tonnes to 70 tonnes.", "role-changed"),
        ("About 600 soldiers were hurt.", "About 600 soldiers died.", "role-changed"),
        ("The trail is 250 km (156 miles) long.", "The trail is 250 km (155 miles) long.", "altered"),
    ],
)
def test_another_figure(claim: str, evidence: str, rung: str) -> None:
    found = landed(claim, evidence)
    assert (found.level, found.rung) == (Level.ALTERED, rung)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("It sold for €5 million.", "It sold for $5.4 million."),
        ("Profits doubled.", "Profits were 100 percent of the target."),
        ("They bought 600 horses.", "They painted 600 buildings."),
        ("Three of them drowned.", "Thirty people were aboard."),
    ],
)
def test_figures_that_cannot_be_compared(claim: str, evidence: str) -> None:
    assert landed(claim, evidence).level is Level.NOT_COMPARABLE


def test_a_toll_is_updated_by_the_days_it_stood_at() -> None:
    sunday, monday = "As of Sunday, 36 people had died.", "By Monday, 41 people had died."
    assert landed(monday, sunday).rung == "updated"
    assert landed(sunday, monday).rung == "updated"
    assert landed("By Monday, 31 people had died.", sunday).rung == "altered"
    assert landed("As of Sunday, 41 people had died.", sunday, later=True).rung == "altered"


def test_without_such_days_the_later_report_may_have_the_higher_toll_only() -> None:
    assert landed("The quake killed 41 people.", "The quake killed 36 people.", later=True).rung == "updated"
    assert landed("The quake killed 31 people.", "The quake killed 36 people.", later=True).rung == "altered"
    assert landed("The quake killed 41 people.", "The quake killed 36 people.").rung == "altered"
    assert landed("The bank has 41 offices.", "The bank has 36 offices.", later=True).rung == "altered"


def test_bare_dollars_of_two_places_are_not_called_another_unit() -> None:
    mine = first("It sold for $5 million.")
    there = read_quantities("It sold for $5 million.", home="AUD")
    assert there[0].unit != mine.unit
    assert compare(mine, there[0]).level is Level.AGREE
    assert compare(mine, first("It sold for A$5 million.")).rung == "unit-changed"
