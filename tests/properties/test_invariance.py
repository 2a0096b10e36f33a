"""What a copy desk changes without changing what is said gives no finding."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from factcheck.pipeline import compare_texts
from tests.desk import EVERYTHING, article, edited, encoder, found, laid, name, stories, told, view
from tests.properties.restyle import STYLES

SEED = 11


def restyled(path: Path, style: str) -> str:
    return STYLES[style](view(path), random.Random(f"{SEED} {style} {name(path)}"))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("path", stories(), ids=name)
def test_another_style_says_the_same(path: Path, style: str) -> None:
    text = restyled(path, style)
    if text == article(path).text:
        return  # nothing of this kind in the article; how many there are is tested below
    other = edited(path, text)
    for claim, evidence in ((other, view(path)), (view(path), other)):
        assert [told(one) for one in found(laid(claim, [evidence]))] == []


@pytest.mark.parametrize("style", STYLES)
def test_the_style_is_changed_in_many_articles(style: str) -> None:
    assert sum(restyled(path, style) != article(path).text for path in stories()) >= 5


LISTS = (
    """\
Customs officers in Varna seized rifles, pistols{} and grenades from a lorry on Friday, port police said. The
lorry had come through Turkey, Bulgaria{} and Romania with a load of tiles, pipes{} and sinks.

Three drivers, two guards{} and a clerk were arrested. Prosecutors said they face charges of smuggling,
fraud{} and bribery. Nikolai Petkov, Ivan Dimov{} and Elena Raeva deny the charges, their lawyers said.

The port handles grain, timber{} and steel. It employs 1,200 people, moves 9 million tons a year{} and
belongs to the state.
""".replace(",\n", ", ")
    .replace("The\n", "The ")
    .replace("and\n", "and ")
)


@pytest.mark.parametrize(("claim", "evidence"), [(",", ""), ("", ",")])
def test_a_serial_comma_says_nothing(claim: str, evidence: str) -> None:
    texts = [LISTS.replace("{}", comma) for comma in (claim, evidence)]
    found_there = compare_texts(*texts, settings=EVERYTHING, encoder=encoder())
    assert [told(one) for one in found_there] == []
