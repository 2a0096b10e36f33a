"""What a copy desk changes without changing what is said gives no finding."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.desk import article, edited, found, laid, name, stories, told, view
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
