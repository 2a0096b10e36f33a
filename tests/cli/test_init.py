"""``factcheck init``: a file that says what can be set, and changes nothing until somebody edits it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from factcheck.cli.init import KEYS, scaffold
from factcheck.report import FORMATS
from factcheck.settings import CONFIG_KEYS, Settings, resolve
from tests.cli.command import factcheck

CODES = ("NUM001", "NUM003", "DAT001")
KEY = re.compile(r"^#([a-z-]+ = )", flags=re.M)


def settled(folder: Path) -> Settings:
    return resolve({}, folder=folder, codes=lambda: CODES, formats=FORMATS)


def test_the_file_as_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(scaffold(), encoding="utf-8")
    assert tomllib.loads(scaffold()) == {}
    assert settled(tmp_path) == Settings()


def test_every_default_in_it_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    loose = KEY.sub(r"\1", scaffold())
    (tmp_path / "factcheck.toml").write_text(loose, encoding="utf-8")
    without = {"published", "embedding-model", "revision", "editor"}
    assert set(tomllib.loads(loose)) == set(CONFIG_KEYS) - without
    assert settled(tmp_path) == Settings()


def test_every_example_in_it_is_taken(tmp_path: Path) -> None:
    examples = re.findall(r"^# Example: (.*)$", scaffold(), flags=re.M)
    (tmp_path / "factcheck.toml").write_text("\n".join(examples), encoding="utf-8")
    settings, default = settled(tmp_path), Settings()
    names = [key.replace("-", "_") for key in CONFIG_KEYS]
    assert len(examples) == len(CONFIG_KEYS) == len(KEYS)
    assert [name for name in names if getattr(settings, name) == getattr(default, name)] == []


def test_it_is_written_once_and_over_another_only_when_forced(tmp_path: Path) -> None:
    first = factcheck("init", cwd=tmp_path)
    assert (first.returncode, first.stdout) == (0, "")
    assert first.stderr.count("\n") == 1
    assert "factcheck.toml" in first.stderr
    path = tmp_path / "factcheck.toml"
    assert path.read_text(encoding="utf-8") == scaffold()
    path.write_text("# ours\n", encoding="utf-8")
    refused = factcheck("init", cwd=tmp_path)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert path.read_text(encoding="utf-8") == "# ours\n"
    assert factcheck("init", "--force", "--quiet", cwd=tmp_path).stderr == ""
    assert path.read_text(encoding="utf-8") == scaffold()


@pytest.mark.parametrize("place", ["missing/factcheck.toml", "."])
def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path, place: str) -> None:
    refused = factcheck("init", "-o", place, cwd=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert factcheck("init", cwd=tmp_path).returncode == 2
    assert not (tmp_path / "elsewhere.toml").exists()
