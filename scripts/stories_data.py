"""The development stories as the calibrations use them: views of both sides, and what is expected.

Stories 07 to 12 are held back: they are never read here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.stories import HELD_BACK, judge
from factcheck.assembly import view_article
from factcheck.pipeline import audit
from factcheck.read import read_articles
from factcheck.records import Finding, Severity
from factcheck.settings import Settings
from factcheck.views import ArticleView

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Story:
    """A story by its folder, with its ``expected.json``."""

    name: str
    folder: Path
    plan: dict[str, Any]

    def views(self) -> tuple[ArticleView, tuple[ArticleView, ...]]:
        """The draft, and its evidence."""
        paths = [str(self.folder / name) for name in (self.plan["draft"], *self.plan["evidence"])]
        articles, _ = read_articles(paths, published=date.fromisoformat(self.plan["published"]))
        views = [view_article(article, Settings().spacy_model) for article in articles]
        return views[0], tuple(views[1:])


@dataclass(frozen=True, slots=True)
class Meetings:
    """A story's audit judged as ``benchmarks/stories.py`` judges it: the expectations found, the findings
    at ``query`` or above that meet an expectation, and those that meet none.
    """

    hits: frozenset[str]
    met: tuple[Finding, ...]
    alarms: tuple[Finding, ...]


def meetings(story: Story) -> Meetings:
    """Audit a story and judge it."""
    report = audit(
        [str(story.folder / name) for name in story.plan["evidence"]],
        draft=str(story.folder / story.plan["draft"]),
        settings=Settings(published=date.fromisoformat(story.plan["published"])),
    )
    hits, _, alarms, _ = judge(report, story.plan)
    loud = [f for f in report.findings if f.severity.rank >= Severity.QUERY.rank]
    return Meetings(frozenset(hits), tuple(f for f in loud if f not in alarms), tuple(alarms))


def stories() -> tuple[Story, ...]:
    """Every development story and example."""
    return tuple(
        Story(
            folder.relative_to(ROOT).as_posix(),
            folder,
            json.loads((folder / "expected.json").read_text("utf-8")),
        )
        for folder in _folders()
    )


def sha256(chosen: Sequence[Story]) -> str:
    """Over every file of the stories, by name."""
    digest = hashlib.sha256()
    for story in chosen:
        for path in sorted(story.folder.iterdir()):
            digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _folders() -> Iterator[Path]:
    for top in ("examples", "tests/stories"):
        for path in sorted((ROOT / top).glob("*/expected.json")):
            if path.parent.name not in HELD_BACK:
                yield path.parent
