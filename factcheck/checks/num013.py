"""A part exceeds its total.

More of them than there are: the twelve of the ten, or the seven hundred among six hundred. What is
not counted one by one is left alone: two families may well hold nine children.

Standard: Reuters Handbook, figures: do the sums, and see that the parts fit the whole.

Flags:
    article: Twelve of the 10 survivors were flown home on Tuesday.

    article: The army lost 600 soldiers, including 700 conscripts.

    article: The fire killed 30 people, 40 of them children.

Quiet:
    article: Two of the 10 survivors were flown home on Tuesday.

    article: The army lost 600 soldiers, including 70 conscripts.

    article: The mayor took in two families, including nine children.

    article: The fire killed 30 people and hurt 400, including 40 children.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks import inside as figures
from factcheck.checks.parts import parts
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import ArticleView

CODE = "NUM013"
SEVERITY = Severity.CORRECTION


def inside(view: ArticleView) -> Iterator[Observation]:
    """Parts, each greater than the total it is taken from."""
    for at, sentence in enumerate(view.sentences):
        for total, part in parts(sentence):
            whole, share = figures.most(total), figures.least(part)
            if whole is not None and share is not None and share > whole:
                yield Observation(
                    Level.ALTERED,
                    SEVERITY,
                    Spot(at, part.span),
                    Spot(at, total.span),
                    f"“{part.surface}” is given as a part of “{total.surface}”, which is less.",
                )
