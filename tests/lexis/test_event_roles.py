"""The roles of figures: that every event they can name is known, and that their page is complete."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.extract.figures import read_quantities
from factcheck.lexis import EventRelation, event, event_class, event_relation
from factcheck.measure import compare
from factcheck.records import Level
from factcheck.resources import lexicon

ROLES = lexicon("events_roles")
CLASSES = lexicon("events")["classes"]
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "events.md").read_text(encoding="utf-8")
NAMING = ("nouns", "adjectives", "participles", "canonical", "undergo", "undergo_classes", "undergo_people")


def test_every_event_of_a_figure_can_be_compared() -> None:
    read = {name for table in NAMING for name in ROLES[table].values()} | set(ROLES["tolls"])
    known = {ROLES["class_of"].get(name, name) for name in read - {"take"}}
    assert known - set(CLASSES) == set()
    assert set(ROLES["canonical"]) <= set(CLASSES)
    assert set(ROLES["undergo_classes"]) <= set(CLASSES)
    assert set(ROLES["outcome"]) - set(ROLES["class_of"]) <= set(CLASSES)


def test_nominal_events_are_verbs_of_the_lexicon() -> None:
    for noun, name in ROLES["nominal"].items():
        found = CLASSES.get(ROLES["class_of"].get(name, name)) or event_class(name, "VERB")
        assert found is not None, noun


@pytest.mark.parametrize("harm", ["die", "injure", "wound", "drown"])
def test_who_comes_to_harm_is_among_the_casualties_and_not_the_reverse(harm: str) -> None:
    assert event_relation(event("casualty"), event(harm)) is EventRelation.BROADER
    assert event_relation(event(harm), event("casualty")) is EventRelation.NARROWER


@pytest.mark.parametrize(
    ("mine", "theirs", "level"),
    [
        ("die", "casualty", Level.ALTERED),
        ("casualty", "die", Level.ALTERED),
        ("missing", "die", Level.ALTERED),
        ("wound", "die", Level.ALTERED),
        ("arrest", "release", Level.ALTERED),
        ("wound", "injure", Level.AGREE),
        ("die", "kill", Level.AGREE),
        ("arrest", "detain", Level.AGREE),
    ],
)
def test_one_figure_of_two_events(mine: str, theirs: str, level: Level) -> None:
    (figure,) = read_quantities("600")
    assert compare(replace(figure, event=mine), replace(figure, event=theirs)).level is level


def test_the_page_names_every_table_and_none_besides() -> None:
    table = PAGE.partition("| table | what it says |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`(\w+)`", table))
    assert named == set(ROLES)


def test_the_page_names_every_key_of_a_class() -> None:
    assert {key for row in CLASSES.values() for key in row} <= set(re.findall(r"`(\w+)`", PAGE))
