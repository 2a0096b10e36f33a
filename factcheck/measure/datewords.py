"""The words of a date as slots: what it names, whatever day that was.

Two dates that no published day resolves can still be told apart: Monday is no Tuesday, March no May,
10 years ago not 80 years ago. A date is read into ``named``, the values it gives by class (weekday,
month, number, year, ...), and ``frame``, the classes and other words in order. Dates with one frame
differ exactly where a value does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.records import When
from factcheck.resources import lexicon

_TOKEN = re.compile(r"\d{1,2}:xx|\d{1,2}[:.]\d\d(?!\d)|\d+|[^\W\d_]+")
_CLOCK = re.compile(r"\b(\d{1,2})(?:\s?[:.]\s?(\d\d))?\s?([ap])\s?\.?\s{0,4}m\b\.?")
_ENDINGS = ("st", "nd", "rd", "th", "s")


@dataclass(frozen=True, slots=True)
class DateWords:
    """``values`` are (class, value) in order; ``frame`` is what is left when values are taken out."""

    frame: tuple[str, ...]
    values: tuple[tuple[str, str], ...]

    def of(self, name: str) -> tuple[str, ...]:
        """The values of a class, in order."""
        return tuple(value for class_, value in self.values if class_ == name)

    def says(self, other: DateWords) -> bool:
        """Whether both say the same, in whatever order: 24 August, August 24."""
        return (sorted(self.frame), sorted(self.values)) == (sorted(other.frame), sorted(other.values))

    @property
    def classes(self) -> frozenset[str]:
        """The classes that are named."""
        return frozenset(class_ for class_, _ in self.values)


def date_words(when: When) -> DateWords:
    """The slots of a date's surface."""
    return _read(" ".join(when.surface.lower().split()))


@cache
def _table(name: str) -> dict[str, Any]:
    return dict(lexicon("times")[name])


@cache
def _numbers() -> dict[str, int]:
    numbers = lexicon("numbers")
    return {
        word: int(value) for name in ("ordinals", "small", "tens") for word, value in numbers[name].items()
    }


def _of_day(match: re.Match[str]) -> str:
    """9.40 p.m. as 21:40, 9 p.m. as 21:xx; an hour past twelve stays what it is."""
    hour, minute = int(match[1]), match[2]
    if hour <= 12:
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    return f"{hour}:{minute} " if minute else f"{hour}:xx "


def _read(surface: str) -> DateWords:
    slots = list(_slots(_TOKEN.findall(_CLOCK.sub(_of_day, surface))))
    return DateWords(
        tuple(class_ if class_ in _SLOTS else value for class_, value in slots),
        tuple((class_, value) for class_, value in slots if class_ in _SLOTS),
    )


_SLOTS = frozenset(["clock", "month", "number", "part", "season", "weekday", "which", "year"])


def _slots(tokens: list[str]) -> Iterator[tuple[str, str]]:
    """(class, value) of each token that says something; the class of an ordinary word is "word"."""
    units, numbers = _table("units"), lexicon("numbers")
    number: int | None = None
    year = ""
    for at, token in enumerate(tokens):
        follows = tokens[at + 1] if at + 1 < len(tokens) else ""
        value = _number(token, follows in units)
        if value is not None:
            if number is not None:  # twenty-four
                value, number = number + value, None
            if follows in units or (token in numbers["tens"] and follows in numbers["small"]):
                number = value
            elif token.isdigit() and (len(token) == 4 or (year and len(token) == 2)):
                year = token if len(token) == 4 else year[:2] + token  # 2024-25
                yield "year", year
            else:
                yield "number", str(value)
        elif token in units:
            multiple, unit = _table("unit_multiples").get(units[token], (1, units[token]))
            if number is not None:
                yield "number", str(number * multiple)
            yield "word", unit if number is not None else units[token]
            number = None
        elif token not in lexicon("times")["silent"] and not (token in _ENDINGS and tokens[at - 1].isdigit()):
            yield from _clock(token) or (_class(token),)


def _number(token: str, before_unit: bool) -> int | None:
    if token in ("a", "an"):
        return 1 if before_unit else None
    return int(token) if token.isdigit() else _numbers().get(token)


_NAMED_CLOCKS = {"midnight": "0:00", "noon": "12:00", "midday": "12:00"}


def _clock(token: str) -> tuple[tuple[str, str], ...]:
    """The hour, and the minute of it where one is said: 21:40 holds 21."""
    time = _NAMED_CLOCKS.get(token, token.replace(".", ":"))
    hour, colon, minute = time.partition(":")
    if not colon:
        return ()
    return (("clock", hour),) if minute == "xx" else (("clock", hour), ("clock", time))


def _class(token: str) -> tuple[str, str]:
    tables = (("weekday", "weekdays"), ("month", "months"), ("season", "seasons"), ("part", "parts_of_day"))
    for class_, name in tables:
        if token in _table(name):
            return class_, str(_table(name)[token])
    return ("which", str(_table("which")[token])) if token in _table("which") else ("word", token)
