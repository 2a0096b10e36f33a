"""Datelines of agencies and papers, and sentences that only look like them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.read import article_from_text, body_blocks
from factcheck.records import Article

REPORT = "The ministry closed two bridges on Friday."


def read(line: str, published: date | None = date(2024, 5, 5)) -> Article:
    return article_from_text(line, uri="-", source="s", published=published)


@pytest.mark.parametrize(
    ("lead", "place", "agency", "day"),
    [
        ("SEOUL, South Korea (AP) — ", "SEOUL, South Korea", "AP", None),
        ("LONDON, Aug 24 (Reuters) - ", "LONDON", "Reuters", date(2024, 8, 24)),
        ("LONDON, Dec. 30 (Reuters) - ", "LONDON", "Reuters", date(2023, 12, 30)),
        ("PARIS (AFP) – ", "PARIS", "AFP", None),
        ("PARIS, France (AFP) May 2 - ", "PARIS, France", "AFP", date(2024, 5, 2)),
        ("New Delhi: ", "New Delhi", None, None),
        ("KATHMANDU, May 2: ", "KATHMANDU", None, date(2024, 5, 2)),
        ("WASHINGTON — ", "WASHINGTON", None, None),
        ("GENEVA, Switzerland, 3 May 2024 (Agency) — ", "GENEVA, Switzerland", "Agency", date(2024, 5, 3)),
        ("VARLEN, Norland (Northwire) — ", "VARLEN, Norland", "Northwire", None),
        ("WINSTON-SALEM, N.C. (AP) — ", "WINSTON-SALEM, N.C.", "AP", None),
        ("NEW YORK/LONDON, March 4 (Reuters) - ", "NEW YORK/LONDON", "Reuters", date(2024, 3, 4)),
        ("BEIJING, Aug. 24 (Xinhua) -- ", "BEIJING", "Xinhua", date(2024, 8, 24)),
        ("New Delhi, Aug 24 (PTI) ", "New Delhi", "PTI", date(2024, 8, 24)),
        ("The Hague, Netherlands – ", "The Hague, Netherlands", None, None),
        ("KYIV, Ukraine, Aug. 24, 2025 /PRNewswire/ -- ", "KYIV, Ukraine", "PRNewswire", date(2025, 8, 24)),
        ("WINNIPEG, Manitoba, Monday, Aug. 24 — ", "WINNIPEG, Manitoba", None, date(2024, 8, 24)),
        ("Sydney, Australia | AFP - ", "Sydney, Australia", "AFP", None),
        ("(Reuters) - ", "", "Reuters", None),
    ],
)
def test_the_dateline_is_read_and_kept_out_of_the_body(
    lead: str, place: str, agency: str | None, day: date | None
) -> None:
    article = read(lead + REPORT)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency, article.dateline.day) == (place, agency, day)
    assert article.dateline.span.of(article.text) == lead
    assert [span.of(article.text) for span in body_blocks(article)] == [REPORT]
    assert [(line.text, line.reason) for line in article.stripped] == [(lead.strip(), "dateline")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Brand: I will not resign.",
        "Police: Five people died.",
        "BREAKING — Five people died on Friday.",
        "NATO — the alliance — said so on Friday.",
        "NATO — The alliance said so on Friday.",
        "Here is what we know: The bridge fell.",
        "International Monetary Fund (IMF) - The fund left on Friday.",
        "WORLD HEALTH ORGANIZATION (WHO) — The agency left on Friday.",
        "Seoul said: “We will not leave.”",
        "On Aug. 24 — The troops left.",
        "US - China talks collapsed on Friday.",
        "Kim Jong Un (AP) left on Monday.",
        "Washington — which pays for it — said nothing.",
    ],
)
def test_a_sentence_that_only_looks_like_a_dateline_stays_whole(sentence: str) -> None:
    article = read(sentence)
    assert article.dateline is None
    assert [span.of(article.text) for span in body_blocks(article)] == [sentence]


def test_without_a_date_of_publication_a_day_without_a_year_is_not_guessed() -> None:
    article = read("LONDON, Aug 24 (Reuters) - " + REPORT, published=None)
    assert article.dateline is not None
    assert article.dateline.day is None
    assert article.published is None


def test_a_full_dateline_day_is_the_date_of_publication_when_nothing_else_is() -> None:
    assert read("LONDON, 24 August 2023 (Reuters) - " + REPORT, published=None).published == date(2023, 8, 24)


def test_a_dateline_under_a_headline_and_a_standfirst_sentence_is_found() -> None:
    text = (
        f"Bridges close in Halden\nTwo bridges were closed. Repairs will last a month.\nOSLO (AP) — {REPORT}"
    )
    article = read(text)
    assert [(line.reason, line.text) for line in article.stripped] == [
        ("headline", "Bridges close in Halden"),
        ("standfirst", "Two bridges were closed. Repairs will last a month."),
        ("dateline", "OSLO (AP) —"),
    ]
