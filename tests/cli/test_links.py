"""``--explain`` and the key ``explain``: the links of a report are the desk's own."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import factcheck

WIRE = "Police said on Monday that 14 people were hurt when a ferry hit the pier at Sandnes.\n"


def test_the_flag_goes_before_the_file_and_both_reach_the_report(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(WIRE.replace("14", "41"), encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('explain = "https://file.example/{code}"\n', encoding="utf-8")
    call = ("audit", "--draft", "draft.txt", "wire.txt", "--format", "concise")
    assert "(https://file.example/NUM001)" in factcheck(*call, cwd=tmp_path).stdout
    flagged = factcheck(*call, "--explain", "https://flag.example/{code}.html", cwd=tmp_path).stdout
    assert "(https://flag.example/NUM001.html)" in flagged
    assert "file.example" not in flagged
