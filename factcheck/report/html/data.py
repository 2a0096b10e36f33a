"""What the script of the page has to know of the report, as JSON that no text in it can break out of."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from factcheck.records import Article, Finding, Report, Side
from factcheck.report import view
from factcheck.report.html.numbering import Book

SCHEMA = "factcheck/decisions/1"
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def data(book: Book) -> str:
    """The data block: what a file of decisions says of the run and of each finding it names."""
    report = book.report
    block = {
        "schema": SCHEMA,
        "story": report.story_name or None,
        "signature": report.signature,
        "key": _key(report),
        "subjects": {each.finding.id: _subject(each.finding, book.articles) for each in book.findings},
        "sources": {str(source.number): source.name for source in book.sources.values()},
    }
    # ASCII only, so that neither a line separator nor half a surrogate pair stands in the page.
    text = json.dumps(block, ensure_ascii=True, separators=(",", ":"))
    for char, escaped in _ESCAPED.items():
        text = text.replace(char, escaped)
    return text


def _key(report: Report) -> str:
    """Under what the browser keeps the decisions: the run and the texts it was made on."""
    parts = (report.signature, *(article.sha256 for article in report.articles))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:24]


def _subject(finding: Finding, articles: dict[str, Article]) -> dict[str, Any]:
    return {
        "check": finding.check,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "claim": _side(finding.claim, articles),
        "evidence": _side(finding.evidence, articles),
    }


def _side(side: Side | None, articles: dict[str, Article]) -> dict[str, str] | None:
    if side is None:
        return None
    return {
        "source": view.source_of(side, articles),
        "surface": side.surface,
        "sentence": view.sentence_text(side, articles),
    }
