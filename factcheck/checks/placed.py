"""Names, figures and dates that stand in one place of two sentences that say nearly the same: what
answers what is not in doubt there, whatever the links say.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck import measure, naming
from factcheck.checks import look
from factcheck.checks.frames import Gap, gaps
from factcheck.naming.fold import fold
from factcheck.records import Level, Mention, Quantity, Span, Token, When
from factcheck.resources import lexicon
from factcheck.views import Comparison


def names(comparison: Comparison) -> Iterator[tuple[Gap, Mention, Mention, bool]]:
    """Names of one kind and role in one place of a frame that are not one bearer's, and whether that is
    certain: regions of the world may overlap."""
    for gap in gaps(comparison):
        mine = _mention(gap.frame.claim_view.mentions, gap.ours)
        theirs = _mention(gap.frame.evidence_view.mentions, gap.theirs)
        if mine is None or theirs is None or (mine.kind, mine.role) != (theirs.kind, theirs.role):
            continue
        if look.same_name(mine, theirs):
            continue
        relation = naming.same(mine, theirs)
        if relation is naming.NameRelation.DIFFERENT:
            yield gap, mine, theirs, True
        elif relation is naming.NameRelation.UNRELATED and mine.kind == "place" and not _share(mine, theirs):
            yield gap, mine, theirs, False


def dates(comparison: Comparison) -> Iterator[tuple[Gap, When, When]]:
    """Dates and stretches of time in one place of a frame that differ in a number, a month, a weekday or the
    word for how long, and do not come to one day all the same."""
    for gap in gaps(comparison):
        mine = _when(gap.frame.claim_view.whens, gap.ours)
        theirs = _when(gap.frame.evidence_view.whens, gap.theirs)
        if mine is None or theirs is None or measure.compare_whens(mine, theirs).level is Level.AGREE:
            continue
        if _apart(gap):
            yield gap, mine, theirs


def fractions(comparison: Comparison) -> Iterator[tuple[Gap, Quantity, Quantity]]:
    """Fractions in one place of a frame whose values differ: half, a quarter."""
    for gap in gaps(comparison):
        mine = _quantity(gap.frame.claim_view.quantities, gap.ours)
        theirs = _quantity(gap.frame.evidence_view.quantities, gap.theirs)
        if mine is None or theirs is None or (mine.low, mine.high) == (theirs.low, theirs.high):
            continue
        if mine.kind == theirs.kind == "fraction" and mine.approximate == theirs.approximate:
            yield gap, mine, theirs


def _mention(mentions: tuple[Mention, ...], tokens: tuple[Token, ...]) -> Mention | None:
    """The name that all of ``tokens`` belong to."""
    span = _span(tokens)
    return None if span is None else next((m for m in mentions if m.span.contains(span)), None)


def _when(whens: tuple[When, ...], tokens: tuple[Token, ...]) -> When | None:
    span = _span(tokens)
    return None if span is None else next((w for w in whens if w.span.contains(span)), None)


def _quantity(quantities: tuple[Quantity, ...], tokens: tuple[Token, ...]) -> Quantity | None:
    span = _span(tokens)
    return None if span is None else next((q for q in quantities if q.span.overlaps(span)), None)


def _span(tokens: tuple[Token, ...]) -> Span | None:
    return Span(tokens[0].span.start, tokens[-1].span.end) if tokens else None


def _share(one: Mention, other: Mention) -> bool:
    return bool(set(fold(one.surface).split()) & set(fold(other.surface).split()))


def _apart(gap: Gap) -> bool:
    """Whether the one word on each side is of one sort of words and not the same of that sort."""
    if len(gap.ours) != 1 or len(gap.theirs) != 1:
        return False
    mine, theirs = gap.ours[0].text.lower().strip("."), gap.theirs[0].text.lower().strip(".")
    if mine.isdecimal() and theirs.isdecimal():
        return int(mine) != int(theirs)
    return any(
        mine in sort and theirs in sort and sort[mine] != sort[theirs] for sort in (*_sorts(), _spans())
    )


@cache
def _sorts() -> tuple[dict[str, object], ...]:
    times = lexicon("times")
    return tuple(dict(times[name]) for name in ("months", "weekdays"))


@cache
def _spans() -> dict[str, object]:
    """Words for how long or which part of the day."""
    times = lexicon("times")
    return {**times["units"], **{word: word for word in times["parts_of_day"]}}
