"""What has moved on between two reports, and what was only copied wrong."""

from __future__ import annotations

from pathlib import Path

from tests.story.desk import cells, row, story, told

WIRE = (
    "Published: May 5, 2025\n\nA flood drove 4,200 people in Sarnholt into shelters on Sunday, the mayor "
    "said.\n\nThe council raised the dike from 4 to 6 metres last year. The plant at the river laid off 310 "
    "workers.\n\nAt least 600 firms were insured, a broker said. The wind reached 140 kilometres an hour.\n"
)
COPY = (
    "Published: May 6, 2025\n\nThe mayor of Sarnholt said a flood drove 4,200 people into shelters on "
    "Sunday.\n\nLast year the council raised the dike from 4 to 6 metres. The plant at the river laid off "
    "310 workers.\n\nAt least 600 firms were insured, according to a broker. The wind reached 140 kilometres "
    "an hour.\n"
)
PLAIN = "flood drove … people into shelters"


def altered(old: str, new: str) -> str:
    assert old in COPY
    return COPY.replace(old, new)


def test_a_copy_of_the_next_day_that_has_another_rise_deviates_and_is_no_update(tmp_path: Path) -> None:
    report = story(tmp_path, wire=WIRE, copy=altered("6 metres", "7 metres"))
    found = [cell for fact in report.story.facts if fact.kind == "figure" for cell in fact.cells]
    assert [str(cell.status) for cell in found if cell.value == "7 metres"] == ["deviates"]


def test_how_many_are_still_there_a_day_later_is_an_update(tmp_path: Path) -> None:
    later = "Published: May 6, 2025\n\nSome 900 people in Sarnholt were still in shelters, the mayor said.\n"
    first = "Published: May 5, 2025\n\nSome 4,200 people in Sarnholt were in shelters, the mayor said.\n"
    report = story(tmp_path, first=first, later=later)
    statuses = [str(cell.status) for fact in report.story.facts for cell in fact.cells if "900" in cell.value]
    assert "deviates" not in statuses[:1]
    assert "updated" in statuses


def test_a_value_set_off_against_the_old_one_takes_its_place(tmp_path: Path) -> None:
    later = (
        "Published: May 9, 2025\n\nThe plant at the river laid off 450 workers, more than the 310 workers it "
        "had announced, the owner said.\n"
    )
    report = story(tmp_path, wire=WIRE, later=later)
    (label,) = [
        fact.label
        for fact in report.story.facts
        if fact.kind == "figure" and any(cell.value == "310" for cell in fact.cells)
    ]
    assert told(report, label) == {"wire": ("310", "agrees"), "later": ("450", "updated")}


def test_a_copy_without_the_bound_of_its_source_deviates_and_the_source_does_not(tmp_path: Path) -> None:
    report = story(tmp_path, wire=WIRE, copy=altered("At least 600", "600"))
    assert told(report, "firms insured") == {"wire": ("At least 600", "agrees"), "copy": ("600", "deviates")}
    assert "At least 600" in cells(report, "firms insured")["copy"].note
    assert row(report, "firms insured").consensus == "At least 600"


def test_the_same_number_in_another_unit_is_one_figure_altered(tmp_path: Path) -> None:
    report = story(tmp_path, wire=WIRE, copy=altered("140 kilometres", "140 miles"))
    assert told(report, "wind reached …") == {
        "wire": ("140 kilometres an hour", "agrees"),
        "copy": ("140 miles an hour", "deviates"),
    }


def test_those_spared_by_all_but_are_not_held_against_the_whole(tmp_path: Path) -> None:
    first = "Published: May 5, 2025\n\nThe operator said 55,000 households in Sarnholt had no electricity.\n"
    later = "Published: May 6, 2025\n\nAll but 2,000 households in Sarnholt had their electricity back.\n"
    report = story(tmp_path, first=first, later=later)
    values = [cell.value for fact in report.story.facts if fact.kind == "figure" for cell in fact.cells]
    assert "2,000" not in values


def test_a_copy_that_still_has_the_overtaken_figure_of_its_source_is_overtaken_too(tmp_path: Path) -> None:
    wire = "Published: May 5, 2025\n\nPolice in Sarnholt arrested 23 people after the march on Sunday.\n"
    wire += "\nThey closed the bridge, and two shops near the station were looted, a spokesman said.\n"
    late = wire.replace("May 5", "May 7").replace("a spokesman said", "said a spokesman")
    one = "Published: May 7, 2025\n\nThe minister said that 31 people were arrested in Sarnholt on Sunday.\n"
    two = "Published: May 7, 2025\n\nA court clerk counted 31 people arrested after the march in Sarnholt.\n"
    report = story(tmp_path, wire=wire, late=late, one=one, two=two)
    found = told(report, "people arrested")
    assert {name: status for name, (_, status) in found.items()} == {
        "wire": "superseded",
        "late": "superseded",
        "one": "agrees",
        "two": "agrees",
    }


def test_what_all_raids_found_so_far_is_not_held_against_what_one_found(tmp_path: Path) -> None:
    one = "Published: May 5, 2025\n\nDuring the raid in Sarnholt police seized six rifles and 12 tents.\n"
    two = "Published: May 6, 2025\n\nIn five raids so far, police there have seized 14 rifles and 31 tents.\n"
    report = story(tmp_path, one=one, other=one.replace("During", "In"), two=two)
    statuses = [cell.status for fact in report.story.facts if fact.kind == "figure" for cell in fact.cells]
    assert {str(status) for status in statuses} == {"agrees"}
