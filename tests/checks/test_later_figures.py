"""A toll of a later day is a query, a lower one is a correction: the days decide, not the values alone."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.assembly import view_article
from factcheck.read import article_from_text
from factcheck.records import Severity
from factcheck.settings import Settings
from factcheck.views import ArticleView
from tests.desk import found, laid

EARLIER, LATER = date(2025, 3, 9), date(2025, 3, 10)
FIRST = "The mudslide killed 36 people in the valley of Oruma, rescue workers said."
SECOND = "The mudslide killed 41 people in the valley of Oruma, rescue workers said."


def view(text: str, source: str, day: date | None) -> ArticleView:
    made = article_from_text(text, uri=f"{source}.txt", source=source, published=day)
    return view_article(made, Settings().spacy_model)


@pytest.mark.parametrize(
    ("claim", "day", "evidence", "there", "severity"),
    [
        (SECOND, LATER, FIRST, EARLIER, Severity.QUERY),
        (SECOND, EARLIER, FIRST, EARLIER, Severity.CORRECTION),
        (SECOND, None, FIRST, EARLIER, Severity.CORRECTION),
        (FIRST, LATER, SECOND, EARLIER, Severity.CORRECTION),
    ],
)
def test_a_higher_toll_may_be_later(
    claim: str, day: date | None, evidence: str, there: date, severity: Severity
) -> None:
    findings = found(laid(view(claim, "draft", day), [view(evidence, "wire", there)]))
    (figure,) = [finding for finding in findings if finding.check == "NUM001"]
    assert figure.severity is severity
    assert figure.message.startswith("a later figure: ") is (severity is Severity.QUERY)
