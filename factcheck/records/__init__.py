"""Every record that travels between stages: frozen, tuples not lists, ``Decimal`` for values.

Offsets are half-open character offsets into ``Article.text``. The invariant
``article.text[span.start:span.end] == surface`` holds for every record that has a surface,
after every stage. These modules import the standard library only.
"""

from factcheck.records.base import Level, Severity, Span
from factcheck.records.desk import Action, Decision, Mark, State
from factcheck.records.findings import Alignment, Contribution, Finding, Pair, Side
from factcheck.records.mentions import Attribution, Claim, Cue, Dual, Mention, Quantity, Quote, Stance, When
from factcheck.records.report import CheckPage, Report
from factcheck.records.story import Cell, CellStatus, Descent, Fact, Story
from factcheck.records.text import Article, Dateline, NotCompared, Sentence, Stripped, Token

__all__ = [
    "Action",
    "Alignment",
    "Article",
    "Attribution",
    "Cell",
    "CellStatus",
    "CheckPage",
    "Claim",
    "Contribution",
    "Cue",
    "Dateline",
    "Decision",
    "Descent",
    "Dual",
    "Fact",
    "Finding",
    "Level",
    "Mark",
    "Mention",
    "NotCompared",
    "Pair",
    "Quantity",
    "Quote",
    "Report",
    "Sentence",
    "Severity",
    "Side",
    "Span",
    "Stance",
    "State",
    "Story",
    "Stripped",
    "Token",
    "When",
]
