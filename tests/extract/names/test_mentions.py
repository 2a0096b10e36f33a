"""What a reader would miss if names were read worse."""

from __future__ import annotations

import pytest

from factcheck.extract.names import read_mentions
from factcheck.parse.spacy_parser import parse
from factcheck.records import Mention, Span


def mentions(text: str) -> tuple[Mention, ...]:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Span(at, at + len(line)))
        at += len(line) + 1
    return read_mentions(text, parse(text, blocks))


def read(text: str) -> list[tuple[str, str]]:
    return [(mention.surface, mention.canonical) for mention in mentions(text)]


def canonicals(text: str, surface: str) -> set[str]:
    return {mention.canonical for mention in mentions(text) if mention.surface == surface}


PERSONS = [
    ("Ministers praised Petra Hallström. Hallström thanked them.", "Hallström", "Petra Hallström"),
    ("Lee Jae-myung landed on Monday. Lee will stay a week.", "Lee", "Lee Jae Myung"),
    ("Kim Jong Un watched the drill. Later Kim left.", "Kim", "Kim Jong Un"),
    (
        "Mohammed bin Salman opened the fair. Afterwards Bin Salman left.",
        "Bin Salman",
        "Mohammed bin Salman",
    ),
    ("Ursula von der Leyen spoke. Von der Leyen then left.", "Von der Leyen", "Ursula von der Leyen"),
    ("Volodymyr Zelenskyy was in Oslo. Zelensky leaves today.", "Zelensky", "Volodymyr Zelenskyy"),
    ("Joseph Biden spoke. Critics of Joe Biden jeered.", "Joe Biden", "Joseph Biden"),
    ("Theresa May resigned. Friends of May wept.", "May", "Theresa May"),
    ("Jim Jordan of Ohio objected. Jordan then walked out.", "Jordan", "Jim Jordan"),
    ("Marine Le Gall appealed. Supporters cheered Le Gall.", "Le Gall", "Marine Le Gall"),
    ("Gerald Ford was president. Aides to Ford wrote memoirs.", "Ford", "Gerald Ford"),
]


@pytest.mark.parametrize(("text", "surface", "canonical"), PERSONS)
def test_a_part_of_a_name_stands_for_the_person(text: str, surface: str, canonical: str) -> None:
    assert canonicals(text, surface) == {canonical}
    assert all(m.kind == "person" for m in mentions(text) if m.surface == surface)


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Michael Turner and Michelle Turner run the farm in Kent. Turner would not say more."
    found = read(text)
    assert ("Michael Turner", "Michael Turner") in found
    assert ("Michelle Turner", "Michelle Turner") in found
    [alone] = [m for m in mentions(text) if m.surface == "Turner"]
    assert {alone.canonical, *alone.others} == {"Michael Turner", "Michelle Turner"}


TITLES = [
    ("South Korean President Lee Jae Myung waved.", "Lee Jae Myung"),
    ("They saw Prime Minister Giorgia Meloni there.", "Giorgia Meloni"),
    ("A letter from Gen. Mark Milley arrived.", "Mark Milley"),
    ("Secretary of State Marco Rubio flew home.", "Marco Rubio"),
    ("Deputy Finance Minister Ilse Brandvold resigned.", "Ilse Brandvold"),
    ("Bank of Norway Governor Ida Wolden resigned.", "Ida Wolden"),
    ("Photographer Jane Okafor took it.", "Jane Okafor"),
]


@pytest.mark.parametrize(("text", "name"), TITLES)
def test_titles_are_no_part_of_a_surface(text: str, name: str) -> None:
    assert [m.surface for m in mentions(text) if m.kind == "person"] == [name]


COUNTRIES = [
    ("Diplomats met in the U.S. on Friday.", "U.S.", "United States", "name"),
    ("A US-led force withdrew.", "US", "United States", "name"),
    ("Most Dutch farmers objected.", "Dutch", "Netherlands", "demonym"),
    ("Officials in Burma denied it.", "Burma", "Myanmar", "name"),
    ("Cocoa from Côte d’Ivoire is dear.", "Côte d’Ivoire", "Ivory Coast", "name"),
    ("The DPRK fired a missile.", "DPRK", "North Korea", "name"),
    ("Critics of the Kremlin were jailed.", "Kremlin", "Russia", "metonym"),
    ("The offer was refused by Pyongyang.", "Pyongyang", "North Korea", "capital"),
    ("Trains to Kiev were late.", "Kiev", "Ukraine", "capital"),
    ("A spokesman for Downing Street agreed.", "Downing Street", "United Kingdom", "metonym"),
    ("Analysts in Türkiye agree.", "Türkiye", "Turkey", "name"),
    ("Exports from South Korea rose.", "South Korea", "South Korea", "name"),
]


