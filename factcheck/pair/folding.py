"""The last touches to a graph of content words: figures hang on what they count, nothing in a ring."""

from __future__ import annotations

from dataclasses import replace

from factcheck.views import Word


def collapse(words: list[Word]) -> list[Word]:
    """ "thousands of troops", "15,000 of them": the noun carries the sentence, the figure counts it."""
    for figure in list(words):
        if figure.kind != "figure":
            continue
        counted = next((w for w in words if w.head == figure.index and w.edge == "prep:of"), None)
        if counted is None or counted.kind in ("figure", "when"):
            continue
        words[counted.index] = replace(words[counted.index], head=figure.head, edge=figure.edge)
        words[figure.index] = replace(words[figure.index], head=counted.index, edge="number")
        for other in words:
            if other.head == figure.index and other.index != counted.index:
                words[other.index] = replace(words[other.index], head=counted.index)
    return words


def untangle(words: list[Word]) -> list[Word]:
    """Every way up ends at a top: where folding made words hang on each other, the first of them lets go."""
    for start in range(len(words)):
        seen: set[int] = set()
        at = start
        while at >= 0 and at not in seen:
            seen.add(at)
            at = words[at].head
        if at >= 0:
            words[at] = replace(words[at], head=-1, edge="top")
    return words
