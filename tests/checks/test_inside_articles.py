"""What one article says against itself: found where it is wrong, and only there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.assembly import view_article
from factcheck.checks import findings_inside, registry
from factcheck.pipeline import audit, pair_rows, read_text
from factcheck.read import article_from_text
from factcheck.records import Severity
from factcheck.rows import PairRow
from factcheck.settings import Settings
from tests.desk import EVERYTHING, name, stories, told, view

WRONG = "The mill stands 250 km (255 miles) north of the harbour.\n"
RIGHT = "The mill stands 250 km (155 miles) north of the harbour.\n"
LONG = "The owners have run it since the harbour was built, and they employ most of the village there.\n"


def codes(text: str, published: date | None = None) -> list[str]:
    settings = Settings(min_severity=Severity.NOTE, published=published)
    return [finding.check for finding in read_text(text, settings=settings)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("NUM011", "A wall of water 40 feet (12 km) high hit the pier."),
        ("NUM011", "The parcel weighed 12 kg (62 pounds)."),
        (
            "NUM012",
            "In the poll 58 per cent were for the bridge, 52 per cent against and 9 per cent unsure.",
        ),
        ("NUM013", "Fifteen of the 12 jurors wept."),
        ("NUM013", "Police freed 18 sailors, including 21 cadets."),
        ("NUM013", "The ferry carried 80 passengers, 90 of whom were children."),
        ("NUM013", "Of the 20 passengers, 25 were hurt."),
        ("NUM013", "The bus carried 44 people, among them 50 pupils."),
        ("NUM014", "Of the 30 victims, 18 were men and 15 were women."),
        ("NUM014", "The crash killed 10 people: six men and five women."),
        ("NUM015", "The 34-year-old Dana Hill won. Dana Hill, 43, said she was glad."),
        ("NUM014", "Crews saved six people in Dale and five in Holm, 12 in all."),
        ("NUM014", "The school has 40 pupils, 25 of them girls and 20 boys."),
        ("NUM015", "The dam project employs 300 people. Rain fell. The dam project employs 900 people."),
        ("NUM016", "Rents fell 10 percent to $1,200 from $1,500."),
        ("NUM016", "Revenue jumped 30% to $6.5 billion, from $6.1 billion a year earlier."),
        ("NUM016", "Its profit rose from $2 million to $3 million, an increase of 20 percent."),
        ("DAT007", "The bridge opened on Monday, May 5, 2023."),
    ],
)
def test_an_article_that_contradicts_itself_is_found_out(code: str, text: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Thirteen of the 12-member panel's 20 guests wept.",
        "Three of the two villages' five wells are dry.",
        "Police stopped two buses, including 40 passengers in one of them.",
        "The storm killed 12 people and left 300 homeless, including 80 children.",
        "The storm killed 12 people and hundreds more were hurt, 30 of them badly.",
        "Of the 20 families, 35 children were hurt.",
        "Of the 20 passengers, 25 suitcases were lost.",
        "The crash killed 11 people: six men and five women.",
        "The club has 40 players, 25 of them foreigners and 20 of them under 21.",
        "She scored six points on Monday and five on Sunday; the team made 90 in all.",
        "About 60 percent of homes have a car and 55 percent have a bicycle.",
        "Sixty-two percent of women were for the bridge and 51 percent of men were against it.",
        "Asked to name several answers, 70 percent said yes to trams, 65 percent no to cars.",
        "The storm killed 12 people in Dale. The storm killed 15 people in Holm.",
        "At first the storm was said to have killed 12 people. By Friday the storm had killed 15 people.",
        "The blast hurt 12 workers. The blast hurt 15 firefighters.",
        "The company has 500 shops. In 1990 the company had 80 shops.",
        "Profit rose 5 percent to $120 million, from a low of $60 million in 2009.",
        "Sales rose 4 percent a year to $150 million from $100 million.",
        "The bridge opened on Monday, May 5, or on Tuesday, May 6.",
        "Ola Brandt, 44, met Ida Brandt, 41. Brandt, 41, had come by train.",
        "The pier is 40 feet (12 m) high and 250 km (155 miles) from the capital.",
    ],
)
def test_what_only_looks_like_a_contradiction_is_left_alone(text: str) -> None:
    assert codes(text) == []


def told_in(document: str) -> list[str]:
    """The codes of what a document, its headline read as one, says against itself."""
    article = article_from_text(document, uri="story.txt", source="story", published=None, title=None)
    read = view_article(article, Settings().spacy_model)
    found = findings_inside(read, registry(), lambda f: EVERYTHING.shown(f.check, f.severity))
    return [finding.check for finding in found]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Fire kills 14 in Holm", "A fire in Holm killed 16 people on Monday, police said. It was arson."),
        (
            "Fire at Holm mill kills 14",
            "It had rained all Monday. The fire killed 16 people in Holm.",
        ),
        ("Mill owner cuts 300 jobs", "The mill owner is cutting 400 jobs. It makes flour."),
    ],
)
def test_a_headline_is_held_against_what_its_story_says_of_the_same(headline: str, body: str) -> None:
    assert told_in(f"{headline}\n\n{body}\n") == ["NUM015"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Barge fire near Holm kills 14",
            "The barge burnt on Monday near Holm, police said. In 2009 six people died when a barge burnt.",
        ),
        (
            "Mill owner to cut 300 jobs in Holm",
            "The mill owner said on Monday that it would shrink. It cut 120 jobs in 2019 after a flood.",
        ),
        ("Fire at Holm mill kills 14", "Flames tore through the mill. The union said 16 millers died."),
        (
            "Fire at Holm mill kills 14",
            "Flames tore through the mill. The union said the fire killed 16.",
        ),
        ("Fire at mill kills 14", "Flames tore through the mill. The fire in Dale killed six people."),
    ],
)
def test_a_headline_is_not_held_against_another_time_place_or_source(headline: str, body: str) -> None:
    assert told_in(f"{headline}\n\n{body}\n") == []


def test_a_weekday_without_a_year_is_held_against_the_year_of_publication() -> None:
    text = "The bridge opens on Monday, May 5."
    assert codes(text, date(2023, 5, 2)) == ["DAT007"]
    assert codes(text, date(2025, 5, 2)) == []


@pytest.mark.parametrize("path", stories(), ids=name)
def test_no_article_of_the_stories_contradicts_itself(path: Path) -> None:
    found = findings_inside(view(path), registry(), lambda f: EVERYTHING.shown(f.check, f.severity))
    assert [told(finding) for finding in found] == []


def test_one_article_alone_is_read_against_itself_and_says_that_there_was_no_other(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(WRONG + LONG, encoding="utf-8")
    report = audit([str(tmp_path / "story.txt")])
    (finding,) = report.findings
    text = report.articles[0].text
    for side in (finding.claim, finding.evidence):
        assert side is not None
        assert side.article == report.articles[0].id
        assert side.span.of(text) == side.surface
    assert finding.severity is Severity.CORRECTION
    (missed,) = report.not_compared
    assert "no other article" in missed.reason


def test_the_draft_is_to_be_corrected_and_a_source_is_only_noted(tmp_path: Path) -> None:
    everything = Settings(min_severity=Severity.NOTE, select=("NUM011",))
    for file, text in (("ours.txt", RIGHT + LONG), ("theirs.txt", LONG + WRONG)):
        (tmp_path / file).write_text(text, encoding="utf-8")
    ours, theirs = str(tmp_path / "ours.txt"), str(tmp_path / "theirs.txt")
    assert [f.severity for f in audit([theirs], draft=ours, settings=everything).findings] == [Severity.NOTE]
    for report in (
        audit([ours], draft=theirs, settings=everything),
        audit([ours, theirs], settings=everything),
    ):
        assert [f.severity for f in report.findings] == [Severity.CORRECTION]


def test_a_row_lists_what_its_claim_says_against_itself_and_keeps_its_score() -> None:
    both = Settings(min_severity=Severity.NOTE)
    none = Settings(min_severity=Severity.NOTE, ignore=("NUM011",))
    rows = [PairRow(1, WRONG, WRONG), PairRow(2, RIGHT, WRONG)]
    with_it, without = list(pair_rows(rows, settings=both)), list(pair_rows(rows, settings=none))
    assert ["NUM011" in [f.check for f in result.findings] for result in with_it] == [True, False]
    assert [result.score for result in with_it] == [result.score for result in without]
