"""Several inputs to articles: the good are read, the bad are listed with the way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.errors import FactcheckError
from factcheck.read.article import article_from_bytes
from factcheck.read.inputs import STDIN, expand, source_names
from factcheck.read.limits import Limits, default_limits
from factcheck.read.source import bounded, read_bytes
from factcheck.records import Article, NotCompared


def read_article(
    path: str, *, published: date | None = None, limits: Limits | None = None, stdin: bytes | None = None
) -> Article:
    """The article in one file, or in ``stdin`` when ``path`` is "-".

    Raises:
        FactcheckError: it cannot be read, or holds no article; one line with the way out.
    """
    limits = limits or default_limits()
    if path != STDIN:
        data = read_bytes(path, limits)
    elif stdin is None:
        raise FactcheckError("nothing on standard input", STDIN, "pipe an article in, or name a file")
    else:
        data = bounded(stdin, STDIN, limits)
    source = source_names((path,))[0]
    return article_from_bytes(data, uri=path, source=source, published=published, limits=limits)


def read_articles(
    inputs: Sequence[str],
    *,
    published: date | None = None,
    limits: Limits | None = None,
    stdin: bytes | None = None,
) -> tuple[tuple[Article, ...], tuple[NotCompared, ...]]:
    """Every article that ``inputs`` stand for, in order, and what could not be read.

    An input is a file, a pattern, a folder, or "-" for the bytes in ``stdin``. An article that is
    there twice is read once; the second is listed.
    """
    limits = limits or default_limits()
    problems: list[NotCompared] = []
    paths: list[str] = []
    for name in inputs:
        try:
            paths.extend(expand(name))
        except FactcheckError as error:
            problems.append(_problem(error))
    if len(paths) > limits.max_articles:
        surplus = len(paths) - limits.max_articles
        reason = f"{surplus:,} further articles were not read; give at most {limits.max_articles:,} at once"
        problems.append(NotCompared(paths[limits.max_articles], None, reason))
    articles: list[Article] = []
    for path in paths[: limits.max_articles]:
        try:
            article = read_article(path, published=published, limits=limits, stdin=stdin)
        except FactcheckError as error:
            problems.append(_problem(error))
            continue
        first = next((known for known in articles if known.id == article.id), None)
        if first is None:
            articles.append(article)
        else:
            reason = f"the same text as {first.uri}; it is compared once"
            problems.append(NotCompared(path, None, reason))
    names = source_names([article.uri for article in articles])
    named = (replace(article, source=name) for article, name in zip(articles, names, strict=True))
    return tuple(named), tuple(problems)


def _problem(error: FactcheckError) -> NotCompared:
    reason = " ".join(f"{error.what}; {error.way_out}".split())
    return NotCompared(error.where, None, reason)
