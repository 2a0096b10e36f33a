"""`factcheck desk` as an editor and a script call it."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests.cli.command import called, factcheck, failed_in_one_line
from tests.editing import DAM, Desk, renamed, without
from tests.ledgers import Place


def run(desk: Desk, *args: str) -> CompletedProcess[str]:
    return called("desk", *args, "--ledger", desk.where, cwd=Path(desk.where).parent)


def rows(done: CompletedProcess[str]) -> list[dict[str, Any]]:
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_decision_is_entered_listed_and_shown_with_its_history(desk: Desk) -> None:
    done = run(desk, "decide", "dam", "f1", "f3", "dismiss", "--reason", "we were there", "--editor", "Bo")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Bo dismissed f1: we were there\nBo dismissed f3: we were there\n"
    listed = run(desk, "list", "dam").stdout
    assert "4 findings: 2 dismissed, 2 open" in listed
    assert "f1  correction  NUM004  dismissed" in listed
    assert listed.index("f1 ") < listed.index("f3 ") < listed.index("f2 ") < listed.index("f4 ")
    assert [row["finding"] for row in rows(run(desk, "list", "dam", "--state", "open", "-f", "json"))] == [
        "f2",
        "f4",
    ]
    shown = run(desk, "show", "dam", "f1").stdout
    assert "Engineers said that «40 workers» were hurt at the dam." in shown
    assert "«40 of the 120 gates» had failed." in shown
    assert "Bo dismissed it: we were there" in shown
    assert "nothing in the draft answers this" in run(desk, "show", "dam", "f4").stdout


def test_assigned_findings_are_listed_by_name(desk: Desk) -> None:
    assert run(desk, "assign", "dam", "f2", "Cy", "--editor", "Bo").stdout == "Bo gave f2 to Cy\n"
    (row,) = rows(run(desk, "list", "dam", "--assignee", "Cy", "--format", "json"))
    assert (row["finding"], row["assignee"], row["state"]) == ("f2", "Cy", "open")
    assert "f2  query  ADD001  open, with Cy" in run(desk, "list", "dam").stdout


def test_what_is_on_an_editor_s_plate_is_listed_over_all_stories(desk: Desk, tmp_path: Path) -> None:
    for name, finding in (("bridge", "f1"), ("quarry", "f4")):
        other = Desk(tmp_path, name)
        other.run()
        other.decide(finding, "assign", assignee="Cy")
    given = rows(run(desk, "list", "--assignee", "Cy", "-f", "json"))
    assert [(row["story"], row["finding"]) for row in given] == [("bridge", "f1"), ("quarry", "f4")]
    listed = run(desk, "list", "--assignee", "Cy").stdout
    assert listed.startswith("bridge\n")
    assert "\n\nquarry\n" in listed
    assert "dam" not in listed


def test_what_is_gone_is_listed_on_request(desk: Desk) -> None:
    desk.decide("f1", "accept")
    desk.run(without(DAM, "f1"))
    assert "f1" not in run(desk, "list", "dam").stdout
    listed = run(desk, "list", "dam", "--all").stdout
    assert "NOT IN THE LAST RUN (1)\n\nf1  correction  NUM004  accepted" in listed
    assert "not in the last run" in run(desk, "show", "dam", "f1").stdout


def test_a_story_is_signed_off_once_its_corrections_are_decided(desk: Desk) -> None:
    refused = run(desk, "sign-off", "dam")
    failed_in_one_line(refused, "2 findings are open: f1, f3", "--anyway")
    failed_in_one_line(run(desk, "sign-off", "dam", "--anyway"), "needs a reason")
    assert run(desk, "sign-off", "dam", "--anyway", "--reason", "on air", "--editor", "Bo").returncode == 0
    (story,) = rows(run(desk, "list", "-f", "json"))
    assert (story["open"], story["signed_off"]["reason"], story["signed_off"]["stale"]) == (
        4,
        "on air",
        False,
    )
    run(desk, "decide", "dam", "f1", "f3", "accept")
    assert run(desk, "sign-off", "dam").returncode == 0
    failed_in_one_line(run(desk, "sign-off", "dam", "--fail-on", "query"), "1 finding is open: f2")
    desk.run(renamed(DAM, "f2", "f9"))
    assert "stale: another run came since" in run(desk, "list").stdout


def test_the_log_tells_everything_in_order(desk: Desk) -> None:
    run(desk, "decide", "dam", "f2", "query", "--editor", "Bo")
    run(desk, "decide", "dam", "f2", "note", "--reason", "they call back", "--editor", "Cy")
    log = run(desk, "log").stdout.splitlines()
    assert [line.partition("UTC  ")[2] for line in log] == [
        "dam: Ana recorded a run",
        "dam: Bo queried f2",
        "dam: Cy noted on f2: they call back",
    ]
    assert run(desk, "log", "dam", "--reverse").stdout.splitlines() == log[::-1]
    kept = rows(run(desk, "log", "--format", "json"))
    assert [(row["seq"], row["action"], row["editor"]) for row in kept] == [
        (1, "run", "Ana"),
        (2, "query", "Bo"),
        (3, "note", "Cy"),
    ]


def test_an_export_moves_the_ledger_and_verifies_there(desk: Desk, tmp_path: Path) -> None:
    desk.decide("f1", "accept")
    assert run(desk, "export", "-o", "all.jsonl").stdout == ""
    exported = (tmp_path / "all.jsonl").read_text(encoding="utf-8")
    piped = factcheck("desk", "export", "--ledger", desk.where, cwd=tmp_path)
    assert piped.stdout == exported
    moved = ("--ledger", str(tmp_path / "new.sqlite"))
    done = called("desk", "import", "all.jsonl", *moved, cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("2 entries added, 0 there already\n", "")
    assert called("desk", "import", "all.jsonl", *moved, cwd=tmp_path).stdout.startswith("0 entries added, 2")
    assert called("desk", "verify", *moved, cwd=tmp_path).stdout == run(desk, "verify").stdout
    named = called("desk", "import", "all.jsonl", "--story", "x", *moved, cwd=tmp_path)
    failed_in_one_line(named, "leave out --story")


def test_verify_says_what_was_changed(desk: Desk) -> None:
    desk.decide("f1", "accept")
    sound = run(desk, "verify")
    assert sound.returncode == 0
    head = sound.stdout.split()[-1]
    assert sound.stdout == f"sound: 2 entries, head {head}\n"
    assert run(desk, "verify", "--head", head).returncode == 0
    failed_in_one_line(run(desk, "verify", "--head", "abc"), "64")
    with sqlite3.connect(desk.where) as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("UPDATE factcheck_entry SET reason = 'another' WHERE seq = 2")
    done = run(desk, "verify")
    assert (done.returncode, done.stderr) == (1, "")
    assert "entry 2: was changed" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("not sound: ")


def decisions(*given: tuple[str, str]) -> str:
    listed = [
        {"finding": finding, "action": action, "editor": "Di", "at": "2025-05-14T08:30:00Z"}
        for finding, action in given
    ]
    return json.dumps(
        {"schema": "factcheck/decisions/1", "story": None, "signature": "", "decisions": listed}
    )


def test_decisions_of_a_report_are_imported_once_and_bad_ones_are_named(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "d.json").write_text(decisions(("f1", "dismiss"), ("f2", "drop"), ("f3", "accept")))
    failed_in_one_line(run(desk, "import", "d.json"), "d.json: names no story", "--story")
    first = run(desk, "import", "d.json", "--story", "dam", "--editor", "Bo")
    assert first.returncode == 2
    assert first.stdout == "2 decisions added, 0 there already\n"
    assert "d.json: decision 2: action must be one of" in first.stderr
    assert "1 of 3 decisions could not be taken" in first.stderr
    assert run(desk, "import", "d.json", "--story", "dam").stdout == "0 decisions added, 2 there already\n"
    assert "Di dismissed it" in run(desk, "show", "dam", "f1").stdout
    assert "dam: Di dismissed f1 (imported by Bo)" in run(desk, "log").stdout
    assert rows(run(desk, "log", "-f", "json"))[1]["imported_by"] == "Bo"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("list", "dan"), ("no story 'dan'", "did you mean dam?")),
        (("list", "d\udcff"), ("no story",)),
        (("log", "d\udcff"), ("no story",)),
        (("sign-off", "d\udcff"), ("no story",)),
        (("import", "/dev/null"), ("/dev/null", "save it as a file first")),
        (("list", "dam", "--state", "opn"), ("unknown state", "did you mean open?")),
        (("list", "-f", "jsn"), ("unknown format",)),
        (("show", "dam", "f"), ("too short",)),
        (("decide", "dam", "f1", "dismis"), ("unknown act", "did you mean dismiss?")),
        (("decide", "dam", "f1", "note"), ("a note needs words", "--reason")),
        (("decide", "dam", "f1", "f999", "accept"), ("no finding 'f999'",)),
        (("assign", "dam", "f1", " "), ("nobody was named",)),
        (("import", "none.json"), ("none.json: cannot be read",)),
    ],
)
def test_what_cannot_be_done_is_one_line_and_enters_nothing(
    desk: Desk, args: tuple[str, ...], words: tuple[str, ...]
) -> None:
    failed_in_one_line(run(desk, *args), *words)
    assert desk.count() == 1


def test_without_a_ledger_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    failed_in_one_line(factcheck("desk", "list", cwd=tmp_path), "factcheck-desk.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_text_from_the_ledger_is_escaped(tmp_path: Path) -> None:
    nasty = "\x1b[2J\u202eevil\n"
    hostile = Desk(tmp_path, f"dam{nasty}")
    finding = replace(DAM.findings[0], message=nasty, name=nasty)
    hostile.run(replace(DAM, findings=(finding,)), editor=nasty)
    hostile.decide("f1", "note", editor=nasty, reason=nasty)
    hostile.decide("f1", "assign", editor=nasty, assignee=nasty)
    for args in (("list",), ("list", hostile.story, "--all"), ("show", hostile.story, "f1"), ("log",)):
        shown = run(hostile, *args).stdout
        assert "\\u001b[2J\\u202eevil" in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_a_shared_desk_is_one_option_away(schemas: Place, tmp_path: Path) -> None:
    shared = Desk(tmp_path, where=schemas())
    shared.run()
    ledger = ("--ledger", shared.where)
    decided = called("desk", "decide", "dam", "f1", "accept", "--editor", "Bo", *ledger, cwd=tmp_path)
    assert (decided.stdout, decided.stderr) == ("Bo accepted f1\n", "")
    assert "f1  correction  NUM004  accepted" in called("desk", "list", "dam", *ledger, cwd=tmp_path).stdout
    assert called("desk", "verify", *ledger, cwd=tmp_path).stdout.startswith("sound: 2 entries, head ")
    assert list(tmp_path.iterdir()) == []


def test_an_import_with_nothing_to_enter_makes_no_ledger(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(decisions(("f1", "drop")))
    (tmp_path / "good.json").write_text(decisions(("f1", "accept")))
    exported = run(desk, "export").stdout
    (tmp_path / "bad.jsonl").write_text(exported.replace("factcheck 0", "factcheck 9"))
    (tmp_path / "cut.jsonl").write_text(exported.splitlines()[0] + "\n")
    for file, words in (("bad", "was changed"), ("cut", "its first line speaks of 1")):
        done = called("desk", "import", f"{file}.jsonl", "--ledger", "new.sqlite", cwd=tmp_path)
        failed_in_one_line(done, words)
    for args in (("bad.json", "--story", "dam"), ("good.json", "--story", "s" * 201)):
        assert called("desk", "import", *args, "--ledger", "new.sqlite", cwd=tmp_path).returncode == 2
    assert not (tmp_path / "new.sqlite").exists()


def test_an_empty_option_is_not_the_default(desk: Desk, tmp_path: Path) -> None:
    Path(desk.where).rename(tmp_path / "factcheck-desk.sqlite")
    failed_in_one_line(called("desk", "list", "--ledger", "", cwd=tmp_path), "--ledger: '' is not a name")
    decided = called("desk", "decide", "dam", "f1", "accept", "--editor", "", cwd=tmp_path)
    failed_in_one_line(decided, "--editor: '' is not a name")
