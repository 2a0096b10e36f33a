"""Which article follows which: five copies of one wire are one source.

A text follows an earlier one where nearly all of it retells that one (`factcheck.checks.Standing`). Of
several that it may follow, it follows the one with which it shares what no other has, since an error that two
copies have in common was made once (Maas, Textkritik, 1927); else the one that has most of its word triples
(containment of shingles, Broder 1997).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.checks import Standing
from factcheck.records import Descent
from factcheck.views import ArticleView, Comparison

_TRIPLE = 3
_Triples = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Claimed:
    """An earlier text that one may follow."""

    parent: ArticleView
    retold: int
    sentences: int
    shared: float
    triples: _Triples


def descents(views: Sequence[ArticleView], comparisons: Sequence[Comparison]) -> tuple[Descent, ...]:
    """Who follows whom, in the order of ``views``, always an earlier one. One that puts together what several
    have, and follows none of them alone, follows each of these.
    """
    triples = {view.article.id: _triples(view) for view in views}
    found: list[Descent] = []
    for view in views:
        own = [c for c in comparisons if c.claim.article.id == view.article.id]
        alone = [_claimed(c, triples) for c in own if Standing([c]).follows(c.evidence)]
        if alone:
            found.append(_descent(view, alone, triples[view.article.id]))
        elif len(own) > 1:
            together = Standing(own)
            parts = [_claimed(c, triples) for c in own if together.follows(c.evidence)]
            found += [_descent(view, [part], triples[view.article.id]) for part in parts]
    return tuple(found)


def origins(order: Sequence[str], follows: Sequence[Descent]) -> tuple[tuple[str, ...], ...]:
    """The articles that go back to one text, its root first; one that merges several is in each group."""
    parents: dict[str, list[str]] = {}
    for one in follows:
        parents.setdefault(one.article, []).append(one.parent)
    roots: dict[str, list[str]] = {}
    for article in order:
        above = parents.get(article, [])
        roots[article] = sorted({r for p in above for r in roots[p]}, key=order.index) or [article]
    own = [article for article in order if roots[article] == [article]]
    return tuple((root, *(a for a in order if root in roots[a] and a != root)) for root in own)


def _claimed(comparison: Comparison, triples: dict[str, _Triples]) -> _Claimed:
    body = [at for at, view in enumerate(comparison.claim.sentences) if view.section == "body"]
    retold = {match.sentence for match in comparison.matches if match.evidence}
    mine, theirs = triples[comparison.claim.article.id], triples[comparison.evidence.article.id]
    return _Claimed(
        comparison.evidence,
        sum(at in retold for at in body),
        len(body),
        len(mine & theirs) / max(len(mine), 1),
        theirs,
    )


def _descent(view: ArticleView, possible: Sequence[_Claimed], mine: _Triples) -> Descent:
    """The parent: what a text shares with one of its possible parents and with none of the others, it has
    from there. The first of them in time wins a tie.
    """
    alterations = {id(one): _peculiar(one, possible, mine) for one in possible}
    best = max(possible, key=lambda one: (alterations[id(one)], one.shared))
    count = alterations[id(best)]
    name, parent = view.article.source, best.parent.article.source
    why = f"{name} follows {parent}: {best.retold} of its {best.sentences} sentences retell it"
    if len(possible) > 1 and count:
        why += f", and {count} of its wordings stand there and in no other text that it may follow"
    return Descent(
        view.article.id, best.parent.article.id, best.retold / max(best.sentences, 1), count, f"{why}."
    )


def _peculiar(one: _Claimed, possible: Sequence[_Claimed], mine: _Triples) -> int:
    """How many word triples a text shares with one possible parent and with no other."""
    others = frozenset[tuple[str, ...]]().union(*(each.triples for each in possible if each is not one))
    return len((mine & one.triples) - others) if len(possible) > 1 else 0


def _triples(view: ArticleView) -> _Triples:
    found: set[tuple[str, ...]] = set()
    for sentence in view.sentences:
        if sentence.section == "body":
            words = [token.text.lower() for token in sentence.sentence.tokens if token.pos != "PUNCT"]
            found.update(zip(*(islice(words, at, None) for at in range(_TRIPLE)), strict=False))
    return frozenset(found)
