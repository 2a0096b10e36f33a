"""The operators of the benchmark by kind, from the modules that make them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from spacy.tokens import Span

from benchmarks.altered import (
    attribution,
    counts,
    dates,
    entities,
    events,
    faithful,
    hedges,
    negation,
    numbers,
    quotes,
)
from benchmarks.altered.records import FAITHFUL, Change, Operator

_ALTERING = (numbers, counts, dates, entities, events, negation, hedges, attribution, quotes)


@dataclass(frozen=True, slots=True)
class Named:
    """An operator with the kind it was registered under."""

    kind: str
    operator: Operator


def altering() -> tuple[Named, ...]:
    """Every operator that makes a sentence say something else."""
    return tuple(named for module in _ALTERING for named in _named(module.OPERATORS))


def rewriting() -> tuple[Named, ...]:
    """Every operator that leaves what a sentence says as it is."""
    return tuple(_named(faithful.OPERATORS))


def changes(sentence: Span, operators: tuple[Named, ...], seed: str, *, faithful: bool) -> Iterator[Change]:
    """All that ``operators`` can do to ``sentence``, in a fixed order.

    Each draws from numbers of its own, so that a new operator leaves what the others do as it was.

    Raises:
        ValueError: an operator made an alteration that it calls faithful, or the other way round.
    """
    text = sentence.text
    for named in operators:
        for change in named.operator(sentence, Random(f"{seed}/{named.kind}")):
            if (change.family == FAITHFUL) != faithful:
                raise ValueError(f"{named.kind}: not of the family its module is for")
            if change.apply(text) != text:
                yield change


def _named(table: dict[str, Operator]) -> Iterator[Named]:
    return (Named(kind, operator) for kind, operator in table.items())
