"""Words for the same direction select the same days: previous and preceding, coming and upcoming."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.times import read_whens

PUBLISHED = date(2025, 3, 12)
FRAMES = [
    "Ferries were late in the {} week.",
    "Ferries were late in the {} month.",
    "Ferries were late in the {} three weeks.",
    "Ferries were late over the {} weekend.",
    "The strike of March 3 ended. Ferries ran on the {} Friday.",
    "The strike of March 3 ended. Ferries were late in the {} week.",
    "Ferries were late in {} weeks.",
    "Ferries run in the {} week.",
    "Ferries stop on the 5th of the {} month.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("word", "same"), [("preceding", "previous"), ("upcoming", "coming")])
def test_two_words_of_one_direction_select_the_same_days(frame: str, word: str, same: str) -> None:
    first, second = (read_whens(frame.format(each), PUBLISHED) for each in (word, same))
    assert [(when.start, when.end, when.resolved_by) for when in first] == [
        (when.start, when.end, when.resolved_by) for when in second
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Ferries will be late in the upcoming week.", "2025-03-17", "2025-03-24"),
        ("Ferries will stop on the 5th of the coming month.", "2025-04-05", "2025-04-06"),
        ("The strike began on March 3. Ferries ran in the preceding week.", "2025-02-24", "2025-03-03"),
    ],
)
def test_the_upcoming_and_the_preceding_week_are_dated(text: str, start: str, end: str) -> None:
    when = read_whens(text, PUBLISHED)[-1]
    assert (when.start, when.end) == (start, end)
