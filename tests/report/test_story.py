"""What an editor sees of a story: the matrix, who stands apart, who follows whom; short where it is."""

from __future__ import annotations

import json
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.records import Descent, Report, Story
from factcheck.report import FORMATS, render
from tests.report.many import AGREES, CONTESTED, DEVIATES, FIVE, story, twenty
from tests.report.story import DRAFT, REPORT

COMMANDS = Path(__file__).resolve().parents[2] / "docs" / "commands.md"


def section(report: Report, width: int = 100) -> list[str]:
    """The lines of the story on a terminal, without the summary."""
    lines = render(replace(report, findings=(), checks=(), not_compared=()), "terminal", width=width)
    return lines.splitlines()[:-1]


def test_the_page_on_commands_shows_the_matrix_as_it_is() -> None:
    page = COMMANDS.read_text(encoding="utf-8")
    start = page.index("    STORY (")
    shown = page[start : page.index("\n\n|", start)]
    assert textwrap.dedent(shown).splitlines() == section(FIVE)[:-1]


def test_who_deviates_is_said_in_words_with_who_said_it_first() -> None:
    shown = "\n".join(section(FIVE))
    assert "rewrite-b: 41 where 2 others have 14; wire said it first" in shown
    assert shown.index("people killed") < shown.index("when the fire broke out") < shown.index("stalls in")


def test_that_all_who_agree_go_back_to_one_text_is_said() -> None:
    killed = replace(FIVE.story.facts[1], origins=1)
    report = replace(FIVE, story=replace(FIVE.story, facts=(killed,)))
    assert "rewrite-b: 41 where 2 others (1 origin) have 14" in "\n".join(section(report))


def test_a_tie_takes_no_side() -> None:
    shown = " ".join("\n".join(section(CONTESTED)).split())
    assert "contested: Monday in wire; Sunday in rival" in shown
    assert "others have" not in shown


@pytest.mark.parametrize("width", [40, 60, 80, 110])
@pytest.mark.parametrize("report", [FIVE, CONTESTED, twenty()], ids=["five", "contested", "twenty"])
def test_no_line_is_wider_than_the_page_and_no_value_is_lost(report: Report, width: int) -> None:
    lines = section(report, width)
    assert [line for line in lines if len(line) > width] == []
    shown = "\n".join(lines)
    for fact in report.story.facts:
        for cell in fact.cells if fact.kind == "figure" and fact.label == "people killed" else ():
            assert cell.value[:4] in shown


def test_twenty_articles_are_listed_by_what_they_say_and_what_all_agree_on_is_counted() -> None:
    lines = section(twenty())
    assert "    ≠ 15: paper-18" in lines
    assert "    · silent: paper-19" in lines
    assert "  12 further figures agree in all sources that give them" in lines
    assert len(lines) < 20


def test_long_names_give_way_to_letters_that_the_order_explains() -> None:
    names = [f"the-{word}-correspondent-of-the-evening-paper" for word in ("first", "second", "third")]
    given = dict.fromkeys(names[:2], ("14", AGREES)) | {names[2]: ("15", DEVIATES)}
    lines = section(story(dict.fromkeys(names, 5), [("figure", "people killed", given)]), 80)
    assert any(f"A {names[0]}" in line for line in lines)
    head = next(line for line in lines if line.split() == ["A", "B", "C"])
    row = next(line for line in lines if line.startswith("  people killed"))
    assert [row[head.index(letter) :][:4].strip() for letter in "ABC"] == ["= 14", "= 14", "≠ 15"]


def test_a_value_that_sets_a_source_apart_is_told_in_full_where_its_column_is_too_narrow() -> None:
    lines = section(FIVE, 76)
    assert any("~ more" in line and "…" in line for line in lines)
    assert "    rival: more than 10 (says less)" in lines
    assert "    rival: more than 10 (says less)" not in section(FIVE, 100)


