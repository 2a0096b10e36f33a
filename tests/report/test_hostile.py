"""Article text is hostile: no format lets it act."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Article, Finding, NotCompared, Report, Side, Span
from factcheck.report import FORMATS, render
from factcheck.report.escape import visible
from tests.report.story import EMPTY, REPORT

ANY_TEXT = st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C"]), min_size=1, max_size=60)
ESCAPE = "\x1b[2J\x1b]0;owned\x07"
OVERRIDE = "\u202egnp.exe"


def with_text(text: str, message: str = "Differs.") -> Report:
    """A report on one article that holds ``text`` alone, quoted whole."""
    article = Article(id="a", source=text[:20], uri=text[:20], text=text, sha256="0" * 64)
    whole = Span(0, len(text))
    side = Side("a", None, whole, text, whole)
    finding: Finding = replace(REPORT.findings[0], claim=side, evidence=side, message=message)
    missed = (NotCompared(text, None, text),)
    return replace(EMPTY, articles=(article,), claims=(), findings=(finding,), not_compared=missed)


@pytest.mark.parametrize("fmt", [fmt for fmt in FORMATS if not fmt.startswith("json")])
@given(ANY_TEXT)
def test_nothing_that_cannot_be_seen_reaches_a_reader(fmt: str, text: str) -> None:
    shown = render(with_text(text, text), fmt)
    hidden = {
        char
        for char in shown
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} and char not in "\n\u200c\u200d"
    }
    assert not hidden


@pytest.mark.parametrize("fmt", ["terminal", "concise"])
def test_control_and_direction_characters_are_spelt_out(fmt: str) -> None:
    shown = render(with_text(f"A {ESCAPE}{OVERRIDE} b", ESCAPE + OVERRIDE), fmt)
    assert "\\u001b[2J" in shown
    assert "\\u202egnp.exe" in shown


def test_a_newline_in_a_message_does_not_forge_a_line() -> None:
    message = "Harmless.\n::error file=x::forged"
    assert len(render(with_text("Text.", message), "concise").splitlines()) == 2
    assert not any(
        line.startswith("::error file=x") for line in render(with_text("T.", message), "github").splitlines()
    )


def test_a_github_property_cannot_be_closed_from_inside() -> None:
    line = render(with_text("a,line=9::b", "50% :: more"), "github").splitlines()[0]
    assert line.startswith("::error file=a%2Cline=9%3A%3Ab,line=1,col=1,")
    assert line.endswith("::50%25 :: more")


@pytest.mark.parametrize("formula", ["=HYPERLINK(1)", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", " \t=1"])
def test_no_csv_cell_is_a_formula(formula: str) -> None:
    rows = list(csv.reader(io.StringIO(render(with_text(formula, formula), "csv"))))
    assert len(rows) == 2
    assert not [cell for cell in rows[1] if cell[:1] in ("=", "+", "-", "@")]


@given(ANY_TEXT)
def test_csv_keeps_one_row_a_finding(text: str) -> None:
    rows = list(csv.reader(io.StringIO(render(with_text(text, text), "csv"))))
    assert [len(row) for row in rows] == [len(rows[0])] * 2


def test_markdown_shows_mark_up_and_does_not_obey_it() -> None:
    shown = render(with_text("<script>x</script> [a](http://b) **c** | `d`\n# e", "<b>"), "markdown")
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert "\\[a\\]\\(http\\://b\\) \\*\\*c\\*\\* \\| \\`d\\` \\# e" in shown


@given(ANY_TEXT)
def test_junit_is_always_well_formed(text: str) -> None:
    suite = ElementTree.fromstring(render(with_text(text, text), "junit"))
    assert suite.get("failures") == "1"
    assert len(suite.findall("./testsuite/testcase")) == 2


@given(ANY_TEXT)
def test_sarif_is_json_and_places_the_finding(text: str) -> None:
    run = json.loads(render(with_text(text), "sarif"))["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["charOffset"], region["charLength"]) == (0, len(text))


@given(ANY_TEXT)
def test_what_was_made_visible_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
