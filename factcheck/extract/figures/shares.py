"""Shares: two-thirds, a quarter of a million, half the city, 3/4, 3½."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.figures.basics import ONE, Numeral, digits, plain, step, table, under_hundred, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.ordinals import ordinal_at
from factcheck.resources import lexicon


def share_at(lx: Lexed, i: int) -> tuple[Decimal | None, int]:
    """(1/2, end) at "half" or "a quarter"; (3/4, end) at "three quarters"; (None, i) elsewhere."""
    if lx.word(i) in ("half", "quarter"):
        return ONE / table("denominators")[lx.word(i)], i + 1
    if lx.word(i) in ("a", "an"):
        below, j = denominator(lx, step(lx, i + 1), ONE)
        return (None, i) if below is None else (ONE / below, j)
    number, j = under_hundred(lx, i)
    if number is None and lx.is_number(i):
        number, j = digits(lx.low[i]), i + 1
    if number is None:
        return None, i
    below, j = denominator(lx, step(lx, j), number)
    if below is None or number != number.to_integral_value():
        return None, i
    return number / below, j


def denominator(lx: Lexed, j: int, number: Decimal) -> tuple[Decimal | None, int]:
    """(5, end) at "fifths", (105, end) at "one hundred fifth": plural unless the numerator is one."""
    word = lx.word(j)
    if word in ("half", "halves", "quarter", "quarters"):
        below, end, plural = table("denominators")[word], j + 1, word.endswith("s")
    else:
        found = ordinal_at(lx, j)
        if found is None or found[0] < 3:
            return None, j
        below, end, plural = found
    return (None, j) if (number == 1) == plural else (below, end)


def half_scale(lx: Lexed, i: int) -> Numeral | None:
    """Half a million, half-million, a quarter of a million, three quarters of a million."""
    share, j = share_at(lx, i)
    if share is None:
        return None
    if lx.word(j) == "of" and lx.word(j + 1) in ("a", "an"):
        j += 2
    elif lx.word(j) in ("a", "an"):
        j += 1
    else:
        j = step(lx, j)
    scale = table("scales").get(lx.word(j))
    if scale is None or lx.word(j) == "hundred":
        return None
    return Numeral(plain(share * scale), plain(share * scale), i, j + 1, "words", scale)


def fraction(lx: Lexed, i: int) -> Numeral | None:
    """Two-thirds, a third of, half the, one-fifth; never an ordinal ("a third suspect")."""
    word = lx.word(i)
    if word == "quarter" or (word == "half" and not _half_stands(lx, i)):
        return None
    share, j = share_at(lx, i)
    if share is None:
        return None
    open_ended = word in ("a", "an") or lx.word(j - 1) == "half"
    if open_ended and word != "half" and lx.word(j) and lx.word(j) not in words("fraction_after"):
        return None
    if lx.word(j) == "-" and lx.glued(j) and word != "half":
        return None
    if word.isdecimal() and lx.word(j - 1) in ("halves", "quarters", "seconds"):
        return None
    return Numeral(share, share, i, j, "fraction")


def _half_stands(lx: Lexed, i: int) -> bool:
    follows, precedes = lx.word(i + 1), lx.word(i - 1)
    if follows in ("-", "time", "way", "brother", "sister") or precedes in ("-", "and"):
        return False
    if follows in ("a", "an"):
        return False
    return follows in words("half_after") or precedes in words("half_before")


def digit_fraction(lx: Lexed, i: int) -> Numeral | None:
    """½, 3½, 3/4, 2 1/4."""
    vulgar = lexicon("numbers")["vulgar"]
    word = lx.word(i)
    if word in vulgar:
        return _whole_and(Decimal(0), vulgar[word], i, i + 1)
    if not word.isdecimal():
        return None
    if lx.word(i + 1) in vulgar:
        return _whole_and(digits(word), vulgar[lx.word(i + 1)], i, i + 2)
    if _is_slash_fraction(lx, i):
        return _whole_and(Decimal(0), f"{word}/{lx.word(i + 2)}", i, i + 3)
    if _is_slash_fraction(lx, i + 1) and (not lx.glued(i + 1)):
        return _whole_and(digits(word), f"{lx.word(i + 1)}/{lx.word(i + 3)}", i, i + 4)
    return None


_SLASH_DENOMINATORS = frozenset(["2", "3", "4", "5", "6", "8", "10", "16", "32", "64", "100"])


def _is_slash_fraction(lx: Lexed, i: int) -> bool:
    if lx.word(i + 1) != "/":
        return False
    over, under = lx.word(i), lx.word(i + 2)
    return (
        lx.glued(i + 1)
        and lx.glued(i + 2)
        and over.isdecimal()
        and under in _SLASH_DENOMINATORS
        and len(over) <= 3
        and int(over) < int(under)
    )


def _whole_and(whole: Decimal, share: str, start: int, end: int) -> Numeral:
    over, under = share.split("/")
    value = whole + Decimal(over) / Decimal(under)
    return Numeral(plain(value), plain(value), start, end, "fraction" if whole == 0 else "digits")
