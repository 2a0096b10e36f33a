"""Pairs of sentences out of the development stories: their features, and whether they answer each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.comparing import clause_cosine, folded, texts_of
from factcheck.embed import Encoder
from factcheck.pair import Scored, score
from factcheck.pair.sentences import FEATURES
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView
from scripts.stories_data import Story

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sides:
    """A draft beside one article of evidence, and which of their sentences are known to answer."""

    story: str
    claim: ArticleView
    evidence: ArticleView
    table: VectorTable
    true: frozenset[tuple[int, int]]

    def scored(self) -> Scored:
        """With the weights of the moment."""
        ours, theirs = ([folded(s.sentence.text) for s in v.sentences] for v in (self.claim, self.evidence))
        best = clause_cosine(self.claim, self.evidence, self.table)
        return score(self.claim, self.evidence, self.table.rows(ours), self.table.rows(theirs), best)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of sentences: features (n, k), labels (n,), stories (n)."""

    inputs: Floats
    labels: Floats
    stories: tuple[str, ...]


def sides_of(story: Story, encoder: Encoder) -> Iterator[Sides]:
    """The draft of a story beside each article of its evidence."""
    claim, others = story.views()
    for evidence in others:
        table = VectorTable(encoder, (*texts_of(claim), *texts_of(evidence)))
        yield Sides(story.name, claim, evidence, table, frozenset(_true(story, claim, evidence)))


def _true(story: Story, claim: ArticleView, evidence: ArticleView) -> Iterator[tuple[int, int]]:
    for item in (*story.plan["must_find"], *story.plan["must_not_flag"]):
        if item["claim"] and item["evidence"]:
            for i in _holding(claim, item["claim"]):
                for j in _holding(evidence, item["evidence"]):
                    yield i, j


def _holding(view: ArticleView, words: str) -> list[int]:
    """The sentences of the body that share a character with ``words``."""
    start = view.article.text.find(words)
    end = start + len(words)
    spans = [s.sentence.span if s.section == "body" else None for s in view.sentences]
    if start < 0:
        return []
    return [i for i, span in enumerate(spans) if span and span.start < end and start < span.end]


def pairs_of(sides: Sequence[Sides]) -> Pairs:
    """The pairs known to answer or not to answer, with the features of the moment.

    False are the pairs with a sentence of a true one, except its neighbours: what a sentence without
    any expectation answers is not known.
    """
    inputs, labels, names = [], [], []
    for one in sides:
        features = one.scored().features
        rows, columns = {i for i, _ in one.true}, {j for _, j in one.true}
        near = {(i + a, j + b) for i, j in one.true for a, b in ((0, 1), (0, -1), (1, 0), (-1, 0))}
        for i, ours in enumerate(one.claim.sentences):
            for j, theirs in enumerate(one.evidence.sentences):
                body = ours.section == theirs.section == "body"
                known = (i, j) in one.true or ((i in rows or j in columns) and (i, j) not in near)
                if body and known:
                    inputs.append([features[name][i, j] for name in FEATURES])
                    labels.append(float((i, j) in one.true))
                    names.append(one.story)
    return Pairs(np.array(inputs), np.array(labels), tuple(names))
