"""The parts of the HTML page: verdict, decisions, data of the script, bars, filters, matrix, groups."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from lxml import html

from factcheck.records import Descent, Report, Severity, Story
from factcheck.report import render
from tests.report.html_reports import REPORTS
from tests.report.story import EMPTY, REPORT


def page(report: Report) -> Any:
    return html.document_fromstring(render(report, "html"))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def data(report: Report) -> Any:
    return json.loads(page(report).get_element_by_id("factcheck-data").text_content())


def test_what_the_desk_said_is_marked_and_not_hidden() -> None:
    document = page(REPORT)
    cards = {card.get("data-finding"): words(card) for card in document.find_class("finding")}
    assert "Ana dismissed, 2025-05-14 08:30:00 UTC: we were there" in cards["f2"]
    assert "reopened: the text has changed" in cards["f3"]
    assert "Bo accepted" in cards["f3"]
    counts = {words(row[0]): [words(cell) for cell in row[1:]] for row in document.xpath("//tbody/tr")[:4]}
    assert counts["Queries"] == ["0", "0", "1", "1"]
    assert counts["Corrections"] == ["2", "0", "0", "2"]


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (REPORT, "Hold draft.txt: 2 corrections and 1 refile are open."),
        (EMPTY, "The 2 articles agree wherever they could be compared."),
        (replace(EMPTY, draft="draft-id"), "draft.txt can run: nothing in it differs from its source."),
        (replace(EMPTY, articles=EMPTY.articles[:1]), "draft.txt does not contradict itself."),
        (replace(REPORT, draft=None), "The 2 articles do not agree: 2 corrections and 1 refile are open."),
        (
            replace(REPORT, findings=REPORT.findings[3:]),
            "draft.txt can run: what is open is a matter of wording (1 refile).",
        ),
        (replace(REPORT, findings=REPORT.findings[1:2]), "Every finding is decided."),
    ],
)
def test_the_verdict_is_what_an_editor_would_say(report: Report, sentence: str) -> None:
    assert words(page(report).find(".//h1")) == sentence


def test_the_data_names_each_finding_with_both_sides_as_the_desk_takes_them() -> None:
    block = data(REPORT)
    assert (block["schema"], block["story"], block["signature"]) == (
        "factcheck/decisions/1", "dam", REPORT.signature,
    )  # fmt: skip
    assert data(replace(REPORT, story_name=""))["story"] is None
    assert set(block["subjects"]) == {"f1", "f2", "f3", "f4"}
    subject = block["subjects"]["f1"]
    assert subject["claim"] == {
        "source": "draft.txt",
        "surface": "40 workers",
        "sentence": "Engineers said that 40 workers were hurt at the dam.",
        "at": 20,
    }
    assert block["subjects"]["f4"]["claim"] is None


def test_decisions_are_kept_apart_for_another_run_or_another_text() -> None:
    key = data(REPORT)["key"]
    other = replace(REPORT.articles[0], sha256="f" * 64)
    assert data(replace(REPORT, signature="factcheck 0.2.0"))["key"] != key
    assert data(replace(REPORT, articles=(other, *REPORT.articles[1:])))["key"] != key
    assert data(replace(REPORT, findings=REPORT.findings[:1]))["key"] == key


def test_the_parts_of_a_confidence_are_drawn_with_their_sign() -> None:
    document = page(REPORTS["many"])
    *rows, total = document.xpath('//ul[@class="why"]')[0].findall("li")
    assert [(words(row[0]), words(row[2]), row[1].get("class")) for row in rows] == [
        ("check", "+2.60", "for w26"),
        ("alignment", "−0.06", "against w1"),
        ("nearness", "+0.09", "for w1"),
        ("follows", "−0.43", "against w4"),
    ]
    assert words(total) == "Sum, in log-odds+2.20"
    assert ".w26::before{width:52px}" in document.find(".//style").text


def test_a_family_is_offered_by_what_it_looks_at() -> None:
    checks = tuple(replace(each, about="figures: value, unit") for each in REPORT.checks)
    [fieldset] = page(replace(REPORT, checks=checks)).xpath("//fieldset[legend='About']")
    assert "figures (NUM)" in words(fieldset)
    [fieldset] = page(replace(REPORT, checks=())).xpath("//fieldset[legend='About']")
    assert words(fieldset).startswith("About ADD 1 NUM 1")


def test_a_filter_is_offered_for_each_severity_family_source_and_standing() -> None:
    document = page(REPORT)
    offered = {
        (box.get("data-kind"), box.get("value")) for box in document.xpath("//form//input[@data-kind]")
    }
    assert {value for kind, value in offered if kind == "severity"} == {"correction", "query", "refile"}
    assert {value for kind, value in offered if kind == "family"} == {"NUM", "QUO", "ADD", "OMI"}
    assert {value for kind, value in offered if kind == "source"} == {"1", "2"}
    assert {value for kind, value in offered if kind == "desk"} == {"open", "decided"}
    style = document.find(".//style").text
    for box in document.xpath("//form//input[@data-kind]"):
        assert f"#{box.get('id')}:not(:checked)" in style


def test_a_report_without_a_story_has_no_empty_matrix() -> None:
    document = page(replace(REPORT, story=Story()))
    assert document.xpath("//table[@class='matrix'] | //*[@id='story']") == []
    assert len(document.find_class("finding")) == 4


def test_every_severity_has_a_group_gravest_first() -> None:
    findings = tuple(replace(REPORT.findings[0], id=str(s), severity=s) for s in Severity)
    groups = page(replace(REPORT, findings=findings[::-1])).find_class("group")
    assert [group.get("data-severity") for group in groups] == ["correction", "query", "refile", "note"]


def test_the_matrix_tells_each_standing_in_words_and_who_said_it_first() -> None:
    document = page(REPORT)
    rows = {words(row[0]): [words(cell) for cell in row[1:]] for row in document.xpath(
        "//table[@class='matrix']/tbody/tr"
    )}  # fmt: skip
    wire, draft = rows["gates that failed"][1:]
    assert wire == "40 of the 120 gates= agrees 1st to say it"
    assert draft == "40 workers≠ deviatescounts workers, not gates"
    assert rows["The mayor has agreed to pay"][2] == "– silent"
    assert words(document.find_class("tree")[0]).startswith("wire.txt 2025-05-13 draft.txt")


def test_a_text_made_of_two_others_stands_under_the_one_it_retells_most() -> None:
    report = REPORTS["five"]
    first, second, third = (article.id for article in report.articles[:3])
    follows = (Descent(third, first, 0.4, 0, "4 of 10"), Descent(third, second, 0.6, 0, "6 of 10"))
    document = page(replace(report, story=replace(report.story, descents=follows)))
    inner = document.xpath("//ul[@class='tree']//ul[@class='tree']/li")
    assert [words(item) for item in inner] == ["paper-3.txt 2025-03-03 6 of 10 4 of 10"]
    assert words(inner[0].getparent().getparent()).startswith("paper-2.txt")


def test_texts_that_follow_each_other_in_a_ring_are_all_named_once() -> None:
    report = REPORTS["five"]
    ids = [article.id for article in report.articles]
    ring = tuple(Descent(each, after, 0.5, 0, "") for each, after in zip(ids, ids[1:] + ids[:1], strict=True))
    document = page(replace(report, story=replace(report.story, descents=ring)))
    named = [words(link) for link in document.xpath("//ul[@class='tree']//a")]
    assert sorted(named) == [article.source for article in report.articles]


def test_a_chart_is_drawn_where_figures_differ_and_says_the_same_in_words() -> None:
    document = page(REPORTS["five"])
    charts = document.find_class("chart")
    assert len(charts) == 8
    described = charts[0].find(".//desc").text
    assert described.startswith("In the order of publication: paper-1.txt 100 households, paper-2.txt 101")
    assert page(REPORT).find_class("chart") == []


def test_labels_of_a_crowded_chart_do_not_run_into_each_other() -> None:
    document = page(REPORTS["many"])
    for chart in document.find_class("chart"):
        labels = [(float(t.get("x")), float(t.get("y")), t.text) for t in chart.find_class("value")]
        assert len(labels) >= 3
        for (x, y, text), (other_x, other_y, other) in combinations(labels, 2):
            assert abs(y - other_y) > 12 or abs(x - other_x) > 3.5 * (len(text) + len(other))
    ticks = [tick.text for tick in document.find_class("chart")[0].find_class("tick")]
    heads = [words(head) for head in document.xpath("//table[@class='matrix']//th[@scope='col']")[2:]]
    assert [head.split()[0] for head in heads[:20]] == ticks


def test_numbers_that_no_drawing_can_hold_are_left_to_the_matrix() -> None:
    report = REPORTS["five"]
    fact = report.story.facts[0]
    for huge in (Decimal("1E+1000000"), Decimal("NaN"), Decimal("Infinity")):
        cells = (replace(fact.cells[0], low=huge, high=huge), *fact.cells[1:])
        story = replace(report.story, facts=(replace(fact, cells=cells),))
        assert "100 households" in words(page(replace(report, story=story)))
