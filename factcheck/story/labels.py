"""What a row of the matrix is called: what is counted, and what happened to it, in the texts' own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.records import Quantity
from factcheck.resources import lexicon, load
from factcheck.story.clauses import Clause
from factcheck.story.held import Held, Row

_PAST = ("VBN", "VBD")


def labels(rows: Sequence[Row]) -> list[str]:
    """A short name of each row: "people killed", "houses destroyed"; of what is not counted, its clause:
    "state would pay … for new homes". Where two rows come out alike, the words around the figures.
    """
    names = [_label(row) for row in rows]
    often = Counter(names)
    return [
        _around(_fullest(row)) if often[name] > 1 else name for row, name in zip(rows, names, strict=True)
    ]


def _label(row: Row) -> str:
    fullest = _fullest(row)
    if fullest.quantity.kind == "age":
        return _age(_body(row)) or "age"
    if fullest.quantity.kind != "count" or fullest.quantity.noun is None:
        return _clause(fullest)
    counted = part(fullest, row)
    bare = counted == fullest.quantity.noun and counted.lower() not in lexicon("events_roles")["nouns"]
    return _clause(fullest) if bare else counted


def _fullest(row: Row) -> Held:
    return max(_body(row), key=lambda held: bool(held.quantity.noun) + bool(held.quantity.event))


def _body(row: Row) -> Sequence[Held]:
    return [held for held in row if held.sentence.section == "body"] or row


def part(held: Held, row: Row = ()) -> str:
    """What a figure counts and what happened to it: "people killed"."""
    noun, happened = held.quantity.noun, _happened(held.quantity, row or (held,))
    if noun is not None and noun.lower() in lexicon("events_roles")["nouns"]:
        return noun  # "the dead", "arrests": it says what happened by itself
    return " ".join(word for word in (noun, happened, _taken(held)) if word) or held.word.surface


def _taken(held: Held) -> str:
    """What a verb that says little by itself is about: "part", where people took part."""
    event = held.quantity.event
    if event not in load("story")["light"]:
        return ""
    tokens = held.sentence.sentence.tokens
    verbs = [token.i for token in tokens if token.lemma.lower() == event]
    return next(
        (
            token.text
            for token in tokens
            if token.dep == "dobj" and token.head in verbs and token.text != held.quantity.noun
        ),
        "",
    )


def _clause(held: Held) -> str:
    """What a clause says its figure is, the figure left out: "net profit fell to …", "sentenced to … in
    prison"; the words around it where the parse gives too little.
    """
    tokens = held.sentence.sentence.tokens
    inside = [token.i for token in tokens if held.word.span.overlaps(token.span)]
    if not inside or max(inside) >= len(tokens):
        return _around(held)
    chosen = Clause(tokens, frozenset(inside)).told()
    before = [tokens[i].text for i in sorted(chosen) if i < min(inside)]
    after = [tokens[i].text for i in sorted(chosen) if i > max(inside)]
    if len(before) + len(after) < int(load("story")["limits"]["fewest_label_words"]):
        return _around(held)
    return " ".join([*before, "…", *after])


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


def _age(held: Sequence[Held]) -> str:
    for one in held:
        head = one.sentence.words[one.word.head] if one.word.head >= 0 else None
        if head is not None and head.kind == "name":
            return f"age of {head.surface}"
    return ""
