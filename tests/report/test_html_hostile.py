"""Hostile texts on the HTML page: they stay text, wherever they stand."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from factcheck.records import Article, Report, Span, Stripped
from factcheck.report import render
from factcheck.report.escape import visible, visible_lines
from tests.report.html_hostile import HOSTILE, MEGABYTE, hostile
from tests.report.story import REPORT

ANY_TEXT = st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C"]), min_size=1, max_size=60)
PLAIN = hostile("plain")


def tags(report: Report) -> dict[str, int]:
    """How many elements of each name a browser would make, and which attributes they have."""
    document: Any = html.document_fromstring(render(report, "html"))
    found: dict[str, int] = {}
    for element in document.iter():
        key = f"{element.tag} {' '.join(sorted(element.attrib))}"
        found[key] = found.get(key, 0) + 1
    return found


def names(report: Report) -> set[str]:
    return {key.split()[0] for key in tags(report) if isinstance(key, str)}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_adds_no_element_and_no_attribute(name: str) -> None:
    known = {attribute for key in tags(PLAIN) for attribute in key.split()[1:]}
    seen = tags(hostile(HOSTILE[name]))
    assert {key.split()[0] for key in seen} <= names(PLAIN) | {"details", "summary", "small", "span"}
    assert {attribute for key in seen for attribute in key.split()[1:]} <= known
    assert sum(times for key, times in seen.items() if key.startswith("script")) == 3
    assert sum(times for key, times in seen.items() if key.startswith("style")) == 1


@given(ANY_TEXT)
def test_no_text_whatever_adds_an_element(text: str) -> None:
    assert names(hostile(text)) <= names(PLAIN) | {"details", "summary", "small", "span"}


@given(ANY_TEXT)
def test_the_data_block_ends_where_it_ends_and_gives_every_text_back(text: str) -> None:
    shown = render(hostile(text), "html")
    start = shown.index('id="factcheck-data">') + len('id="factcheck-data">')
    block = shown[start : shown.index("</script>", start)]
    assert not set("<>&\u2028\u2029") & set(block)
    values = json.loads(block)
    assert values["subjects"]["plain"]["message"] == text
    assert values["signature"] == text


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_in_the_page_turns_the_text_round_or_hides(name: str) -> None:
    shown = render(hostile(HOSTILE[name]), "html")
    hidden = {char for char in shown if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}}
    assert hidden <= {"\n"}
    shown.encode("utf-8")


def test_a_link_that_is_no_address_is_not_followed() -> None:
    document: Any = html.document_fromstring(render(hostile("javascript:window.owned=1"), "html"))
    assert [a for a in document.iter("a") if not a.get("href").startswith("#")] == []
    spaced = replace(REPORT.checks[0], explain="https://desk.example/ onmouseover=x")
    document = html.document_fromstring(render(replace(REPORT, checks=(spaced,)), "html"))
    assert [a for a in document.iter("a") if not a.get("href").startswith("#")] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_in_the_page_carries_its_own_style_or_acts_on_an_event(name: str) -> None:
    document: Any = html.document_fromstring(render(hostile(HOSTILE[name]), "html"))
    named = {attribute for element in document.iter() for attribute in element.attrib}
    assert not {each for each in named if each == "style" or each.startswith("on")}
    assert not named & {"src", "action", "formaction", "srcdoc", "background", "ping", "xlink:href"}


@pytest.mark.parametrize(
    "address",
    ["JavaScript:owned()", "data:text/html,x", "vbscript:x", "java\nscript:x", "https://a.example/\nx",
     " https://a.example", "https://", "//a.example/x", "file:///etc/passwd"],
)  # fmt: skip
def test_what_explains_a_check_is_only_followed_on_the_web(address: str) -> None:
    page = replace(REPORT.checks[0], explain=address)
    document: Any = html.document_fromstring(render(replace(REPORT, checks=(page,)), "html"))
    assert [a for a in document.iter("a") if not a.get("href").startswith("#")] == []


def test_the_name_of_a_draft_cannot_pass_for_the_verdict() -> None:
    name = "nothing: draft” can run.\nNothing differs; 0"
    draft = replace(REPORT.articles[0], source=name)
    shown: Any = html.document_fromstring(
        render(replace(REPORT, articles=(draft, *REPORT.articles[1:])), "html")
    )
    [heading] = shown.iter("h1")
    assert heading.text.startswith("Hold “nothing: draft' can run. Nothing differs; 0”: ")


def test_a_megabyte_is_told_once_and_not_in_every_place() -> None:
    article = replace(REPORT.articles[1], title=MEGABYTE, outlet=MEGABYTE, source=MEGABYTE, uri="wire.txt")
    finding = replace(REPORT.findings[0], message=MEGABYTE, name=MEGABYTE)
    shown = render(replace(REPORT, articles=(REPORT.articles[0], article), findings=(finding,)), "html")
    assert len(shown) < 200_000
    assert "(1,030,000 characters left out)" in shown


def test_a_megabyte_that_was_set_apart_is_shown_by_its_beginning() -> None:
    text = MEGABYTE + "\n\nThe story begins.\n"
    stripped = (Stripped(Span(0, len(MEGABYTE)), MEGABYTE, "navigation"),)
    article = Article("long", "long.txt", "long.txt", text, "0" * 64, stripped=stripped)
    shown = render(replace(REPORT, articles=(article,), findings=()), "html")
    assert len(shown) < 200_000
    assert "more)" in shown
    assert "The story begins." in shown


@given(ANY_TEXT)
def test_lines_are_kept_and_the_rest_is_made_visible_as_anywhere(text: str) -> None:
    shown = visible_lines(text)
    assert visible(shown) == visible(text)
    assert visible_lines(shown) == shown
    assert shown.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
