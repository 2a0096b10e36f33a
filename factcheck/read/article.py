"""Bytes of one input to an ``Article``, whatever the format."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from factcheck.errors import FactcheckError
from factcheck.read.decode import decode
from factcheck.read.furniture import set_apart
from factcheck.read.limits import Limits
from factcheck.records import Article


def article_from_bytes(
    data: bytes, *, uri: str, source: str, published: date | None, limits: Limits
) -> Article:
    """The article in ``data``. ``published`` goes before any date the article itself gives.

    Raises:
        FactcheckError: not text, too long, or no article in it.
    """
    return article_from_text(decode(data, uri), uri=uri, source=source, published=published, limits=limits)


def article_from_text(text: str, *, uri: str, source: str, published: date | None, limits: Limits) -> Article:
    """The article in ``text``: as :func:`article_from_bytes` for text that is decoded already."""
    _refuse_oversize(text, uri, limits)
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    furniture = set_apart(text, title=None, published=published)
    return Article(
        id=f"a{digest[:12]}",
        source=source,
        uri=uri,
        text=text,
        sha256=digest,
        title=furniture.headline,
        author=furniture.author,
        published=furniture.published,
        dateline=furniture.dateline,
        stripped=furniture.stripped,
    )


def _refuse_oversize(text: str, uri: str, limits: Limits) -> None:
    if len(text) > limits.max_chars:
        what = f"is too long for an article ({len(text):,} characters)"
        raise FactcheckError(what, uri, f"split it: at most {limits.max_chars:,} characters are read")
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > limits.max_line_chars:
            what = f"line {number:,} is too long ({len(line):,} characters)"
            raise FactcheckError(what, uri, f"break it into paragraphs of at most {limits.max_line_chars:,}")
