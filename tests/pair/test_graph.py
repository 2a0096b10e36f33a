"""The graph of content words: every way up ends, figures hang on what they count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.assembly import Blocks, row_article, view_text
from factcheck.pair.folding import untangle
from factcheck.records import Span
from factcheck.settings import Settings
from factcheck.views import SentenceView, Word
from tests.desk import stories, view


def word(index: int, head: int) -> Word:
    return Word(index, Span(index, index + 1), "w", "w", "NOUN", "word", "w", head, "object", index)


def climbs_out(words: tuple[Word, ...] | list[Word], start: int) -> bool:
    at, steps = start, 0
    while at >= 0 and steps <= len(words):
        at, steps = words[at].head, steps + 1
    return at < 0


@given(st.lists(st.integers(-1, 9), min_size=10, max_size=10))
def test_no_ring_is_left_whatever_the_heads(heads: list[int]) -> None:
    words = untangle([word(i, head) for i, head in enumerate(heads)])
    assert all(climbs_out(words, i) for i in range(len(words)))


def test_what_hangs_nowhere_near_a_ring_stays() -> None:
    words = untangle([word(0, -1), word(1, 0), word(2, 1)])
    assert [w.head for w in words] == [-1, 0, 1]


def sentence(text: str) -> SentenceView:
    article = row_article(text, "text", None)
    return view_text(article, Blocks((Span(0, len(text)),)), Settings().spacy_model).sentences[0]


def hangs(text: str, surface: str) -> tuple[str, str]:
    words = sentence(text).words
    found = next(w for w in words if w.surface == surface)
    return (words[found.head].surface if found.head >= 0 else "", found.edge)


def test_a_passive_subject_is_an_object_and_by_names_the_agent() -> None:
    text = "The bridge was destroyed by a flood."
    assert hangs(text, "bridge") == ("destroyed", "object")
    assert hangs(text, "flood") == ("destroyed", "agent")


def test_thousands_of_troops_are_troops_that_a_figure_counts() -> None:
    text = "The general sent thousands of troops to the border."
    assert hangs(text, "troops") == ("sent", "object")
    assert hangs(text, "thousands") == ("troops", "number")


def test_prepositions_are_edges() -> None:
    assert hangs("The minister left for Geneva on Monday.", "Geneva") == ("left", "prep:for")


def test_hyphens_make_one_word() -> None:
    assert "test-firing" in [w.surface for w in sentence("He watched the test-firing of a rocket.").words]


def test_every_sentence_of_the_examples_climbs_out() -> None:
    for path in stories():
        for each in view(path).sentences:
            assert all(climbs_out(each.words, i) for i in range(len(each.words)))
