"""Who follows whom, and in which order the articles came out."""

from __future__ import annotations

from pathlib import Path

from tests.story.desk import names, story

PARAGRAPHS = (
    "The ferry Aurelia ran aground off the island of Brenn on Friday evening with 214 passengers on "
    "board, the coast "
    "guard said.",
    "All of them were taken off by fishing boats within two hours, and three were treated for cold "
    "in the hospital of "
    "Sund.",
    "The captain told investigators that a buoy had drifted from its place, and that he had followed "
    "the chart.",
    "The company, Brenn Lines, said that the ship had passed an inspection in April and would be "
    "towed to a yard.",
    "Divers found a tear of four metres in the hull, but no oil had leaked into the sea, the coast "
    "guard said.",
)


def dated(day: int, *paragraphs: str) -> str:
    return "\n\n".join([f"Published: May {day}, 2025", *paragraphs]) + "\n"


WIRE = dated(9, *PARAGRAPHS)
ALTERED = [
    each.replace("three were", "seven were").replace("tear of four", "gash of six") for each in PARAGRAPHS
]


def follows(folder: Path, _draft: str | None = None, **articles: str) -> dict[str, list[str]]:
    report = story(folder, _draft, **articles)
    source = names(report)
    found: dict[str, list[str]] = {}
    for one in report.story.descents:
        found.setdefault(source[one.article], []).append(source[one.parent])
    return found


def test_a_copy_follows_what_was_out_before_it_whatever_the_order_of_the_files(tmp_path: Path) -> None:
    copy = dated(10, *PARAGRAPHS[:4])
    assert follows(tmp_path, copy=copy, wire=WIRE) == {"copy": ["wire"]}


def test_a_copy_of_a_copy_shares_its_alterations_and_stands_under_it(tmp_path: Path) -> None:
    rewrite = dated(10, *ALTERED)
    again = dated(11, *ALTERED[:4], ALTERED[4].replace("Divers", "Navy divers"))
    straight = dated(11, *PARAGRAPHS[:4])
    found = follows(tmp_path, wire=WIRE, rewrite=rewrite, again=again, straight=straight)
    assert found == {"rewrite": ["wire"], "again": ["rewrite"], "straight": ["wire"]}


def test_reports_of_their_own_share_facts_and_follow_nobody(tmp_path: Path) -> None:
    own = dated(
        10,
        "Holidaymakers told this paper of a night of fear after the Aurelia struck rocks near Brenn.",
        "“We stood in the dark and sang,” said one of 214 people whom fishermen brought ashore.",
        "The coast guard has opened an inquiry into how the ship could leave the channel.",
    )
    assert follows(tmp_path, wire=WIRE, own=own) == {}


def test_a_draft_that_puts_two_reports_together_follows_both(tmp_path: Path) -> None:
    other = dated(
        10,
        "The minister of transport wants all buoys around Brenn to be checked before the summer, she "
        "said on Saturday.",
        "A union of seamen said that crews had complained of the lights of the harbour for years, "
        "without any answer.",
        "Hotels on the island offered free rooms to the passengers until another ship could take "
        "them home on Sunday.",
        "Brenn Lines lost six percent on the stock exchange, its worst day since the ferry line was "
        "founded in 1998.",
    )
    both = "\n\n".join([*PARAGRAPHS[:3], *other.split("\n\n")[1:4]]) + "\n"
    assert follows(tmp_path, "draft", draft=both, wire=WIRE, other=other) == {"draft": ["wire", "other"]}


def test_the_draft_comes_last_and_of_one_day_the_agency_first(tmp_path: Path) -> None:
    agency = WIRE.replace("\n\nThe ferry", "\n\nSUND, Norway (NNA) — The ferry")
    report = story(
        tmp_path, "draft", draft="\n\n".join(PARAGRAPHS[:3]), paper=dated(9, *PARAGRAPHS[:4]), agency=agency
    )
    assert [names(report)[each] for each in report.story.order] == ["agency", "paper", "draft"]


def test_without_days_the_order_is_that_of_the_files_and_the_report_says_so(tmp_path: Path) -> None:
    report = story(tmp_path, b="\n\n".join(PARAGRAPHS), a="\n\n".join(PARAGRAPHS[:3]))
    assert [names(report)[each] for each in report.story.order] == ["b", "a"]
    assert not report.story.dated
