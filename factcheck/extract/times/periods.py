"""Periods by their distance from the published day: last week, next year, that weekend, last fall."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, month_of, nearest, period_of, portion, shifted
from factcheck.extract.times.dates import month_at, unit_names
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.relative import WHICH, from_day
from factcheck.extract.times.rolling import read_rolling, window
from factcheck.resources import lexicon

_GATED = ("past", "coming", "upcoming", "previous", "preceding", "following", "current", "recent")
_GATES = ("the", "this", "of", "over", "in", "for", "its", "their", "during")
_CALENDAR = ("week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")
_QUALIFIED = ("calendar", "fiscal", "financial", "school", "academic", "working", "business")
_OVER = ("over", "in", "within", "during", "for", "throughout")
_ROLLS = ("week", "month", "year", "decade", "century")
_SAME = ("same", "corresponding", "equivalent", "comparable")
_EVENING = (18 * 60, 24 * 60)


def read_period(lx: Lexed, i: int) -> Found | None:
    """Last week, next year, this month, the past three weeks, last November, last fall, over the weekend."""
    rolling = read_rolling(lx, i)
    if rolling is not None:
        return rolling
    word = lx.word(i)
    named = _undefined(lx, i) or _weekend(lx, i) or _after_next(lx, i) or _rest(lx, i) or _within(lx, i)
    which = WHICH.get(word)
    if named is not None or which is None or (word in _GATED and lx.word(i - 1) not in _GATES):
        return named
    month = month_at(lx, i + 1)
    if month is not None:
        return Found(i, month[1], "month", "published", _that_month(month[0], which))
    season = lexicon("times")["seasons"].get(lx.word(i + 1))
    if season is not None:
        return Found(i, i + 2, "season", "published", that_season(season[0], which))
    return _named_period(lx, i, which)


def _named_period(lx: Lexed, i: int, which: int) -> Found | None:
    j = i + 2 if lx.word(i + 1) in _QUALIFIED else i + 1
    word = lx.word(j)
    if word == "night" and which == -1:
        return Found(i, j + 1, "part-of-day", "published", from_day(-1, 1), _EVENING)
    works = (lx.word(j - 1) in ("working", "business") and word == "week") or word == "workweek"
    unit = "week" if works else unit_names().get(word)
    if unit not in _CALENDAR or (word.endswith("s") and unit == word[:-1]):
        return None
    over = lx.word(i) in ("last", "next") and lx.word(i - 1) == "the" and lx.word(i - 2) in _OVER
    if (lx.word(i) == "past" or (over and unit in _ROLLS)) and unit != "quarter":
        return Found(i, j + 1, unit, "published", window(which, unit))

    if lx.word(i) in ("following", "previous", "preceding") and lx.word(i - 1) == "the" and not works:
        return Found(i, j + 1, str(unit), "named", _beside_named(str(unit), which))

    def resolve(anchor: Anchor) -> Days | None:
        days = None if anchor.day is None else period_of(anchor.day, str(unit), which)
        return (days[0], shifted(days[0], days=5)) if days is not None and works else days

    return Found(i, j + 1, str(unit), "published", resolve)


def _beside_named(unit: str, which: int) -> Resolve:
    """The following week: after the date that the text named last; else after the published day, of which
    what is past and centuries do not speak.
    """

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.named is not None:
            return period_of(anchor.named[0], unit, which)
        told = which > 0 and anchor.tense == "past"
        if anchor.day is None or told or unit in ("decade", "century"):
            return None
        return period_of(anchor.day, unit, which)

    return resolve


def _undefined(lx: Lexed, i: int) -> Found | None:
    """The same week, that year: of a time told before, which no calendar knows; in recent weeks."""
    word, unit = lx.word(i), unit_names().get(lx.word(i + 1))
    if unit not in _CALENDAR:
        return None
    plural = lx.word(i + 1).endswith("s")
    if word in _SAME and not plural and (of_year := _same_of_year(lx, i, unit)) is not None:
        return of_year
    if word in ("recent", "coming", "upcoming") and plural and lx.word(i - 1) in _GATES:
        return Found(i, i + 2, unit, "unresolved", lambda _: None, approximate=True)
    if plural or word not in ("same", "that") or lx.word(i + 2) in ("-", "of"):
        return None
    return Found(i, i + 2, unit, "unresolved", lambda _: None)


def _same_of_year(lx: Lexed, i: int, unit: str) -> Found | None:
    """The same quarter last year: which quarter is not said, the year is."""
    k = i + 3 if lx.word(i + 2) in ("of", "in") else i + 2
    k += lx.word(k) == "the"
    which = WHICH.get(lx.word(k))
    if which is None or lx.word(k + 1) != "year" or unit not in ("week", "month", "quarter"):
        return None

    def resolve(anchor: Anchor) -> Days | None:
        return None if anchor.day is None else period_of(anchor.day, "year", which)

    return Found(i, k + 2, "year", "published", resolve)


def _weekend(lx: Lexed, i: int) -> Found | None:
    """Over the weekend: the last or the next one, by tense."""
    if lx.word(i) != "weekend" or lx.word(i - 1) != "the" or lx.word(i + 1) in ("of", "-", "after", "before"):
        return None

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        around = [period_of(anchor.day, "weekend", offset) for offset in (-1, 0, 1)]
        told = lx.word(i - 2) in ("over", "at", "during") and not anchor.ahead
        leaning = replace(anchor, tense="past") if told else anchor
        return nearest([days for days in around if days is not None], leaning)

    return Found(i, i + 1, "weekend", "published", resolve)


def _after_next(lx: Lexed, i: int) -> Found | None:
    """The week after next, the year before last."""
    unit = unit_names().get(lx.word(i))
    offset = {("after", "next"): 2, ("before", "last"): -2}.get((lx.word(i + 1), lx.word(i + 2)))
    if offset is None or unit not in _CALENDAR or lx.word(i).endswith("s"):
        return None

    def resolve(anchor: Anchor) -> Days | None:
        return None if anchor.day is None else period_of(anchor.day, str(unit), offset)

    return Found(i, i + 3, unit, "published", resolve)


def _rest(lx: Lexed, i: int) -> Found | None:
    """The rest of the year: from the published day on; the year to date: up to it."""
    unit = unit_names().get(lx.word(i))
    if unit in _CALENDAR:
        k = i + 2 if lx.word(i + 1) == "-" else i + 1
        end = k + 3 if lx.word(k + 1) == "-" else k + 2
        if lx.word(k) != "to" or lx.word(end - 1) != "date":
            return None
        return Found(i, end, unit, "published", _side(unit, "earlier"), relation="on")
    if lx.word(i) not in ("rest", "remainder", "remaining") or lx.word(i + 1) != "of":
        return None
    k = i + 3 if lx.word(i + 2) in ("the", "this") else i + 2
    unit = unit_names().get(lx.word(k))
    if unit not in _CALENDAR or k == i + 2:
        return None
    return Found(i, k + 1, unit, "published", _side(unit, "later"))


def _within(lx: Lexed, i: int) -> Found | None:
    """Earlier in the week, later in the year."""
    if lx.word(i) not in ("earlier", "later") or lx.word(i + 1) != "in" or lx.word(i + 2) != "the":
        return None
    unit = unit_names().get(lx.word(i + 3))
    if unit not in _CALENDAR or lx.word(i + 3).endswith("s"):
        return None
    return Found(i, i + 4, unit, "published", _side(unit, lx.word(i)), approximate=True)


def _side(unit: str, word: str) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        days = None if anchor.day is None else period_of(anchor.day, unit)
        return None if days is None else side(days, word, anchor)

    return resolve


def side(days: Days, word: str, anchor: Anchor) -> Days:
    """Earlier in a period: from its start to the published day; later: from there on. Where the
    published day is not inside, or nothing is left, its first or last part.
    """
    today = anchor.day
    if today is None or not days[0] <= today < days[1] or (word == "earlier" and today == days[0]):
        return portion(days, "early" if word == "earlier" else "late")
    return (days[0], today) if word == "earlier" else (today, days[1])


def _that_month(month: int, which: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        year = anchor.day.year
        if which < 0:
            year -= month >= anchor.day.month
        elif which > 0:
            year += month <= anchor.day.month
        return month_of(year, month)

    return resolve


def that_season(month: int, which: int | None) -> Resolve:
    """Last fall: the last one that is over; next spring: the first not begun; this: the year's own."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        today = anchor.day
        seasons = [month_of(year, month, 3) for year in range(today.year - 2, today.year + 3)]
        if which == 0:
            return min(seasons, key=lambda days: abs((days[0] - today).days))
        if which == -1:
            return next((days for days in reversed(seasons) if days[1] <= today), None)
        if which == 1:
            return next((days for days in seasons if days[0] > today), None)
        if anchor.ahead:
            return next((days for days in seasons if days[1] > today), None)
        return next((days for days in reversed(seasons) if days[0] <= today), None)

    return resolve
