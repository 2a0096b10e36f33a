"""`factcheck review` and the terminals it meets: colours, hostile text, none at all; an audit before it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factcheck.records import State
from tests.cli.command import factcheck, failed_in_one_line
from tests.desk.terminal import Editor
from tests.editing import DAM, Desk


def test_colour_and_the_screen_are_for_terminals_that_want_them(desk: Desk) -> None:
    for env, coloured, cleared in (
        ({"NO_COLOR": ""}, True, True),
        ({}, False, True),
        ({"TERM": "dumb", "NO_COLOR": ""}, False, False),
    ):
        with Editor(desk, "dam", **env) as editor:
            editor.sees("x leave")
            editor.types("x")
            editor.sees("4 findings")
            assert editor.leaves() == 0
            assert ("\x1b[1;31m" in editor.all) is coloured
            assert ("\x1b[?1049h" in editor.all and "\x1b[?1049l" in editor.all) is cleared
            if not cleared:
                assert "\x1b" not in editor.all


def test_text_from_the_ledger_moves_nothing_on_the_terminal(tmp_path: Path) -> None:
    nasty = "f\x1b]0;evil\x07\u202e"
    hostile = Desk(tmp_path, f"dam{nasty}")
    finding = replace(DAM.findings[0], id=nasty, message=nasty, name=nasty)
    hostile.run(replace(DAM, findings=(finding,)), editor=nasty)
    hostile.decide(nasty, "note", editor=nasty, reason=nasty)
    hostile.decide(nasty, "assign", editor=nasty, assignee=nasty)
    with Editor(hostile, hostile.story) as editor:
        editor.sees("x leave")
        editor.types("s")
        editor.sees("say why: ")
        editor.types("\n")
        editor.sees("not signed off")
        editor.types("d")
        editor.sees("dismissed; every")
        editor.types("x")
        editor.sees("1 dismissed")
        assert editor.leaves() == 0
        assert "\\u001b]0;evil" in editor.all
        for raw in ("\x1b]", "\x07", "\u202e"):
            assert raw not in editor.all


def test_articles_are_audited_first_and_kept_under_the_name(tmp_path: Path) -> None:
    wire = "A storm tore the roofs off 14 houses in Varna on Monday, the mayor said. Nobody was hurt.\n"
    (tmp_path / "wire.txt").write_text(wire)
    (tmp_path / "copy.txt").write_text(wire.replace("14 houses", "41 houses"))
    desk = Desk(tmp_path, "storm")
    with Editor(desk, "--story", "storm", "wire.txt", "--draft", "copy.txt", "--no-progress") as editor:
        assert "storm · 1 of 1 · 1 open" in editor.sees("x leave")
        editor.types("a")
        editor.sees("every finding is decided")
        editor.types("x")
        assert editor.leaves() == 0
    assert list(desk.states().values()) == [State.ACCEPTED]


def test_articles_that_cannot_be_read_leave_no_ledger_behind(tmp_path: Path) -> None:
    with Editor(Desk(tmp_path), "--story", "storm", "wire.txt", "--draft", "copy.txt") as editor:
        editor.sees("no such file")
        assert editor.leaves() == 2
    assert list(tmp_path.iterdir()) == []


def test_without_a_terminal_or_a_story_it_says_so_in_one_line(desk: Desk, tmp_path: Path) -> None:
    ledger = ("--ledger", desk.where)
    failed_in_one_line(factcheck("review", "dam", *ledger, cwd=tmp_path), "is for a terminal", "desk list")
    failed_in_one_line(
        factcheck("review", "a.txt", "b.txt", *ledger, cwd=tmp_path), "which story?", "--story"
    )
    with Editor(desk, "dan") as editor:
        editor.sees("did you mean dam?")
        assert editor.leaves() == 2
