"""Lines that only say when a page was put up are no claims about the story."""

from __future__ import annotations

import pytest

from factcheck.pipeline import compare_texts
from factcheck.settings import Settings
from tests.desk import encoder

TOLD = "The ferry Alma sank off the island of Torsa, and divers found nobody on board."
SELECTED = Settings(select=("NUM", "DAT"))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("May 24, 2021", "Posted: May 23, 2021"),
        ("Updated Thu 6 May 2021, 9:03am", "Published May 7, 2021 at 10:20 AM EDT"),
    ],
)
def test_two_pages_of_two_days_do_not_contradict(ours: str, theirs: str) -> None:
    findings = compare_texts(f"{ours}\n{TOLD}", f"{theirs}\n{TOLD}", settings=SELECTED, encoder=encoder())
    assert findings == ()


def test_a_date_that_something_happened_on_is_still_compared() -> None:
    ours, theirs = "The ferry sank on May 24, 2021.", "The ferry sank on May 23, 2021."
    (finding,) = compare_texts(ours, theirs, settings=SELECTED, encoder=encoder())
    assert finding.check == "DAT001"
