"""Rows of the matrix: which figures are of one thing, what stands against what."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.records import Severity
from tests.story.desk import cells, names, row, story, told

WIRE = (
    "VARNA (SNA)\n\nPublished: March 3, 2025\n\nA fire in a furniture factory in Varna killed 11 workers and "
    "injured 26 on Sunday, the fire service said.\n\nThe owners had been fined 30,000 euros in 2023 "
    "for blocked "
    "exits, court records show.\n"
)
COPY = (
    "Published: March 3, 2025\n\nEleven workers were killed and 26 were injured in a fire in a "
    "furniture factory "
    "in Varna on Sunday, the fire service said.\n\nIn 2023 the owners had been fined 30,000 euros "
    "for blocked "
    "exits, according to court records.\n"
)


def test_one_figure_written_in_other_ways_is_one_figure(tmp_path: Path) -> None:
    report = story(tmp_path, wire=WIRE, copy=COPY)
    assert told(report, "workers killed") == {"wire": ("11", "agrees"), "copy": ("Eleven", "agrees")}
    assert row(report, "workers killed").first == report.story.order[0]


def test_who_turns_the_dead_into_casualties_deviates_and_is_told_so(tmp_path: Path) -> None:
    altered = COPY.replace("Eleven workers were killed and 26 were injured", "There were 11 casualties")
    report = story(tmp_path, wire=WIRE, copy=altered)
    cell = cells(report, "workers killed")["copy"]
    assert (cell.value, str(cell.status)) == ("11", "deviates")
    assert "casualties" in cell.note


def test_a_toll_that_grew_is_an_update_in_the_later_and_no_deviation(tmp_path: Path) -> None:
    later = (
        "Published: March 5, 2025\n\nThe number of workers killed in the factory fire in Varna has "
        "risen to 13, the "
        "fire service said.\n"
    )
    report = story(tmp_path, wire=WIRE, copy=COPY, later=later)
    assert told(report, "workers killed")["later"] == ("13", "updated")
    assert told(report, "workers killed")["wire"] == ("11", "agrees")


def test_what_most_origins_say_now_makes_the_first_report_the_earlier_one(tmp_path: Path) -> None:
    second = (
        "Published: March 5, 2025\n\nThirteen workers were killed in the fire at a furniture factory "
        "in Varna, the mayor "
        "told a newspaper.\n\nHe said the exits were blocked.\n"
    )
    third = (
        "Published: March 6, 2025\n\nThe fire in a furniture factory in Varna killed 13 workers, "
        "prosecutors said.\n\n"
        "They have opened an inquiry.\n"
    )
    report = story(tmp_path, wire=WIRE, second=second, third=third)
    assert {name: status for name, (_, status) in told(report, "workers killed").items()} == {
        "wire": "superseded",
        "second": "agrees",
        "third": "agrees",
    }
    assert row(report, "workers killed").origins == 2


def test_copies_of_one_text_do_not_outvote_two_sources(tmp_path: Path) -> None:
    one = (
        "Published: March 3, 2025\n\nThe fire in a furniture factory in Varna killed nine workers, "
        "the hospital said.\n"
    )
    two = (
        "Published: March 3, 2025\n\nNine workers died in the fire in the Varna furniture factory, "
        "a union told us.\n"
    )
    report = story(tmp_path, wire=WIRE, copy=COPY, again=COPY.replace("Eleven", "Some 11"), one=one, two=two)
    fact = row(report, "workers killed")
    assert (fact.consensus, fact.origins) == ("nine", 2)
    assert told(report, "workers killed")["wire"] == ("11", "deviates")


def test_a_copy_that_alters_its_own_source_does_not_contest_it(tmp_path: Path) -> None:
    report = story(tmp_path, wire=WIRE, copy=COPY.replace("26 were", "62 were"))
    assert told(report, "workers injured")["copy"] == ("62", "deviates")
    assert not row(report, "workers injured").contested


def test_another_event_of_the_kind_is_another_row(tmp_path: Path) -> None:
    older = (
        "Published: March 4, 2025\n\nUnions asked for checks of factories. In 2011 a fire in a "
        "textile factory in Burgas "
        "killed 40 workers.\n"
    )
    report = story(tmp_path, wire=WIRE, copy=COPY, older=older)
    assert "older" in [names(report)[each] for each in row(report, "workers killed").silent]


@pytest.mark.parametrize("figure", ["12 of the injured", "twelve of the injured"])
def test_a_part_is_not_the_whole(tmp_path: Path, figure: str) -> None:
    other = (
        f"Published: March 3, 2025\n\nHelicopters took {figure} to Sofia after the factory fire in Varna.\n"
    )
    report = story(tmp_path, wire=WIRE, copy=COPY, other=other)
    assert "other" in [names(report)[each] for each in row(report, "workers injured").silent]


def test_a_vaguer_figure_says_less_and_does_not_deviate(tmp_path: Path) -> None:
    report = story(tmp_path, wire=WIRE, copy=COPY.replace("Eleven workers", "At least 11 workers"))
    assert told(report, "workers killed")["copy"] == ("At least 11", "vaguer")


def test_every_cell_points_at_its_words_and_every_article_is_told_or_silent(tmp_path: Path) -> None:
    report = story(
        tmp_path, wire=WIRE, copy=COPY, other="Published: March 3, 2025\n\nThe trams of Varna stood still.\n"
    )
    texts = {article.id: article.text for article in report.articles}
    assert report.story.facts
    for fact in report.story.facts:
        told_by = [cell.article for cell in fact.cells]
        assert sorted([*told_by, *fact.silent]) == sorted(report.story.order)
        assert len(set(told_by)) == len(told_by)
        for cell in fact.cells:
            assert cell.span.of(texts[cell.article]) == cell.value
            assert cell.sentence.contains(cell.span)
    assert len({fact.id for fact in report.story.facts}) == len(report.story.facts)


def test_a_row_keeps_its_name_when_another_paragraph_changes(tmp_path: Path) -> None:
    before = story(tmp_path, wire=WIRE, copy=COPY)
    after = story(tmp_path, wire=WIRE + "\nThe trams stood still.\n", copy="The city mourns.\n\n" + COPY)
    assert row(before, "workers killed").id == row(after, "workers killed").id


def test_the_same_claim_stands_in_one_fact_and_a_claim_of_one_source_in_none(tmp_path: Path) -> None:
    report = story(tmp_path, wire=WIRE + "\nThe mayor promised a new bridge.\n", copy=COPY)
    claims = [fact for fact in report.story.facts if fact.kind == "claim"]
    assert [len(fact.cells) for fact in claims] == [2, 2]
    assert all("bridge" not in fact.label for fact in claims)


def test_what_moved_on_is_for_an_editor_to_look_at_and_no_correction(tmp_path: Path) -> None:
    wire = (
        "Published: March 3, 2025\n\nThe company expects a profit of 80 million euros this year, it said.\n"
    )
    later = (
        "Published: March 5, 2025\n\nThe company now expects a profit of 95 million euros this "
        "year, it said.\n"
    )
    [found] = story(tmp_path, wire=wire, later=later).findings
    assert found.severity is Severity.QUERY
    assert found.message.startswith("a later figure: ")
