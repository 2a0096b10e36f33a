"""The role of every figure: what it counts, what happened to it, what it is part of, how it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extract.figures.changes import change_of
from factcheck.extract.figures.happened import happening
from factcheck.extract.figures.nouns import counted_noun, elided_outcome, is_of_pronoun, subject_noun
from factcheck.extract.figures.syntax import Place, listed, lower, mapped, place
from factcheck.records import Quantity, Sentence

_INHERITS = ("count", "fraction", "percent")


def with_roles(sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities with noun, event, actor, subset_of and change read from the parse.

    Sentences and quantities share offsets and are in text order. A quantity in no sentence is
    returned as it is. ``change`` is "from-to" on the old value of a change, "up" or "down" on the
    new one and on an amount of change, "increment" on what is added, "total" on a total.
    """
    read: list[Quantity] = []
    for quantity in quantities:
        where = place(sentences, quantity)
        read.append(quantity if where is None else _with_role(where, read))
    return tuple(read)


def _with_role(where: Place, earlier: Sequence[Quantity]) -> Quantity:
    quantity = where.quantity
    if quantity.kind in ("age", "score", "magnitude"):
        return quantity
    noun = counted_noun(where) or subject_noun(where)
    text = noun.text if noun is not None else None
    outcome = elided_outcome(where) if quantity.kind in _INHERITS else None
    change = quantity.change or change_of(where)
    if text is None and _may_inherit(quantity):
        text = _inherited_noun(where, earlier)
    found = happening(where, noun, text)
    event = outcome or found.event or _inherited_event(where, earlier, text, change)
    if noun is not None and noun.text.lower() in mapped("nouns"):
        event = str(mapped("nouns")[noun.text.lower()])
    return replace(
        quantity,
        noun=text,
        event=event,
        actor=None if outcome is not None else found.actor,
        change=change,
        subset_of=_subset_of(where, earlier, text),
    )


def _may_inherit(quantity: Quantity) -> bool:
    """A whole number, or a share, may leave its noun out; a batting average of .358 may not."""
    whole = quantity.low is None or quantity.low == quantity.low.to_integral_value()
    return quantity.kind == "fraction" or (quantity.kind == "count" and whole)


def _inherited_event(
    where: Place, earlier: Sequence[Quantity], noun: str | None, change: str | None
) -> str | None:
    """Sent 3,000 more, bringing the total to 18,000: a total is of what was added."""
    if change != "total" or not earlier or not where.sentence.span.contains(earlier[-1].span):
        return None
    return earlier[-1].event if earlier[-1].noun == noun else None


def _text_until(where: Place, noun: str | None) -> str | None:
    """The words of the total: "the 23 victims"."""
    start = where.after(2)
    for offset in range(2, 10):
        token = where.after(offset)
        if start is None or token is None or noun is None:
            return None
        if token.text == noun:
            text, origin = where.sentence.text, where.sentence.span.start
            return text[start.span.start - origin : token.span.end - origin]
    return None


def _inherited_noun(where: Place, earlier: Sequence[Quantity]) -> str | None:
    """Injured 30, 600 of them: what the figure before it in the sentence counts."""
    for quantity in reversed(earlier):
        if not is_of_pronoun(where) and not where.sentence.span.contains(quantity.span):
            return None
        if quantity.kind in ("count", "fraction") and quantity.noun is not None:
            return quantity.noun
    return None


def _subset_of(where: Place, earlier: Sequence[Quantity], noun: str | None) -> str | None:
    """The total that a part is taken from: 600 of them; 12, including three; among whom two."""
    if is_of_pronoun(where):
        total = _total_before(where, earlier, same_sentence=False)
        after = where.after(2)
        return total or (after.text if after is not None else None)
    if lower(where.after()) == "of" and lower(where.after(2)) in ("the", "those", "these", "its", "their"):
        return _text_until(where, noun)
    for offset in range(1, 5):
        word = lower(where.before(offset))
        if word in listed("subset_words") and word != "of":
            return _total_before(where, earlier, same_sentence=True)
        if word in (".", ";", ",") and offset > 1:
            break
    return None


def _total_before(where: Place, earlier: Sequence[Quantity], *, same_sentence: bool) -> str | None:
    for quantity in reversed(earlier):
        if same_sentence and not where.sentence.span.contains(quantity.span):
            return None
        if quantity.kind != "count":
            continue
        total, part = quantity.high or quantity.low, where.quantity.low or where.quantity.high
        if quantity.subset_of is None and total is not None and part is not None and total >= part:
            return quantity.surface
    return None
