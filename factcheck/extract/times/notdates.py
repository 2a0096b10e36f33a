"""Words of dates that name none: web addresses, people called April, quarters of a game, nowadays."""

from __future__ import annotations

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.patterns import patterned
from factcheck.extract.times.dates import listed, times

_ADDRESSES = ("http", "www")
_AROUND = 16  # lexemes of a sentence that tell a game
_ENDS = frozenset([".", "!", "?", ";", ""])
_TITLED = 2


def addresses(lx: Lexed) -> frozenset[int]:
    """The lexemes inside web addresses, written as one or taken apart ("http : / / www . x . com / 2013")."""
    lower = lx.text.lower()
    if not any(sign in lower for sign in _ADDRESSES):
        return frozenset()
    inside: set[int] = set()
    for span in patterned(lx):
        if span.of(lx.text).lower().startswith(_ADDRESSES):
            inside.update(range(lx.at(span.start), lx.at(span.end)))
    return frozenset(inside)


def is_person(lx: Lexed, i: int) -> bool:
    """Whether a month is a first name: "April O'Neil said", "Ms. June Lee"; not "in April Mr. Lee"."""
    if lx.word(i) not in listed("month_names") or not lx.capital(i):
        return False
    before = lx.word(i - _TITLED) if lx.word(i - 1) == "." else lx.word(i - 1)
    if before in listed("courtesy"):
        return True
    follows = lx.word(i + 1)
    short = len(follows) == 1 and lx.word(i + 2) not in ("'", "’")
    if not (lx.is_word(i + 1) and lx.capital(i + 1)) or short or lx.raw(i).isupper():
        return False
    return not (
        before in listed("before_period") or follows in times("weekdays") or follows in times("parts_of_day")
    )


def is_game(lx: Lexed, begin: int, end: int) -> bool:
    """Whether a quarter is one of a match: a score or a word of the game stands in its sentence."""
    for step, start in ((-1, begin - 1), (1, end)):
        for k in range(start, start + step * _AROUND, step):
            if lx.word(k) in _ENDS:
                break
            if lx.word(k) in listed("game_words") or _is_score(lx, k):
                return True
    return False


def _is_score(lx: Lexed, k: int) -> bool:
    """20-13."""
    if lx.word(k) not in ("-", "–") or not (lx.glued(k) and lx.glued(k + 1)):
        return False
    both = lx.word(k - 1), lx.word(k + 1)
    return all(word.isdecimal() and len(word) < 4 for word in both)


def is_nowadays(lx: Lexed, i: int) -> bool:
    """Whether "today" at lexeme ``i`` means these days: "animals alive today", "today's teenagers"."""
    if lx.word(i + 1) in ("'", "’") and lx.word(i + 2) == "s":
        return lx.word(i + 3) in listed("nowadays")
    return lx.word(i - 1) in listed("before_nowadays")
