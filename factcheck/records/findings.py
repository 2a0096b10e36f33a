"""What two texts are to each other: pairs, alignments, findings."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records.base import Level, Severity, Span


@dataclass(frozen=True, slots=True)
class Alignment:
    """What answers what inside a pair. ``kind``: quantity, when, entity, word, quote. Either span is
    None where nothing answers. ``level`` is where the comparison landed, ``how`` why they meet.
    """

    kind: str
    claim: Span | None
    evidence: Span | None
    level: Level
    how: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and a piece of evidence for it, by id, with their cosine and the alignments inside."""

    claim: str
    evidence: str
    cosine: float
    proposed_by: str
    alignments: tuple[Alignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: the words at issue and the sentence around them."""

    article: str
    claim: str | None
    span: Span
    surface: str
    sentence: Span


@dataclass(frozen=True, slots=True)
class Contribution:
    """One named part of a confidence, in log-odds: the parts add up to its logit."""

    name: str
    contribution: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference worth an editor's look. ``id`` hashes the check, the texts of both sentences and
    the surfaces, never offsets, so that an edit elsewhere does not orphan a decision.
    """

    id: str
    check: str
    name: str
    level: Level
    severity: Severity
    confidence: float
    claim: Side | None
    evidence: Side | None
    message: str
    why: tuple[Contribution, ...] = ()
