"""Findings of several sources brought together: the same fact in several articles."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Cell, Fact
from factcheck.views import ArticleView, Comparison, Word

_Key = tuple[str, int]


def facts(comparisons: Sequence[Comparison]) -> tuple[Fact, ...]:
    """The figures that several articles give for the same thing, in reading order.

    Two figures are the same fact where the alignment of a comparison links them, through any number
    of articles.
    """
    parent: dict[_Key, _Key] = {}
    held: dict[_Key, tuple[ArticleView, Word]] = {}

    def root(key: _Key) -> _Key:
        while parent[key] != key:
            key = parent[key]
        return key

    for comparison in comparisons:
        for match in comparison.matches:
            for link in match.links:
                pair = (
                    (comparison.claim, comparison.claim_word(link.claim)),
                    (comparison.evidence, comparison.evidence_word(link.evidence)),
                )
                if any(word.quantity is None for _, word in pair):
                    continue
                keys = [(view.article.id, word.span.start) for view, word in pair]
                for key, each in zip(keys, pair, strict=True):
                    parent.setdefault(key, key)
                    held.setdefault(key, each)
                parent[root(keys[0])] = root(keys[1])
    groups: dict[_Key, list[_Key]] = {}
    for key in held:
        groups.setdefault(root(key), []).append(key)
    return tuple(_fact([held[key] for key in keys]) for keys in groups.values() if len(keys) > 1)


def _fact(members: Sequence[tuple[ArticleView, Word]]) -> Fact:
    cells: list[Cell] = []
    for view, word in members:
        if any(cell.article == view.article.id for cell in cells):
            continue
        home = next(s for s in view.sentences if s.sentence.span.contains(word.span))
        claim = home.claim_at(word.span)
        cells.append(
            Cell(view.article.id, claim.id if claim else "", word.surface, word.span, home.sentence.span)
        )
    labels = [
        " ".join(part for part in (q.noun, q.event) if part)
        for _, word in members
        if (q := word.quantity) is not None
    ]
    label = next((label for label in labels if label), members[0][1].surface)
    return Fact(id=label, kind="figure", label=label, cells=tuple(cells))
