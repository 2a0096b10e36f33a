"""A time of day and its day, said apart: "on Saturday soon after 9pm", "3 p.m. (0900 GMT) on Tuesday".

The time takes the one day of its clause that stands nearest, a few words off, with no other date, no end
of a sentence and no report between ("at 9 p.m., police said on Monday" gives the day of the report).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Days, one_day
from factcheck.extract.times.dates import listed, times
from factcheck.extract.times.found import Found
from factcheck.extract.times.relations import relation_of

Read = tuple[Found, Days | None]

_REACH = 6  # lexemes between a time and its day
_ENDS = frozenset([".", ";", "?", "!", "", ":", "—", "“", "”", '"', "but", "until", "till", "while"])
_NOT_AHEAD = frozenset(["and", "or", "when", "as", "to"])
_LINKS = frozenset(["to", "until", "till", "-", "–", "and", "through", "(", "or"])
_CLOCKS = ("minute", "hour")
_NOON = 720


def with_days(lx: Lexed, read: Sequence[Read]) -> list[Read]:
    """Dates in text order, where each time of day that no day stands beside has the day of its clause."""
    out = list(read)
    for at, (found, _) in enumerate(read):
        if found.how == "time-only" and found.clock is not None:
            out[at] = _day_before(lx, out, at) or _day_after(lx, read, at) or out[at]
    for at in (*range(len(out) - 1), *range(len(out) - 2, -1, -1)):
        _share(lx, out, at)
    return out


def _day_before(lx: Lexed, read: Sequence[Read], at: int) -> Read | None:
    if at == 0:
        return None
    clock, (day, days) = read[at][0], read[at - 1]
    gap = lx.low[day.end : clock.begin]
    if len(gap) > _REACH or _ENDS.intersection(gap) or _is_report(lx, day.begin) or "to" in gap:
        return None
    if _ends_sentence(lx, day.end):
        return None
    if day.granularity in _CLOCKS and days is not None:
        later = day.clock is not None and clock.clock is not None and day.clock[0] < clock.clock[0]
        return (replace(clock, how=day.how), days) if later else None
    return _dated(lx, clock, day, days, "and" not in gap and len(gap) < _REACH)


def _day_after(lx: Lexed, read: Sequence[Read], at: int) -> Read | None:
    if at + 1 >= len(read):
        return None
    clock, step = read[at][0], at + 1
    following = read[step]
    if (
        following[0].how == "time-only"
        and lx.low[clock.end : following[0].begin] == ("(",)
        and step + 1 < len(read)
    ):
        step += 1  # 3 p.m. (0900 GMT) on Tuesday
    day, days = read[step]
    gap = lx.low[clock.end : day.begin]
    if len(gap) > _REACH or (_ENDS | _NOT_AHEAD).intersection(gap) or _is_report(lx, day.begin):
        return None
    if _ends_sentence(lx, clock.end):
        return None
    if "," in gap and gap not in ((",",), (",", "on")):
        return None
    return _dated(lx, clock, day, days, near=False)


def _ends_sentence(lx: Lexed, end: int) -> bool:
    """Whether the full stop of "p.m." before lexeme ``end`` closes a sentence too."""
    stops = lx.word(end - 1).endswith(".") and lx.is_word(end) and lx.capital(end)
    return stops and lx.word(end) not in times("weekdays") and lx.word(end) not in times("months")


def _is_report(lx: Lexed, begin: int) -> bool:
    """Whether a day is that of a report: "police said on Monday"."""
    k = begin - 2 if lx.word(begin - 1) in ("on", "late", "early") else begin - 1
    return lx.word(k) in listed("past_reporting")


def _dated(lx: Lexed, clock: Found, day: Found, days: Days | None, near: bool) -> Read | None:
    """The time on the day; ``near`` lets it share what the day is to what happened ("by Monday at noon")."""
    if days is None or clock.clock is None or day.granularity not in ("day", "part-of-day"):
        return None
    if day.how == "time-only" or days[1] - days[0] != timedelta(days=1):
        return None
    part = day.clock if day.granularity == "part-of-day" else None
    if part is not None and (part[0] >= _NOON) != (clock.clock[0] >= _NOON):
        return None  # on Monday night at 2 a.m.
    own = relation_of(lx, clock)
    relation = relation_of(lx, day) if own == "on" and near else own
    return replace(clock, how=day.how, relation=relation), one_day(days[0])


def _share(lx: Lexed, read: list[Read], at: int) -> None:
    """Two times of one range have one day: "from 9 a.m. to 5 p.m. on Monday"."""
    (first, days), (second, others) = read[at], read[at + 1]
    if first.clock is None or second.clock is None or "time-only" not in (first.how, second.how):
        return
    gap = lx.low[first.end : second.begin]
    if len(gap) != 1 or gap[0] not in _LINKS:
        return
    if second.how == "time-only" and days is not None and first.granularity != "part-of-day":
        read[at + 1] = replace(second, how=first.how, relation=relation_of(lx, second)), days
    elif first.how == "time-only" and others is not None and second.granularity != "part-of-day":
        read[at] = replace(first, how=second.how, relation=relation_of(lx, first)), others
