"""One story in several sources: the same fact in several articles, who said it first, who follows whom."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Story
from factcheck.story.figures import facts
from factcheck.views import ArticleView, Comparison


def told(views: Sequence[ArticleView], comparisons: Sequence[Comparison]) -> Story:
    """What the articles say together."""
    return Story(order=tuple(view.article.id for view in views), facts=facts(comparisons))
