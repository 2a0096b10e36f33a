"""What the README says is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from factcheck.cli.main import app
from factcheck.report import FORMATS
from tests.desk import encoder

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SENTENCE = " ".join(re.sub(r"^> ?", "", line) for line in README.splitlines() if line.startswith("> "))
ROWS = re.findall(r"^\| “(.+)” \| (\.\d{3}) \| (.+) \|$", README, flags=re.M)
# Which words of the sentence each short row puts others in place of.
REPLACED = {
    "allegedly capsized": "capsized",
    "killing at least 41 of them": "killing at least 14 of them",
    "killing none of them": "killing at least 14 of them",
    "injuring at least 14 of them": "killing at least 14 of them",
}
SWAPPED = "carrying 14 people … killing at least 212 of them"


def retold(words: str) -> str:
    if words == SWAPPED:
        return SENTENCE.replace("14", "#").replace("212", "14").replace("#", "212")
    return SENTENCE.replace(REPLACED[words], words) if words in REPLACED else words


def cosine(words: str) -> float:
    one, other = encoder().encode([SENTENCE, retold(words)])
    return float(one @ other)


@pytest.mark.parametrize(("words", "told", "verdict"), ROWS)
def test_the_cosines_are_those_of_the_default_encoder(words: str, told: str, verdict: str) -> None:
    assert retold(words) != SENTENCE
    assert cosine(words) == pytest.approx(float(told), abs=0.0015), verdict


def test_every_wrong_sentence_is_nearer_than_every_faithful_one() -> None:
    faithful = [float(told) for _, told, verdict in ROWS if verdict == "faithful"]
    others = [float(told) for _, told, verdict in ROWS if verdict != "faithful"]
    assert len(faithful) == 2
    assert len(others) == 5
    assert min(others) > max(faithful)


def leaves(command: Any) -> Iterator[str]:
    for name, child in getattr(command, "commands", {}).items():
        yield name
        yield from leaves(child)


def test_every_command_has_a_line_and_every_line_is_a_command() -> None:
    table = README.partition("## Use")[2].partition("\n## ")[0]
    commands = set(leaves(typer.main.get_command(app)))
    assert [
        name for name in sorted(commands) if not re.search(rf"`(factcheck )?(\w+ )?{name}\b", table)
    ] == []
    assert set(re.findall(r"`factcheck (\w+)", table)) <= commands


def test_every_report_format_is_named() -> None:
    assert [fmt for fmt in FORMATS if f"`{fmt}`" not in README] == []


def test_the_figures_are_those_of_the_page_on_quality() -> None:
    page = (ROOT / "docs" / "quality.md").read_text(encoding="utf-8")
    blocks = re.findall(r"<!-- quality:(\w+) -->\n(.+?)<!-- /quality -->", README, flags=re.S)
    assert {name for name, _ in blocks} == {"altered", "totals", "speed"}
    for name, block in blocks:
        assert block.strip()
        assert f"<!-- quality:{name} -->\n{block}<!-- /quality -->" in page
