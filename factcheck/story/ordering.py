"""Which article was out first, as far as the articles tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.assembly import reference_day
from factcheck.records import Article
from factcheck.views import ArticleView


def publication_day(article: Article) -> date | None:
    """The day an article was out: the day that "Sunday" is reckoned from in it."""
    return reference_day(article)


def in_order(views: Sequence[ArticleView], draft: str | None = None) -> list[ArticleView]:
    """The articles as they came out: by day where all have one, else as they were named. Of one day, what an
    agency filed comes first, since others print it; a draft (its id) is not out yet and comes last.
    """
    days = [publication_day(view.article) for view in views]
    dated = all(day is not None for day, view in zip(days, views, strict=True) if view.article.id != draft)

    def rank(at: int) -> tuple[bool, date, bool, int]:
        article = views[at].article
        day = days[at] if dated else None
        return article.id == draft, day or date.min, not is_agency_copy(article), at

    return [views[at] for at in sorted(range(len(views)), key=rank)]


def is_agency_copy(article: Article) -> bool:
    """Whether an agency's dateline stands over the text."""
    return article.dateline is not None and article.dateline.agency is not None


def is_later(one: Article, other: Article) -> bool:
    """Whether ``one`` was out on a later day than ``other``; False where a day is unknown."""
    mine, theirs = publication_day(one), publication_day(other)
    return mine is not None and theirs is not None and mine > theirs
