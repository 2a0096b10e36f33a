"""What every part of the page calls a finding and an article: their order, numbers and addresses."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import Article, CheckPage, Finding, Mark, Report, Side, State
from factcheck.report import view
from factcheck.report.html.text import anchor, clip

# Nothing is left to decide about these.
DECIDED = (State.ACCEPTED, State.DISMISSED, State.KNOWN)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page (from 1, gravest first) and its address."""

    number: int
    anchor: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Source:
    """An article with its number on the page (from 1, in the order of the articles) and its address."""

    number: int
    anchor: str
    article: Article
    name: str
    drafted: bool


@dataclass(frozen=True, slots=True)
class Book:
    """The report with everything numbered. ``sources`` by article id, the draft first, then as published."""

    report: Report
    findings: tuple[Numbered, ...]
    sources: dict[str, Source]
    articles: dict[str, Article]
    marks: dict[str, Mark]
    checks: dict[str, tuple[str, CheckPage]]

    def state(self, finding: Finding) -> State:
        """Where a finding stands on the desk."""
        mark = self.marks.get(finding.id)
        return mark.state if mark else State.OPEN

    def name(self, article_id: str) -> str:
        """The short name of an article."""
        source = self.sources.get(article_id)
        return source.name if source else clip(article_id)

    def place(self, numbered: Numbered, side: Side, letter: str) -> str:
        """The address of a finding's words in the article; empty where the article is not there."""
        source = self.sources.get(side.article)
        if source is None:
            return ""
        start, end = extent(side.span.start, side.span.end, source.article)
        return f"at-{numbered.number}-{letter}" if start < end else source.anchor


def extent(start: int, end: int, article: Article) -> tuple[int, int]:
    """A span held inside the article's text."""
    size = len(article.text)
    return max(0, min(start, size)), max(0, min(end, size))


def book(report: Report) -> Book:
    """Numbers everything once."""
    articles = view.articles_by_id(report)
    taken: set[str] = set()
    findings = []
    ordered = (finding for _, group in view.by_severity(report) for finding in group)
    for number, finding in enumerate(ordered, 1):
        # The same words in two sources make one id, and two findings.
        address = anchor("finding", finding.id, number)
        if address in taken:
            address = anchor("finding", "", number)
        findings.append(Numbered(number, address, finding))
        taken.add(address)
    return Book(
        report=report,
        findings=tuple(findings),
        sources={
            article.id: Source(
                number,
                f"article-{number}",
                article,
                clip(article.source, 60) or f"article {number}",
                article.id == report.draft,
            )
            for number, article in enumerate(_in_order(report, articles), 1)
        },
        articles=articles,
        marks={mark.finding: mark for mark in report.marks},
        checks={
            page.code: (anchor("check", page.code, number), page)
            for number, page in enumerate(report.checks, 1)
        },
    )


def _in_order(report: Report, articles: dict[str, Article]) -> tuple[Article, ...]:
    """The draft, then the articles as they were published, then those of which that is not known."""
    drafted = [report.draft] if report.draft else []
    ids = dict.fromkeys((*drafted, *report.story.order, *articles))
    return tuple(articles[each] for each in ids if each in articles)
