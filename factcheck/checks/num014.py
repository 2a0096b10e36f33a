"""Figures that are added up do not come to their total.

A list of counts of one thing is closed with its total ("a total of nine", "seven in all"), or parts
that cannot overlap (children and women) are taken from a total that they exceed. A list that is not
all there is, or that counts several things, is left alone.

Standard: Reuters Handbook, figures: do the sums, and see that the parts fit the whole.

Flags:
    article: The club won three games in Leeds and four in York, a total of nine.

    article: Police held four men in Hull, two in Goole and six in Selby, 14 in all.

    article: The fire killed 30 people, 20 of them children and 15 women.

Quiet:
    article: The club won three games in Leeds and four in York, a total of seven.

    article: The club won three games in Leeds, four in York and others at home, a total of nine.

    article: The fire killed 30 people, 20 of them children and 15 tourists.

    article: Police held 14 men in Hull and two in Selby on Friday, and 30 men in all since May.

    article: He scored three goals and made four passes, a total of nine points.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks import inside as figures
from factcheck.checks.parts import closed_lists, exclusive_parts
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Quantity, Severity, Span
from factcheck.views import ArticleView

CODE = "NUM014"
SEVERITY = Severity.QUERY


def inside(view: ArticleView) -> Iterator[Observation]:
    """Lists beside a total that they do not come to, and parts that come to more than theirs."""
    for at, sentence in enumerate(view.sentences):
        for parts, total in closed_lists(sentence):
            if _sum(parts) != total.low:
                yield _observation(at, parts, total)
        for parts, total in exclusive_parts(sentence):
            whole = figures.most(total)
            if whole is not None and _sum(parts) > whole:
                yield _observation(at, parts, total)


def _sum(parts: tuple[Quantity, ...]) -> int:
    return int(sum(part.low for part in parts if part.low is not None))


def _observation(at: int, parts: tuple[Quantity, ...], total: Quantity) -> Observation:
    whole = Span(parts[0].span.start, parts[-1].span.end)
    message = f"{figures.quoted([p.surface for p in parts])} make {_sum(parts):,}, not “{total.surface}”."
    return Observation(Level.ALTERED, SEVERITY, Spot(at, total.span), Spot(at, whole), message)
