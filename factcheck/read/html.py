"""HTML pages: main text and metadata by trafilatura. Nothing is fetched and no entity is expanded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.errors import FactcheckError
from factcheck.read.blocks import split_blocks
from factcheck.read.overlap import is_title

_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|table|br|span)\b[^<>]{0,2000}>", re.I
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype|html|head|body)\b", re.I | re.S
)
# lxml's HTML parser knows no internal subset: it would move the page's head into its body. What a
# subset declares must not be expanded in any case.
_PROLOGUE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!doctype(?:[^<>\[\]]{0,500})(?:\[[^\]]{0,20000}\]\s*)?>)?", re.I
)
_FEWEST_WORDS = 4
_WAY_OUT = "open the page, copy the article's text into a .txt file, and give that"


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: the article's text and what the page says of it."""

    text: str
    title: str | None
    author: str | None
    outlet: str | None
    published: date | None


def looks_like_html(text: str, path: str) -> bool:
    """Whether ``text`` is a page: it begins as one, or is named as one and has tags."""
    if _PAGE.match(text[:4000]):
        return True
    return path.lower().endswith((".html", ".htm", ".xhtml")) and _TAG.search(text[:100_000]) is not None


def read_page(markup: str, where: str) -> Page:
    """The article in an HTML page.

    The title is set before the text where the extraction left it out, so that it can be evidence.

    Raises:
        FactcheckError: no article in the page.
    """
    from trafilatura import bare_extraction  # slow to import: only pages need it

    body = markup[end.end() :] if (end := _PROLOGUE.match(markup)) else markup
    try:
        document = bare_extraction(
            body,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            # The latest date a page may bear is a constant: a clock would make runs differ.
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": "2100-01-01",
            },
        )
    except Exception as error:  # a stranger's page in a stranger's parser: any failure is the page's
        raise FactcheckError(
            f"is HTML that cannot be read ({type(error).__name__})", where, _WAY_OUT
        ) from error
    found = {} if document is None else (document if isinstance(document, dict) else document.as_dict())
    text = str(found.get("text") or "")
    if not any(block.ends and len(block.words) >= _FEWEST_WORDS for block in split_blocks(text)):
        raise FactcheckError("is HTML without an article", where, _WAY_OUT)
    title = _line(found.get("title"))
    if title is not None and not any(is_title(block, title) for block in split_blocks(text)):
        text = f"{title}\n{text}"
    return Page(
        text, title, _line(found.get("author")), _line(found.get("sitename")), _date(found.get("date"))
    )


def _line(value: object) -> str | None:
    folded = " ".join(str(value or "").split())
    return folded or None


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value or "")[:10])
    except ValueError:
        return None
