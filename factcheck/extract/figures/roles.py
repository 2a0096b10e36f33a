"""The role of every figure: what it counts, what happened to it, what it is part of, how it changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extract.figures.ages import as_age
from factcheck.extract.figures.changes import change_of
from factcheck.extract.figures.happened import Happening, happening
from factcheck.extract.figures.moments import moment_of
from factcheck.extract.figures.nouns import (
    antecedent,
    counted_noun,
    elided_outcome,
    is_of_pronoun,
    subject_noun,
)
from factcheck.extract.figures.syntax import Place, lower, mapped, place
from factcheck.extract.figures.wholes import Whole, whole_of
from factcheck.records import Quantity, Sentence, Token, When

_INHERITS = ("count", "fraction", "percent")


def with_roles(
    sentences: Sequence[Sentence], quantities: Sequence[Quantity], whens: Sequence[When] = ()
) -> tuple[Quantity, ...]:
    """The quantities with noun, event, actor, object, subset_of, change and as_of read from the parse.

    Sentences, quantities and ``whens`` (the dates of the text) share offsets and are in text order. A
    quantity in no sentence is returned as it is. ``change`` is "from-to" on the old value of a change,
    "up" or "down" on the new one and on an amount of change, "increment" on what is added, "total" on a
    total. An age that only the sentence shows ("who turned 68") becomes one.
    """
    read: list[Quantity] = []
    starts = [when.span.start for when in whens]
    for quantity in quantities:
        where = place(sentences, quantity)
        if where is None:
            read.append(quantity)
            continue
        inside = where.sentence.span
        dates = whens[bisect_left(starts, inside.start) : bisect_left(starts, inside.end)]
        read.append(_with_role(where, read, dates))
    return tuple(read)


def _with_role(where: Place, earlier: Sequence[Quantity], whens: Sequence[When]) -> Quantity:
    quantity = as_age(where)
    if quantity.kind in ("age", "score", "magnitude"):
        return quantity
    noun = counted_noun(where) or subject_noun(where)
    text = noun.text if noun is not None else None
    outcome = elided_outcome(where) if quantity.kind in _INHERITS else None
    change = quantity.change or change_of(where) or _new_value(where, earlier)
    if text is None and _may_inherit(quantity):
        text = _inherited_noun(where, earlier)
    whole = whole_of(where, earlier, text)
    found = _happening(where, noun, text, outcome, whole)
    event = _inherited_event(where, earlier, text, change) or found.event
    return replace(
        quantity,
        noun=text,
        event=event,
        actor=found.actor,
        object=found.object,
        change=change,
        subset_of=whole.text if whole is not None else None,
        as_of=moment_of(where, whens, event),
    )


def _happening(
    where: Place, noun: Token | None, text: str | None, outcome: str | None, whole: Whole | None
) -> Happening:
    """What the sentence says of the figure itself, else what it says of the total it is part of."""
    if noun is not None and noun.text.lower() in mapped("nouns"):
        return Happening(str(mapped("nouns")[noun.text.lower()]), happening(where, noun, text).actor)
    if outcome is not None:
        return Happening(outcome)
    total = whole.total if whole is not None and whole.shared else None
    said = is_of_pronoun(where) and noun is None
    if total is not None and not said and total.event is not None:
        return Happening(total.event, total.actor)
    found = happening(where, noun, text)
    if total is not None and found.event is None:
        return Happening(total.event, total.actor)
    return found


def _new_value(where: Place, earlier: Sequence[Quantity]) -> str | None:
    """From 24% to 25%: up or down by the values, whatever the verb ("go up", "be cut") was."""
    if not earlier or earlier[-1].change != "from-to" or lower(where.before()) != "to":
        return None
    old, new = earlier[-1].low, where.quantity.low
    if not where.sentence.span.contains(earlier[-1].span) or earlier[-1].kind != where.quantity.kind:
        return None
    if old is None or new is None or old == new:
        return None
    return "up" if new > old else "down"


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


def _inherited_noun(where: Place, earlier: Sequence[Quantity]) -> str | None:
    """Injured 30, 600 of them: what the figure before it in the sentence counts, else the plural it is
    part of."""
    for quantity in reversed(earlier):
        if not is_of_pronoun(where) and not where.sentence.span.contains(quantity.span):
            break
        if quantity.kind in ("count", "fraction") and quantity.noun is not None:
            return quantity.noun
    found = antecedent(where)
    return found.text if found is not None else None
