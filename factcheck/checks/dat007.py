"""A weekday and a date do not belong together.

The day of the month falls on another weekday. Where no year is given, the one nearest to publication
counts, and it is a query, since an older year may be meant; without either nothing is said.

Standard: AP Stylebook, days of the week and dates: look up the day before naming both.

Flags:
    article: The trial opened on Monday, Aug. 25, 2024, in the city's high court.

    article: The museum reopens on Friday, 3 March 2021, after two years of work.

Quiet:
    article: The trial opened on Sunday, Aug. 25, 2024, in the city's high court.

    article: The museum reopens on Wednesday, 3 March 2021, after two years of work.

    article: The trial opened on a Monday in August 2024 in the city's high court.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.checks.spec import Observation, Spot
from factcheck.measure.datewords import DateWords, date_words
from factcheck.records import Level, Severity
from factcheck.views import ArticleView

CODE = "DAT007"
SEVERITY = Severity.CORRECTION
_SHAPES = (["month", "number", "weekday"], ["month", "number", "weekday", "year"])
_GREGORIAN = 1753  # English dates before it are of the old calendar
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def inside(view: ArticleView) -> Iterator[Observation]:
    """Dates with a weekday that the calendar does not give them."""
    for at, sentence in enumerate(view.sentences):
        for when in sentence.whens:
            words = date_words(when)
            if sorted(words.frame) != sorted(name for name, _ in words.values):
                continue
            if sorted(name for name, _ in words.values) not in _SHAPES:
                continue
            day = _day(words, view.article.published)
            if day is None or str(day.weekday()) == words.of("weekday")[0]:
                continue
            given = _DAYS[int(words.of("weekday")[0])]
            yield Observation(
                Level.ALTERED,
                SEVERITY if words.of("year") else Severity.QUERY,
                Spot(at, when.span),
                Spot(at, when.span),
                f"{day.day} {day:%B %Y} is a {_DAYS[day.weekday()]}, not a {given}.",
            )


def _day(words: DateWords, published: date | None) -> date | None:
    """The day that is meant, by its number, month and year."""
    month, number = int(words.of("month")[0]), int(words.of("number")[0])
    if words.of("year"):
        return _made(int(words.of("year")[0]), month, number)
    if published is None:
        return None
    near = (_made(published.year + offset, month, number) for offset in (-1, 0, 1))
    known = [day for day in near if day is not None]
    return min(known, key=lambda day: abs(day - published), default=None)


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year >= _GREGORIAN else None
    except ValueError:
        return None
