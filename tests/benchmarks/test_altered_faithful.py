"""Faithful rewrites say the same in other words, and say nothing where they cannot be sure."""

from __future__ import annotations

from random import Random

import pytest
from spacy.language import Language

from benchmarks.altered.faithful import OPERATORS
from benchmarks.altered.records import FAITHFUL


def rewrites(nlp: Language, kind: str, text: str) -> set[str]:
    """All that the operator makes of each sentence of ``text``."""
    return {
        one.apply(sentence.text)
        for sentence in nlp(text).sents
        for one in OPERATORS[kind](sentence, Random(1))
    }


EXAMPLES = [
    (
        "title after name",
        "Prime Minister Peter Novak said the road was closed.",
        "Peter Novak, the prime minister, said the road was closed.",
    ),
    (
        "figure in words",
        "The flood displaced 15,000 people in May.",
        "The flood displaced fifteen thousand people in May.",
    ),
    (
        "figure in digits",
        "Police arrested three men near the harbour.",
        "Police arrested 3 men near the harbour.",
    ),
    (
        "figure written out",
        "The bridge cost $1.2 million to repair.",
        "The bridge cost $1,200,000 to repair.",
    ),
    ("per cent", "Turnout rose to 61 per cent in the port.", "Turnout rose to 61% in the port."),
    ("per cent", "They lost 50 per cent of the herd.", "They lost half of the herd."),
    ("rounded", "The storm damaged 2,987 houses.", "The storm damaged nearly 3,000 houses."),
    (
        "doubled",
        "Sales rose from 20 million to 40 million litres.",
        "Sales doubled from 20 million to 40 million litres.",
    ),
    (
        "unit converted",
        "The crew walked for 30 km before dawn.",
        "The crew walked for about 19 miles before dawn.",
    ),
    (
        "date order",
        "The ferry sank on March 3, 2011, near the reef.",
        "The ferry sank on 3 March 2011, near the reef.",
    ),
    (
        "date order",
        "The ferry sank on 3 March 2011 near the reef.",
        "The ferry sank on March 3, 2011, near the reef.",
    ),
    ("period renamed", "The mill stood empty for 12 months.", "The mill stood empty for a year."),
    ("period renamed", "Prices fell over the past two weeks.", "Prices fell over the past fortnight."),
    ("alias", "The treaty was signed by the United Nations.", "The treaty was signed by the UN."),
    (
        "surname",
        "A boy named Andrew Miller was lost. Deputies found Andrew Miller near the river.",
        "Deputies found Miller near the river.",
    ),
    (
        "title form",
        "A colleague of Dr Hendricks wrote the report.",
        "A colleague of Doctor Hendricks wrote the report.",
    ),
    ("demonym", "A slump would hurt Norway's economy.", "A slump would hurt the Norwegian economy."),
    ("possessor", "The company's chairman resigned.", "The chairman of the company resigned."),
    ("passive", "The firm bought the old mill in May.", "The old mill was bought by the firm in May."),
    ("active", "The old mill was bought by the firm in May.", "The firm bought the old mill in May."),
    ("dative", "The council gave the school a grant.", "The council gave a grant to the school."),
    (
        "clause order",
        "After the dam burst, the mayor closed the road.",
        "The mayor closed the road after the dam burst.",
    ),
    (
        "clause order",
        "The mayor closed the road after the dam burst.",
        "After the dam burst, the mayor closed the road.",
    ),
    ("time moved", "On Monday, the mayor closed the road.", "The mayor closed the road on Monday."),
    (
        "attribution moved",
        "The minister said the road was closed.",
        "The road was closed, the minister said.",
    ),
    (
        "attribution moved",
        "The minister said the road was closed.",
        "According to the minister, the road was closed.",
    ),
    (
        "attribution moved",
        "The road was closed, the minister said.",
        "The minister said the road was closed.",
    ),
    (
        "split",
        "The dam burst at noon, and the mayor closed the road.",
        "The dam burst at noon. The mayor closed the road.",
    ),
    (
        "clauses joined",
        "The dam burst at noon, and the mayor closed the road.",
        "The dam burst at noon; the mayor closed the road.",
    ),
    ("dropped adverb", "The mayor also closed the road.", "The mayor closed the road."),
    ("dropped aside", "The mayor, who lives nearby, closed the road.", "The mayor closed the road."),
    ("relative shortened", "They sold a mill that was built by monks.", "They sold a mill built by monks."),
    ("relative turned", "They sold a mill that was built by monks.", "They sold a mill that monks built."),
    ("weekday", "The dam burst on Monday.", "The dam burst Monday."),
    ("reporting verb", "The minister said the road was closed.", "The minister stated the road was closed."),
    ("reporting tense", "The minister says the road is closed.", "The minister said the road is closed."),
    ("that", "The minister said the road was closed.", "The minister said that the road was closed."),
    ("synonym", "The council will purchase an automobile.", "The council will purchase a car."),
    ("bound reworded", "More than 300 houses burned.", "Over 300 houses burned."),
    ("contraction", "The minister did not answer.", "The minister didn't answer."),
    ("spelling", "The harbour was closed.", "The harbor was closed."),
    ("typography", 'The "old" mill was sold.', "The “old” mill was sold."),
]