def test_two_articles_with_little_to_tell_take_few_lines() -> None:
    alike = story(
        {"wire": 2, "copy": None},
        [("figure", f"count {number}", {"wire": (f"{number}", AGREES)}) for number in range(10, 30)],
        descents=(Descent("copy", "wire", 1.0, 0, "copy follows wire: 9 of its 9 sentences retell it"),),
    )
    assert section(alike) == [
        "STORY (2 articles)",
        "",
        "  wire (2025-06-02), then copy (no day); copy follows wire: 9 of its 9 sentences retell it",
        "",
        "  20 figures agree in all sources that give them",
        "",
    ]


@pytest.mark.parametrize("fmt", ["terminal", "markdown", "concise", "github", "junit", "sarif"])
def test_one_article_is_no_story(fmt: str) -> None:
    alone = replace(REPORT, articles=(DRAFT,), findings=(), checks=(), marks=(), story_name="")
    shown = render(replace(alone, story=Story(order=(DRAFT.id,))), fmt)
    assert shown == render(replace(alone, story=Story()), fmt)
    assert "story" not in shown.lower().replace("stories", "")


def test_claims_are_counted_on_a_terminal_and_listed_where_there_is_room() -> None:
    assert "closed the hall" not in "\n".join(section(FIVE))
    shown = render(FIVE, "markdown")
    assert "- The mayor closed the hall\\. \\(wire, rival\\)" in shown
    assert "- Traders slept in the hall\\. \\(rival\\)" in shown


def test_a_claim_told_differently_is_listed_with_what_sets_it_apart() -> None:
    closed = FIVE.story.facts[3]
    wire, rival = closed.cells
    apart = replace(closed, cells=(wire, replace(rival, status=DEVIATES, note="rival says “shut”.")))
    report = replace(FIVE, story=replace(FIVE.story, facts=(apart,)))
    assert "  - rival\\: rival says “shut”" in render(report, "markdown").splitlines()
    assert "1 of them told differently" in "\n".join(section(report))


def test_concise_gives_a_line_to_each_figure_that_differs() -> None:
    lines = render(FIVE, "concise").splitlines()
    assert lines == [
        "story: people killed: 14 (wire, rewrite-a) | 41 (rewrite-b) deviates | 17 (update) updated | "
        "more than 10 (rival) says less",
        "story: when the fire broke out: Monday (wire) | Sunday (rival) deviates | "
        "silent: rewrite-a, rewrite-b, update",
    ]


def test_one_notice_a_figure_that_an_editor_has_to_look_at() -> None:
    notices = [line for line in render(FIVE, "github").splitlines() if line.startswith("::notice")]
    assert len(notices) == 2
    assert "stalls" not in "".join(notices)


def test_a_figure_that_was_only_updated_raises_no_alarm() -> None:
    killed = FIVE.story.facts[1]
    grown = replace(killed, cells=tuple(cell for cell in killed.cells if cell.status is not DEVIATES))
    report = replace(FIVE, story=replace(FIVE.story, facts=(grown,)))
    assert render(report, "github") == ""
    assert "17 (update) updated" in render(report, "concise")


@pytest.mark.parametrize("fmt", FORMATS)
def test_every_format_takes_twenty_articles_and_ids_that_no_article_has(fmt: str) -> None:
    report = twenty()
    stray = replace(report.story, order=(*report.story.order, "gone"))
    assert render(replace(report, story=stray), fmt)


def test_the_json_of_a_story_points_at_its_values() -> None:
    document = json.loads(render(FIVE, "json"))
    texts = {article.id: article.text for article in FIVE.articles}
    cells = [cell for fact in document["story"]["facts"] for cell in fact["cells"]]
    assert len(cells) == 13
    for cell in cells:
        assert texts[cell["article"]][cell["start"] : cell["end"]] == cell["value"]
        start, end = cell["sentence"]
        assert cell["value"] in texts[cell["article"]][start:end]
