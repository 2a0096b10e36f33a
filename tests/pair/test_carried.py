"""What nothing in a matched sentence answers is added only where nothing in the whole article carries it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.assembly import Blocks, row_article, view_text
from factcheck.records import Span
from factcheck.settings import Settings
from factcheck.views import ArticleView
from tests.desk import found, laid

MAIN = "Rescuers reached the village of Ostra on Tuesday"
# What the claim says more, and how another sentence of the evidence may carry it.
MORE = {
    "with 140 tents": ("The convoy had 140 tents on board.", "A total of 140 tents were loaded on Monday."),
    "with Helena Brandt": (
        "Brandt, a nurse, had joined the team.",
        "Helena Brandt told reporters of the trip.",
    ),
    "after the flood of May 9": ("It was on May 9 that the river rose.", "The flood came on May 9."),
}
ADDED = ("NUM006", "ENT003", "DAT003")
ASIDE = (
    "The road had been blocked by fallen trees.",
    "Villagers cheered as the lorries came in.",
    "More rain is forecast for the weekend.",
    "A bakery gave bread to everyone in the queue.",
)


def read(headline: str, body: str) -> ArticleView:
    text = f"{headline}\n\n{body}"
    start = len(headline) + 2
    blocks = Blocks((Span(start, len(text)),), ((Span(0, len(headline)), "headline"),))
    return view_text(row_article(text, headline, None), blocks, Settings().spacy_model)


@settings(max_examples=8, deadline=None)
@given(
    more=st.sampled_from(sorted(MORE)),
    said=st.integers(0, 1),
    aside=st.permutations(ASIDE),
    at=st.integers(0, 5),
)
def test_what_any_sentence_or_the_headline_carries_is_not_added(
    more: str, said: int, aside: list[str], at: int
) -> None:
    carrier = MORE[more][said]
    body = [f"{MAIN}.", *aside]
    headline = "Help arrives"
    if at == 5:
        headline = carrier.rstrip(".")
    else:
        body.insert(1 + at, carrier)
    claim = read("Help arrives", f"{MAIN} {more}.")
    raised = found(laid(claim, [read(headline, " ".join(body))]))
    assert [f for f in raised if f.level == "added" and f.check in ADDED] == []


def test_what_no_sentence_carries_is_added() -> None:
    evidence = read("Help arrives", " ".join((f"{MAIN}.", *ASIDE)))
    for more in MORE:
        raised = found(laid(read("Help arrives", f"{MAIN} {more}."), [evidence]))
        assert [f.check for f in raised if f.level == "added"] != []
