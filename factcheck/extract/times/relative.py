"""Days counted from the published one, or from the one named last: yesterday, tonight, the next day."""

from __future__ import annotations

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.calendar import Anchor, Days, one_day, shifted
from factcheck.extract.times.dates import times
from factcheck.extract.times.found import Found, Resolve
from factcheck.extract.times.notdates import is_nowadays

DIRECTION = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
WHICH = DIRECTION | {"this": 0, "current": 0}

_HEADLINE = 8  # lexemes on each side that tell a headline
_SHORT = 4  # letters of the words that a headline may write small: with, from, over


def read_day_word(lx: Lexed, i: int) -> Found | None:
    """Today, yesterday, tomorrow, tonight, overnight, the day before yesterday."""
    word = lx.word(i)
    if word == "overnight":
        return Found(i, i + 1, "part-of-day", "published", from_day(-1, 2))
    offset = times("days").get(word)
    if offset is None or _is_name(lx, i):
        return None
    if word == "today" and is_nowadays(lx, i):
        return Found(i, i + 1, "day", "unresolved", lambda _: None, approximate=True)
    clock = (18 * 60, 24 * 60) if word == "tonight" else None
    return Found(i, i + 1, "part-of-day" if clock else "day", "published", from_day(offset, 1), clock)


def _is_name(lx: Lexed, i: int) -> bool:
    """Whether a day's word names a paper or a programme: "India Today", "Radio 4's Today programme".

    It has a capital inside a sentence, behind another capital or an owner. A headline in title case, told by
    its having no other word than such, writes the plain word so too, and there the day stands.
    """
    if not lx.capital(i) or lx.starts_sentence(i):
        return False
    before = lx.word(i - 1)
    owned = before == "s" and lx.word(i - 2) in ("'", "’")
    if not (owned or before == "the" or (lx.capital(i - 1) and lx.is_word(i - 1))):
        return False
    around = [k for k in range(i - _HEADLINE, i + _HEADLINE) if lx.is_word(k) and len(lx.word(k)) > _SHORT]
    return not all(lx.capital(k) for k in around)


_BESIDE: dict[tuple[str, ...], int] = {
    ("next", "day"): 1,
    ("following", "day"): 1,
    ("previous", "day"): -1,
    ("preceding", "day"): -1,
    ("same", "day"): 0,
    ("day", "before"): -1,
    ("day", "after"): 1,
}


def read_beside(lx: Lexed, i: int) -> Found | None:
    """The day after tomorrow; the next day, the day before: beside the day that the text named last.

    "The day before the vote" is beside what no calendar knows: no date.
    """
    if lx.word(i - 1) not in ("the", "that"):
        return None
    end = i + 2
    offset = _BESIDE.get(lx.low[i:end])
    if offset is None:
        return None
    if (sign := times("days").get(lx.word(end))) is not None and sign * offset > 0:
        return Found(i, end + 1, "day", "published", from_day(sign + offset, 1))
    if lx.word(i) == "day" and (lx.is_word(end) or lx.is_number(end)):
        return None
    if lx.glued(end) and lx.word(end) in ("-", "'", "’"):
        return None
    return Found(i, end, "day", "named", from_named(offset))


def from_named(offset: int) -> Resolve:
    """A resolver of a day so many days from the one that the text named last."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.named is None or (anchor.named[1] - anchor.named[0]).days > 1:
            return None
        return one_day(shifted(anchor.named[0], days=offset))

    return resolve


def from_day(offset: int, length: int) -> Resolve:
    """A resolver of ``length`` days that begin ``offset`` days from the published one."""

    def resolve(anchor: Anchor) -> Days | None:
        if anchor.day is None:
            return None
        start = shifted(anchor.day, days=offset)
        return start, shifted(start, days=length)

    return resolve
