"""Pronouns and descriptions stand for a name where the text leaves no doubt, and for nothing elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.assembly import Blocks, row_article, view_text
from factcheck.records import Span
from factcheck.settings import Settings
from factcheck.views import ArticleView


def read(text: str) -> ArticleView:
    return view_text(row_article(text, "text", None), Blocks((Span(0, len(text)),)), Settings().spacy_model)


def stand_ins(text: str) -> list[tuple[str, str]]:
    words = [word for view in read(text).sentences for word in view.words]
    return [(w.surface, w.stands_for.surface) for w in words if w.stands_for is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finance minister Jorge Lima spoke on Monday. He resigned.", [("He", "Jorge Lima")]),
        ("Laura Peck met Simon Dahl. She praised him.", [("She", "Laura Peck"), ("him", "Simon Dahl")]),
        ("Chairwoman Doyle met Simon Dahl. She left early.", [("She", "Doyle")]),
        ("Altona Foods cut 90 jobs. It blamed high prices.", [("It", "Altona Foods")]),
        ("The nurses went home on Friday. They want more pay.", [("They", "nurses")]),
        ("Altona Airlines cut 90 jobs. The company lost money.", [("company", "Altona Airlines")]),
        ("Trade minister Ugo Berti flew home. The minister gave no reason.", [("minister", "Ugo Berti")]),
        (
            "Neil Farrow pleaded guilty. The 43-year-old was jailed on Friday.",
            [("43-year-old", "Neil Farrow")],
        ),
    ],
)
def test_what_is_plain_is_resolved(text: str, expected: list[tuple[str, str]]) -> None:
    assert stand_ins(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "John Abel met Simon Dahl. He left early.",
        "John Abel saw a policeman. He ran away.",
        "Laura Peck spoke on Monday. He resigned.",
        "John Abel hit him.",
        "It rained in Leeds. It was cold.",
        "Altona Foods sued Brack Motors. The company lost.",
        "John Abel was hit by a car. The driver fled.",
        "The roads were closed. They were icy.",
        "John Abel spoke on Monday. Rain fell. Snow followed. Roads froze. He resigned.",
    ],
)
def test_where_there_is_a_doubt_nothing_is(text: str) -> None:
    assert stand_ins(text) == []


def test_a_pronoun_in_a_quotation_is_left_to_its_speaker() -> None:
    assert stand_ins('John Abel opened the inquiry. "He knew of it for years," said a witness.') == []


def test_an_antecedent_is_a_word_of_the_article_and_itself_no_stand_in() -> None:
    view = read("Laura Peck spoke. She left. She came back on Friday.")
    words = [word for sentence in view.sentences for word in sentence.words]
    meant = [word.stands_for for word in words if word.stands_for is not None]
    assert [word.surface for word in meant] == ["Laura Peck", "Laura Peck"]
    assert all(word in words and word.meant is word for word in meant)
    assert all(word.surface == view.article.text[word.span.start : word.span.end] for word in words)


PARTS = ("Laura Peck", "Simon Dahl", "He", "She", "They", "It", "The company", "Altona Foods", "The nurses")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(PARTS)), min_size=1, max_size=5))
def test_whatever_is_said_of_whom_a_stand_in_comes_after_what_it_means(said: list[tuple[str, str]]) -> None:
    view = read(" ".join(f"{who} thanked {whom}." for who, whom in said))
    for sentence in view.sentences:
        assert [word.index for word in sentence.words] == list(range(len(sentence.words)))
        for word in sentence.words:
            assert word.stands_for is None or word.stands_for.span.end <= word.span.start
            assert word.kind != "pronoun" or word.stands_for is not None
