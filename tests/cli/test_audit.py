"""`factcheck audit` as an editor and a script call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.command import factcheck, failed_in_one_line
from tests.report.test_json import SCHEMA

WIRE = """\
BREMEN, Germany — A fire at a paper mill killed 12 workers on Monday, the fire brigade said.

The mill employs 340 people and exports most of its paper to Denmark. Fire chief Karin Vogt said the blaze
began in a storage hall. Investigators searched the hall on Tuesday.
"""
DRAFT = WIRE.replace("12 workers", "21 workers")
FAITHFUL = WIRE.replace("killed 12 workers", "killed twelve workers")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in (("wire.txt", WIRE), ("draft.txt", DRAFT), ("faithful.txt", FAITHFUL)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_an_altered_figure_is_a_correction_and_status_1(desk: Path) -> None:
    done = factcheck("audit", "--draft", "draft.txt", "wire.txt", cwd=desk)
    assert (done.returncode, done.stderr) == (1, "")
    assert "CORRECTIONS (1)" in done.stdout
    assert "«21" in done.stdout
    assert "«12" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stdout.splitlines()[-1].startswith("1 correction · 2 articles, ")


def test_a_faithful_rewrite_is_status_0(desk: Path) -> None:
    done = factcheck("audit", "--draft", "faithful.txt", "wire.txt", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("no differences found · 2 articles, ")


def test_fail_on_never_and_ignored_checks_give_status_0(desk: Path) -> None:
    assert factcheck("audit", "draft.txt", "wire.txt", "--fail-on", "never", cwd=desk).returncode == 0
    ignored = factcheck("audit", "--draft", "draft.txt", "wire.txt", "--ignore", "NUM", cwd=desk)
    assert ignored.returncode == 0
    assert "ignore=NUM" in ignored.stdout
    (desk / "factcheck.toml").write_text('fail-on = "never"\n')
    assert factcheck("audit", "draft.txt", "wire.txt", cwd=desk).returncode == 0


@pytest.mark.parametrize("fmt", ["terminal", "json", "csv"])
def test_a_file_holds_what_standard_output_would(desk: Path, fmt: str) -> None:
    shown = factcheck("audit", "--draft", "draft.txt", "wire.txt", "-f", fmt, cwd=desk)
    filed = factcheck("audit", "--draft", "draft.txt", "wire.txt", "-f", fmt, "-o", "out", cwd=desk)
    assert (shown.returncode, filed.returncode, filed.stdout, filed.stderr) == (1, 1, "", "")
    assert (desk / "out").read_bytes().decode() == shown.stdout != ""
    assert str(desk) not in shown.stdout


def test_json_follows_the_schema_and_is_the_same_in_any_process(desk: Path) -> None:
    runs = [
        factcheck(
            "audit",
            "draft.txt",
            "wire.txt",
            "faithful.txt",
            "-f",
            "json",
            cwd=desk,
            env={"PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
    report = json.loads(runs[0].stdout)
    Draft202012Validator(SCHEMA).validate(report)
    assert len(report["articles"]) == 3
    assert report["claims"]


def test_standard_input_is_an_article(desk: Path) -> None:
    done = factcheck("audit", "--draft", "-", "wire.txt", "-f", "concise", cwd=desk, stdin=DRAFT)
    assert done.returncode == 1
    assert " correction " in done.stdout


def test_an_unwritable_output_is_refused_and_leaves_nothing(desk: Path) -> None:
    before = sorted(path.name for path in desk.iterdir())
    done = factcheck("audit", "draft.txt", "wire.txt", "-o", "missing/report.txt", cwd=desk)
    failed_in_one_line(done, "missing/report.txt", "cannot be written", "-o")
    assert sorted(path.name for path in desk.iterdir()) == before


def test_a_run_that_fails_leaves_the_old_report(desk: Path) -> None:
    (desk / "report.txt").write_text("old")
    failed_in_one_line(factcheck("audit", "none.txt", "nor.txt", "-o", "report.txt", cwd=desk), "none.txt")
    assert (desk / "report.txt").read_text() == "old"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("binary.txt", b"\x7fELF\x02\x01\x01\x00" + bytes(200)),
        ("bare.html", b"<html><body></body></html>"),
    ],
)
def test_a_bad_article_is_refused_alone_and_listed_beside_good_ones(
    desk: Path, name: str, content: bytes
) -> None:
    (desk / name).write_bytes(content)
    failed_in_one_line(factcheck("audit", name, "none.txt", cwd=desk), name)
    failed_in_one_line(factcheck("audit", name, "wire.txt", cwd=desk), name, "at least two")
    failed_in_one_line(factcheck("audit", "--draft", name, "wire.txt", cwd=desk), name)
    done = factcheck("audit", "--draft", "draft.txt", "wire.txt", name, "-f", "json", cwd=desk)
    assert done.returncode == 1
    assert [entry["article"] for entry in json.loads(done.stdout)["not_compared"]] == [name]


def test_a_foreign_article_is_listed(desk: Path) -> None:
    (desk / "german.txt").write_text(
        "Bei einem Brand in einer Papierfabrik sind am Montag zwölf Arbeiter ums Leben gekommen, wie die "
        "Feuerwehr mitteilte. Die Fabrik beschäftigt rund dreihundert Menschen und liefert nach Dänemark.\n",
        encoding="utf-8",
    )
    done = factcheck("audit", "--draft", "faithful.txt", "wire.txt", "german.txt", cwd=desk)
    assert done.returncode == 0
    assert "NOT COMPARED (1)" in done.stdout
    assert "(de)" in done.stdout


def test_the_same_article_twice_differs_in_nothing(desk: Path) -> None:
    (desk / "copy.txt").write_text(WIRE, encoding="utf-8")
    done = factcheck("audit", "wire.txt", "copy.txt", "-f", "json", cwd=desk)
    assert done.returncode == 0
    assert json.loads(done.stdout)["findings"] == []


def test_extract_shows_figures_and_dates(desk: Path) -> None:
    done = factcheck("extract", "wire.txt", "-f", "json", cwd=desk)
    assert done.returncode == 0
    report = json.loads(done.stdout)
    Draft202012Validator(SCHEMA).validate(report)
    found = {
        (figure["surface"], figure["low"]) for claim in report["claims"] for figure in claim["quantities"]
    }
    assert ("12", "12") in found
    shown = factcheck("extract", "wire.txt", cwd=desk).stdout
    assert "figure: 340" in shown


def test_the_demo_finds_differences_and_exits_with_0(tmp_path: Path) -> None:
    done = factcheck("demo", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "CORRECTIONS" in done.stdout
    assert list(tmp_path.iterdir()) == []
