"""`factcheck audit` with a desk: what is kept of a run, and what is said before the work."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from subprocess import CompletedProcess

from factcheck.desk import open_ledger
from tests.cli.command import REPOSITORY, called, factcheck, failed_in_one_line
from tests.ledgers import filled

WIRE = "A storm tore the roofs off 14 houses in Varna on Monday, the mayor said. Nobody was hurt.\n"


def audit(folder: Path, *args: str) -> CompletedProcess[str]:
    return called("audit", "--draft", "copy.txt", "wire.txt", "-f", "json", *args, cwd=folder)


def test_an_audit_is_kept_and_what_was_dismissed_no_longer_fails_it(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE)
    (tmp_path / "copy.txt").write_text(WIRE.replace("14 houses", "41 houses"))
    (tmp_path / "factcheck.toml").write_text('editor = "Bo"\nledger = "our.sqlite"\n')
    first = audit(tmp_path, "--story", " storm ")
    assert first.returncode == 1
    (finding,) = json.loads(first.stdout)["findings"]
    assert finding["desk"] is None
    decided = factcheck("desk", "decide", "storm", finding["id"][:5], "dismiss", cwd=tmp_path)
    assert decided.stdout == f"Bo dismissed {finding['id']}\n"

    again = audit(tmp_path, "--story", "storm")
    assert again.returncode == 0
    report = json.loads(again.stdout)
    assert report["summary"]["story"] == "storm"
    assert report["findings"][0]["desk"]["state"] == "dismissed"
    kept = called("desk", "list", "--format", "json", cwd=tmp_path)
    assert json.loads(kept.stdout)["run"]["editor"] == "Bo"
    assert called("desk", "log", "-f", "json", cwd=tmp_path).stdout.count("\n") == 2

    (tmp_path / "report.json").write_text(first.stdout)
    (tmp_path / "our.sqlite").rename(tmp_path / "away.sqlite")
    known = audit(tmp_path, "--baseline", "report.json")
    assert known.returncode == 0
    assert json.loads(known.stdout)["findings"][0]["desk"]["state"] == "known"
    assert not (tmp_path / "our.sqlite").exists()

    (tmp_path / "copy.txt").write_text(WIRE.replace("14 houses", "40 houses"))
    changed = audit(tmp_path, "--baseline", "report.json", "--story", "storm", "--ledger", "away.sqlite")
    assert changed.returncode == 1
    (mark,) = (one["desk"] for one in json.loads(changed.stdout)["findings"])
    assert (mark["state"], mark["before"]) == ("reopened", finding["id"])
    assert [one["editor"] for one in mark["decisions"]] == ["Bo"]


def test_the_day_of_the_page_on_the_desk_can_be_followed(tmp_path: Path) -> None:
    for file in (REPOSITORY / "examples" / "ferry").glob("*.txt"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    day = (REPOSITORY / "docs" / "desk.md").read_text(encoding="utf-8").split("\n## ")[1]
    commands = [shlex.split(line) for line in day.splitlines() if line.startswith("    factcheck ")]
    assert len(commands) > 8
    for command in commands:
        if command[1] == "review":
            continue
        done = called(*command[1:], cwd=tmp_path)
        # The day's decisions leave three corrections open, since the copy is not mended in between.
        refused = 1 if command[1] == "audit" else 2 if command[2] == "sign-off" else 0
        assert done.returncode == refused, (command, done.stderr)
        assert refused != 2 or "3 findings are open" in done.stderr


def test_a_desk_that_cannot_be_opened_is_said_before_the_audit(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE)
    (tmp_path / "copy.txt").write_text(WIRE)
    failed_in_one_line(audit(tmp_path, "--story", " "), "a story needs a name")
    failed_in_one_line(audit(tmp_path, "--story", "s" * 201), "story", "201 characters long")
    failed_in_one_line(audit(tmp_path, "--baseline", "none.json"), "none.json", "cannot be read")
    failed_in_one_line(audit(tmp_path, "--story", "a", "--ledger", "no/where.sqlite"), "where.sqlite")
    failed_in_one_line(audit(tmp_path, "--story", "a", "--ledger", "wire.txt"), "wire.txt", "is no ledger")


def test_an_audit_that_fails_makes_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(WIRE)
    failed_in_one_line(audit(tmp_path, "--story", "a"), "wire.txt")
    assert [each.name for each in tmp_path.iterdir()] == ["copy.txt"]


def test_no_output_is_written_over_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE)
    made = filled(str(tmp_path / "desk.sqlite"), 3)
    for command in (("desk", "export", "--ledger", "desk.sqlite"), ("extract", "wire.txt")):
        over = called(*command, "-o", "desk.sqlite", cwd=tmp_path)
        failed_in_one_line(over, "desk.sqlite", "is the ledger of a desk")
    with open_ledger(str(tmp_path / "desk.sqlite")) as ledger:
        assert tuple(ledger.entries()) == made
