"""What a row of the matrix is called: what is counted, and what happened to it, in the texts' own words."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Quantity
from factcheck.resources import lexicon, load
from factcheck.story.held import Held, Row

_PAST = ("VBN", "VBD")


def label(row: Row) -> str:
    """A short name of a row: "people killed", "houses destroyed"; of what is not counted, the words around
    it: "the state would pay … for new homes".
    """
    body = [held for held in row if held.sentence.section == "body"] or list(row)
    fullest = max(body, key=lambda held: bool(held.quantity.noun) + bool(held.quantity.event))
    if fullest.quantity.kind == "age":
        return _age(body) or "age"
    if fullest.quantity.kind == "count" and fullest.quantity.noun is not None:
        return part(fullest, row)
    return _around(fullest)


def part(held: Held, row: Row = ()) -> str:
    """What a figure counts and what happened to it: "people killed"."""
    noun, happened = held.quantity.noun, _happened(held.quantity, row or (held,))
    if noun is not None and noun.lower() in lexicon("events_roles")["nouns"]:
        return noun  # "the dead", "arrests": it says what happened by itself
    return " ".join(word for word in (noun, happened) if word) or held.word.surface


def _around(held: Held) -> str:
    """The clause of a figure, the figure left out, cut to a few words on either side."""
    claim = held.sentence.claim_at(held.word.span)
    span = claim.span if claim is not None else held.sentence.sentence.span
    text = held.view.article.text
    before = text[span.start : held.word.span.start].split()
    after = text[held.word.span.end : span.end].split()
    most = int(load("story")["limits"]["label_words"])
    left = before[-most:]
    right = after[: max(most, 2 * most - len(left))]
    return " ".join([*left, "…", *right]).strip(" .,;:")


def _happened(quantity: Quantity, row: Row) -> str:
    """What happened, as an adjective, or as a participle that one of the texts has."""
    if quantity.event is None:
        return ""
    known = load("story")["happened"].get(quantity.event)
    if known is not None:
        return str(known)
    return next(_forms(quantity.event, row), "")


def _forms(event: str, row: Row) -> Iterator[str]:
    for held in row:
        for token in held.sentence.sentence.tokens:
            if token.lemma.lower() == event and token.tag in _PAST:
                yield token.text.lower()


def _age(held: list[Held]) -> str:
    for one in held:
        head = one.sentence.words[one.word.head] if one.word.head >= 0 else None
        if head is not None and head.kind == "name":
            return f"age of {head.surface}"
    return ""
