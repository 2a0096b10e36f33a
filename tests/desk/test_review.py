"""`factcheck review` on a real terminal: one key each, kept at once, the terminal handed back."""

from __future__ import annotations

import signal
import termios
from pathlib import Path

import pytest

from factcheck.records import State
from tests.desk.terminal import CTRL_C, CTRL_D, DOWN, PATIENCE, UP, Editor
from tests.editing import DAM, Desk, renamed, without


def test_one_key_each_and_the_next_finding_comes(desk: Desk) -> None:
    with Editor(desk, "dam") as editor:
        first = editor.sees("x leave")
        assert "dam · 1 of 4 · 4 open" in first
        assert "CORRECTION NUM004" in first
        assert "«40 workers»" in first
        assert "«40 of the 120 gates»" in first
        assert max(len(line) for line in first.splitlines()) <= 60
        for number, key in enumerate("adq", start=2):
            editor.types(key)
            editor.sees(f"{number} of 4 · {5 - number} open")
            assert desk.count() == number
        editor.sees("x leave")
        editor.types("x")
        editor.sees("dam: 4 findings: 1 accepted, 1 dismissed, 1 open, 1 queried")
        assert editor.leaves() == 0
    assert desk.states() == {
        "f1": State.ACCEPTED,
        "f3": State.DISMISSED,
        "f2": State.QUERIED,
        "f4": State.OPEN,
    }
    assert desk.case().mark("f1").decisions[0].editor == "Bo"


def test_reasons_notes_and_names_are_typed_and_can_be_taken_back(desk: Desk) -> None:
    with Editor(desk, "dam") as editor:
        editor.sees("x leave")
        editor.types("D")
        editor.sees("Why? ")
        editor.types("sie warén da\n")
        editor.sees("2 of 4")
        editor.types("n")
        editor.sees("Note: ")
        editor.types("call them\n")
        editor.sees("f3 noted")
        editor.types("g")
        editor.sees("Give to: ")
        editor.types("Cy\n")
        assert "f3 is open, with Cy" in editor.sees("f3 given to Cy")
        for taken_back in (CTRL_C, CTRL_D, "\n"):
            editor.types("A")
            editor.sees("Why? ")
            editor.types(taken_back)
            assert "2 of 4" in editor.sees("nothing was entered")
        editor.types("x")
        assert editor.leaves() == 0
    case = desk.case()
    assert case.mark("f1").decisions[0].reason == "sie warén da"
    assert [(one.action.value, one.reason, one.assignee) for one in case.mark("f3").decisions] == [
        ("note", "call them", ""),
        ("assign", "", "Cy"),
    ]


def test_keys_walk_and_the_open_ones_are_found(desk: Desk) -> None:
    desk.decide("f3", "accept")
    with Editor(desk, "dam") as editor:
        for keys, place in ((DOWN, 2), (" ", 3), (UP, 2), ("k", 1), ("o", 3), ("j", 4), ("o", 1)):
            editor.sees("x leave")
            editor.types(keys)
            editor.sees(f"{place} of 4")
        editor.types("k")
        editor.sees("this is the first finding")
        editor.types("z")
        editor.sees("? shows what the keys do")
        editor.types("?")
        editor.sees("any key goes back")
        editor.types("x")
        editor.sees("x leave")
        editor.types(CTRL_D)
        assert editor.leaves() == 0


def test_coming_back_starts_at_the_first_open_finding(desk: Desk) -> None:
    desk.decide("f1", "accept")
    with Editor(desk, "dam") as editor:
        assert "2 of 4 · 3 open" in editor.sees("x leave")
        editor.types("d")
        editor.sees("3 of 4")
        editor.types(CTRL_C)
        assert editor.leaves() == 0
    with Editor(desk, "dam") as editor:
        editor.sees("3 of 4 · 2 open")


