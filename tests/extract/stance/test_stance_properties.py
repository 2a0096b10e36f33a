"""What holds of any text: offsets, order, the same words whatever the style of the marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.attribution import read_attributions
from factcheck.extract.quotes import read_quotes
from factcheck.extract.stance import read_cues
from factcheck.parse.spacy_parser import parse
from factcheck.records import Sentence, Span

_WORDS = ["said", "The mayor", "not", "will", "according to", "may", "allegedly", "plans", "to", "send", "he"]
_MARKS = [
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "«",
    "»",
    ",",
    ".",
    ":",
    "\n",
    "if",
    "per",
    "rose",
    "5",
    "%",
    "as",
    "é",
]
_PIECES = st.sampled_from([*_WORDS, *_MARKS])
_TEXTS = st.one_of(
    st.lists(_PIECES, max_size=25).map(" ".join),
    st.lists(_PIECES, max_size=25).map("".join),
    st.text(max_size=80),
)


def parsed(text: str) -> tuple[Sentence, ...]:
    return parse(text, (Span(0, len(text)),))


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_string_gives_records_that_point_at_their_surfaces(text: str) -> None:
    sentences = parsed(text)
    cues = read_cues(sentences)
    attributions = read_attributions(text, sentences)
    quotes = read_quotes(text, sentences)
    assert all(cue.span.of(text) == cue.surface and cue.target.of(text) for cue in cues)
    assert all(0.0 <= cue.certainty <= 1.0 for cue in cues)
    assert all(one.span.of(text) == one.source and one.scope.of(text) for one in attributions)
    assert all(one.span.of(text) == one.words and one.words == one.words.strip() for one in quotes)
    assert list(attributions) == sorted(attributions, key=lambda one: (one.scope, one.span, one.verb))


@pytest.mark.parametrize(
    "text",
    [
        '"The dam held," the mayor said. "It\'s safe, and nobody was hurt."',
        'The general gave "hero" titles to the pilots\' widows, calling them "great women, great mothers".',
        'Ruiz said the "aging" fleet wouldn\'t sail. "We can\'t," she added.',
    ],
)
def test_straight_and_curly_marks_give_the_same_words(text: str) -> None:
    curly, opened = [], False
    for char in text:
        if char == '"':
            opened = not opened
            curly.append("“" if opened else "”")
        else:
            curly.append("’" if char == "'" else char)
    other = "".join(curly)
    straight = [(one.span, one.scare) for one in read_quotes(text, parsed(text))]
    assert straight == [(one.span, one.scare) for one in read_quotes(other, parsed(other))]


def test_an_article_that_never_closes_its_marks_is_read_in_linear_time_and_loses_nothing() -> None:
    text = 'The port is "closed. ' * 400 + "The mayor said the dam held."
    sentences = parsed(text)
    assert any(one.scope.of(text) == "the dam held" for one in read_attributions(text, sentences))
    assert all(len(one.words) < 3000 for one in read_quotes(text, sentences))
