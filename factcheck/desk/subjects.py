"""What a decision was about: a finding as it stood, kept so that it outlives its report and its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.records import Article, Finding, Report, Severity, Side

# A sentence or a message longer than this is cut: a text without a full stop must not fill the ledger.
LONGEST = 4000
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Quoted:
    """One side: the article's source name, the words at issue, and the sentence around them, in which
    they begin ``at`` that character (None: not known, as where a page made the snapshot).
    """

    source: str
    surface: str
    sentence: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """A finding without its report. Either side is None where nothing answers."""

    check: str
    name: str
    severity: Severity
    message: str
    claim: Quoted | None
    evidence: Quoted | None

    @property
    def sides(self) -> tuple[Quoted | None, Quoted | None]:
        """The claim side and the evidence side."""
        return self.claim, self.evidence


def subjects_of(report: Report, longest: int = LONGEST) -> dict[str, Subject]:
    """The findings of a report by id, in its order; no text in them is longer than ``longest``."""
    articles = {article.id: article for article in report.articles}
    return {finding.id: subject_of(finding, articles, longest) for finding in report.findings}


def subject_of(finding: Finding, articles: Mapping[str, Article], longest: int = LONGEST) -> Subject:
    """A finding with what its two sides say, cut from the ``articles`` (by id) that they stand in."""
    return Subject(
        finding.check,
        finding.name,
        finding.severity,
        _cut(finding.message, longest),
        _quoted(finding.claim, articles, longest),
        _quoted(finding.evidence, articles, longest),
    )


def _quoted(side: Side | None, articles: Mapping[str, Article], longest: int) -> Quoted | None:
    if side is None:
        return None
    article = articles.get(side.article)
    surface = _cut(side.surface, longest)
    if article is None:
        return Quoted(side.article, surface, surface, 0)
    room = max(0, longest - (side.span.end - side.span.start)) // 2
    start = max(min(side.sentence.start, side.span.start), side.span.start - room)
    end = min(max(side.sentence.end, side.span.end), side.span.end + room)
    sentence = _cut(article.text[start:end], longest)
    return Quoted(article.source, surface, sentence, side.span.start - start)


def to_values(subject: Subject) -> dict[str, Any]:
    """The snapshot as plain JSON values, as the ledger and a decisions file hold it."""
    return {
        "check": subject.check,
        "name": subject.name,
        "severity": str(subject.severity),
        "message": subject.message,
        "claim": _side_values(subject.claim),
        "evidence": _side_values(subject.evidence),
    }


def _side_values(side: Quoted | None) -> dict[str, Any] | None:
    if side is None:
        return None
    values: dict[str, Any] = {"source": side.source, "surface": side.surface, "sentence": side.sentence}
    return values if side.at is None else values | {"at": side.at}


def from_values(values: object) -> Subject:
    """The snapshot out of JSON values that somebody else wrote; long texts are cut, further keys ignored.

    Raises:
        ValueError: it is none, with the key that is wrong.
    """
    if not isinstance(values, Mapping):
        raise ValueError("subject must be an object")
    severity = text_of(values, "severity")
    if severity not in tuple(Severity):
        raise ValueError(f"severity must be one of {', '.join(Severity)}")
    return Subject(
        text_of(values, "check")[:_LONGEST_NAME],
        text_of(values, "name")[:_LONGEST_NAME],
        Severity(severity),
        _cut(text_of(values, "message")),
        _side_of(values, "claim"),
        _side_of(values, "evidence"),
    )


def _side_of(values: Mapping[str, Any], key: str) -> Quoted | None:
    given = values.get(key)
    if given is None:
        return None
    if not isinstance(given, Mapping):
        raise ValueError(f"{key} must be an object or null")
    surface, sentence = text_of(given, "surface"), _cut(text_of(given, "sentence"))
    at = given.get("at")
    holds = isinstance(at, int) and not isinstance(at, bool) and 0 <= at <= len(sentence)
    return Quoted(text_of(given, "source")[:_LONGEST_NAME], _cut(surface), sentence, at if holds else None)


def text_of(values: Mapping[str, Any], key: str) -> str:
    """The string under ``key``.

    Raises:
        ValueError: there is none.
    """
    text = values.get(key)
    if not isinstance(text, str):
        raise ValueError(f"{key} must be a string")
    return text


def _cut(text: str, longest: int = LONGEST) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
