"""What the script of the page has to know of the report, as JSON that no text in it can break out of."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from factcheck.records import Article, Finding, Report, Side
from factcheck.report import view
from factcheck.report.escape import in_script
from factcheck.report.html.numbering import Book

SCHEMA = "factcheck/decisions/1"
# Characters: more of one text is not kept with a decision.
_LONGEST = 4_000


def data(book: Book) -> str:
    """The data block: what a file of decisions says of the run and of each finding it names."""
    report = book.report
    block = {
        "schema": SCHEMA,
        "story": report.story_name or None,
        "signature": report.signature,
        "key": _key(report),
        "subjects": {each.finding.id: _subject(each.finding, book.articles) for each in book.findings},
    }
    # ASCII only, so that neither a line separator nor half a surrogate pair stands in the page.
    return in_script(json.dumps(block, ensure_ascii=True, separators=(",", ":")))


def _key(report: Report) -> str:
    """Under what the browser keeps the decisions: the run and the texts it was made on."""
    parts = (report.signature, *(article.sha256 for article in report.articles))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:24]


def _subject(finding: Finding, articles: dict[str, Article]) -> dict[str, Any]:
    return {
        "check": finding.check,
        "name": finding.name[:_LONGEST],
        "severity": str(finding.severity),
        "message": finding.message[:_LONGEST],
        "claim": _side(finding.claim, articles),
        "evidence": _side(finding.evidence, articles),
    }


def _side(side: Side | None, articles: dict[str, Article]) -> dict[str, str | int] | None:
    """One side; ``at`` is where the words at issue begin in the sentence, which is cut when long."""
    if side is None:
        return None
    values: dict[str, str | int] = {
        "source": view.source_of(side, articles)[:_LONGEST],
        "surface": side.surface[:_LONGEST],
        "sentence": side.surface[:_LONGEST],
    }
    article = articles.get(side.article)
    if article is None:
        return values | {"at": 0}
    room = max(0, _LONGEST - (side.span.end - side.span.start)) // 2
    start = max(min(side.sentence.start, side.span.start), side.span.start - room)
    end = min(max(side.sentence.end, side.span.end), side.span.end + room)
    sentence = article.text[start:end][:_LONGEST]
    return values | {"sentence": sentence, "at": min(side.span.start - start, len(sentence))}
