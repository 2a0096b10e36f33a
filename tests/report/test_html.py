"""The HTML page as a document: everything is there once, every link leads somewhere, nothing else may act."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from lxml import html

from factcheck.records import Report
from factcheck.report import render
from tests.report.html_reports import REPORTS
from tests.report.story import REPORT


def page(report: Report) -> Any:
    return html.document_fromstring(render(report, "html"))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("name", REPORTS)
def test_every_finding_is_there_with_its_message_and_its_two_sides(name: str) -> None:
    report, document = REPORTS[name], page(REPORTS[name])
    cards = document.find_class("finding")
    assert sorted(card.get("data-finding") for card in cards) == sorted(f.id for f in report.findings)
    shown = {card.get("data-finding"): words(card) for card in cards}
    for finding in report.findings:
        assert " ".join(finding.message.split()) in shown[finding.id]
        for side in (finding.claim, finding.evidence):
            if side:
                assert " ".join(side.surface.split()) in shown[finding.id]


@pytest.mark.parametrize("name", REPORTS)
def test_every_id_is_given_once_and_every_link_inside_the_page_leads_to_one(name: str) -> None:
    document = page(REPORTS[name])
    ids = Counter(element.get("id") for element in document.iter() if element.get("id"))
    assert [each for each, times in ids.items() if times > 1] == []
    targets = [link.get("href") for link in document.iter("a") if link.get("href").startswith("#")]
    assert targets
    assert [target for target in targets if target[1:] not in ids] == []
    labels = [element for element in document.iter() if isinstance(element.tag, str)]
    named = [each for element in labels for key in ("aria-labelledby", "aria-describedby", "for")
             for each in (element.get(key) or "").split()]  # fmt: skip
    assert [each for each in named if each not in ids] == []


@pytest.mark.parametrize("name", REPORTS)
def test_the_words_of_a_finding_are_marked_in_its_article_and_lead_back(name: str) -> None:
    report, document = REPORTS[name], page(REPORTS[name])
    for number, card in enumerate(document.find_class("finding"), 1):
        finding = next(each for each in report.findings if each.id == card.get("data-finding"))
        for letter, side in (("c", finding.claim), ("e", finding.evidence)):
            if side is None:
                continue
            pieces = [
                mark for mark in document.iter("mark") if str(number) in (mark.get("data-f") or "").split()
            ]
            assert side.surface.split()[0] in " ".join(words(piece) for piece in pieces)
            assert document.get_element_by_id(f"at-{number}-{letter}") is not None
            back = document.xpath(f'//a[@data-ref="{number}"]/@href')
            assert set(back) == {f"#{card.get('id')}"}


@pytest.mark.parametrize("name", REPORTS)
def test_the_text_of_an_article_is_whole(name: str) -> None:
    report, document = REPORTS[name], page(REPORTS[name])
    for extra in [*document.find_class("ref"), *document.find_class("reason")]:
        extra.drop_tree()
    texts = {text.get("data-text"): text for text in document.find_class("text")}
    assert len(texts) == len(report.articles)
    shown = ["".join("".join(words(p) for p in text.findall("p")).split()) for text in texts.values()]
    for article in report.articles:
        assert any("".join(article.text.split()) in each for each in shown)


def test_words_of_several_findings_are_cut_where_one_of_them_begins_or_ends() -> None:
    document = page(REPORTS["overlapping"])
    pieces = [(words(mark), mark.get("data-f")) for mark in document.iter("mark") if mark.get("data-f")]
    assert pieces == [("beta", "1"), ("gamma", "1 2"), ("delta", "2"), ("epsilon", "2 3")]


def test_the_policy_allows_our_own_style_and_script_and_nothing_else() -> None:
    for report in REPORTS.values():
        document = page(report)
        (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        styles = [element.text_content() for element in document.iter("style")]
        scripts = [s.text_content() for s in document.iter("script") if s.get("type") != "application/json"]
        assert (len(styles), len(scripts)) == (1, 2)
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules == {
            "default-src": "'none'",
            "style-src": source(styles[0]),
            "script-src": f"{source(scripts[0])} {source(scripts[1])}",
            "img-src": "data:",
            "base-uri": "'none'",
            "form-action": "'none'",
        }


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_nothing_is_fetched_and_only_the_pages_of_checks_are_linked() -> None:
    for report in REPORTS.values():
        document = page(report)
        assert document.xpath("//link | //iframe | //object | //embed | //base | //img | //*[@src]") == []
        assert document.xpath("//@style") == []
        assert [name for element in document.iter() for name in element.attrib if name.startswith("on")] == []
        outside = {link.get("href") for link in document.iter("a") if not link.get("href").startswith("#")}
        assert outside <= {check.explain for check in report.checks}
        known = "".join(check.explain for check in report.checks)
        found = re.findall(r"https?://[^\s\"'<>]+", render(report, "html"))
        assert [each for each in found if each not in known] == []
        assert "@import" not in render(report, "html")


def test_the_page_of_a_check_is_a_link_where_it_has_an_address_and_else_a_command() -> None:
    document = page(REPORT)
    (link,) = document.xpath('//a[@href="https://desk.example/checks/NUM004"]')
    assert "noopener" in link.get("rel")
    command = replace(REPORT.checks[0], explain="factcheck explain ADD001")
    document = page(replace(REPORT, checks=(command,)))
    assert document.xpath("//article[@class='check']//code/text()") == ["factcheck explain ADD001"]
    assert document.xpath("//article[@class='check']//a") == []


def test_the_same_report_gives_the_same_bytes() -> None:
    for report in REPORTS.values():
        assert render(report, "html") == render(report, "html")


def test_the_headings_descend_one_step_at_a_time() -> None:
    for report in REPORTS.values():
        levels = [int(e.tag[1]) for e in page(report).iter() if re.fullmatch("h[1-6]", str(e.tag))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_no_other_format_waits_for_jinja() -> None:
    code = "import sys, factcheck.report; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
