"""What a figure counts, what happened to it, what it is part of and how it changes."""

from __future__ import annotations

import pytest

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.parse.spacy_parser import parse
from factcheck.records import Quantity, Span


def roles(text: str) -> tuple[Quantity, ...]:
    return with_roles(parse(text, [Span(0, len(text))]), read_quantities(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The landslide killed 19 miners and injured 40.", [("miners", "die"), ("miners", "wound")]),
        ("Nineteen miners were killed.", [("miners", "die")]),
        ("Nineteen miners died in the landslide.", [("miners", "die")]),
        ("The army suffered about 400 casualties.", [("casualties", "casualty")]),
        ("The landslide left 19 people dead and 40 injured.", [("people", "die"), ("people", "wound")]),
        ("Officers arrested 70 demonstrators.", [("demonstrators", "arrest")]),
        ("Some 5,000 villagers were displaced.", [("villagers", "displace")]),
        ("Poland sent 800 engineers to the border.", [("engineers", "send")]),
        ("The brigade has lost 400 soldiers.", [("soldiers", "die")]),
        ("Police confirmed the deaths of 19 miners.", [("miners", "die")]),
    ],
)
def test_noun_and_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.noun, q.event) for q in roles(text)] == expected


def test_the_actor_is_the_one_who_did_it() -> None:
    (quantity,) = roles("Militants abducted 30 pupils.")
    assert quantity.actor == "Militants"


def test_a_part_names_its_total() -> None:
    total, part = roles("The firm hired 900 drivers, and 200 of them have left.")
    assert (total.subset_of, part.subset_of, part.noun) == (None, "900", "drivers")
    total, part = roles("Nine hikers, including two guides, were rescued.")
    assert (total.subset_of, part.subset_of) == (None, "Nine")


def test_old_and_new_value_of_a_change() -> None:
    old, new = roles("The number of wolves rose from 30 to 48.")
    assert (old.noun, old.change, new.change) == ("wolves", "from-to", "up")
    new, old = roles("Unemployment fell to 4.4% from 5.2%.")
    assert (new.change, old.change) == ("down", "from-to")


def test_increment_and_total() -> None:
    more, total = roles("Poland sent an additional 800 engineers, bringing the total to 2,300.")
    assert (more.change, total.change) == ("increment", "total")
    (toll,) = roles("The death toll climbed to 52.")
    assert toll.event == "die"
