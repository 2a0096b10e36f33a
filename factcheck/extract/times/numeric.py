"""Days in figures: 2025-08-24, 5/17/2018, 17.5.2018, 22/04, 20161016, 23/Sep/2020, Oct/2.

Year first is ISO 8601; with full stops the day comes first, as wherever dates are written so. With
slashes the number past twelve is the day. Where neither is, the text's other dates decide (a text with
"22/04/2019" writes the day first), and where it has none the month comes first, as American texts, the
most that write dates so, have it: no reading of the place is at hand here.

Two numbers with a slash are a fraction or a score before they are a date: they are one after "on",
"since" and the like, beside a weekday, in a row of dates, or where they are all that a sentence holds.
"24/7" and "9/11" are names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, day_of, month_of, one_day
from factcheck.extract.times.dates import (
    counts_nothing,
    day_at,
    days_of,
    fixed,
    full_year,
    listed,
    some_day,
    times,
)
from factcheck.extract.times.found import Found

_SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/\d{2,4}(?![\d/])")
_COMPACT = re.compile(r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_DOTTED_YEAR = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})")
_SHORTEST_YEAR = 4
_ROW = 20


@lru_cache(maxsize=4)
def _writes_day_first(text: str) -> bool:
    pairs = [(int(a), int(b)) for a, b in _SLASHED.findall(text)]
    return sum(a > 12 >= b for a, b in pairs) > sum(b > 12 >= a for a, b in pairs)


def read_numeric(lx: Lexed, i: int) -> Found | None:
    """A date of numbers, or of numbers and the name of a month, joined by one sign."""
    whole = _compact(lx, i) or _dotted(lx, i) or _apart(lx, i)
    if whole is not None:
        return whole
    joint = lx.word(i + 1)
    if joint not in ("-", "/") or not lx.glued(i + 1):
        return None
    parts = [i]
    while len(parts) < 3 and lx.word(parts[-1] + 1) == joint and lx.glued(parts[-1] + 1):
        j = parts[-1] + 2
        if not (lx.glued(j) and _part(lx, j)):
            break
        parts.append(j)
    if not _part(lx, i) or (lx.glued(i) and lx.word(i - 1) in ("/", ".")):
        return None
    end = parts[-1] + 1
    if lx.word(end) == joint and lx.glued(end) and lx.is_number(end + 1):
        return None
    if len(parts) == 3:
        return _three(lx, parts, joint)
    return _two(lx, parts, joint) if len(parts) == 2 else None


def _part(lx: Lexed, i: int) -> bool:
    word = lx.word(i)
    return word in times("months") or (word.isdigit() and word.isascii() and len(word) <= _SHORTEST_YEAR)


def _compact(lx: Lexed, i: int) -> Found | None:
    """20161016: eight digits without grouping that are a day of these two centuries and count nothing."""
    word = lx.word(i)
    if _COMPACT.fullmatch(word) is None or not counts_nothing(lx, i + 1):
        return None
    day = day_of(int(word[:4]), int(word[4:6]), int(word[6:]))
    return None if day is None else Found(i, i + 1, "day", "absolute", fixed(one_day(day)))


def _dotted(lx: Lexed, i: int) -> Found | None:
    if (year_first := _DOTTED_YEAR.fullmatch(lx.raw(i))) is not None:
        year, month, day = (int(group) for group in year_first.groups())
        return Found(i, i + 1, "day", "absolute", fixed(days_of(year, month, day, day)))
    match = _DOTTED.fullmatch(lx.raw(i))
    if match is None:
        return None
    day, month, year = (int(group) for group in match.groups())
    if len(match[3]) == 2 and not (len(match[1]) == 2 and len(match[2]) == 2):
        return None  # 3.5.12 is a version
    return _numbers_found(i, i + 1, year, len(match[3]) == 2, ((month, day), (day, month)))


def _apart(lx: Lexed, i: int) -> Found | None:
    """27 / 09 / 2013: taken apart by a tokeniser, with its year."""
    if lx.word(i + 1) != "/" or lx.word(i + 3) != "/" or lx.glued(i + 1) or lx.word(i - 1) == "/":
        return None
    words = [lx.word(k) for k in (i, i + 2, i + 4)]
    if not all(word.isdecimal() and word.isascii() for word in words) or lx.word(i + 5) == "/":
        return None
    lengths = [len(word) for word in words]
    if max(lengths[:2]) > 2 or lengths[2] != _SHORTEST_YEAR:
        return None
    return _numbers_found(i, i + 5, int(words[2]), False, orders(lx, int(words[0]), int(words[1])))


def _three(lx: Lexed, parts: list[int], joint: str) -> Found | None:
    words = [lx.word(k) for k in parts]
    begin, end = parts[0], parts[-1] + 1
    names = [word for word in words if not word.isdigit()]
    numbers = [word for word in words if word.isdigit()]
    if len(names) == 1:
        years = [word for word in numbers if len(word) == _SHORTEST_YEAR]
        days = [word for word in numbers if len(word) < 3]
        if len(years) != 1 or len(days) != 1:
            return None
        found = days_of(int(years[0]), times("months")[names[0]], int(days[0]), int(days[0]))
        return Found(begin, end, "day", "absolute", fixed(found))
    if names:
        return None
    a, b, c = (int(word) for word in words)
    if len(words[0]) == _SHORTEST_YEAR:
        day = day_of(a, b, c)
        return Found(begin, end, "day", "absolute", fixed(None if day is None else one_day(day)))
    if len(words[0]) > 2 or len(words[1]) > 2 or len(words[2]) == 3:
        return None
    if len(words[2]) < _SHORTEST_YEAR and (joint != "/" or len(words[2]) != 2):
        return None
    return _numbers_found(begin, end, c, len(words[2]) == 2, orders(lx, a, b))


def orders(lx: Lexed, a: int, b: int) -> tuple[tuple[int, int], ...]:
    """(month, day) of "a/b", the likelier reading first."""
    month_first, day_first = (a, b), (b, a)
    return (day_first, month_first) if _writes_day_first(lx.text) else (month_first, day_first)


def _numbers_found(
    begin: int, end: int, year: int, short: bool, orders: tuple[tuple[int, int], ...]
) -> Found | None:
    if not short:
        return Found(begin, end, "day", "absolute", fixed(_first_day(year, orders)))
    if _first_day(2000 + year % 4, orders) is None:
        return None

    def resolve(anchor: Anchor) -> Days | None:
        return _first_day(full_year(year, anchor.day), orders)

    return Found(begin, end, "day", "absolute", resolve)


def _first_day(year: int, orders: tuple[tuple[int, int], ...]) -> Days | None:
    return next((days for month, day in orders if (days := days_of(year, month, day, day))), None)


def _two(lx: Lexed, parts: list[int], joint: str) -> Found | None:
    begin, end = parts[0], parts[1] + 1
    month = times("months").get(lx.word(begin))
    if month is not None:
        year = lx.word(parts[1])
        if len(year) == _SHORTEST_YEAR and year.isdigit():
            return Found(begin, end, "month", "absolute", fixed(month_of(int(year), month)))
        day = day_at(lx, parts[1])
        if day is None or not counts_nothing(lx, day[1]):
            return None
        return Found(begin, day[1], "day", "published", some_day(month, day[0], day[0]))
    words = lx.word(begin), lx.word(parts[1])
    if joint != "/" or not (words[0].isdigit() and words[1].isdigit()):
        return None
    if f"{words[0]}/{words[1]}" in listed("not_numeric_days") or not _is_dated(lx, begin, end):
        return None
    return _some(lx, begin, end, orders(lx, int(words[0]), int(words[1])))


def _some(lx: Lexed, begin: int, end: int, orders: tuple[tuple[int, int], ...]) -> Found | None:
    found = next((order for order in orders if days_of(2000, order[0], order[1], order[1])), None)
    if found is None:
        return None
    month, day = found
    return Found(begin, end, "day", "published", some_day(month, day, day, lx.word(begin - 1)))


def _is_dated(lx: Lexed, begin: int, end: int) -> bool:
    """Whether two numbers with a slash stand where a date stands and count nothing."""
    before, after = lx.word(begin - 1), lx.word(end)
    if after in ("of", "%", "°", "percent") or (lx.glued(end) and after in ("-", '"', "″", "'")):
        return False
    if not counts_nothing(lx, end):
        return False
    if before in listed("before_numeric_day") or before in times("weekdays"):
        return True
    if lx.word(begin)[0] == "0" or lx.word(end - 1)[0] == "0":
        return True  # 22/04: no fraction is written so
    alone = lx.starts_sentence(begin) and not (lx.is_word(end) or lx.is_number(end) or _is_share(lx, begin))
    return alone or _follows_dated(lx, begin)


def _is_share(lx: Lexed, begin: int) -> bool:
    """3/4 and 1/2 by themselves are fractions."""
    over, under = lx.word(begin), lx.word(begin + 2)
    return under in ("2", "3", "4", "5", "8") and over.isdecimal() and int(over) < int(under)


def _follows_dated(lx: Lexed, begin: int) -> bool:
    """Whether a row of dates runs up to here: "on 11/20, 11/22 or 11/25"."""
    k = begin - 1
    while begin - k < _ROW and lx.word(k) in (",", "and", "or") and lx.word(k - 2) == "/":
        k -= 4
        if lx.word(k) in listed("before_numeric_day"):
            return True
    return False
