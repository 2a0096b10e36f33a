"""One changed digit in the body of an article is one correction: no more, no less."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from factcheck.records import Severity
from tests.desk import article, edited, found, laid, name, stories, told, view

PLACES = 3
SEED = 7


def digits(path: Path) -> list[int]:
    """Where a digit stands in the body."""
    text = article(path).text
    bodies = [each.sentence.span for each in view(path).sentences if each.section == "body"]
    return [at for span in bodies for at in range(span.start, span.end) if text[at] in "0123456789"]


def changed(text: str, at: int, chance: random.Random) -> str:
    """``text`` with another digit at ``at``; no figure begins with a zero that did not."""
    first = at == 0 or not (text[at - 1].isdigit() or text[at - 1] in ".,:")
    return chance.choice([one for one in "0123456789" if one != text[at] and not (one == "0" and first)])


@pytest.mark.parametrize("path", stories(), ids=name)
def test_one_changed_digit_is_one_correction(path: Path) -> None:
    chance = random.Random(f"{SEED} {name(path)}")
    text = article(path).text
    places = digits(path)
    wrong: list[str] = []
    for at in sorted(chance.sample(places, min(PLACES, len(places)))):
        new = changed(text, at, chance)
        findings = found(laid(edited(path, text[:at] + new + text[at + 1 :]), [view(path)]))
        if [one.severity for one in findings] != [Severity.CORRECTION]:
            around = f"{text[max(0, at - 50) : at]}[{text[at]}>{new}]{text[at + 1 : at + 40]}"
            wrong += [" ".join(around.split()), *(f"    {told(one)}" for one in findings)]
    assert not wrong, "\n" + "\n".join(wrong)


def test_enough_digits_are_tried() -> None:
    assert sum(min(PLACES, len(digits(path))) for path in stories()) >= 60
