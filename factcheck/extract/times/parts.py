"""Parts of periods: quarters, halves, early and late, centuries, and the parts of a day."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.figures.basics import table
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, month_of, portion
from factcheck.extract.times.dates import any_year_at, some_months, year_at
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.notdates import is_game
from factcheck.extract.times.periods import side
from factcheck.resources import lexicon

_PART = {"early": "early", "mid": "mid", "late": "late", "earlier": "early", "later": "late"}
_PART_PHRASES = {
    ("beginning", "of"): "early",
    ("start", "of"): "early",
    ("middle", "of"): "mid",
    ("end", "of"): "late",
}


def read_quarter(lx: Lexed, i: int) -> Found | None:
    """The first quarter of 2026, Q1 2026, 2026-Q1, H1 2026, the second half of 2025, the third quarter."""
    coded = _coded(lx, i)
    if coded is not None:
        number, j, size = coded
    elif (dated := year_at(lx, i)) is not None:
        k = dated[1] + 1 if lx.word(dated[1]) == "-" else dated[1]
        coded = _coded(lx, k)
        if coded is None or (k == dated[1] and not lx.capital(k) and lx.word(k) == "h"):
            return None
        first = (coded[0] - 1) * coded[2] + 1
        size, end = coded[2], coded[1]
        name = "quarter" if size == 3 else "half"
        return Found(i, end, name, "absolute", lambda _: month_of(dated[0], first, size))
    else:
        named = _named(lx, i)
        if named is None:
            return None
        number, j, size = named
    k = j + 1 if lx.word(j) in ("of", ",", "in", "-") else j
    k = k + 1 if lx.word(k) == "fiscal" else k
    year = any_year_at(lx, k)
    granularity = "quarter" if size == 3 else "half"
    month = size * (number - 1) + 1
    if year is not None:
        return Found(i, year[1], granularity, "absolute", lambda _: month_of(year[0], month, size))
    which = {"this": 0, "last": -1, "next": 1, "the": 0}.get(lx.word(k))
    if which is not None and lx.word(k + 1) == "year":
        return Found(i, k + 2, granularity, "published", _of_year(month, size, which))
    if size == 6 or lx.word(j) == "of" or is_game(lx, i, j):
        return None  # the first quarter of the match

    return Found(i, j, granularity, "published", some_months(month, size))


def _coded(lx: Lexed, i: int) -> tuple[int, int, int] | None:
    """(number, end, months) of "Q1" and "H2"."""
    if not lx.glued(i + 1) or lx.word(i) not in ("q", "h"):
        return None
    size = 3 if lx.word(i) == "q" else 6
    if lx.word(i + 1) not in ("1", "2", "3", "4")[: 12 // size]:
        return None
    if size == 6 and not (year_at(lx, i + 2) or year_at(lx, i - 1) or year_at(lx, i - 2)):
        return None
    return int(lx.word(i + 1)), i + 2, size


def _named(lx: Lexed, i: int) -> tuple[int, int, int] | None:
    """(number, end, months) of "third quarter", "1st quarter" and "second half"."""
    word, k = lx.word(i), i + 1
    if word in ("1", "2", "3", "4") and lx.glued(k) and lx.word(k) in ("st", "nd", "rd", "th"):
        number, k = int(word), k + 1
    elif word in ("first", "second", "third", "fourth", "last"):
        number = int(table("ordinals").get(word, 4))
    else:
        return None
    k += lx.word(k) in ("-", "fiscal")
    if lx.word(k) == "half" and number <= 2:
        return number, k + 1, 6
    return (number, k + 1, 3) if lx.word(k) == "quarter" and word != "last" else None


def _of_year(month: int, size: int, which: int) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        return None if anchor.day is None else month_of(anchor.day.year + which, month, size)

    return resolve


def with_part(lx: Lexed, found: Found) -> Found:
    """Early next year, late November, mid-2024, the end of 2025: the part belongs to the phrase."""
    k = found.begin - 1
    if lx.word(k) in ("-", "in") and lx.word(k - 1) in ("mid", "early", "late"):
        k -= 1
    part, begin = _PART.get(lx.word(k)), k
    if part is None and lx.word(k) == "the":
        k -= 1
    if part is None and (phrase := _PART_PHRASES.get((lx.word(k - 1), lx.word(k)))) is not None:
        part, begin = phrase, k - 1
    if part is None or found.granularity in ("day", "minute", "hour", "part-of-day"):
        return found
    if lx.word(begin) in ("earlier", "later"):
        return replace(found, begin=begin, resolve=_side(found, lx.word(begin)))

    chosen = part

    def resolve(anchor: Anchor) -> Days | None:
        days = found.resolve(anchor)
        return None if days is None else portion(days, chosen)

    return replace(found, begin=begin, resolve=resolve, approximate=True)


def _side(found: Found, word: str) -> Resolve:
    def resolve(anchor: Anchor) -> Days | None:
        days = found.resolve(anchor)
        return None if days is None else side(days, word, anchor)

    return resolve


def part_of_day(lx: Lexed, i: int) -> tuple[tuple[int, int], int] | None:
    """Morning, afternoon, evening, night after a day: "Sunday night", "this morning"."""
    hours = lexicon("times")["parts_of_day"].get(lx.word(i))
    return None if hours is None else ((hours[0] * 60, hours[1] * 60), i + 1)
