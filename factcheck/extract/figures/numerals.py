"""A bare number at a lexeme: digits, words, mixed, fractions and vague words, without unit or bound.

Number words follow the Chicago Manual of Style's and the AP stylebook's spellings ("twenty-three
hundred", "a million and a half"); the South Asian scales are lakh (10^5) and crore (10^7).
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from factcheck.extract.figures.basics import ONE, Numeral, digits, plain, step, table, under_hundred, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.shares import denominator, digit_fraction, fraction, half_scale, share_at
from factcheck.resources import lexicon


def read_numeral(lx: Lexed, i: int, *, stop_and: bool = False) -> Numeral | None:
    """The number that begins at lexeme ``i``, or None. ``stop_and`` keeps "and" for a range."""
    word = lx.word(i)
    if word in ("-", "−", "–") and lx.glued(i + 1) and not lx.glued(i) and lx.is_number(i + 1):
        return _negated(read_numeral(lx, i + 1, stop_and=stop_and), i)
    if word in ("minus", "negative") and (lx.is_number(i + 1) or lx.word(i + 1) in _number_words()):
        return _negated(read_numeral(lx, i + 1, stop_and=stop_and), i)
    numeric = lx.is_number(i)
    if numeric and not _may_be_shared(lx, i):
        return digit_fraction(lx, i) or _digits(lx, i, stop_and)
    for reader in (_vague, half_scale, fraction, digit_fraction):
        found = reader(lx, i)
        if found is not None:
            return found
    return _digits(lx, i, stop_and) if numeric else _shared(lx, _words(lx, i, stop_and))


def _shared(lx: Lexed, numeral: Numeral | None) -> Numeral | None:
    """One hundred and thirty fifths: number words of any size over a denominator."""
    if numeral is None or numeral.form != "words":
        return numeral
    below, end = denominator(lx, step(lx, numeral.end), numeral.low)
    if below is None or lx.word(end - 1) in ("half", "quarter"):
        return numeral
    share = plain(numeral.low / below)
    return replace(numeral, low=share, high=share, end=end, form="fraction")


def _may_be_shared(lx: Lexed, i: int) -> bool:
    """Whether a denominator may follow a digit string: "3 quarters", "2 twenty-firsts"."""
    word = lx.word(step(lx, i + 1))
    return word in table("denominators") or word in table("tens")


@cache
def _number_words() -> frozenset[str]:
    return frozenset(table("small")) | frozenset(table("tens"))


def _negated(numeral: Numeral | None, start: int) -> Numeral | None:
    if numeral is None:
        return None
    return replace(numeral, low=-numeral.high, high=-numeral.low, start=start)


def _match(lx: Lexed, i: int, phrases: dict[tuple[str, ...], Any]) -> tuple[Any, int] | None:
    for length in range(4, 0, -1):
        key = tuple(lx.word(j) for j in range(i, i + length))
        if key in phrases:
            return phrases[key], i + length
    return None


@cache
def _vague_phrases(section: str) -> dict[tuple[str, ...], tuple[Decimal, Decimal]]:
    return {
        tuple(phrase.split()): (Decimal(str(low)), Decimal(str(high)))
        for phrase, (low, high) in lexicon("numbers")[section].items()
    }


@cache
def _vague_openers() -> frozenset[str]:
    return frozenset(key[0] for name in ("vague", "vague_scaled") for key in _vague_phrases(name))


def _vague(lx: Lexed, i: int) -> Numeral | None:
    if lx.word(i) not in _vague_openers():
        return None
    scaled = _match(lx, i, _vague_phrases("vague_scaled"))
    if scaled is not None:
        (low, high), end = scaled
        scale = table("scales").get(lx.word(end))
        if scale is not None and lx.word(end) not in ("grand", "mil"):
            top = (high + 1) * scale - 1
            return Numeral(plain(low * scale), plain(top), i, end + 1, "vague", scale)
    found = _match(lx, i, _vague_phrases("vague"))
    if found is None:
        return None
    (low, high), end = found
    phrase = " ".join(lx.low[i:end])
    if phrase in words("vague_needs_of") and lx.word(end) != "of":
        return None
    if lx.word(end) == "hundred" or (phrase == "several" and lx.word(i - 1) == "the"):
        return None
    return Numeral(low, high, i, end, "vague")


def _digits(lx: Lexed, i: int, stop_and: bool) -> Numeral | None:
    value = digits(lx.low[i])
    numeral = Numeral(value, value, i, i + 1, "digits")
    if lx.glued(i + 1):
        factor = table("suffixes").get(lx.raw(i + 1))
        if (factor is not None and not lx.glued(i + 2)) or (factor is not None and not lx.is_word(i + 2)):
            return numeral.times(factor, i + 2)
    return _scaled(lx, _and_a_half(lx, numeral, stop_and), stop_and)


def _scaled(lx: Lexed, numeral: Numeral, stop_and: bool) -> Numeral:
    """Scale words after a number: "1.2 million", "three lakh crore", "2 dozen"."""
    j = step(lx, numeral.end)
    scale = table("scales").get(lx.word(j))
    if scale is None or (lx.word(j) == "mil" and not lx.glued(j)):
        return numeral
    numeral = numeral.times(scale, j + 1)
    second = table("scales").get(lx.word(numeral.end))
    if second is not None and lx.word(numeral.end) != "dozen":
        numeral = numeral.times(second, numeral.end + 1)
    return _and_a_half(lx, numeral, stop_and)


def _and_a_half(lx: Lexed, numeral: Numeral, stop_and: bool) -> Numeral:
    """Two and a half; a million and a half; three million and three quarters."""
    if stop_and or lx.word(numeral.end) != "and":
        return numeral
    share, j = share_at(lx, numeral.end + 1)
    if share is None or lx.word(numeral.end + 1) == "quarter" or lx.word(j) in ("of", "-"):
        return numeral
    value = plain(numeral.low + share * numeral.scale)
    return replace(numeral, low=value, high=value, end=j)


def _words(lx: Lexed, i: int, stop_and: bool) -> Numeral | None:
    """Number words: groups below a thousand with falling scales, joined by "and" where English does."""
    total, j, last, any_scale = Decimal(0), i, None, ONE
    while True:
        group, k = _group(lx, j, stop_and, first=j == i)
        if group is None:
            break
        scale, k = _scale(lx, k)
        if last is not None and scale >= last:
            break
        total, end, last, any_scale = total + group * scale, k, scale, max(any_scale, scale)
        numeral = Numeral(plain(total), plain(total), i, end, "words", any_scale)
        if scale == 1:
            break
        more = _and_a_half(lx, numeral, stop_and)
        if more is not numeral:
            return more
        j = end + 1 if lx.word(end) == "and" and not stop_and else end
    if last is None:
        return None
    numeral = Numeral(plain(total), plain(total), i, end, "words", any_scale)
    if any_scale == 1:
        return _scaled(lx, _and_a_half(lx, _point(lx, numeral), stop_and), stop_and)
    return numeral


def _scale(lx: Lexed, j: int) -> tuple[Decimal, int]:
    scale = ONE
    while True:
        k = step(lx, j)
        factor = table("scales").get(lx.word(k))
        if factor is None or lx.word(k) in ("hundred", "mil", "mn", "bn", "tn"):
            return scale, j
        scale, j = scale * factor, k + 1


def _group(lx: Lexed, i: int, stop_and: bool, *, first: bool) -> tuple[Decimal | None, int]:
    """A number below ten thousand: "ninety", "two hundred and six", "twenty-three hundred", "a"."""
    if first and lx.word(i) == "hundred" and lx.word(i + 1) in ("thousand", "million", "billion"):
        return Decimal(100), i + 1
    if first and lx.word(i) in ("a", "an"):
        if table("scales").get(lx.word(step(lx, i + 1))) is None:
            return None, i
        value: Decimal | None = ONE
        j = i + 1
    else:
        value, j = under_hundred(lx, i)
    if value is None:
        return None, i
    k = step(lx, j)
    if lx.word(k) != "hundred":
        return value, j
    value, j = value * 100, k + 1
    k = j + 1 if lx.word(j) == "and" and not stop_and else step(lx, j)
    rest, end = under_hundred(lx, k)
    if rest is not None and rest > 0 and lx.word(end) != "hundred":
        return value + rest, end
    return value, j


def _point(lx: Lexed, numeral: Numeral) -> Numeral:
    """Two point five; two hundred point zero three."""
    if lx.word(numeral.end) != "point":
        return numeral
    decimals, j = "", numeral.end + 1
    while (part := under_hundred(lx, j))[0] is not None and len(decimals) < 12:
        decimals, j = decimals + str(part[0]), part[1]
    if not decimals:
        return numeral
    value = numeral.low + Decimal(f"0.{decimals}")
    return replace(numeral, low=plain(value), high=plain(value), end=j)
