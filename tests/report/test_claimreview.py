"""ClaimReview: what an editor accepted, and nothing that nobody said."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.records import Action, Mark, Report, State
from factcheck.report import render
from tests.report.story import FINDINGS, REPORT, decided

ACCEPTED = tuple(
    Mark(finding.id, State.ACCEPTED, (decided(finding.id, Action.ACCEPT, "Ana Kos", "mended"),))
    for finding in FINDINGS
)


def graph(report: Report) -> list[dict[str, Any]]:
    document = json.loads(render(report, "claimreview"))
    assert document["@context"] == "https://schema.org"
    return list(document["@graph"])


def test_a_review_says_what_was_claimed_where_and_who_found_what() -> None:
    review = graph(replace(REPORT, marks=ACCEPTED[:1]))[0]
    assert review == {
        "@type": "ClaimReview",
        "identifier": "f1",
        "datePublished": "2025-05-14",
        "author": {"@type": "Person", "name": "Ana Kos"},
        "claimReviewed": "Engineers said that 40 workers were hurt at the dam.",
        "itemReviewed": {
            "@type": "Claim",
            "text": "Engineers said that 40 workers were hurt at the dam.",
            "appearance": {"@type": "NewsArticle", "name": "draft.txt"},
        },
        "reviewBody": "draft.txt counts workers where wire.txt counts gates.",
        "reviewRating": {"@type": "Rating", "alternateName": "The same figure counts something else"},
        "isBasedOn": {
            "@type": "NewsArticle",
            "name": "wire.txt",
            "headline": "Dam warning",
            "datePublished": "2025-05-13",
            "publisher": {"@type": "Organization", "name": "Example Press"},
        },
    }


def test_what_the_copy_leaves_out_is_no_claim_to_review() -> None:
    assert [one["identifier"] for one in graph(replace(REPORT, marks=ACCEPTED))] == ["f1", "f3", "f2"]


@pytest.mark.parametrize("state", [state for state in State if state is not State.ACCEPTED])
def test_what_nobody_accepted_is_not_published(state: State) -> None:
    assert graph(replace(REPORT, marks=tuple(replace(mark, state=state) for mark in ACCEPTED))) == []


def test_without_a_desk_the_graph_is_empty() -> None:
    assert graph(replace(REPORT, marks=())) == []


def test_an_address_is_given_where_the_article_has_one() -> None:
    draft, wire = REPORT.articles
    articles = (replace(draft, uri="https://news.example/dam"), replace(wire, uri="javascript:alert(1)"))
    review = graph(replace(REPORT, articles=articles, marks=ACCEPTED[:1]))[0]
    assert review["itemReviewed"]["appearance"]["url"] == "https://news.example/dam"
    assert "url" not in review["isBasedOn"]


class Tags(HTMLParser):
    """The tags of a page and what stands in its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.script += data


@given(st.sampled_from(["</script>", "<!--<script>", "]]>", "&lt;", "\u2028"]), st.text(max_size=20))
def test_no_text_ends_the_script_it_stands_in(hostile: str, more: str) -> None:
    message = f"{hostile}{more}<img src=x onerror=y>"
    finding = replace(FINDINGS[0], message=message, name=message)
    shown = render(replace(REPORT, findings=(finding,), marks=ACCEPTED[:1]), "claimreview")
    page = Tags()
    page.feed(f'<script type="application/ld+json">{shown}</script>')
    assert page.tags == ["script"]
    assert json.loads(page.script)["@graph"][0]["reviewBody"] == json.loads(shown)["@graph"][0]["reviewBody"]
