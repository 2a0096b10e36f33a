"""Bytes to articles: text kept as it was, boilerplate set apart with a reason for each line."""

from factcheck.read.article import article_from_text
from factcheck.read.articles import read_article, read_articles
from factcheck.read.limits import Limits, default_limits
from factcheck.read.views import body_blocks, context_blocks

__all__ = [
    "Limits",
    "article_from_text",
    "body_blocks",
    "context_blocks",
    "default_limits",
    "read_article",
    "read_articles",
]
