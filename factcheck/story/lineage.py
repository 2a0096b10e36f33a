"""Which article follows which: five copies of one wire are one source.

A text follows an earlier one where nearly all of it retells that one (`factcheck.checks.Standing`) and some
of its word triples stand there too, or where it has a good part of its wording from there, whatever else it
adds (containment of shingles, Broder 1997): two reports of one event share facts, and hardly their wording.
Of several that it may follow, it follows the one with which it shares what no other has, since an error that
two copies have in common was made once (Maas, Textkritik, 1927); else the one that has most of its triples.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.checks import Standing
from factcheck.records import Descent
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison

_TRIPLE = 3
_Triples = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Claimed:
    """An earlier text that one may follow; it has ``common`` of its word triples from there,
    the share ``shared``, 0..1.
    """

    parent: ArticleView
    retold: int
    sentences: int
    shared: float
    common: int
    triples: _Triples


def descents(views: Sequence[ArticleView], comparisons: Sequence[Comparison]) -> tuple[Descent, ...]:
    """Who follows whom, in the order of ``views``, always an earlier one. One that puts together what several
    have follows each of these.
    """
    triples = {view.article.id: _triples(view) for view in views}
    order = [view.article.id for view in views]
    found: list[Descent] = []
    for view in views:
        own = [c for c in comparisons if c.claim.article.id == view.article.id]
        near = [(c, one) for c in own if (one := _claimed(c, triples)).common >= _limit("fewest_triples")]
        alone = [one for comparison, one in near if _follows(comparison, one)]
        if alone:
            first, why = _parent(view, alone, triples[view.article.id])
            others = [one for _, one in near if one not in alone or one.shared >= _limit("also_copied")]
            found.append(why)
            found += _also(view, first, others, order, tuple(found), triples[view.article.id])
        elif len(own) > 1:
            together = Standing(own)
            parts = [one for comparison, one in near if together.follows(comparison.evidence)]
            found += [_parent(view, [part], triples[view.article.id])[1] for part in parts]
    return tuple(found)


def _also(
    view: ArticleView,
    first: _Claimed,
    others: Sequence[_Claimed],
    order: Sequence[str],
    found: Sequence[Descent],
    mine: _Triples,
) -> Iterator[Descent]:
    """Further texts that one has a good part of its wording from, of another origin than the first."""
    related = _kin(first.parent.article.id, order, found)
    taken = first.triples
    for other in sorted(others, key=lambda one: -one.shared):
        new = (mine & other.triples) - taken
        if other.parent.article.id in related or len(new) < _limit("also_copied") * len(mine):
            continue
        taken |= other.triples
        related |= _kin(other.parent.article.id, order, found)
        yield _parent(view, [other], mine)[1]


def _kin(article: str, order: Sequence[str], found: Sequence[Descent]) -> set[str]:
    """The articles that go back to one text with this one, itself among them."""
    return {each for group in origins(order, found) if article in group for each in group}


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


def _follows(comparison: Comparison, claimed: _Claimed) -> bool:
    """Whether one text follows another one alone."""
    if claimed.shared >= _limit("copied"):
        return True
    return claimed.shared >= _limit("least_shared") and Standing([comparison]).follows(comparison.evidence)


def _limit(name: str) -> float:
    return float(load("story")["lineage"][name])


def _claimed(comparison: Comparison, triples: dict[str, _Triples]) -> _Claimed:
    body = [at for at, view in enumerate(comparison.claim.sentences) if view.section == "body"]
    retold = {match.sentence for match in comparison.matches if match.evidence}
    mine, theirs = triples[comparison.claim.article.id], triples[comparison.evidence.article.id]
    return _Claimed(
        comparison.evidence,
        sum(at in retold for at in body),
        len(body),
        len(mine & theirs) / max(len(mine), 1),
        len(mine & theirs),
        theirs,
    )


def _parent(view: ArticleView, possible: Sequence[_Claimed], mine: _Triples) -> tuple[_Claimed, Descent]:
    """The parent: what a text shares with one of its possible parents and with none of the others, it has
    from there. The first of them in time wins a tie.
    """
    alterations = {id(one): _peculiar(one, possible, mine) for one in possible}
    best = max(possible, key=lambda one: (alterations[id(one)], one.shared))
    count = alterations[id(best)]
    name, parent = view.article.source, best.parent.article.source
    why = f"{name} follows {parent}: {best.retold} of its {best.sentences} sentences retell it"
    if len(possible) > 1 and count:
        why += f", and {count} stretches of its wording stand there and in no other text that it may follow"
    share = best.retold / max(best.sentences, 1)
    return best, Descent(view.article.id, best.parent.article.id, share, count, f"{why}.")


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
