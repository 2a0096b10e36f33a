"""One story in several sources: the same fact in several articles, who said it first, who follows whom."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Finding, Story
from factcheck.story.claims import claim_facts
from factcheck.story.figures import figure_facts
from factcheck.story.lineage import descents, origins
from factcheck.story.ordering import in_order, publication_day
from factcheck.story.telling import told_per_origin
from factcheck.views import ArticleView, Comparison

__all__ = ["in_order", "told", "told_per_origin"]


def told(
    views: Sequence[ArticleView], comparisons: Sequence[Comparison], findings: Sequence[Finding]
) -> Story:
    """What the articles say together.

    Args:
        views: the articles in the order of `in_order`.
        comparisons: every two of them laid side by side, the later one as the claim side.
        findings: what the checks found, for the claims that are told otherwise.
    """
    order = tuple(view.article.id for view in views)
    follows = descents(views, comparisons)
    groups = origins(order, follows)
    return Story(
        order=order,
        dated=all(publication_day(view.article) is not None for view in views),
        facts=(
            *figure_facts(views, comparisons, findings, groups),
            *claim_facts(views, comparisons, findings, groups),
        ),
        descents=follows,
        origins=groups,
    )
