"""One story in several sources: who gives which figure, who said it first, which text follows which."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.records.base import Span


class CellStatus(StrEnum):
    """How an article stands to what most independent sources say of a fact."""

    AGREES = "agrees"
    VAGUER = "vaguer"  # compatible, and says less: "more than 40" beside 43
    DEVIATES = "deviates"
    UPDATED = "updated"  # a later state of a figure that grows
    SUPERSEDED = "superseded"  # an earlier state of it, where later ones are the consensus


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says of a fact. ``value`` is the surface at ``span``, ``sentence`` what it stands in;
    ``note`` says in an editor's words what sets it apart, or is empty. ``low`` and ``high`` are the value
    where the fact is a figure, None where unbounded.
    """

    article: str
    claim: str
    value: str
    span: Span
    sentence: Span
    status: CellStatus = CellStatus.AGREES
    note: str = ""
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """The same claim in several sources.

    ``kind`` is figure, date or claim. ``cells`` stand in the order of `Story.order`, at most one an article;
    the articles of ``silent`` say nothing of it. ``consensus`` is the value that most independent ``origins``
    give, as it stands in ``first``, the first article to give it; ``contested`` marks a tie. ``unit`` is the
    canonical unit of a figure.
    """

    id: str
    kind: str
    label: str
    cells: tuple[Cell, ...]
    silent: tuple[str, ...] = ()
    consensus: str = ""
    origins: int = 0
    contested: bool = False
    first: str = ""
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Descent:
    """``article`` follows ``parent``: the ``share`` (0..1) of its sentences that retell one of the parent's,
    and how many ``alterations`` (stretches of three words) it has from there and from no other text that it
    may follow. ``why`` says so in words.
    """

    article: str
    parent: str
    share: float
    alterations: int
    why: str


@dataclass(frozen=True, slots=True)
class Story:
    """What the articles say together, all by article id.

    ``order`` is the order of publication as far as known (``dated``: every article has a day); ``origins``
    are the groups of articles that go back to one text, its root first: a group counts as one source.
    """

    order: tuple[str, ...] = ()
    dated: bool = False
    facts: tuple[Fact, ...] = ()
    descents: tuple[Descent, ...] = ()
    origins: tuple[tuple[str, ...], ...] = ()