def test_a_story_is_signed_off_when_its_corrections_are_decided(desk: Desk) -> None:
    with Editor(desk, "dam") as editor:
        editor.sees("x leave")
        editor.types("s")
        assert "2 findings are open: f1, f3" in editor.sees("Then say why: ")
        editor.types("\n")
        editor.sees("not signed off")
        editor.types("aaaa")
        editor.sees("every finding is decided: s signs the story off")
        editor.types("s")
        editor.sees("Ctrl-C goes back: ")
        editor.types("\n")
        assert "4 of 4 · 0 open · signed off\n" in editor.sees("signed off by Bo")
        editor.types("x")
        assert editor.leaves() == 0
    case = desk.case()
    assert case.signed_off is not None
    assert not case.stale


def test_the_history_is_shown_and_what_another_desk_decides_meanwhile(desk: Desk) -> None:
    desk.decide("f1", "dismiss", editor="Di", reason="we were there")
    desk.run(renamed(DAM, "f1", "f9"))
    with Editor(desk, "dam") as editor:
        seen = editor.sees("x leave")
        assert "f9 is reopened: the text has changed since it was" in seen
        assert "Di dismissed it: we were there" in " ".join(seen.split())
        desk.decide("f9", "query", editor="Eve")
        editor.types("z")
        assert "f9 is queried" in editor.sees("Eve queried it")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_what_was_decided_is_there_however_the_review_ends(desk: Desk, number: signal.Signals) -> None:
    with Editor(desk, "dam") as editor:
        editor.sees("x leave")
        editor.types("d")
        editor.sees("2 of 4")
        editor.process.send_signal(number)
        status = editor.process.wait(PATIENCE)
        if number is signal.SIGTERM:
            assert status == 143
            assert termios.tcgetattr(editor.theirs) == editor.before
    assert desk.states()["f1"] is State.DISMISSED
    with desk.open() as ledger:
        assert ledger.verify().intact


def test_who_stops_the_review_and_comes_back_finds_it_as_it_was(desk: Desk) -> None:
    with Editor(desk, "dam", shell="{}; stty -a; echo in the shell; fg; exit $?") as editor:
        editor.sees("x leave")
        editor.types("j")
        editor.sees("2 of 4")
        editor.types("\x1a")
        assert " icanon" in editor.sees("in the shell\r\n")
        editor.sees("2 of 4")
        editor.types("D")
        editor.sees("Why? ")
        editor.types("as agreed\n")
        editor.sees("3 of 4")
        editor.types("x")
        editor.sees("4 findings")
        assert editor.process.wait(PATIENCE) == 0
    assert desk.case().mark("f3").decisions[0].reason == "as agreed"


def test_a_pasted_text_and_keys_without_meaning_decide_nothing(desk: Desk) -> None:
    with Editor(desk, "dam") as editor:
        editor.sees("x leave")
        editor.types("\x1b[200~add a query\r\n\x1b[201~")
        editor.sees("? shows what the keys do")
        for keys in ("\x1b[1;10A", "\x1bOP", "\x1b[15;5~", "é"):
            editor.types(keys)
            editor.sees("? shows what the keys do")
        editor.types("\x0c")
        editor.sees("1 of 4 · 4 open")
        editor.types("D")
        editor.sees("Why? ")
        editor.types("pasted words\n")
        editor.sees("2 of 4")
    assert desk.count() == 2
    assert desk.case().mark("f1").decisions[0].reason == "pasted words"


def test_a_reason_is_not_lost_with_the_ledger_and_the_review_goes_on(desk: Desk) -> None:
    away = Path(desk.where).with_name("away.sqlite")
    with Editor(desk, "dam") as editor:
        editor.sees("x leave")
        editor.types("D")
        editor.sees("Why? ")
        Path(desk.where).rename(away)
        Path(desk.where).mkdir()
        editor.types("we were there\n")
        assert "not entered" in " ".join(editor.sees("you wrote: we were there").split())
        editor.types("j")
        editor.sees("2 of 4")
        Path(desk.where).rmdir()
        away.rename(desk.where)
        editor.types("d")
        editor.sees("3 of 4 · 3 open")
        editor.types("x")
        editor.sees("4 findings: 1 dismissed, 3 open")
        assert editor.leaves() == 0


def test_a_story_without_findings_has_nothing_to_show(desk: Desk) -> None:
    desk.run(without(DAM, "f1", "f2", "f3", "f4"))
    with Editor(desk, "dam") as editor:
        editor.sees("dam: 0 findings")
        assert editor.leaves() == 0
