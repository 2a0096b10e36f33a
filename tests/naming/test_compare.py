"""How two names stand to each other, without an article and with one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.naming import NameRelation, compare_surfaces, mention_of, same
from factcheck.records import Mention, Span
from factcheck.resources import lexicon

R = NameRelation

PAIRS = [
    ("Park Chung-hee", "Park Chung Hee", R.SAME),
    ("Chancellor Olaf Scholz", "Olaf Scholz", R.SAME),
    ("Fumio Kishida", "Kishida Fumio", R.SAME),
    ("Emmanuel Macron’s", "Emmanuel Macron", R.SAME),
    ("Mrs. Angela Merkel", "Merkel", R.ALIAS),
    ("Bernie Sanders", "Bernard Sanders", R.ALIAS),
    ("Robert F. Kennedy Jr.", "Robert Kennedy", R.ALIAS),
    ("Gabriel García", "Gabriel García Márquez", R.ALIAS),
    ("Yevgeny Prigozhin", "Evgeny Prigozhin", R.VARIANT),
    ("Moammar Gadhafi", "Moammar Qaddafi", R.VARIANT),
    ("Petra Hallstrom", "Petra Hallstrum", R.VARIANT),
    ("George W. Bush", "George H.W. Bush", R.DIFFERENT),
    ("Anna Kowalska", "Anne Kowalska", R.DIFFERENT),
    ("Xi Jinping", "Li Keqiang", R.DIFFERENT),
    ("Park Geun-hye", "Park Chung-hee", R.DIFFERENT),
    ("Prince William", "Prince Harry", R.DIFFERENT),
    ("Great Britain", "United Kingdom", R.SAME),
    ("Swaziland", "Eswatini", R.SAME),
    ("Bombay", "Mumbai", R.SAME),
    ("Peking", "Beijing", R.SAME),
    ("the Kremlin", "Moscow", R.METONYM),
    ("White House", "U.S.", R.METONYM),
    ("Brussels", "EU", R.METONYM),
    ("Pentagon", "United States", R.METONYM),
    ("Swiss", "Switzerland", R.METONYM),
    ("Swiss", "Swedish", R.DIFFERENT),
    ("Guinea", "Guinea-Bissau", R.DIFFERENT),
    ("Guinea", "Equatorial Guinea", R.DIFFERENT),
    ("Iran", "Iraq", R.DIFFERENT),
    ("Mauritania", "Mauritius", R.DIFFERENT),
    ("Latvia", "Lithuania", R.DIFFERENT),
    ("Budapest", "Bucharest", R.DIFFERENT),
    ("Seoul", "Busan", R.DIFFERENT),
    ("Seoul", "Tokyo", R.DIFFERENT),
    ("Scotland", "Britain", R.CONTAINS),
    ("Osaka", "Japan", R.CONTAINS),
    ("Osaka", "China", R.DIFFERENT),
    ("IMF", "International Monetary Fund", R.ALIAS),
    ("Ministry of Defence", "Defense Ministry", R.SAME),
    ("Russian Defense Ministry", "Ministry of Defense", R.ALIAS),
    ("Russian Defense Ministry", "Ukrainian Defence Ministry", R.DIFFERENT),
    ("Bank of England", "Bank of Japan", R.DIFFERENT),
    ("Northwind Holdings Ltd", "Northwind Holdings", R.SAME),
    ("NATO", "European Union", R.DIFFERENT),
    ("Hamas", "Hezbollah", R.DIFFERENT),
    ("Angela Merkel", "Germany", R.UNRELATED),
]


@pytest.mark.parametrize(("claim", "evidence", "relation"), PAIRS)
def test_pairs(claim: str, evidence: str, relation: NameRelation) -> None:
    assert compare_surfaces(claim, evidence) is relation
    assert compare_surfaces(evidence, claim) is relation


_TERRITORIES = [row["name"] for row in lexicon("territories") if row["type"] == "country"]
_NAMES = st.sampled_from([name for pair in PAIRS for name in pair[:2]]) | st.text(max_size=20)


def test_no_two_countries_are_taken_for_one() -> None:
    confused = [
        (one, other)
        for at, one in enumerate(_TERRITORIES)
        for other in _TERRITORIES[at + 1 :]
        if compare_surfaces(one, other).one_bearer
    ]
    assert confused == []


def test_every_listed_surface_is_one_territory() -> None:
    owners: dict[str, str] = {}
    for row in lexicon("territories"):
        for surface in (row["name"], *row["aliases"], *row["demonyms"]):
            assert owners.setdefault(surface, row["name"]) == row["name"]


@given(_NAMES, _NAMES)
def test_comparison_is_symmetric(claim: str, evidence: str) -> None:
    assert compare_surfaces(claim, evidence) is compare_surfaces(evidence, claim)


@given(st.sampled_from([name for pair in PAIRS for name in pair[:2]]))
def test_a_name_is_itself(name: str) -> None:
    assert compare_surfaces(name, name) is R.SAME


def test_an_ambiguous_surname_contradicts_none_of_its_bearers() -> None:
    span = Span(0, 3)
    alone = Mention(span, "Kim", "person", "Kim Jong Un", "name", ("Kim Yo Jong",))
    full = Mention(span, "Kim Yo Jong", "person", "Kim Yo Jong")
    assert same(alone, full) is R.ALIAS


def test_an_acronym_needs_capitals() -> None:
    assert mention_of("WHO").canonical == "World Health Organization"
    assert mention_of("who").canonical == "who"
    assert mention_of("us").canonical == "us"
