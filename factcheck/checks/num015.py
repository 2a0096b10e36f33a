"""An article gives the same figure twice, and differently.

The same thing is counted in two places of one article, headline included, and the two do not agree
by any rounding or bound. Counts of other places, days, sources, parts or stages are left alone, and
so is every pair of which one says anything that the other does not bear out. A person's age is held
against the age that the article gives elsewhere.

Standard: Guardian style guide and Reuters Handbook, consistency: figures must agree throughout a story. AP
Stylebook, numerals.

Flags:
    article: The blast at the mill killed 12 people. Firefighters worked through the night. Fourteen people
        were killed in the blast at the mill.

    article: The plant employs 500 workers. Its owner is Danish. The plant employs 800 workers and two cooks.

    article: Nora Whitfield, 45, drove the bus. Nora Whitfield, 54, was not hurt.

Quiet:
    article: The blast at the mill killed 12 people. A blast in 2010 killed 14 people.

    article: The ministry said 12 people died in the blast. The opposition said 20 people died in the blast.

    article: The blast killed 12 people, three of them children. The blast killed three children.

    article: The tram carried 60 passengers. Nobody was hurt. The driver said the tram carried 80 passengers.

    article: The train was travelling at 30 km/h when it was stopped. The train was travelling at 60 km/h.

    article: Nora Whitfield, 45, drove the bus. At 21, Nora Whitfield had joined the army.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.repeats import ages, repeated
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import ArticleView

CODE = "NUM015"
SEVERITY = Severity.QUERY


def inside(view: ArticleView) -> Iterator[Observation]:
    """Figures, and ages of one person, that stand in the article with two values."""
    text = view.article.text
    for twice in (*repeated(view), *ages(view)):
        later, earlier = twice.later.span.of(text), twice.earlier.span.of(text)
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            twice.later,
            twice.earlier,
            f"The article gives {twice.what} as “{earlier}” and again as “{later}”.",
        )
