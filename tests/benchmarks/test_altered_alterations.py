"""The operators that alter what a sentence says, on sentences written for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from benchmarks.altered import attribution, entities, events, hedges, negation, quotes
from benchmarks.altered.inflect import gerund, participle, past, third
from benchmarks.altered.records import Change, Operator

FAMILIES: dict[str, dict[str, Operator]] = {
    "ENT": entities.OPERATORS,
    "EVT": events.OPERATORS,
    "NEG": negation.OPERATORS,
    "HDG": hedges.OPERATORS,
    "ATT": attribution.OPERATORS,
    "QUO": quotes.OPERATORS,
}
SENTENCES = (
    "Police arrested two students near the harbour.",
    "The mayor said that the old bridge was safe for lorries.",
    "Prices rose by 3 per cent, according to the ministry.",
    "Mr Hargreave may have signed the lease, his lawyer Anna Quist said.",
    '"We did not sell the two farms," Ms Quist said.',
    "The council did not approve the plan for a higher wall.",
    "A French ship left Athens with an alleged smuggler on board.",
    "The company agreed to pay the growers.",
    "The museum will open a second hall.",
    "No.",
    "Fire",
)
Alter = Callable[[str, str], list[str]]


@pytest.fixture(scope="module")
def alter(nlp: Language) -> Alter:
    def made(family: str, text: str) -> list[str]:
        sentence = next(nlp(text).sents)
        return [change.apply(sentence.text) for change in _changes(family, sentence, 1)]

    return made


def _changes(family: str, sentence: Span, seed: int) -> Iterator[Change]:
    for operator in FAMILIES[family].values():
        yield from operator(sentence, Random(seed))


@pytest.mark.parametrize(
    ("family", "sentence", "expected"),
    [
        ("NEG", "The council approved the plan.", "The council did not approve the plan."),
        ("NEG", "The bridge was closed on Monday.", "The bridge was not closed on Monday."),
        ("NEG", "The council did not approve the plan.", "The council approved the plan."),
        ("NEG", "The pilot was not injured.", "The pilot was injured."),
        ("NEG", "The divers found no evidence of a leak.", "The divers found some evidence of a leak."),
        ("NEG", "House prices rose in March.", "House prices fell in March."),
        ("NEG", "The town saw an increase in thefts.", "The town saw a decrease in thefts."),
        ("NEG", "The unions support the plan.", "The unions oppose the plan."),
        ("NEG", "The court found her guilty.", "The court found her innocent."),
        ("HDG", "The driver stole the van.", "The driver may have stolen the van."),
        ("HDG", "The driver stole the van.", "The driver is said to have stolen the van."),
        ("HDG", "The driver allegedly stole the van.", "The driver stole the van."),
        ("HDG", "The mill may close.", "The mill closes."),
        ("HDG", "The mills could have closed.", "The mills closed."),
        ("HDG", "An alleged thief ran off.", "A thief ran off."),
        ("HDG", "The mill is believed to be empty.", "The mill is empty."),
        ("HDG", "The mill must close.", "The mill may close."),
        (
            "HDG",
            "The coroner suspects that the fire was arson.",
            "The coroner knows that the fire was arson.",
        ),
        ("ATT", "The mayor said that the bridge was safe.", "The bridge was safe."),
        ("ATT", "The bridge was safe, the mayor said.", "The bridge was safe."),
        ("ATT", "According to the mayor, the bridge was safe.", "The bridge was safe."),
        ("ATT", "The bridge was safe, according to the mayor.", "The bridge was safe."),
        ("EVT", "The police attacked the protesters.", "The protesters attacked the police."),
        ("EVT", "The guard was attacked by the protester.", "The protester was attacked by the guard."),
        ("EVT", "Tom Hale sold the house.", "Tom Hale bought the house."),
        ("EVT", "The company agreed to pay the growers.", "The company refused to pay the growers."),
        ("EVT", "The company has opened a mine.", "The company will open a mine."),
        ("EVT", "The company will open a mine.", "The company has opened a mine."),
        ("QUO", '"We will never leave our homes," she said.', '"We will leave our homes," she said.'),
        ("QUO", '"It was a very bad decision," he said.', '"It was a very good decision," he said.'),
        ("QUO", '"We lost three good boats," he said.', '"We lost two good boats," he said.'),
    ],
)
def test_a_sentence_is_altered_as_an_editor_would_fear(
    alter: Alter, family: str, sentence: str, expected: str
) -> None:
    assert expected in alter(family, sentence)


def test_a_name_gets_another_part_of_its_kind(alter: Alter) -> None:
    altered = alter("ENT", "Peter Quillfeather lives in Berlin.")
    assert any(text.endswith(" Quillfeather lives in Berlin.") for text in altered)
    assert any(text.startswith("Peter ") and "Quillfeather" not in text for text in altered)
    assert any(text.startswith("Peter Quillfeather lives in ") and "Berlin" not in text for text in altered)


def test_a_demonym_takes_the_article_that_fits(alter: Alter) -> None:
    altered = alter("ENT", "The crew of a French ship called for help.")
    assert altered
    for text in altered:
        words = text.split()
        article, demonym = words[3], words[4]
        assert article == ("an" if demonym[0] in "AEIO" else "a")


def test_another_source_takes_the_place_of_the_one_named(alter: Alter) -> None:
    altered = alter("ATT", "The farmer said that the dam was full.")
    moved = [text for text in altered if text.endswith(" said that the dam was full.")]
    assert moved
    assert not any("farmer" in text for text in moved)


@pytest.mark.parametrize("family", ["ENT", "EVT", "NEG", "HDG"])
def test_the_words_of_a_quotation_stay_as_they_are(alter: Alter, family: str) -> None:
    quotation = "“Peter Brown may buy the safe house in Berlin”"
    for text in alter(family, f"{quotation}, the mayor said on Monday."):
        assert quotation in text


@pytest.mark.parametrize(
    ("family", "sentence"),
    [
        ("NEG", "Hardly any shops closed."),
        ("NEG", "Both of the mills closed."),
        ("HDG", "The driver did not steal the van."),
        ("ATT", "The driver stole the van."),
        ("QUO", "The driver did not steal the van."),
        ("EVT", "The talks were long."),
        ("ENT", "The driver met the baker."),
    ],
)
def test_what_would_not_come_out_well_is_left_alone(alter: Alter, family: str, sentence: str) -> None:
    assert alter(family, sentence) == []


def test_a_meeting_is_the_same_from_either_side(alter: Alter) -> None:
    assert "The mayor met the driver." not in alter("EVT", "The driver met the mayor.")


@pytest.mark.parametrize("family", FAMILIES)
@given(order=st.permutations(SENTENCES), seed=st.integers(0, 99))
@settings(max_examples=8, deadline=None)
def test_every_change_fits_its_sentence_wherever_that_stands(
    nlp: Language, family: str, order: list[str], seed: int
) -> None:
    doc: Doc = nlp(" ".join(order))
    for sentence in doc.sents:
        changes = list(_changes(family, sentence, seed))
        assert changes == list(_changes(family, sentence, seed))
        for change in changes:
            assert change.family == family
            assert 0 <= change.start <= change.end <= len(sentence.text)
            new = change.apply(sentence.text)
            assert new != sentence.text
            assert "  " not in new
            start, end = change.new_span()
            assert 0 <= start < end <= len(new)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("stop", ("stopped", "stopped", "stops", "stopping")),
        ("deny", ("denied", "denied", "denies", "denying")),
        ("take", ("took", "taken", "takes", "taking")),
        ("agree", ("agreed", "agreed", "agrees", "agreeing")),
        ("stay on", ("stayed on", "stayed on", "stays on", "staying on")),
        ("lie", ("lay", "lain", "lies", "lying")),
        ("forbid", ("forbade", "forbidden", "forbids", "forbidding")),
        ("catch", ("caught", "caught", "catches", "catching")),
    ],
)
def test_verbs_are_inflected(lemma: str, forms: tuple[str, str, str, str]) -> None:
    assert (past(lemma), participle(lemma), third(lemma), gerund(lemma)) == forms