@pytest.mark.parametrize(("kind", "text", "expected"), EXAMPLES)
def test_says_the_same_in_other_words(nlp: Language, kind: str, text: str, expected: str) -> None:
    assert expected in rewrites(nlp, kind, text)


def test_every_kind_has_an_example() -> None:
    assert {kind for kind, _, _ in EXAMPLES} == set(OPERATORS)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("figure in words", "The mill was built in 1950."),
        ("figure in words", "Between 10 to 15 people were hurt."),
        ("figure written out", "They want 10 to 15 million dollars."),
        ("rounded", "The storm damaged at least 2,987 houses."),
        ("rounded", "The storm damaged 3,000 houses."),
        ("unit converted", "She won the 100 metres freestyle."),
        ("unit converted", "A bolt of 30 millimetres failed."),
        ("date order", "The fair runs from March 3 to 5."),
        ("period renamed", "He was jailed for 12 months imprisonment."),
        ("bound reworded", "He has served over three years."),
        ("doubled", "Sales rose from 20 million to 50 million litres."),
        ("alias", "She joined the Bank of New South Wales in June."),
        ("surname", "Laura Hendricks met Tom Hendricks."),
        ("surname", "Deputies found Andrew Miller near the river."),
        ("demonym", "The Norwegian Broadcasting Corporation was sold."),
        ("passive", "The firm lost its way in May."),
        ("passive", "They bought the mill."),
        ("active", "The old mill was sold by Monday."),
        ("clause order", "He left the room after Hendricks spoke."),
        ("attribution moved", "But the road was closed, he said."),
        ("reporting tense", "The minister said on Monday the road is closed."),
        ("that", "The minister said nothing about the road."),
        ("dropped aside", "The mill, built in 1950, burned."),
        ("split", "The dam burst, and who knew of it is unclear."),
        ("surname", "The train stopped at Charlotte Springs."),
        ("split", "If the dam bursts, the town will flood, and the road will close."),
        ("contraction", "Not only did the dam burst."),
        ("spelling", "She works at the Harbour Trust."),
    ],
)
def test_yields_nothing_when_in_doubt(nlp: Language, kind: str, text: str) -> None:
    assert rewrites(nlp, kind, text) == set()


def test_words_in_quotation_marks_stay(nlp: Language) -> None:
    text = 'The mayor said "we did not purchase 15,000 bags on March 3" and closed the harbour.'
    for kind in OPERATORS.keys() - {"typography"}:
        for new in rewrites(nlp, kind, text):
            assert '"we did not purchase 15,000 bags on March 3"' in new


def test_a_sentence_within_a_running_quotation_is_left_alone(nlp: Language) -> None:
    text = '"We did not purchase the mill. It did not burn. We did not sell it," he said.'
    assert rewrites(nlp, "contraction", text) == set()


def test_all_changes_are_faithful_named_after_their_kind_and_within_the_sentence(nlp: Language) -> None:
    for _, text, _ in EXAMPLES:
        for sentence in nlp(f"Rain fell. {text}").sents:
            for kind, operator in OPERATORS.items():
                for one in operator(sentence, Random(1)):
                    assert (one.family, one.kind) == (FAITHFUL, kind)
                    assert 0 <= one.start <= one.end <= len(sentence.text)
                    assert one.apply(sentence.text) != sentence.text


def test_the_same_changes_in_the_same_order(nlp: Language) -> None:
    sentence = next(iter(nlp("The minister said 15,000 people did not leave the harbour on March 3.").sents))
    for operator in OPERATORS.values():
        assert list(operator(sentence, Random(1))) == list(operator(sentence, Random(2)))
