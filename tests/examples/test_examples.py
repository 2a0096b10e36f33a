"""Each example story: what its README says, no more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.stories import judge, run_story

ROOT = Path(__file__).resolve().parents[2]
STORIES = sorted(path.parent for path in (ROOT / "examples").glob("*/expected.json"))


@pytest.mark.parametrize("folder", STORIES, ids=lambda folder: folder.name)
def test_a_story_gives_what_its_readme_says_and_no_more(folder: Path) -> None:
    plan = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    report = run_story(folder, plan)
    _, missed, false, _ = judge(report, plan)
    assert [item["id"] for item in missed] == []
    assert [(finding.check, finding.message) for finding in false] == []


@pytest.mark.parametrize("folder", STORIES, ids=lambda folder: folder.name)
def test_the_readme_lists_what_is_expected(folder: Path) -> None:
    plan = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for item in plan["must_find"]:
        for words in (item["claim"], item["evidence"]):
            assert words is None or words in readme, item["id"]
