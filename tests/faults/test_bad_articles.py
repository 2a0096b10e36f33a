"""Bad input through the real command: one line, what and where and the way out; no half-written file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.command import factcheck, failed_in_one_line

WIRE = """\
GDANSK, Poland — A crane collapsed at a shipyard on Thursday and injured 14 workers, the fire service said.

The crane, which is 60 metres tall, fell onto a hall during a storm. Fire chief Anna Zielinska said two of the
workers were in a serious condition. The yard employs 2,300 people.
"""
DRAFT = WIRE.replace("14 workers", "41 workers")
BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "is empty"),
    "white.txt": (b" \n\t \r\n\n", "is empty"),
    "program.txt": (b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 4, "not text"),
    "encoding.txt": (b"\xff\xfeF\x00i\x00v\x00e\x00\x00\xd8", "UTF-16"),
    "page.html": (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "without an article"),
    "large.txt": (b"The yard is shut. It will open soon.\n\n" * 1_350_000, "too large"),
    "line.txt": (b"The yard is shut. " * 58_000, "too long"),
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "none").mkdir()
    (folder / "none" / "notes.csv").write_text("a,b\n")
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    return folder


def refused(desk: Path, *args: str) -> str:
    """The line with which a run that is to fail ends; nothing else is left behind."""
    before = sorted(os.listdir(desk))
    done = factcheck("audit", *args, "-o", "report.json", "-f", "json", cwd=desk)
    failed_in_one_line(done)
    assert sorted(os.listdir(desk)) == before
    return done.stderr


@pytest.mark.parametrize("name", [*BAD, "missing.txt", "none", "*.rst"])
def test_a_bad_draft_is_one_line_that_names_it_and_the_way_out(desk: Path, name: str) -> None:
    line = refused(desk, "--draft", name, "wire.txt")
    assert name in line
    assert ";" in line
    assert BAD.get(name, (b"", ""))[1] in line


def test_the_good_are_audited_and_every_bad_one_is_listed(desk: Path) -> None:
    bad = [*BAD, "missing.txt", "none", "*.rst"]
    done = factcheck("audit", "--draft", "draft.txt", *bad, "wire.txt", "-f", "json", cwd=desk)
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    assert [article["source"] for article in report["articles"]] == ["draft", "wire"]
    assert [finding["check"] for finding in report["findings"]] == ["NUM001"]
    assert sorted(entry["article"] for entry in report["not_compared"]) == sorted(bad)
    for entry in report["not_compared"]:
        assert "\n" not in entry["reason"]
        assert BAD.get(entry["article"], (b"", ""))[1] in entry["reason"]


def test_an_article_of_one_sentence_is_compared(desk: Path) -> None:
    sentence = "A crane collapsed at a shipyard on Thursday and injured 15 workers, the fire service said."
    done = factcheck("audit", "--draft", "-", "wire.txt", "-f", "json", cwd=desk, stdin=sentence)
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    loud = [finding for finding in report["findings"] if finding["severity"] == "correction"]
    assert [finding["claim"]["surface"].split()[0] for finding in loud] == ["15"]


@pytest.mark.parametrize("args", [("--draft", "wire.txt", "wire.txt"), ("wire.txt", "wire.txt")])
def test_the_same_article_twice_is_said_and_not_compared(desk: Path, args: tuple[str, ...]) -> None:
    done = factcheck("audit", *args, "-f", "json", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["findings"] == []
    assert [entry["reason"] for entry in report["not_compared"]] == [
        "the same text as wire.txt; it is compared once"
    ]


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--select", "NUM999", "unknown check"),
        ("--ignore", "NOPE", "unknown check"),
        ("--format", "pdf", "unknown format"),
        ("--embedding-model", "no-such/model", "--download"),
        ("--embedding-model", "./none", "none"),
        ("--spacy-model", "en_no_such", "not installed"),
        ("--published", "yesterday", "YYYY-MM-DD"),
    ],
)
def test_an_option_that_names_nothing_is_one_line(desk: Path, option: str, value: str, told: str) -> None:
    done = factcheck("audit", "--draft", "draft.txt", "wire.txt", option, value, cwd=desk)
    failed_in_one_line(done, told)


@pytest.mark.parametrize("place", ["no/such/folder/report.txt", "none", "/dev/full"])
def test_an_output_that_cannot_be_written_is_one_line_and_leaves_nothing(desk: Path, place: str) -> None:
    before = sorted(str(path) for path in desk.rglob("*"))
    done = factcheck("audit", "--draft", "draft.txt", "wire.txt", "-o", place, cwd=desk)
    failed_in_one_line(done, place, "-o")
    assert sorted(str(path) for path in desk.rglob("*")) == before


@pytest.mark.parametrize("command", ["pairs", "extract"])
def test_a_file_of_rows_that_is_missing_or_no_rows_at_all(desk: Path, command: str) -> None:
    asked = ("pairs",) if command == "pairs" else ("extract", "--lines")
    failed_in_one_line(factcheck(*asked, "missing.jsonl", "-o", "out.jsonl", cwd=desk), "missing.jsonl")
    failed_in_one_line(factcheck(*asked, "empty.txt", "-o", "out.jsonl", cwd=desk), "empty.txt", "no rows")
    assert not (desk / "out.jsonl").exists()