@pytest.mark.parametrize(("text", "surface", "canonical", "role"), COUNTRIES)
def test_countries_by_any_of_their_names(text: str, surface: str, canonical: str, role: str) -> None:
    assert [(m.surface, m.canonical, m.role) for m in mentions(text)] == [(surface, canonical, role)]


def test_a_capital_may_be_the_city() -> None:
    [seoul] = mentions("Crowds gathered across Seoul.")
    assert (seoul.canonical, seoul.others) == ("South Korea", ("Seoul",))


def test_coordinated_adjectives_are_two_names() -> None:
    found = read("The South Korean and U.S. forces began the exercise.")
    assert found == [("South Korean", "South Korea"), ("U.S.", "United States")]


def test_the_north_only_where_korea_is_the_subject() -> None:
    korea = "North Korea held talks on Monday. Officials of the North walked out, and the South waited."
    assert canonicals(korea, "the North") == {"North Korea"}
    assert canonicals(korea, "the South") == {"South Korea"}
    assert read("Voters in the North turned out in force.") == []


ACRONYMS = [
    (
        "The Harbour Workers Association (HWA) called a strike. Talks with HWA failed.",
        "HWA",
        "Harbour Workers Association",
    ),
    ("An IAEA team left the plant.", "IAEA", "International Atomic Energy Agency"),
    ("Reports by KCNA were vague.", "KCNA", "Korean Central News Agency"),
    (
        "Northwind Shipping Group plc lost money. Shares in Northwind Shipping fell.",
        "Northwind Shipping",
        "Northwind Shipping Group",
    ),
]


@pytest.mark.parametrize(("text", "surface", "canonical"), ACRONYMS)
def test_organisations_by_short_name_and_acronym(text: str, surface: str, canonical: str) -> None:
    assert canonicals(text, surface) == {canonical}


ORGANISATIONS = [
    ("He joined the Bank of Japan last year.", "Bank of Japan"),
    ("She left the Russian Foreign Ministry in anger.", "Russian Foreign Ministry"),
    ("He spoke for the Korea Coast Guard.", "Korea Coast Guard"),
    ("He works for General Motors.", "General Motors"),
]


@pytest.mark.parametrize(("text", "name"), ORGANISATIONS)
def test_an_organisation_is_one_name(text: str, name: str) -> None:
    assert [(m.surface, m.kind) for m in mentions(text)] == [(name, "organisation")]


NOT_NAMES = [
    "Experts said the bridge was unsafe. Rescuers arrived on Tuesday in March.",
    "Please tell us who will pay it in may, and polish the china.",
    "Roast turkey was served. Police closed the road. However, nobody was hurt.",
    "Hundreds fled. Despite rain, crews worked. Officials blamed neglect.",
    "The SUV hit a wall; I'm told the TV set was broken.",
    "“Nothing will change,” she said. “Everything is fine.”",
]


@pytest.mark.parametrize("text", NOT_NAMES)
def test_common_words_are_no_names(text: str) -> None:
    assert read(text) == []


def test_months_days_and_nationalities_are_never_people() -> None:
    text = "On Monday in April, Japanese and Turkish envoys met. By June most Swedish firms had left."
    assert all(m.kind != "person" for m in mentions(text))


def test_a_headline_gives_only_names_that_stand_elsewhere() -> None:
    text = (
        "Storm Waters Swallow Coastal Road Near Harwick Point\n"
        "The mayor, Orla Devane, said on Friday that Harwick Point would be closed to traffic."
    )
    headline = text.index("\n")
    assert {m.surface for m in mentions(text) if m.span.end <= headline} <= {"Harwick Point"}


def test_a_person_with_a_country_for_a_first_name() -> None:
    text = "Chad Ellery won the race in Chad. The Chadian capital, N'Djamena, was quiet."
    found = read(text)
    assert ("Chad Ellery", "Chad Ellery") in found
    assert ("Chad", "Chad") in found
    assert ("N'Djamena", "Chad") in found


@pytest.mark.parametrize("mark", ["'s", "’s", " ’s", " 's"])
def test_possessives_are_no_part_of_a_surface(mark: str) -> None:
    assert read(f"They praised Petra Hallström{mark} work.") == [("Petra Hallström", "Petra Hallström")]


def test_a_surname_at_the_start_of_a_sentence_that_is_also_a_word() -> None:
    text = "Stuart Broad bowled well. Broad's spell lasted an hour. Broad agreement was reached."
    assert [m.surface for m in mentions(text)] == ["Stuart Broad", "Broad"]


def test_a_town_before_its_country_is_a_place() -> None:
    assert [(m.surface, m.kind) for m in mentions("He was born in Reading, England.")] == [
        ("Reading", "place"),
        ("England", "place"),
    ]
