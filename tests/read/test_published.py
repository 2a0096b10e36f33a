"""The date of publication: the option, then the article's own lines."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.read import article_from_text, body_blocks

BODY = "The ministry closed two bridges on Friday. Repairs will last a month."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: Aug. 24, 2025", date(2025, 8, 24)),
        ("Published August 24, 2025 at 10:04 AM EDT", date(2025, 8, 24)),
        ("Last updated on Sunday, 24 August 2025, 18:07 GMT", date(2025, 8, 24)),
        ("First published on Sun 24 Aug 2025 10.04 BST", date(2025, 8, 24)),
        ("24 August 2025", date(2025, 8, 24)),
        ("August 24th, 2025", date(2025, 8, 24)),
        ("2025-08-24", date(2025, 8, 24)),
        ("2025-08-24T10:04:00Z", date(2025, 8, 24)),
        ("24/08/2025 10:04", date(2025, 8, 24)),
        ("24.08.2025", date(2025, 8, 24)),
        ("Updated 3 hours ago", None),
        ("Published 03/04/2025", None),  # March or April: not guessed
    ],
)
def test_a_published_line_is_read_and_set_apart(line: str, day: date | None) -> None:
    article = article_from_text(f"Bridges close in Halden\n{line}\n{BODY}", uri="-", source="s")
    assert article.published == day
    assert ("published", line) in [(stripped.reason, stripped.text) for stripped in article.stripped]
    assert [span.of(article.text) for span in body_blocks(article)] == [BODY]


def test_first_published_goes_before_updated_and_the_option_before_both() -> None:
    text = f"Updated: Aug. 26, 2025\nPublished: Aug. 24, 2025\n{BODY}"
    assert article_from_text(text, uri="-", source="s").published == date(2025, 8, 24)
    option = date(2025, 8, 25)
    assert article_from_text(text, uri="-", source="s", published=option).published == option


@pytest.mark.parametrize(
    "sentence",
    [
        "Published in 2019, the book sold 40,000 copies.",
        "Updated rules took effect on March 1, 2025.",
        "The bridge opened on 24 August 2025.",
        "May 2025 was the warmest month on record.",
    ],
)
def test_a_sentence_with_a_date_is_body(sentence: str) -> None:
    article = article_from_text(f"{BODY}\n{sentence}", uri="-", source="s")
    assert sentence in [span.of(article.text) for span in body_blocks(article)]
    assert article.published is None
