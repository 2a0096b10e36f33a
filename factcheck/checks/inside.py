"""Figures beside figures in one article: what stands between two of them, and what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.records import Quantity, Span
from factcheck.resources import lexicon
from factcheck.views import SentenceView


def exact(quantity: Quantity) -> Decimal | None:
    """The value of a figure that is given as exact, None for a range, a bound or a vague word."""
    plain = quantity.low == quantity.high and not quantity.approximate and not quantity.vague
    return quantity.low if plain else None


def least(quantity: Quantity) -> Decimal | None:
    """The least a figure may stand for: its value, or what it is "at least"; None where that is open."""
    return None if quantity.vague or quantity.approximate else quantity.low


def most(quantity: Quantity) -> Decimal | None:
    """The most a figure may stand for, "at least 12" taken for 12: who gives a total so knows no other."""
    if quantity.vague or quantity.approximate:
        return None
    return quantity.high if quantity.high is not None else quantity.low


def counts(view: SentenceView) -> tuple[Quantity, ...]:
    """The counts of a sentence, vague ones included, in reading order; none of a table's."""
    return () if is_table(view) else tuple(q for q in view.quantities if q.kind == "count")


def is_table(view: SentenceView) -> bool:
    """Whether a sentence has more figures than one that is written to be read."""
    return len(view.quantities) > limit("most_figures")


def between(view: SentenceView, one: Span, other: Span) -> str:
    """What stands between two stretches of a sentence, in lower case, white space folded."""
    start = view.sentence.span.start
    return " ".join(view.sentence.text[one.end - start : other.start - start].lower().split())


def after(view: SentenceView, span: Span) -> str:
    """What stands after a stretch of a sentence, in lower case, white space folded."""
    return " ".join(view.sentence.text[span.end - view.sentence.span.start :].lower().split())


def words(text: str) -> tuple[str, ...]:
    """The words of a text without marks."""
    return tuple(_WORD.findall(text))


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of these checks (``models/lexicon/inside.json``)."""
    return frozenset(lexicon("inside")[name])


@cache
def groups(name: str) -> tuple[frozenset[str], ...]:
    """A list of word lists."""
    return tuple(frozenset(group) for group in lexicon("inside")[name])


def limit(name: str) -> Decimal:
    """A threshold of these checks."""
    return Decimal(lexicon("inside")["limits"][name])


def says_any(text: str, name: str) -> bool:
    """Whether a text has a word or a phrase of a list."""
    padded = f" {' '.join(words(text))} "
    return any(f" {phrase} " in padded for phrase in listed(name))


def lemma(view: SentenceView, noun: str) -> str:
    """The lemma of a word of the sentence."""
    return next((word.lemma for word in view.words if word.surface == noun), noun.lower())


def is_person(view: SentenceView, noun: str | None) -> bool:
    """Whether a noun names people one by one: soldiers, women, Germans; a family is no person."""
    if noun is None:
        return False
    named = (m for m in view.mentions if m.surface == noun)
    return lemma(view, noun) in listed("persons") or any(m.role == "demonym" for m in named)


def is_group(view: SentenceView, noun: str | None) -> bool:
    """Whether a noun names bodies that hold several: families, teams, buses."""
    return noun is not None and lemma(view, noun) in listed("groups")


def quoted(surfaces: Sequence[str]) -> str:
    """Surfaces in quotation marks, joined as a sentence joins them."""
    marked = [f"“{surface}”" for surface in surfaces]
    return marked[0] if len(marked) == 1 else ", ".join(marked[:-1]) + " and " + marked[-1]
