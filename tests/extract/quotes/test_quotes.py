"""Quotations word for word: marks of every kind, speakers, scare quotes, and marks that are none."""

import re

import pytest

from factcheck.extract.quotes import read_quotes
from factcheck.parse.spacy_parser import parse
from factcheck.records import Quote, Span


def quotes(text: str) -> tuple[Quote, ...]:
    blocks = tuple(Span(one.start(), one.end()) for one in re.finditer(r"[^\n]+", text))
    found = read_quotes(text, parse(text, blocks))
    assert all(one.span.of(text) == one.words for one in found)
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"The dam held," the mayor said.', ["The dam held,"]),
        ("“The dam held,” the mayor said.", ["The dam held,"]),
        ("'The dam held,' the mayor said.", ["The dam held,"]),
        ("‘The dam held,’ the mayor said.", ["The dam held,"]),
        ("«The dam held,» the mayor said.", ["The dam held,"]),
        ("„The dam held“, the mayor said.", ["The dam held"]),
        ('The mayor said: "The dam held. Nobody was hurt."', ["The dam held. Nobody was hurt."]),
        ('"We will go," she said, "and we will win."', ["We will go,", "and we will win."]),
        (
            "“She told me, ‘Leave now,’ and I did,” Ruiz said.",
            ["She told me, ‘Leave now,’ and I did,", "Leave now,"],
        ),
        ("\"It's the sailors' port,\" Ruiz said.", ["It's the sailors' port,"]),
        ("'The workers' rights matter,' he said.", ["The workers' rights matter,"]),
        ("It's the dogs' home and the sailors' port.", []),
        ("It’s the dogs’ home and the sailors’ port.", []),
        ("Back in the '90s the players' union fought 'em.", []),
        ('He is 6\'2" tall and the pipe is 5" wide.', []),
        ('"The dam held, the mayor said.', []),
        ('The mayor said the dam held."', []),
        ('The port is "closed", the "army" said.', ["closed", "army"]),
        ('"The dam held,"the mayor said.', ["The dam held,"]),
    ],
)
def test_the_quoted_words(text: str, words: list[str]) -> None:
    assert [one.words for one in quotes(text)] == words


def test_an_unanswered_mark_does_not_swallow_the_next_paragraph() -> None:
    text = '"The dam held, the mayor said.\nThe lake fell. The port is "closed" today.'
    assert [one.words for one in quotes(text)] == ["closed"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"The dam has held all night.\nThe mayor left.', ["The dam has held all night."]),
        (
            '"The dam has held all night.\nRoads are open and dry," the mayor said.',
            ["The dam has held all night.", "Roads are open and dry,"],
        ),
        ('The dam held.\nIt was 6" thick, he said.', []),
    ],
)
def test_a_mark_that_opens_a_paragraph_quotes_it_and_what_goes_on_to_the_next_mark(
    text: str, words: list[str]
) -> None:
    assert [one.words for one in quotes(text)] == words


def test_a_speech_of_several_paragraphs_is_one_quote_each_with_one_speaker() -> None:
    text = "“The dam held,” said Ana Ruiz. “Roads are open.\n“Nobody was hurt.”\nThe lake fell."
    assert [(one.words, one.speaker) for one in quotes(text)] == [
        ("The dam held,", "Ana Ruiz"),
        ("Roads are open.", "Ana Ruiz"),
        ("Nobody was hurt.", "Ana Ruiz"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"The dam held," the mayor said.', "mayor"),
        ('According to Ruiz, the dam "held well all night".', "Ruiz"),
        ('Ana Ruiz left. "The dam held and roads are open."', None),
        ('Ana Ruiz spoke. Ruiz said it rained. "It held well," she added.', "Ruiz"),
    ],
)
def test_the_speaker(text: str, speaker: str | None) -> None:
    assert [one.speaker for one in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ('The so-called "peace corridor" was shut.', True),
        ('The general gave out "hero" titles.', True),
        ('Her film "Night Ferry to Bergen" won.', True),
        ('"Never," the coach said.', False),
        ('He said, "No."', False),
        ('The raid was "an act of war against us all," Ruiz said.', False),
    ],
)
def test_a_few_quoted_words_and_titles_are_no_speech(text: str, scare: bool) -> None:
    assert [one.scare for one in quotes(text)] == [scare]
