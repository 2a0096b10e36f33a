"""The rest of a report as plain JSON values: articles, pairs, findings, the story, what was not compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import Alignment, Article, Contribution, Fact, Finding, NotCompared, Pair, Report, Side
from factcheck.report.reading import Json, number, offsets


def article(record: Article) -> Json:
    """An article without its text: its hash says which text it was."""
    return {
        "id": record.id,
        "source": record.source,
        "uri": record.uri,
        "outlet": record.outlet,
        "title": record.title,
        "author": record.author,
        "published": record.published.isoformat() if record.published else None,
        "dateline": record.dateline.place if record.dateline else None,
        "language": record.language,
        "chars": len(record.text),
        "sha256": record.sha256,
        "stripped": [
            {"start": line.span.start, "end": line.span.end, "text": line.text, "reason": line.reason}
            for line in record.stripped
        ],
    }


def _alignment(record: Alignment) -> Json:
    return {
        "kind": record.kind,
        "claim": offsets(record.claim),
        "evidence": offsets(record.evidence),
        "level": str(record.level),
        "how": record.how,
        "score": number(record.score),
    }


def pair(record: Pair) -> Json:
    """A claim, its evidence, and what answers what inside."""
    return {
        "claim": record.claim,
        "evidence": record.evidence,
        "cosine": number(record.cosine),
        "proposed_by": record.proposed_by,
        "alignments": [_alignment(one) for one in record.alignments],
    }


def _side(record: Side | None, text: str | None) -> Json | None:
    if record is None:
        return None
    return {
        "article": record.article,
        "claim": record.claim,
        "start": record.span.start,
        "end": record.span.end,
        "surface": record.surface,
        "sentence": record.surface if text is None else record.sentence.of(text),
    }


def finding(record: Finding, claim_text: str | None, evidence_text: str | None) -> Json:
    """A finding with both sides, whose sentences are cut from the texts that the two sides stand in."""
    return {
        "id": record.id,
        "check": record.check,
        "name": record.name,
        "level": str(record.level),
        "severity": str(record.severity),
        "confidence": number(record.confidence),
        "claim": _side(record.claim, claim_text),
        "evidence": _side(record.evidence, evidence_text),
        "message": record.message,
        "why": contributions(record.why),
    }


def report_findings(report: Report) -> Iterator[Json]:
    """The findings of a report, in its order."""
    texts = {article.id: article.text for article in report.articles}
    for record in report.findings:
        sides = [texts.get(side.article) if side else None for side in (record.claim, record.evidence)]
        yield finding(record, *sides)


def fact(record: Fact) -> Json:
    """The same claim in several sources."""
    return {
        "label": record.label,
        "cells": [
            {"article": cell.article, "claim": cell.claim, "value": cell.value} for cell in record.cells
        ],
    }


def not_compared(record: NotCompared) -> Json:
    """What could not be done."""
    return {"article": record.article, "claim": record.claim, "reason": record.reason}


def contributions(parts: Sequence[Contribution]) -> list[Json]:
    """What adds up to a confidence or a score, in log-odds."""
    return [{"name": part.name, "contribution": number(part.contribution)} for part in parts]
