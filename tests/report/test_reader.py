"""What an editor sees: order, marks, context, counts."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Severity, Span
from factcheck.report import render
from tests.report.story import DRAFT, EMPTY, REPORT

# Colours, and the links of a terminal.
ANSI = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")


def test_the_gravest_come_first_and_all_are_there() -> None:
    shown = render(REPORT, "terminal")
    places = [
        shown.index(word) for word in ("CORRECTIONS (2)", "QUERIES (1)", "REFILES (1)", "NOT COMPARED (1)")
    ]
    assert places == sorted(places)
    assert [finding.message for finding in REPORT.findings if finding.message not in shown] == []


def test_both_sides_are_quoted_with_the_words_at_issue_marked() -> None:
    shown = render(REPORT, "terminal", width=200)
    assert "Engineers said that «40 workers» were hurt at the dam." in shown
    assert "Engineers said on Tuesday that «40 of the 120 gates» had failed." in shown


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render(REPORT, "terminal", colour=True, width=60)
    assert coloured != render(REPORT, "terminal", width=60)
    assert ANSI.sub("", coloured) == render(REPORT, "terminal", width=60)


def test_no_colour_outlives_its_line() -> None:
    sentence = "The " + "very " * 60 + "end."
    article = replace(DRAFT, text=sentence)
    whole = REPORT.findings[0].claim
    assert whole is not None
    side = replace(whole, span=Span(4, 290), sentence=Span(0, len(sentence)))
    finding = replace(REPORT.findings[0], claim=side, evidence=None)
    shown = render(
        replace(REPORT, articles=(article,), findings=(finding,)), "terminal", colour=True, width=50
    )
    marked = [line for line in shown.splitlines() if "very very" in line]
    assert len(marked) > 4
    for line in marked:
        codes = ANSI.findall(line)
        assert codes[0] == "\x1b[1m"
        assert codes[-1] == "\x1b[0m"


@given(st.integers(min_value=40, max_value=120))
def test_lines_keep_to_the_width(width: int) -> None:
    lines = render(REPORT, "terminal", width=width).splitlines()
    assert not [line for line in lines[:-1] if len(line) > width]


def test_the_summary_counts_in_words_and_names_the_signature() -> None:
    last = render(REPORT, "terminal").splitlines()[-1]
    counts = "2 corrections (1 reopened), 1 query (1 dismissed), 1 refile"
    assert last == f"{counts} · 2 articles, 6 claims · {REPORT.signature}"
    assert render(EMPTY, "terminal") == "no differences found · 2 articles, 6 claims · factcheck 0.1.0\n"


def test_a_long_sentence_is_cut_around_the_words_at_issue() -> None:
    sentence = "start " + "left " * 200 + "TARGET" + " right" * 200 + " finish"
    at = sentence.index("TARGET")
    article = replace(DRAFT, text=sentence)
    whole = REPORT.findings[0].claim
    assert whole is not None
    side = replace(whole, span=Span(at, at + 6), sentence=Span(0, len(sentence)))
    finding = replace(REPORT.findings[0], claim=side, evidence=None)
    shown = " ".join(render(replace(REPORT, articles=(article,), findings=(finding,)), "terminal").split())
    assert "left «TARGET» right" in shown
    assert "start" not in shown
    assert "finish" not in shown
    assert shown.count("…") == 2


def test_concise_places_are_those_of_the_words() -> None:
    lines = render(REPORT, "concise").splitlines()
    assert lines[2].startswith("stories/draft.txt:2:31 ADD001 query ")
    assert REPORT.articles[0].text.splitlines()[1][30:].startswith("amid public anger")


def test_every_severity_has_a_place_in_every_severity_aware_format() -> None:
    for severity in Severity:
        report = replace(REPORT, findings=(replace(REPORT.findings[0], severity=severity),))
        for fmt in ("concise", "csv", "sarif", "junit", "github"):
            assert str(severity) in render(report, fmt)
