"""Who says it, by which verb, and how far it reaches, in sentences as newspapers write them.

Expected attributions read ``source | verb | scope``; a text's attributions must be these and no others.
"""

import pytest

from factcheck.extract.attribution import read_attributions
from factcheck.parse.spacy_parser import parse
from factcheck.records import Span


def said(text: str) -> list[str]:
    found = read_attributions(text, parse(text, (Span(0, len(text)),)))
    assert all(one.span.of(text) == one.source for one in found)
    return [f"{one.source} | {one.verb} | {one.scope.of(text)}" for one in found]


TABLE = [
    ("The mayor said the dam held.", ["The mayor | say | the dam held"]),
    ("The mayor said that the dam held.", ["The mayor | say | the dam held"]),
    (
        "The mayor said the dam held, and that two roads were open.",
        ["The mayor | say | the dam held, and that two roads were open"],
    ),
    ("The dam held, the mayor said.", ["the mayor | say | The dam held"]),
    ("The dam held, said the mayor.", ["the mayor | say | The dam held"]),
    (
        "The dam held, the mayor said Friday, adding that roads were open.",
        ["the mayor | say | The dam held", "the mayor | add | roads were open"],
    ),
    (
        "The dam held, the mayor said Friday, displaying photos of dry streets.",
        ["the mayor | say | The dam held"],
    ),
    ("The flood, officials said, killed two.", ["officials | say | The flood, officials said, killed two"]),
    ("According to the mayor, the dam held.", ["the mayor | according to | the dam held"]),
    ("The dam held, according to the mayor.", ["the mayor | according to | The dam held"]),
    (
        "According to Danish assessments, 40 ships sailed and three sank.",
        ["Danish assessments | according to | 40 ships sailed and three sank"],
    ),
    ("As noted by state radio, the dam held.", ["state radio | note | the dam held"]),
    ("The dam held, as the ministry noted.", ["the ministry | note | The dam held"]),
    ("Per the ministry, 40 homes were lost.", ["the ministry | per | 40 homes were lost"]),
    ("The trip costs $40 per person.", []),
    (
        "The dam held because the stone is new, Ruiz states.",
        ["Ruiz | state | The dam held because the stone is new"],
    ),
    ("Gulf states said the dam held.", ["Gulf states | say | the dam held"]),
    ("The newspaper reported that the dam held.", ["The newspaper | report | the dam held"]),
    ("The army reported 30 deaths.", ["The army | report | 30 deaths"]),
    ("Experts believe the dam held.", ["Experts | believe | the dam held"]),
    (
        "The firm plans a second mine, a step Danish officials believe could harm the lake.",
        ["Danish officials | believe | could harm the lake"],
    ),
    (
        "The lake is rising, with experts suggesting the dam could fail.",
        ["experts | suggest | the dam could fail"],
    ),
    (
        "The lake is rising, with experts pointing to heavy rain as a likely cause.",
        ["experts | point | heavy rain as a likely cause"],
    ),
    ("A clerk was quoted as saying the safe was empty.", ["A clerk | say | the safe was empty"]),
    ("Police told reporters that the safe was empty.", ["Police | tell | the safe was empty"]),
    (
        "The safe was empty, police told reporters in a statement.",
        ["police | tell | The safe was empty"],
    ),
    ("Reports by aid groups say wells ran dry.", ["Reports by aid groups | say | wells ran dry"]),
    (
        "The rebels' claim that they held the port could not be checked.",
        ["The rebels | claim | they held the port"],
    ),
    ("The ministry denied that the dam failed.", ["The ministry | deny | the dam failed"]),
    ("The ministry denied the report.", ["The ministry | deny | the report"]),
    ("Police confirmed two deaths.", ["Police | confirm | two deaths"]),
    (
        "Police and hospital officials said two men died.",
        ["Police and hospital officials | say | two men died"],
    ),
    (
        "Two people briefed on the talks said a deal was near.",
        ["Two people briefed on the talks | say | a deal was near"],
    ),
    (
        '"It is over," said Ana Ruiz, a spokeswoman for the port.',
        ["Ana Ruiz | say | It is over"],
    ),
    ("Ruiz, a spokeswoman for the port, said it was over.", ["Ruiz | say | it was over"]),
    ("The minister, speaking in Oslo, said talks failed.", ["The minister | say | talks failed"]),
    (
        "The premier called the raid a crime.",
        ["The premier | call | the raid a crime"],
    ),
    ("Police put the toll at 12.", ["Police | put | the toll at 12"]),
    (
        "The agency, citing the governor, said 12 died.",
        ["The agency | say | 12 died", "the governor | cite | The agency, citing the governor, said 12 died"],
    ),
    ("The bank, citing weak demand, cut its forecast.", []),
    ("The minister did not say who paid.", []),
    ("The minister declined to say who paid.", []),
    (
        "The minister said taxes fell but did not say by how much.",
        ["The minister | say | taxes fell"],
    ),
    ("The minister will announce a plan on Monday.", []),
    ("Nobody said the dam was safe.", []),
    ("No group claimed the dam was safe.", []),
    ("The clerk sold stamps and told jokes.", []),
    ("A study in a journal found that bees sleep.", ["A study in a journal | find | bees sleep"]),
    (
        '"We will go," he said, "and we will win."',
        ['he | say | We will go," he said, "and we will win'],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_who_says_what(text: str, expected: list[str]) -> None:
    assert sorted(said(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("said", "say"),
        ("confirmed", "confirm"),
        ("claimed", "claim"),
        ("alleged", "allege"),
        ("believes", "believe"),
        ("suggested", "suggest"),
        ("acknowledged", "acknowledge"),
        ("warned", "warn"),
        ("denied", "deny"),
        ("predicted", "predict"),
    ],
)
def test_the_verb_tells_how_sure_the_source_is(verb: str, kind: str) -> None:
    text = f"The ministry {verb} that the dam would fail."
    assert [one.certainty for one in read_attributions(text, parse(text, (Span(0, len(text)),)))] == [kind]


def test_a_source_does_not_swallow_the_noun_that_its_clause_tells_about() -> None:
    text = "The firm will dig a second mine near the border, a project West African analysts think may fail."
    assert said(text) == ["West African analysts | think | may fail"]


def canonicals(text: str) -> list[str]:
    return [one.canonical for one in read_attributions(text, parse(text, (Span(0, len(text)),)))]


def test_the_canonical_has_no_determiner_and_no_capitals() -> None:
    assert canonicals("The Health Ministry said two men died.") == ["health ministry"]


def test_a_pronoun_takes_the_nearest_fitting_source() -> None:
    text = "Ana Ruiz said the port was shut. The agency said 12 ships waited. She added that more would come."
    assert canonicals(text) == ["ana ruiz", "agency", "ana ruiz"]


def test_a_thing_is_not_what_he_stands_for() -> None:
    assert canonicals("The agency said 12 ships waited. He added that more would come.") == ["agency", "he"]


def test_a_quotation_of_several_sentences_is_covered_to_its_end() -> None:
    text = 'The mayor said: "The dam held. Nobody was hurt." The talks go on.'
    assert said(text) == ["The mayor | say | The dam held. Nobody was hurt."]


def test_a_quotation_that_goes_on_keeps_its_speaker_and_the_story_after_it_does_not() -> None:
    text = '"The dam held," the mayor said. "Nobody was hurt. Roads are open." The lake fell on Monday.'
    assert said(text) == [
        "the mayor | say | The dam held",
        "the mayor | say | Nobody was hurt. Roads are open.",
    ]
