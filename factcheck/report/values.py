"""The rest of a report as plain JSON values: articles, pairs, findings, the story, what was not compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.records import (
    Alignment,
    Article,
    Cell,
    CheckPage,
    Contribution,
    Decision,
    Descent,
    Fact,
    Finding,
    Mark,
    NotCompared,
    Pair,
    Report,
    Side,
    Story,
)
from factcheck.report.reading import Json, decimal, number, offsets


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


def mark(record: Mark) -> Json:
    """Where a finding stands on the desk, and who said so."""
    return {
        "state": str(record.state),
        "before": record.before or None,
        "decisions": [decision(one) for one in record.decisions],
    }


def decision(record: Decision) -> Json:
    """One act of an editor."""
    return {
        "story": record.story,
        "finding": record.finding,
        "action": str(record.action),
        "editor": record.editor,
        "reason": record.reason,
        "assignee": record.assignee,
        "at": record.at,
        "signature": record.signature,
    }


def report_findings(report: Report) -> Iterator[Json]:
    """The findings of a report, in its order."""
    texts = {article.id: article.text for article in report.articles}
    pages = {page.code: page.explain for page in report.checks}
    marks = {one.finding: one for one in report.marks}
    for record in report.findings:
        sides = [texts.get(side.article) if side else None for side in (record.claim, record.evidence)]
        yield finding(record, *sides) | {
            "explain": pages.get(record.check),
            "desk": mark(marks[record.id]) if record.id in marks else None,
        }


def check(record: CheckPage) -> Json:
    """What can be looked up about a check."""
    return {
        "code": record.code,
        "name": record.name,
        "family": record.family,
        "doc": record.doc,
        "standard": record.standard,
        "explain": record.explain,
    }


def story(record: Story) -> Json:
    """What the articles say together: the order of publication, who follows whom, and the matrix of facts."""
    return {
        "order": list(record.order),
        "dated": record.dated,
        "origins": [list(group) for group in record.origins],
        "lineage": [_descent(one) for one in record.descents],
        "facts": [_fact(one) for one in record.facts],
    }


def _descent(record: Descent) -> Json:
    return {
        "article": record.article,
        "parent": record.parent,
        "share": number(record.share),
        "alterations": record.alterations,
        "why": record.why,
    }


def _fact(record: Fact) -> Json:
    return {
        "id": record.id,
        "kind": record.kind,
        "label": record.label,
        "unit": record.unit,
        "consensus": record.consensus,
        "origins": record.origins,
        "contested": record.contested,
        "first": record.first or None,
        "silent": list(record.silent),
        "cells": [_cell(one) for one in record.cells],
    }


def _cell(record: Cell) -> Json:
    return {
        "article": record.article,
        "claim": record.claim,
        "value": record.value,
        "start": record.span.start,
        "end": record.span.end,
        "sentence": offsets(record.sentence),
        "low": decimal(record.low),
        "high": decimal(record.high),
        "status": str(record.status),
        "note": record.note,
    }


def not_compared(record: NotCompared) -> Json:
    """What could not be done."""
    return {"article": record.article, "claim": record.claim, "reason": record.reason}


def contributions(parts: Sequence[Contribution]) -> list[Json]:
    """What adds up to a confidence or a score, in log-odds."""
    return [{"name": part.name, "contribution": number(part.contribution)} for part in parts]
