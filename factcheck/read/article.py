"""Bytes of one input to an ``Article``, whatever the format."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from factcheck.errors import FactcheckError
from factcheck.read.decode import decode
from factcheck.read.furniture import set_apart
from factcheck.read.html import looks_like_html, read_page
from factcheck.read.language import language_of
from factcheck.read.limits import Limits, default_limits
from factcheck.read.views import body_blocks
from factcheck.records import Article


def article_from_bytes(
    data: bytes, *, uri: str, source: str, published: date | None, limits: Limits
) -> Article:
    """The article in ``data``. ``published`` goes before any date the article itself gives.

    Raises:
        FactcheckError: not text, too long, or no article in it.
    """
    text = decode(data, uri)
    if not looks_like_html(text, uri):
        return article_from_text(text, uri=uri, source=source, published=published, limits=limits)
    if len(text) > limits.max_markup_chars:
        what = f"is too long for a page ({len(text):,} characters)"
        raise FactcheckError(what, uri, "save the article's text alone in a .txt file")
    page = read_page(text, uri)
    day = published or page.published
    found = article_from_text(
        page.text, uri=uri, source=source, published=day, limits=limits, title=page.title
    )
    return replace(found, outlet=page.outlet, author=page.author or found.author)


def article_from_text(
    text: str,
    *,
    uri: str,
    source: str,
    published: date | None = None,
    limits: Limits | None = None,
    title: str | None = None,
) -> Article:
    """The article in ``text``, which is plain text and kept as it is. ``title`` is its title where
    that is known from elsewhere.

    Raises:
        FactcheckError: too long, or nothing in it but page furniture.
    """
    _refuse_oversize(text, uri, limits or default_limits())
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    furniture = set_apart(text, title=title, published=published)
    found = Article(
        id=f"a{digest[:12]}",
        source=source,
        uri=uri,
        text=text,
        sha256=digest,
        title=title or furniture.headline,
        author=furniture.author,
        published=furniture.published,
        dateline=furniture.dateline,
        stripped=furniture.stripped,
    )
    body = body_blocks(found)
    if not any(character.isalnum() for span in body for character in span.of(text)):
        raise FactcheckError("holds no article, only page furniture", uri, "give the article's text")
    return replace(found, language=language_of(" ".join(span.of(text) for span in body)))


def _refuse_oversize(text: str, uri: str, limits: Limits) -> None:
    if len(text) > limits.max_chars:
        what = f"is too long for an article ({len(text):,} characters)"
        raise FactcheckError(what, uri, f"split it: at most {limits.max_chars:,} characters are read")
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > limits.max_line_chars:
            what = f"line {number:,} is too long ({len(line):,} characters)"
            raise FactcheckError(what, uri, f"break it into paragraphs of at most {limits.max_line_chars:,}")
