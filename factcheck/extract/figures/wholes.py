"""What a figure is a part of: 600 of them; 12, including three; of the 120 aboard, 40."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.figures.nouns import is_of_pronoun
from factcheck.extract.figures.syntax import Place, listed, lower, mapped
from factcheck.records import Quantity, Token

_SPECIFIC = ("the", "those", "these", "its", "their", "his", "her", "our", "all")
_OPENERS = (",", ";", "``", '"', "and", "but", "out")
_PARTS = {"count": ("count",), "fraction": ("count",), "percent": ("count",), "money": ("money",)}
_LONGEST = 10
_ADJECTIVE = 3  # words after a figure: "twelve of the injured"


@dataclass(frozen=True, slots=True)
class Whole:
    """The words of the total, and its figure where it has one. ``shared`` means that what happened to
    the total happened to the part: who is among the dead is dead.
    """

    text: str
    total: Quantity | None = None
    shared: bool = False


def whole_of(place: Place, earlier: Sequence[Quantity], noun: str | None) -> Whole | None:
    """The total that a part is taken from, or None; ``earlier`` are the figures before it."""
    if is_of_pronoun(place):
        total = _total_before(place, earlier, same_sentence=False)
        after = place.after(2)
        if total is not None:
            return Whole(total.surface, total, shared=True)
        return None if after is None else Whole(after.text)
    if lower(place.after()) == "of" and lower(place.after(2)) in _SPECIFIC:
        words = _text_until(place, noun)
        return None if words is None else Whole(words)
    return _fronted(place, earlier) or _enumerated(place, earlier)


def _text_until(place: Place, noun: str | None) -> str | None:
    """The words of the total: "the 23 victims", "the injured"."""
    start = place.after(2)
    for offset in range(2, _LONGEST):
        token = place.after(offset)
        if start is None or token is None:
            return None
        named = token.text == noun if noun is not None else token.text.lower() in mapped("adjectives")
        if named:
            text, origin = place.sentence.text, place.sentence.span.start
            return text[start.span.start - origin : token.span.end - origin]
        if noun is None and offset > _ADJECTIVE:
            return None
    return None


def _fronted(place: Place, earlier: Sequence[Quantity]) -> Whole | None:
    """Of the 120 passengers, 40 were hurt; 31 people, of whom 12 were children."""
    for offset in range(1, _LONGEST):
        token = place.before(offset)
        if token is None or token.text in (".", ";", ":") or _is_clause(token):
            return None
        if token.text.lower() != "of":
            continue
        following, previous = place.before(offset - 1), place.before(offset + 1)
        if lower(following) in ("whom", "which", "them", "these", "those"):
            total = _total_before(place, earlier, same_sentence=True)
            return None if total is None else Whole(total.surface, total, shared=True)
        if previous is not None and previous.text.lower() not in _OPENERS:
            return None
        total = _total_before(place, earlier, same_sentence=True)
        inside = total is not None and total.span.start > token.span.start
        return Whole(total.surface, total) if total is not None and inside else None
    return None


def _is_clause(token: Token) -> bool:
    return token.pos == "VERB" and token.dep not in ("amod", "acl", "relcl", "prep")


def _enumerated(place: Place, earlier: Sequence[Quantity]) -> Whole | None:
    """12 people, including three children; among them two."""
    for offset in range(1, 6):
        word = lower(place.before(offset))
        if word in listed("subset_words") and word != "of":
            total = _total_before(place, earlier, same_sentence=True)
            return None if total is None else Whole(total.surface, total, shared=word != "include")
        if word in (".", ";", ",") and offset > 1:
            return None
    return None


def _total_before(place: Place, earlier: Sequence[Quantity], *, same_sentence: bool) -> Quantity | None:
    for quantity in reversed(earlier):
        if same_sentence and not place.sentence.span.contains(quantity.span):
            return None
        if quantity.kind not in _PARTS.get(place.quantity.kind, ()):
            continue
        total, part = quantity.high or quantity.low, place.quantity.low or place.quantity.high
        if quantity.kind != place.quantity.kind and quantity.subset_of is None:
            return quantity  # 60 percent of the 150
        if quantity.subset_of is None and total is not None and part is not None and total >= part:
            return quantity
    return None
