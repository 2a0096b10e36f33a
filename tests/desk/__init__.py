"""Lays two texts side by side as the pipeline does, without a process for each, and keeps the model open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from factcheck.assembly import view_article
from factcheck.chosen import shown_findings
from factcheck.comparing import compare, texts_of
from factcheck.embed import Encoder, load_encoder
from factcheck.read import article_from_text, read_article
from factcheck.records import Article, Finding, Severity
from factcheck.settings import Settings
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView, Comparison

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = date(2025, 3, 9)
EVERYTHING = Settings(min_severity=Severity.NOTE)


@cache
def encoder() -> Encoder:
    return load_encoder(None)


@cache
def stories() -> tuple[Path, ...]:
    """The articles of the examples and of the stories for development."""
    folders = [path for path in sorted((ROOT / "examples").iterdir()) if path.is_dir()]
    folders += [ROOT / "tests" / "stories" / f"{number:02}" for number in range(1, 7)]
    return tuple(
        path for folder in folders for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".html")
    )


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def article(path: Path) -> Article:
    return read_article(str(path), published=PUBLISHED)


@cache
def view(path: Path) -> ArticleView:
    return view_article(article(path), Settings().spacy_model)


def edited(path: Path, text: str) -> ArticleView:
    """The article with another text, read anew: what of it is body is decided again."""
    given = article(path)
    title = given.title if path.suffix == ".html" else None
    made = article_from_text(text, uri=given.uri, source="edited", published=given.published, title=title)
    return view_article(made, Settings().spacy_model)


def laid(claim: ArticleView, evidence: Sequence[ArticleView]) -> list[Comparison]:
    table = VectorTable(encoder(), (text for each in (claim, *evidence) for text in texts_of(each)))
    return [compare(claim, each, table) for each in evidence]


def found(comparisons: Sequence[Comparison], settings: Settings = EVERYTHING) -> tuple[Finding, ...]:
    return shown_findings(comparisons, settings)


def told(finding: Finding) -> str:
    """A finding in one line, for the message of a failing test."""
    sides = [side.surface if side else "-" for side in (finding.claim, finding.evidence)]
    return f"{finding.check} {finding.severity} “{sides[0]}” / “{sides[1]}”: {finding.message}"
