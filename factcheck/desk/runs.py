"""A run of the audit as the ledger keeps it: the articles' hashes, and every finding as a snapshot."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from factcheck.desk.entries import BODY_LIMIT, Entry, body_text
from factcheck.desk.subjects import LONGEST, Subject, from_values, subjects_of, text_of, to_values
from factcheck.errors import FactcheckError
from factcheck.records import Report

# Where the snapshots of a run would fill more than one entry may hold, their sentences are cut to this.
_SHORT = 200


@dataclass(frozen=True, slots=True)
class Run:
    """A run in the ledger. ``id`` hashes the signature, the articles and the findings' ids: the same copy
    under the same settings has the same id again. ``articles`` are source names with the sha256 of the text,
    ``draft`` the source name of the draft; ``findings`` stand in the report's order.
    """

    id: str
    seq: int
    at: str
    editor: str
    signature: str
    draft: str
    articles: tuple[tuple[str, str], ...]
    findings: Mapping[str, Subject]


def run_body(report: Report) -> dict[str, Any]:
    """What the ledger's entry of a run holds."""
    body = _body(report, LONGEST)
    return body if len(body_text(body).encode()) <= BODY_LIMIT else _body(report, _SHORT)


def _body(report: Report, longest: int) -> dict[str, Any]:
    sources = {article.id: article.source for article in report.articles}
    return {
        "draft": sources.get(report.draft or "", ""),
        "articles": [{"source": one.source, "sha256": one.sha256} for one in report.articles],
        "findings": [
            {"id": finding, **to_values(subject)} for finding, subject in subjects_of(report, longest).items()
        ],
    }


@lru_cache(maxsize=64)
def read_run(entry: Entry) -> Run:
    """The run in an entry.

    Raises:
        FactcheckError: its body is none: somebody else wrote it.
    """
    try:
        body = json.loads(entry.body)
        articles = tuple((text_of(one, "source"), text_of(one, "sha256")) for one in body["articles"])
        findings = {text_of(one, "id"): from_values(one) for one in body["findings"]}
        draft = text_of(body, "draft")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise FactcheckError(
            "is no run that factcheck wrote", f"ledger, entry {entry.seq}", "see: factcheck desk verify"
        ) from error
    return Run(
        run_id(entry.signature, draft, articles, findings),
        entry.seq,
        entry.at,
        entry.editor,
        entry.signature,
        draft,
        articles,
        findings,
    )


def run_id(
    signature: str, draft: str, articles: tuple[tuple[str, str], ...], findings: Mapping[str, object]
) -> str:
    """``r`` and twelve digits: a hash of what was compared, how, and what was found."""
    held = json.dumps([signature, draft, articles, sorted(findings)])
    return "r" + hashlib.sha256(held.encode()).hexdigest()[:12]
