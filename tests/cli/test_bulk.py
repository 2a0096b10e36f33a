"""`pairs` and `extract --lines`: one row in, one row out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.cli.command import environment, factcheck, failed_in_one_line

EVIDENCE = "The storm killed 14 people on Friday, the governor said."
SAME = {"id": "same", "claim": EVIDENCE, "evidence": EVIDENCE}
ALTERED = {"id": 2, "claim": "The storm killed 41 people on Friday, the governor said.", "evidence": EVIDENCE}
NO_CLAIM = {"id": "none", "evidence": EVIDENCE}


def jsonl(*rows: dict[str, Any]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def read(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_row_is_answered_in_order(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(jsonl(SAME, NO_CLAIM) + "\n{]\n" + jsonl(ALTERED))
    done = factcheck("pairs", "rows.jsonl", cwd=tmp_path)
    assert done.returncode == 0
    same, no_claim, no_json, altered = read(done.stdout)
    assert (same["id"], same["flagged"], same["findings"]) == ("same", False, [])
    assert no_claim == {"id": "none", "error": "claim must be a string"}
    assert set(no_json) == {"id", "error"}
    assert (altered["id"], altered["flagged"]) == (2, True)
    assert 0 <= same["score"] < altered["score"] <= 1
    claim = altered["findings"][0]["claim"]
    assert str(ALTERED["claim"])[claim["start"] : claim["end"]] == claim["surface"]
    assert claim["sentence"] == ALTERED["claim"]
    remarks = done.stderr.splitlines()
    assert [remark.split(": ")[1] for remark in remarks] == ["rows.jsonl:2", "rows.jsonl:4"]


def test_fail_on_counts_only_when_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('fail-on = "note"\n')
    assert factcheck("pairs", "-", cwd=tmp_path, stdin=jsonl(ALTERED)).returncode == 0
    asked = ("pairs", "-", "--fail-on", "correction")
    assert factcheck(*asked, cwd=tmp_path, stdin=jsonl(ALTERED)).returncode == 1
    assert factcheck(*asked, cwd=tmp_path, stdin=jsonl(SAME)).returncode == 0


def test_a_file_without_a_good_row_fails_and_still_answers(tmp_path: Path) -> None:
    done = factcheck("pairs", "-", cwd=tmp_path, stdin=jsonl(NO_CLAIM))
    assert done.returncode == 2
    assert read(done.stdout) == [{"id": "none", "error": "claim must be a string"}]
    failed_in_one_line(factcheck("pairs", "-", cwd=tmp_path, stdin="\n"), "standard input", "no rows")


def test_many_bad_rows_do_not_flood_the_terminal(tmp_path: Path) -> None:
    done = factcheck("pairs", "-", cwd=tmp_path, stdin="{}\n" * 500)
    assert len(done.stdout.splitlines()) == 500
    assert len(done.stderr.splitlines()) < 30
    assert "480 more rows" in done.stderr
    assert len(factcheck("pairs", "-", "-q", cwd=tmp_path, stdin="{}\n" * 500).stderr.splitlines()) == 1


def test_lines_are_read_with_offsets_into_their_own_text(tmp_path: Path) -> None:
    text = "“We lost everything,” Maria Lopez said on 3 May. About 250 homes may have burned."
    rows = jsonl(
        {"id": 1, "text": text, "published": "2025-05-04"}, {"id": 2, "text": "Rain.", "published": "?"}
    )
    done = factcheck("extract", "--lines", "-", "-o", "out.jsonl", cwd=tmp_path, stdin=rows)
    assert (done.returncode, done.stdout) == (0, "")
    first, second = read((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert second == {"id": 2, "error": "published must be a date, YYYY-MM-DD"}
    assert set(first) == {"id", "claims", "quantities", "whens", "entities", "quotes", "stance"}
    for key in ("quantities", "whens", "entities", "quotes"):
        assert first[key]
        for record in first[key]:
            assert text[record["start"] : record["end"]] == record["surface"]
    assert [(when["from"], when["to"]) for when in first["whens"]] == [("2025-05-03", "2025-05-04")]
    assert [figure["low"] for figure in first["quantities"]] == ["250"]
    assert [cue["surface"] for cue in first["stance"]["modality"] + first["stance"]["hedges"]] == ["may"]


def test_rows_are_answered_while_more_are_to_come(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "extract", "--lines", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(jsonl({"id": 1, "text": "Nine people were hurt."}))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        process.stdin.close()
        assert process.stdout.read() == ""
    assert process.returncode == 0
