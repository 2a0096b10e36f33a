"""The time of day: 5 p.m., 17:30, 0900 GMT, 10.30 BST, noon, half past six; and the zone behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.dates import counts_nothing, listed, times

_NAMED = {"noon": 720, "midday": 720, "midnight": 0}
_HALVES = ("am", "pm", "a", "p")
_BEFORE_PAST = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5, "10": 10, "20": 20, "5": 5}
_BEFORE_CLOCK = ("at", "by", "roughly")  # "about ten to six boats" is a range
_HOURS = range(1, 13)
_HOURS_WORDS = ("hrs", "hours")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day up to lexeme ``end``, as minutes ``[from, to)`` after midnight.

    ``minutes`` is None where no clock shows it ("9.60 p.m."): still a time of day, for comparing.
    """

    minutes: tuple[int, int] | None
    granularity: str
    end: int


def clock_at(lx: Lexed, i: int) -> Clock | None:
    """A time of day at lexeme ``i``: 5 p.m., 17:30, 1730 GMT, noon."""
    word = lx.low[i]
    if word in _NAMED:
        return Clock((_NAMED[word], _NAMED[word] + 1), "minute", i + 1)
    if not "0" <= word[:1] <= "9" and (lx.word(i + 1) not in ("past", "to", "o") or word not in _openers()):
        return None
    if lx.word(i + 1) in ("past", "to") and word in _BEFORE_PAST:
        return _worded(lx, i)
    if len(word) == 4 and word.isdecimal() and word.isascii() and _zone_of_four(lx, i):
        return _clock(int(word[:2]), int(word[2:]), i + 1 + (lx.word(i + 1) in _HOURS_WORDS))
    read = _hour_and_minute(lx, i)
    if read is None:
        return None
    hour, minutes, j = read
    half = lx.word(j).replace(".", "")
    if half in ("a", "p") and lx.low[j + 1 : j + 4] == (".", "m", "."):
        return _clock(hour % 12 + 12 * (half == "p") if hour <= 12 else 24, minutes, j + 4)  # 1 : 30 a . m .
    if half in _HALVES and (len(half) == 2 or lx.word(j + 1) == "m"):
        spelt = minutes is not None or lx.word(j) != half or lx.glued(j)
        end = j + 1 if len(half) == 2 else j + 2
        if hour <= 12:
            return _clock(hour % 12 + (12 if half[0] == "p" else 0), minutes, end)
        return _clock(hour if half[0] == "p" else 24, minutes, end) if spelt else None
    if lx.word(j) == "o" and lx.word(j + 2) == "clock":
        return _clock(hour, None, j + 3)
    if minutes is None or (lx.word(i + 1) != ":" and zone_end(lx, j) == j):
        return None
    if (hour > 23 or minutes > 59) and not _is_timed(lx, i, j):
        return None
    return _clock(hour, minutes, j)


def zone_end(lx: Lexed, i: int) -> int:
    """Where a time zone at lexeme ``i`` ends ("GMT", "local time", "Eastern Daylight Time", "Beijing time");
    ``i`` itself where none stands.
    """
    word = lx.word(i)
    if word in times("zones"):
        return i + 2 if lx.word(i + 1) == "time" else i + 1 if word != "local" and lx.raw(i).isupper() else i
    if word in listed("zone_names") and lx.capital(i):
        j = i + 2 if lx.word(i + 1) in ("standard", "daylight", "summer") else i + 1
        return j + 1 if lx.word(j) == "time" else j
    named = lx.is_word(i) and lx.capital(i) and lx.word(i + 1) == "time" and word not in times("weekdays")
    return i + 2 if named else i


def _zone_of_four(lx: Lexed, i: int) -> bool:
    """Whether four digits are hours and minutes: before a zone, or "hours" after a preposition of time."""
    if zone_end(lx, i + 1) > i + 1:
        return len(lx.word(i + 1)) > 2  # 1200 MT are tonnes
    hours = lx.word(i + 1) in _HOURS_WORDS and lx.word(i - 1) in listed("before_odd_clock")
    return hours and lx.low[i] < "2400" and lx.low[i][2] < "6"


@cache
def _openers() -> frozenset[str]:
    return frozenset([*table("small"), *_BEFORE_PAST])


def _worded(lx: Lexed, i: int) -> Clock | None:
    """Half past six, a quarter to nine, at twenty to seven; "ten to six" alone may be a range."""
    minutes, past = _BEFORE_PAST[lx.word(i)], lx.word(i + 1) == "past"
    if not past and lx.word(i) != "quarter" and lx.word(i - 1) not in _BEFORE_CLOCK:
        return None
    word = lx.word(i + 2)
    hour = int(word) if word.isdecimal() and len(word) < 3 else int(table("small").get(word, 0))
    half = lx.word(i + 3).replace(".", "")
    if hour not in _HOURS or not (half in _HALVES or counts_nothing(lx, i + 3)):
        return None
    hour = hour % 12 + 12 * (half == "pm") if half in ("am", "pm") else hour
    hour, minutes = (hour, minutes) if past else ((hour - 1) % 24, 60 - minutes)
    return _clock(hour, minutes, i + 4 if half in ("am", "pm") else i + 3)


def _clock(hour: int, minutes: int | None, end: int) -> Clock:
    start = hour * 60 + (minutes or 0)
    shown = hour < 24 and (minutes or 0) < 60
    granularity = "hour" if minutes is None else "minute"
    return Clock((start, start + (60 if minutes is None else 1)) if shown else None, granularity, end)


def _is_timed(lx: Lexed, i: int, end: int) -> bool:
    """Whether what stands round two numbers with a colon makes them a time: "at 31:30", "24:70 GMT"."""
    return lx.word(i - 1) in listed("before_odd_clock") or zone_end(lx, end) > end


def _hour_and_minute(lx: Lexed, i: int) -> tuple[int, int | None, int] | None:
    """17:30, 5.30, 5: the hour, the minutes if said, and where they end; not all are on the clock."""
    word, j = lx.word(i), i + 1
    hours, point, minutes = word.partition(".")
    if not point and lx.word(j) == "." and not lx.glued(j) and len(lx.word(j + 1)) == 2:
        half = lx.low[j + 2].replace(".", "") if j + 2 < len(lx) else ""
        if half not in _HALVES and zone_end(lx, j + 2) == j + 2:
            return None
        point, minutes, j = ".", lx.word(j + 1), j + 2  # tokenised: 22 . 34 BST
    if not point and lx.word(j) == ":" and lx.glued(j) == lx.glued(j + 1) and len(lx.word(j + 1)) == 2:
        minutes, j = lx.word(j + 1), j + 2
        if lx.word(j) == ":" and lx.glued(j) == lx.glued(j + 1) and len(lx.word(j + 1)) == 2:
            j += 2
    if not (hours.isdecimal() and hours.isascii() and len(hours) <= 2):
        return None
    if not minutes:
        return int(hours), None, j
    if not (minutes.isdecimal() and minutes.isascii() and len(minutes) == 2):
        return None
    return int(hours), int(minutes), j
