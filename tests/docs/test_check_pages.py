"""The pages on the checks say what the checks say."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.checks import Check, registry

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "checks"
SCRIPT = ROOT / "scripts" / "make_check_docs.py"


def made(folder: Path) -> dict[str, str]:
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True, capture_output=True)
    return read(folder)


def read(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def shown(page: str) -> str:
    """The page as a reader sees it: the escapes resolved."""
    return re.sub(r"\\([\\`*_\[\]<>|])", r"\1", page)


def test_the_pages_are_what_the_script_makes(tmp_path: Path) -> None:
    wanted, have = made(tmp_path), read(PAGES)
    stale = sorted(name for name in wanted.keys() | have.keys() if wanted.get(name) != have.get(name))
    assert stale == [], "run: make docs"


@pytest.mark.parametrize("check", registry(), ids=lambda check: check.code)
def test_a_check_has_a_page_with_all_it_says_of_itself(check: Check) -> None:
    page = shown((PAGES / f"{check.code}.md").read_text(encoding="utf-8"))
    assert page.startswith(f"# {check.code}: {check.name}\n")
    assert check.doc in page
    assert check.standard in page
    flags, leaves = page.split("## Leaves alone")
    for examples, section in ((check.flagged, flags), (check.quiet, leaves)):
        for example in examples:
            assert "\n".join(f"| {side} | {text} |" for side, text in example.sides) in section
            assert example.claim in section


def test_the_table_leads_to_every_check_once_with_its_severity() -> None:
    table = (PAGES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(\w+)\]\((\w+)\.md\) \| (\w+) \|", table, flags=re.M)
    assert rows == [
        (check.code, check.code, str(check.severity))
        for family in re.findall(r"^## (\w+)$", table, flags=re.M)
        for check in registry()
        if check.family == family
    ]
    assert {code for code, _, _ in rows} == {check.code for check in registry()}


def test_the_page_of_a_check_that_is_gone_is_removed_and_other_files_are_kept(tmp_path: Path) -> None:
    (tmp_path / "NUM999.md").write_text("# NUM999\n", encoding="utf-8")
    (tmp_path / "keep.txt").write_text("mine\n", encoding="utf-8")
    names = set(made(tmp_path))
    assert "NUM999.md" not in names
    assert "keep.txt" in names


def test_making_the_pages_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    assert made(tmp_path) == made(tmp_path)
