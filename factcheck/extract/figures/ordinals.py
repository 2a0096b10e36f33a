"""Ordinals of any size: 21st, 1,000th, third, twenty-first, one hundred and fifth, the 2 millionth."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.extract.figures.basics import ONE, counts_at, digits, plain, rest, step, table, words
from factcheck.extract.figures.cardinals import cardinal
from factcheck.extract.figures.lexemes import Lexed

_ENDINGS = ("st", "nd", "rd", "th")
_DETERMINERS = ("the", "its", "his", "her", "their", "our", "my", "your", "this", "that", "’s", "s")
_LONGEST = 13


def ordinal_at(lx: Lexed, i: int) -> tuple[Decimal, int, bool] | None:
    """(value, end, plural) of the ordinal words that begin at lexeme ``i``: "two hundredth", "fifths".

    A plural is a denominator; whether a singular is a rank or a share is for the caller to say.
    """
    known = table("ordinals")
    word = lx.word(i)
    tail = known.get(word) or known.get(word.removesuffix("s"))
    if tail is not None:
        return tail, i + 1, word not in known
    before = cardinal(lx, i) if word in _openers() else None
    if before is None:
        return None
    j = step(lx, before.end)
    joint = lx.word(j) == "and"
    word = lx.word(j + joint)
    tail = known.get(word) or known.get(word.removesuffix("s"))
    value = None if tail is None else _combined(before.low, tail, joint)
    return None if value is None else (value, j + joint + 1, word not in known)


@cache
def _openers() -> frozenset[str]:
    return frozenset(table("small")) | frozenset(table("tens")) | {"a", "an", "hundred"}


def _combined(head: Decimal, tail: Decimal, joint: bool) -> Decimal | None:
    """One hundred twenty + fifth; two thousand and + tenth; two × hundredth; None for "six fifth"."""
    if tail < 100:
        width = 10 if tail < 10 else 100
        if head < 20 or rest(head, width) != 0 or (joint and rest(head, 100) != 0):
            return None
        return head + tail
    if joint:
        return None
    above = 1000 if tail == 100 else tail * 1000
    group = rest(head, above)
    if not 0 < group < (100 if tail == 100 else 1000):
        return None
    return plain(head - group + group * tail)


def rank_at(lx: Lexed, i: int) -> tuple[Decimal, int] | None:
    """The value of the ordinal figure at lexeme ``i`` and where it ends, or None.

    "One hundredth" and "a millionth" are shares; with a determiner ("the one hundredth visitor") the
    first is a rank.
    """
    if lx.is_number(i):
        return _in_digits(lx, i)
    found = ordinal_at(lx, i)
    if found is None or found[2]:
        return None
    value, end, _ = found
    if end == i + 1:
        return (value, end) if _stands(lx, i) and not _from_the_end(lx, end) else None
    if lx.word(i) in ("one", "a", "an") and lx.word(i + 2) != "hundred":
        one_of_many = value in table("ordinals").values()
        if one_of_many and lx.word(i - 1) not in _DETERMINERS:
            return None
    if lx.glued(end) and lx.word(end) == "-" and lx.word(end + 1) not in words("ordinal_hyphen"):
        return None if rest(value, 100) < 20 else (value, end)
    if not lx.glued(end - 1) and lx.word(end - 1) in ("first", "second", "third") and counts_at(lx, end):
        return None  # "two hundred first graders"
    return value, end


def _in_digits(lx: Lexed, i: int) -> tuple[Decimal, int] | None:
    word = lx.word(i)
    if len(word) > _LONGEST or "." in word:
        return None
    if lx.glued(i + 1) and lx.word(i + 1) in _ENDINGS:
        value = digits(word)
        return (value, i + 2) if value == value.to_integral_value() else None
    tail = table("ordinals").get(lx.word(step(lx, i + 1)))
    if tail is None or tail < 1000 or lx.word(step(lx, i + 1) + 1) == "of":
        return None
    if digits(word) == ONE and lx.word(i - 1) not in _DETERMINERS:
        return None
    return plain(digits(word) * tail), step(lx, i + 1) + 1


def _from_the_end(lx: Lexed, j: int) -> bool:
    """Second to last, third-last: counted from the end, so no rank."""
    j = step(lx, j)
    return lx.word(j) == "last" or (lx.word(j) == "to" and lx.word(step(lx, j + 1)) == "last")


def _is_adverb(lx: Lexed, i: int) -> bool:
    """Was first found, they first met, first there is: no rank, but "the first recorded case" is one."""
    before, follows = lx.word(i - 1), lx.word(i + 1)
    if before in _DETERMINERS or lx.capital(i + 1):
        return False
    if lx.starts_sentence(i) and follows in words("first_of_a_row"):
        return True
    verb = follows in words("first_verbs") or (follows.endswith("ed") and len(follows) > 4)
    return verb and lx.is_word(i - 1) and before not in words("first_after_prepositions")


def _stands(lx: Lexed, i: int) -> bool:
    """Whether an ordinal word counts: not "second" as a time, not a unit of a fraction."""
    if lx.word(i) == "second" and lx.word(i - 1) in ("a", "per", "each", "every", "one"):
        return lx.word(i - 1) == "a" and lx.is_word(i + 1) and lx.word(i + 1) not in words("second_as_time")
    if lx.word(i) == "first" and _is_adverb(lx, i):
        return False
    if lx.word(i - 1) == "at" and not lx.is_word(i + 1):
        return False  # a base
    return lx.word(i + 1) != "-" or not lx.glued(i + 1) or lx.word(i + 2) in words("ordinal_hyphen")
