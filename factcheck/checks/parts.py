"""Parts and their totals inside one sentence: "12 of the 30", "30 soldiers, including 12 conscripts"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.checks import inside as figures
from factcheck.records import Quantity, Span
from factcheck.views import SentenceView

_OF = frozenset(["of", "of the", "of its", "of their", "of those", "of these", "out of", "out of the"])
_OF_THEM = ("of them", "of whom", "of those", "of these", "of which")
_LONGEST = 10  # words between a total and "including"
_PLURAL = ("NNS", "NNPS")
_FINITE = ("VBD", "VBP", "VBZ", "MD")


def parts(view: SentenceView) -> Iterator[tuple[Quantity, Quantity]]:
    """Each total of a sentence with a figure that is said to be a part of it, whatever the values."""
    for first, second in pairwise(figures.counts(view)):
        if _taken_from(view, first, second):
            yield second, first
        elif _includes(view, first, second) or _of_them(view, first, second):
            yield first, second


def _taken_from(view: SentenceView, part: Quantity, total: Quantity) -> bool:
    """Twelve of the ten survivors; not of the ten-man crew, nor of the two teams' players."""
    if figures.between(view, part.span, total.span) not in _OF or total.low == 1:
        return False
    if total.noun is None or figures.is_group(view, total.noun):
        return False
    rest = figures.after(view, total.span)
    owned = rest.partition(total.noun.lower())[2][:2]
    return not rest.startswith("-") and not owned.startswith(("'", "’", "-", "/"))


def _includes(view: SentenceView, total: Quantity, part: Quantity) -> bool:
    """600 soldiers on the coast, including 700 conscripts: nothing else between that could hold them."""
    said = figures.between(view, total.span, part.span)
    told = figures.words(said)
    if not told or told[-1] != "including" or len(told) > _LONGEST:
        return False
    if not _one_by_one(view, total.noun, part.noun) or _interrupted(said, told[:-1]):
        return False
    return not _between(view, total, part, (*_PLURAL, *_FINITE))


def _of_them(view: SentenceView, total: Quantity, part: Quantity) -> bool:
    """30 people, 40 of them children: the nearest before them that can be meant is the total."""
    rest = figures.after(view, part.span)
    if not rest.startswith(_OF_THEM) or figures.is_group(view, total.noun) or total.noun is None:
        return False
    said = figures.between(view, total.span, part.span)
    told = figures.words(said)
    if len(told) > _LONGEST or _interrupted(said, told):
        return False
    return not _between(view, total, part, _PLURAL)


def _one_by_one(view: SentenceView, total: str | None, part: str | None) -> bool:
    if total is None or part is None or figures.is_group(view, total):
        return False
    if figures.lemma(view, total) == figures.lemma(view, part):
        return True
    return figures.is_person(view, total) and figures.is_person(view, part)


def _interrupted(said: str, told: tuple[str, ...]) -> bool:
    """Whether another clause, another member or another count begins between the two."""
    return any(mark in said for mark in ';:()“”"') or bool(figures.listed("breaks") & set(told))


def _between(view: SentenceView, total: Quantity, part: Quantity, tags: tuple[str, ...]) -> bool:
    """Whether a word with one of the tags stands between the two, the total's own noun apart."""
    inner = Span(total.span.end, part.span.start)
    return any(
        token.tag in tags and token.text != total.noun
        for token in view.sentence.tokens
        if inner.contains(token.span)
    )
