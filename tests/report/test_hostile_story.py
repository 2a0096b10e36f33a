"""The story, the desk's words and the links are hostile too: names, labels, notes, editors, addresses."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Action, Decision, Mark, Report, State
from factcheck.report import FORMATS, render
from factcheck.report.escape import visible
from tests.report.many import FIVE
from tests.report.story import FINDINGS, REPORT

ANY_TEXT = st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C"]), min_size=1, max_size=40)
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
READ = [fmt for fmt in FORMATS if not fmt.startswith(("json", "html"))]
CONTROL = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\")


def poisoned(text: str, report: Report = FIVE) -> Report:
    """``report`` with ``text`` in every place of the story, of the desk and of the links."""
    facts = tuple(
        replace(
            fact,
            label=text,
            consensus=text,
            unit=text,
            cells=tuple(replace(cell, value=text, note=text) for cell in fact.cells),
        )
        for fact in report.story.facts
    )
    descents = tuple(replace(one, why=text) for one in report.story.descents)
    acts = (Action.ACCEPT, Action.DISMISS, Action.QUERY, Action.NOTE, Action.ASSIGN)
    said = tuple(Decision(text, "f", act, text, text, "2025-05-14T08:30:00Z", text, text) for act in acts)
    states = (State.ACCEPTED, State.DISMISSED, State.REOPENED, State.QUERIED)
    return replace(
        report,
        articles=(
            *(replace(one, source=f"{at}{text}") for at, one in enumerate(report.articles)),
            *REPORT.articles,
        ),
        findings=FINDINGS,
        checks=tuple(
            replace(page, explain=f"https://{text}/{page.code}", doc=text, standard=text)
            for page in REPORT.checks
        ),
        marks=tuple(Mark(finding.id, state, said) for finding, state in zip(FINDINGS, states, strict=True)),
        story=replace(report.story, facts=facts, descents=descents),
    )


@pytest.mark.parametrize("fmt", READ)
@given(ANY_TEXT)
def test_nothing_that_cannot_be_seen_reaches_a_reader(fmt: str, text: str) -> None:
    shown = render(poisoned(text), fmt)
    hidden = {char for char in shown if unicodedata.category(char) in HIDDEN}
    assert hidden <= {"\n", "\u200c", "\u200d"}


@given(ANY_TEXT)
def test_in_colour_only_our_own_escapes_reach_a_terminal(text: str) -> None:
    shown = CONTROL.sub("", render(poisoned(text), "terminal", colour=True))
    assert "\x1b" not in shown
    assert shown == render(poisoned(text), "terminal")


@given(ANY_TEXT)
def test_every_row_of_a_table_has_all_its_columns_and_no_formula(text: str) -> None:
    rows = list(csv.reader(io.StringIO(render(poisoned(text), "csv"))))
    assert {len(row) for row in rows} == {len(rows[0])}
    facts = [row for row in rows if row[-1] == "fact"]
    assert len(facts) == 3 * len(FIVE.articles)
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]


@given(ANY_TEXT)
def test_a_row_of_the_markdown_matrix_has_a_cell_for_every_article(text: str) -> None:
    rows = [line for line in render(poisoned(text), "markdown").splitlines() if line.startswith("|")]
    assert len(rows) == 2 + 3
    bars = {len(re.findall(r"(?<!\\)\|", row)) for row in rows}
    assert bars == {len(FIVE.articles) + 2}


@given(ANY_TEXT)
def test_junit_is_well_formed_with_the_story_in_it(text: str) -> None:
    suite = ElementTree.fromstring(render(poisoned(text), "junit"))
    assert (suite.get("failures"), suite.get("skipped")) == ("3", "1")
    assert len(suite.findall(".//skipped")) == 1


def test_mark_up_and_commands_stay_text() -> None:
    text = "<script>x</script> [a](http://b) `c` | ::error file=x::forged\n::error file=x::forged"
    assert "<script>" not in render(poisoned(text), "markdown")
    assert "[a](" not in render(poisoned(text), "markdown")
    for fmt in ("github", "concise"):
        assert not [
            line for line in render(poisoned(text), fmt).splitlines() if line.startswith("::error file=x")
        ]


def test_a_link_goes_to_the_web_or_nowhere() -> None:
    pages = tuple(replace(page, explain="javascript:alert(1)") for page in REPORT.checks)
    report = replace(REPORT, checks=pages)
    assert "](<" not in render(report, "markdown")
    assert "helpUri" not in render(report, "sarif")
    assert "\x1b]8" not in render(report, "terminal", colour=True)


@given(ANY_TEXT, st.integers(min_value=40, max_value=120))
def test_the_matrix_keeps_to_the_width(text: str, width: int) -> None:
    word = max(visible(text).split() or [""], key=len)  # as it is shown: a word is never broken
    report = poisoned(text, replace(FIVE, findings=()))
    for line in render(replace(report, checks=(), findings=()), "terminal", width=width).splitlines()[:-1]:
        assert len(line) <= width or len(word) > 8
