"""Dates of one sentence beside one: what is another date, and what only says less."""

from __future__ import annotations

import pytest

from factcheck.rowwise import compare_texts

LIFE = "Ines Maria Duarte (12 June 1911 - 3 May 1984) was a Portuguese botanist."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Ines Duarte died on May 13, 1984.", LIFE),
        ("Ines Duarte was born on May 3, 1984.", LIFE),
        ("Ines Duarte was born in July 1911.", LIFE),
        ("The Lisbon Garden was founded in 1908.", "It was founded on March 4, 1910, by two brothers."),
        ("Recording began in May 1997.", "The series was recorded in Malta, from March 1996 to May 1997."),
    ],
)
def test_another_date_is_told(claim: str, evidence: str) -> None:
    assert [f.check for f in compare_texts(claim, evidence) if f.level.name == "ALTERED"] == ["DAT001"]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Ines Duarte died on May 3, 1984.", LIFE),
        ("Ines Duarte was born in 1911.", LIFE),
        ("Ines Duarte was born in June 1911.", LIFE),
        ("The Lisbon Garden was founded in 1910.", "It was founded on March 4, 1910, by two brothers."),
        ("Recording began in March 1996.", "The series was recorded in Malta, from March 1996 to May 1997."),
        ("Recording ended in 1997.", "The series was recorded in Malta, from March 1996 to May 1997."),
    ],
)
def test_the_same_date_told_shorter_is_no_other(claim: str, evidence: str) -> None:
    assert not [f for f in compare_texts(claim, evidence) if f.level.name == "ALTERED"]


def test_a_year_that_tells_works_apart_needs_no_source() -> None:
    evidence = "Shooting took place in Porto, Braga and Evora."
    found = compare_texts("Porto is where shooting of Harvest (1987 film) took place.", evidence)
    assert "DAT003" not in {f.check for f in found}
