"""The matrix that a reader draws by hand of five articles, and who follows whom: `examples/landslide`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.pipeline import audit
from factcheck.records import Report, Severity
from factcheck.report import render
from tests.story.desk import names

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "landslide"
README = (FOLDER / "README.md").read_text(encoding="utf-8")
ARTICLES = ("wire.txt", "post.txt", "ledger.txt", "times.txt", "radio.html")


@cache
def report() -> Report:
    with chdir(FOLDER):
        return audit(list(ARTICLES))


def table(heading: str) -> list[list[str]]:
    """The rows of the table under a heading of the README, its head first."""
    part = README.partition(f"## {heading}")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|") and not line.startswith("|---")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def drawn(document: Any) -> Iterator[list[str]]:
    """The matrix of a JSON report, as the README draws it."""
    source = {article["id"]: article["source"] for article in document["articles"]}
    for fact in document["story"]["facts"]:
        if fact["kind"] != "figure":
            continue
        first = f"{fact['consensus']}, {source[fact['first']]}" + " (contested)" * fact["contested"]
        said = {
            source[cell["article"]]: cell["value"]
            + (f" ({cell['status']})" if cell["status"] != "agrees" else "")
            for cell in fact["cells"]
        }
        silent = {source[article]: "silent" for article in fact["silent"]}
        assert not silent.keys() & said.keys()
        yield [fact["label"], first, *((said | silent)[source[each]] for each in document["story"]["order"])]


def test_the_matrix_is_the_one_that_a_reader_draws() -> None:
    head, *rows = table("The matrix, drawn by hand")
    document = json.loads(render(report(), "json"))
    assert list(drawn(document)) == rows
    source = {article["id"]: article["source"] for article in document["articles"]}
    assert [source[each] for each in document["story"]["order"]] == [
        each.partition(",")[0] for each in head[2:]
    ]


def test_the_rewrites_stand_under_the_wire_and_count_as_one_source_with_it() -> None:
    source = names(report())
    story = report().story
    assert [[source[each.article], source[each.parent]] for each in story.descents] == table(
        "Who follows whom"
    )[1:]
    assert [[source[each] for each in group] for group in story.origins] == [
        ["wire", "post", "ledger"],
        ["times"],
        ["radio"],
    ]


def test_the_corrections_are_the_listed_ones() -> None:
    source = names(report())
    found = {
        (source[one.claim.article], one.claim.surface, str(one.severity))
        for one in report().findings
        if one.claim is not None and one.severity in (Severity.CORRECTION, Severity.QUERY)
    }
    listed = {
        (article, re.findall("“(.+?)”", says)[0], severity)
        for article, says, _, severity in table("What the audit should say")[1:]
    }
    assert found == listed


def test_the_terminal_and_the_page_show_every_row_with_its_figures() -> None:
    rows = table("The matrix, drawn by hand")[1:]
    terminal = " ".join(render(report(), "terminal", width=110).split())
    page = " ".join(re.sub(r"<[^>]+>", " ", render(report(), "html")).split())
    for label, consensus, *values in rows:
        deviating = [value.partition(" (")[0] for value in values if value.endswith("(deviates)")]
        assert label in page
        assert consensus.partition(",")[0] in page
        for value in deviating:
            assert value in terminal
            assert value in page
