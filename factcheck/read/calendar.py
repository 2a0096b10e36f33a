"""Calendar days as they stand in datelines and "Published" lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.resources import lexicon

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/])")
_DAY_MONTH = re.compile(
    r"(?<!\w)(\d{1,2})(?:st|nd|rd|th)?\s{1,2}(?:of\s)?([A-Za-z]{3,9})\b\.?(?:\s?,?\s?(\d{4})(?!\d))?"
)
_MONTH_DAY = re.compile(
    r"\b([A-Za-z]{3,9})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:\s?,?\s?(\d{4})(?!\d))?"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar found at ``[start, end)``; ``year`` is None where it is not given."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def on(self, published: date | None) -> date | None:
        """The date. A day without a year is the one nearest to ``published``; None without that."""
        if self.year is not None:
            return _valid(self.year, self.month, self.day)
        if published is None:
            return None
        near = (_valid(published.year + step, self.month, self.day) for step in (0, -1, 1))
        return min((day for day in near if day), key=lambda day: abs(day - published), default=None)


def find_day(text: str) -> Day | None:
    """The first calendar day in ``text``, a short line.

    "03/04/2025" may be March or April: where the numbers do not decide, no day is read.
    """
    for match in _ISO.finditer(text):
        found = _day(match, int(match[1]), int(match[2]), int(match[3]))
        if found is not None:
            return found
    months: dict[str, int] = lexicon("read_dates")["months"]
    for pattern, day, month in ((_MONTH_DAY, 2, 1), (_DAY_MONTH, 1, 2)):
        for match in pattern.finditer(text):
            number = months.get(match[month].lower())
            year = int(match[3]) if match[3] else None
            found = None if number is None else _day(match, year, number, int(match[day]))
            if found is not None:
                return found
    for match in _SLASHED.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == "." or first > 12 or first == second:
            found = _day(match, year, second, first)
        else:
            found = _day(match, year, first, second) if second > 12 else None
        if found is not None:
            return found
    return None


def _day(match: re.Match[str], year: int | None, month: int, day: int) -> Day | None:
    # 2000 is a leap year: 29 February is a day of some year.
    if _valid(2000 if year is None else year, month, day) is None:
        return None
    return Day(match.start(), match.end(), year, month, day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
