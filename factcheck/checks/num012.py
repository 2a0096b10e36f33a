"""Shares of one whole add up to more than the whole.

Answers that exclude each other (yes, no, undecided; for and against; women and men) are given with
shares that make more than 100 percent, half a point allowed for the rounding of each. Where several
answers were allowed, or the shares are of several things, nothing is said.

Standard: AP Stylebook, polls and surveys; Reuters Handbook, figures: do the sums, percentages above all.

Flags:
    article: Of those asked, 60 percent said yes, 30 percent no and 25 percent did not answer.

    article: The survey found 55 percent in favour of the tax, 48 percent against it and 7 percent undecided.

    article: The report says 64% of the staff are women and 46% are men.

Quiet:
    article: Of those asked, 60 percent said yes, 30 percent no and 10 percent did not answer.

    article: Polls show 48.5 percent in favour of the tax, 47.5 percent against and 4.3 percent undecided.

    article: Of the buyers, 60 percent named the price and 55 percent the colour.

    article: Of women 64% are in favour, and 46% of men.

    article: The poll found that 62 percent support the tax and 51 percent oppose the ban.

    article: The survey found that 55 percent do not support the tax and 48 percent oppose it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks import inside as figures
from factcheck.checks.shares import over_the_whole
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity, Span
from factcheck.views import ArticleView

CODE = "NUM012"
SEVERITY = Severity.QUERY


def inside(view: ArticleView) -> Iterator[Observation]:
    """Sentences whose shares of one whole come to more than all of it."""
    for at, sentence in enumerate(view.sentences):
        shares, total = over_the_whole(sentence)
        if shares:
            first, *others = (share.span for share in shares)
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                Spot(at, Span(others[0].start, others[-1].end)),
                Spot(at, first),
                f"{figures.quoted([share.surface for share in shares])} make {total:f} percent.",
            )
