"""The rows of the bulk commands: what ``pairs`` and ``extract --lines`` take and answer.

Offsets point into the row's own strings. A row that cannot be done has no result: the command answers it
(``cli/stream.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.records import Claim, Contribution, Finding, Mention, Quantity, Quote, Stance, When

RowId = str | int


@dataclass(frozen=True, slots=True)
class PairRow:
    """A claim and its evidence: each a sentence or a whole document."""

    id: RowId
    claim: str
    evidence: str


@dataclass(frozen=True, slots=True)
class PairResult:
    """``score`` in 0..1 is the calibrated probability that the claim says something the evidence
    contradicts or does not carry; ``flagged`` is ``score`` at or above the calibrated threshold;
    ``why`` adds up to its log-odds.
    """

    id: RowId
    score: float
    flagged: bool
    findings: tuple[Finding, ...] = ()
    why: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class LineRow:
    """A text to read claims out of; ``published`` decides what "Sunday" means in it."""

    id: RowId
    text: str
    published: date | None = None


@dataclass(frozen=True, slots=True)
class LineResult:
    """All that was read out of one row, in text order."""

    id: RowId
    claims: tuple[Claim, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    whens: tuple[When, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
