"""Two times of day on one clock: time zones, and hours that leave morning or afternoon open.

Only zones whose name says one offset from UTC are converted (``zones`` of the time lexicon; IST is India's,
Israel's and Ireland's, and has none). Two times in zones of which one is not known cannot be told apart.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from factcheck.records import When
from factcheck.resources import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_HALF = re.compile(
    r"(?<![^\W\d_])[ap]\.?\s{0,4}m(?![^\W\d_])|noon|midday|midnight|morning|evening|night|afternoon"
)
_OPEN_HOUR = re.compile(r"\D*(?:1[0-2]|[1-9])(?:\s?[:.]\s?\d\d)?(?!\d)|half past|quarter")
_CLOCKS = ("minute", "hour")
_TWELVE = timedelta(hours=12)


def is_clock(when: When) -> bool:
    """Whether it is a time of day that is known, with or without its day."""
    return when.granularity in _CLOCKS and when.start is not None and "T" in when.start


def on_one_clock(claim: When, evidence: When) -> tuple[When, When] | None:
    """Both times as one clock shows them; None where their zones leave that open."""
    if not (is_clock(claim) and is_clock(evidence)):
        return claim, evidence
    mine, theirs = _zone(claim.surface), _zone(evidence.surface)
    if _clock_of_zone(mine) == _clock_of_zone(theirs):
        return _with_half(claim, evidence), _with_half(evidence, claim)
    offsets = _offset(mine), _offset(theirs)
    if offsets[0] is None or offsets[1] is None:
        return None
    return moved(claim, -timedelta(minutes=offsets[0])), moved(evidence, -timedelta(minutes=offsets[1]))


def _zone(surface: str) -> str | None:
    """The name of the zone, if one is said: "gmt", "local", "beijing"."""
    zones: dict[str, Any] = lexicon("times")["zones"]
    named = lexicon("times")["zone_names"]
    words: list[str] = _WORD.findall(surface.lower())
    for at, word in enumerate(words):
        if word in zones or word in named or words[at + 1 : at + 2] == ["time"]:
            return word
    return None


def _clock_of_zone(zone: str | None) -> str | None:
    """What zone a clock on the wall shows: Eastern, ET, EST and EDT are one."""
    return None if zone is None else str(lexicon("times")["zone_clocks"].get(zone, zone))


def _offset(zone: str | None) -> int | None:
    offset = lexicon("times")["zones"].get(zone)
    return None if offset is None else int(offset)


def _with_half(when: When, other: When) -> When:
    """Half past six is half past six in the evening where the other is: the hour does not say."""
    if not _is_open(when.surface) or _is_open(other.surface):
        return when
    early, late = clock_of(when), clock_of(other)
    if early is None or late is None or early.hour >= 12 or late.hour < 12:
        return when
    return moved(when, _TWELVE)


def _is_open(surface: str) -> bool:
    text = surface.lower()
    return _HALF.search(text) is None and _OPEN_HOUR.match(text) is not None and _zone(text) is None


def clock_of(when: When, end: bool = False) -> datetime | None:
    """The moment it begins (or ends); a time without a day is on the first day of the year 2000."""
    stamp = when.end if end else when.start
    if stamp is None or "T" not in stamp:
        return None
    return datetime.fromisoformat(stamp if len(stamp) > 6 else f"2000-01-01{stamp}")


def moved(when: When, by: timedelta) -> When:
    """The same time so much later; a time without a day stays without one."""
    first, last = clock_of(when), clock_of(when, end=True)
    if first is None or last is None or when.start is None:
        return when
    try:
        stamps = [(moment + by).isoformat(timespec="minutes") for moment in (first, last)]
    except OverflowError:
        return when
    cut = 10 if when.start.startswith("T") else 0
    return replace(when, start=stamps[0][cut:], end=stamps[1][cut:])
