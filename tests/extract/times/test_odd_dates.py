"""What stands in the place of a date is read as one, even where no calendar or clock has it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract.figures import read_quantities
from factcheck.extract.times import read_whens

PUBLISHED = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "surfaces", "granularity"),
    [
        ("The mill closed in 2919.", ["2919"], "year"),
        ("It has stood empty since 9987, when the owner left.", ["9987"], "year"),
        ("Sales were 4% higher than in 2823, it said.", ["2823"], "year"),
        ("Floods came in 2013 and 9014, the mayor said.", ["2013", "9014"], "year"),
        ("The 2923 election was free.", ["2923"], "year"),
        ("In 2619 Acme bought it.", ["2619"], "year"),
        ("He served from 2026 to 2019 in Bern.", ["2026 to 2019"], "year"),
        ("He served from 2016 to 2012 in Bern.", ["2016 to 2012"], "year"),
        ("He served between 2016 and 2019.", ["2016 and 2019"], "year"),
        ("The mill closed in May 2923, he said.", ["May 2923"], "month"),
        ("The mill closed on Aug. 84, 2023.", ["Aug. 84, 2023"], "day"),
        ("Thieves came early in the morning of 47 April and left.", ["47 April"], "day"),
        ("In the drought of 2015-14 it closed.", ["2015-14"], "year"),
        ("The mill closed on 84 August.", ["84 August"], "day"),
        ("The bell rang at 9.60 p.m., she said.", ["9.60 p.m."], "minute"),
        ("The bell rang at 31:30.", ["31:30"], "minute"),
        ("Such mills were common in the 1985s.", ["1985s"], "decade"),
    ],
)
def test_an_odd_date_is_a_date(text: str, surfaces: list[str], granularity: str) -> None:
    whens = read_whens(text, PUBLISHED)
    assert [when.surface for when in whens] == surfaces
    assert {when.granularity for when in whens} == {granularity}
    figures = read_quantities(text, [when.span for when in whens])
    assert all(figure.kind == "percent" for figure in figures)


@pytest.mark.parametrize(
    "text",
    [
        "It paid for repairs in 3000 homes.",
        "It rose by 2923.",
        "A crowd of 5000.",
        "A total of 2923, she said.",
        "They ran the 2500 metre race.",
        "They moved from 1500 to 3000 boats.",
        "It rose to 8000.",
    ],
)
def test_four_digits_that_count_are_a_figure(text: str) -> None:
    assert read_whens(text, PUBLISHED) == ()
    assert read_quantities(text)


def test_a_time_no_clock_shows_has_no_interval() -> None:
    (when,) = read_whens("at 9:60 p.m. on Monday", PUBLISHED)
    assert (when.surface, when.start) == ("9:60 p.m. on Monday", None)
