"""A measure is given in two units that disagree.

The figure in brackets is the same measure in another unit, and it is not what the first one converts
to. A newsroom's rounding is left alone, in either direction: of a hundred miles 160 kilometres are as
good as 161. Sums of money are not checked, since their rate is the day's.

Standard: AP Stylebook, metric system: convert with care, and round as exactly as the first figure is.

Flags:
    article: The pipeline runs for 250 km (255 miles) under the sea.

    article: Winds of 120 mph (139 kph) tore the roof off the stadium.

Quiet:
    article: The pipeline runs for 250 km (155 miles) under the sea.

    article: The camp lies some 100 miles (160 km) north of the border.

    article: The deal is worth $1.5 billion (£1.2 billion), the company said.

    article: The sea there has warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.conversions import converted, duals
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity, Span
from factcheck.views import ArticleView

CODE = "NUM011"
SEVERITY = Severity.CORRECTION


def inside(view: ArticleView) -> Iterator[Observation]:
    """Measures whose second unit says something else."""
    for at, sentence in enumerate(view.sentences):
        for quantity, dual in duals(sentence):
            right = converted(quantity, dual)
            if right is None:
                continue
            surface = quantity.surface[: dual.span.start - quantity.span.start].rstrip(" ([/")
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                Spot(at, dual.span),
                Spot(at, Span(quantity.span.start, quantity.span.start + len(surface))),
                f"“{surface}” is about {right}, not “{dual.surface}”.",
            )
