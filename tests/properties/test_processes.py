"""The same input gives the same bytes, in whatever process, folder or state of the cache."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.cli.command import factcheck
from tests.desk import ROOT

STORY = ("--draft", "draft.txt", "wire.txt", "follow.html", "-f", "json", "--min-severity", "note")


def report(folder: Path, cache: Path, **env: str) -> str:
    done = factcheck("audit", *STORY, cwd=folder, env={"FACTCHECK_CACHE": str(cache), **env})
    assert (done.returncode, done.stderr) == (1, "")
    return done.stdout


def test_reports_are_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "another" / "deeper"]
    for folder in folders:
        shutil.copytree(ROOT / "examples" / "ferry", folder)
    cache = tmp_path / "cache"
    first = report(folders[0], cache, PYTHONHASHSEED="0", OMP_NUM_THREADS="1")
    assert json.loads(first)["findings"]
    assert str(tmp_path) not in first
    warm = report(folders[0], cache, PYTHONHASHSEED="1", OMP_NUM_THREADS="2")
    cold = report(folders[1], tmp_path / "other", PYTHONHASHSEED="77", OMP_NUM_THREADS="2")
    none = report(folders[1], Path("off"), PYTHONHASHSEED="0", OMP_NUM_THREADS="1")
    assert first == warm
    assert first == cold
    assert first == none
