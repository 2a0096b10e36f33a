"""Where to read on about a check: a link where its page has an address, else the command that shows it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from factcheck.records import CheckPage
from factcheck.report import render
from factcheck.report.reference import address
from tests.report.story import EMPTY, REPORT

PAGE = "https://desk.example/checks/NUM004"
COMMAND = replace(
    REPORT,
    checks=tuple(replace(page, explain=f"factcheck explain {page.code}") for page in REPORT.checks),
)


def page(explain: str) -> CheckPage:
    return replace(REPORT.checks[0], explain=explain)


def test_a_terminal_in_colour_links_the_code_and_says_where_the_pages_are() -> None:
    shown = render(REPORT, "terminal", colour=True)
    assert f"\x1b]8;;{PAGE}\x1b\\NUM004\x1b]8;;\x1b\\" in shown
    assert "What a check means: https://desk.example/checks/CODE" in shown
    assert "\x1b" not in render(REPORT, "terminal")


def test_markdown_sarif_concise_and_csv_carry_the_address() -> None:
    assert f"[NUM004](<{PAGE}>)" in render(REPORT, "markdown")
    rules = json.loads(render(REPORT, "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["helpUri"] for rule in rules}["NUM004"] == PAGE
    assert render(REPORT, "concise").splitlines()[0].endswith(f" ({PAGE})")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(render(REPORT, "csv")))}
    assert rows["f1"]["explain"] == PAGE


def test_a_command_is_named_once_to_readers_and_is_no_link() -> None:
    assert "What a check means: factcheck explain CODE" in render(COMMAND, "terminal", colour=True)
    assert "\x1b]8" not in render(COMMAND, "terminal", colour=True)
    assert "factcheck explain" not in render(COMMAND, "concise")
    assert "NUM004 The same figure counts something else: factcheck explain NUM004" in render(
        COMMAND, "markdown"
    ).replace("\\", "")
    rule = json.loads(render(COMMAND, "sarif"))["runs"][0]["tool"]["driver"]["rules"][1]
    assert "helpUri" not in rule
    assert rule["help"]["text"] == (
        "What NUM004 is about.\n\nStandard: a handbook\n\nRead on: factcheck explain NUM004"
    )


@pytest.mark.parametrize("fmt", ["junit", "github"])
def test_servers_are_told_in_the_text(fmt: str) -> None:
    assert "What it means: factcheck explain NUM004" in render(COMMAND, fmt)


def test_without_a_finding_there_is_nothing_to_explain() -> None:
    assert "What a check means" not in render(EMPTY, "terminal")


@pytest.mark.parametrize(
    ("explain", "link"),
    [
        ("HTTPS://desk.example/a", "HTTPS://desk.example/a"),
        ("https://desk.example/a b>", "https://desk.example/a%20b%3E"),
        ("https://desk.example/\x1b\\(ü)", "https://desk.example/%1B%5C%28%C3%BC%29"),
        ("https://desk.example/%20?q=1#a", "https://desk.example/%20?q=1#a"),
        ("javascript:alert(1)", ""),
        ("open https://desk.example/a", ""),
    ],
)
def test_an_address_is_made_safe_to_stand_in_a_link(explain: str, link: str) -> None:
    assert address(page(explain)) == link
