"""Findings of several sources brought together: the same fact in several articles."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from factcheck.records import Cell, Fact
from factcheck.resources import models_folder
from factcheck.rows import LineResult, LineRow
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
        home = [c for c in view.claims if c.span.contains(word.span)]
        claim = min(home, key=lambda c: c.span.end - c.span.start, default=None)
        cells.append(Cell(view.article.id, claim.id if claim else "", word.surface))
    labels = [
        " ".join(part for part in (q.noun, q.event) if part)
        for _, word in members
        if (q := word.quantity) is not None
    ]
    return Fact(label=next((label for label in labels if label), members[0][1].surface), cells=tuple(cells))


def line(row: LineRow, view: ArticleView) -> LineResult:
    """All that was read out of one row, in text order."""
    sentences = view.sentences
    return LineResult(
        id=row.id,
        claims=view.claims,
        quantities=tuple(q for s in sentences for q in s.quantities),
        whens=tuple(w for s in sentences for w in s.whens),
        mentions=tuple(m for s in sentences for m in s.mentions),
        quotes=tuple(dict.fromkeys(q for s in sentences for q in s.quotes)),
        stances=tuple(c.stance for c in view.claims),
    )


@cache
def data_hash() -> str:
    """Eight hex digits over the calibrations and lexicons that decide what is found."""
    digest = hashlib.sha256()
    folder = models_folder()
    for path in sorted(folder.rglob("*.json")):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
