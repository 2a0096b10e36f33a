"""Number words: groups below a thousand with falling scales, joined by "and" where English does.

Spellings are those of the Chicago Manual of Style and the AP stylebook ("twenty-three hundred"); the
South Asian scales are lakh (10^5) and crore (10^7).
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.extract.figures.basics import ONE, Numeral, digits, plain, step, table, under_hundred
from factcheck.extract.figures.lexemes import Lexed
from factcheck.resources import lexicon

_TWELVE = Decimal(12)
_LARGEST = Decimal(10) ** 60  # "million million million...": no figure is read on beyond it
_NO_FACTOR = ("hundred", "mil", "mn", "bn", "tn")


def cardinal(lx: Lexed, i: int, *, stop_and: bool = False) -> Numeral | None:
    """The whole number in words that begins at lexeme ``i``, without fractions or decimals.

    Its ``scale`` is the largest scale word in it. ``stop_and`` keeps "and" for a range.
    """
    total, j, last, any_scale, end = Decimal(0), i, None, ONE, i
    while True:
        group, k = _group(lx, j, stop_and, first=j == i)
        if group is None:
            break
        scale, after = scale_at(lx, k)
        if last is not None and scale >= last:
            break
        if scale == _TWELVE and "and" in lx.low[j:k]:
            # "three hundred and two dozen" is 300 + 24
            head, _ = _group(lx, j, True, first=j == i)
            total += (head or 0) - (head or 0) * scale
        total, end, last, any_scale = total + group * scale, after, scale, max(any_scale, scale)
        if scale == 1:
            break
        j = end + 1 if lx.word(end) == "and" and not stop_and else step(lx, end)
    if last is None:
        return None
    return Numeral(plain(total), plain(total), i, end, "words", any_scale)


def follows_article(word: str) -> bool:
    """Whether a number may go on with ``word`` after "a" or "an": a hundred, a third, a few, an eighth."""
    known = _after_article()
    return word in known or word.removesuffix("s") in known


@cache
def _after_article() -> frozenset[str]:
    found = {"-", "‑", "half", "halves", "hundred"}
    for name in ("scales", "ordinals", "denominators", "small", "tens"):
        found |= set(table(name))
    for name in ("vague", "vague_scaled"):
        for phrase in lexicon("numbers")[name]:
            first, *others = phrase.split()
            found |= set(others[:1]) if first in ("a", "an") else set()
    return frozenset(found)


@cache
def number_openers() -> frozenset[str]:
    """Every word and sign, digits apart, with which a number can begin."""
    found = {"a", "an", "half", "quarter", "hundred", "minus", "negative", "-", "−", "–"}
    for name in ("small", "tens"):
        found |= set(table(name))
    for name in ("vague", "vague_scaled"):
        found |= {phrase.split()[0] for phrase in lexicon("numbers")[name]}
    return frozenset(found | set(lexicon("numbers")["vulgar"]))


def scale_at(lx: Lexed, j: int) -> tuple[Decimal, int]:
    """The product of the scale words from lexeme ``j`` on ("lakh crore") and where they end."""
    scale = ONE
    while True:
        k = step(lx, j)
        factor = table("scales").get(lx.word(k))
        if factor is None or lx.word(k) in _NO_FACTOR or scale > _LARGEST:
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


def extended(lx: Lexed, numeral: Numeral, stop_and: bool) -> Numeral:
    """3 hundred and 21; 4 thousand 3 hundred and 21; 6 crore and two hundred.

    A further group in digits needs a falling scale of its own, or "hundred and" before it: in "5 million
    and 20" there are two figures.
    """
    last = numeral.scale
    while last >= 100:
        joint = lx.word(numeral.end) == "and"
        if joint and stop_and:
            break
        j = numeral.end + joint
        numeric = lx.low[j : j + 1] != () and lx.word(j).isdecimal()
        group, k = (digits(lx.word(j)), j + 1) if numeric else under_hundred(lx, j)
        if group is None or group <= 0:
            break
        scale, k = _falling_scale(lx, k)
        if scale >= last or group >= 100 or lx.word(k) in ("%", "percent"):
            break
        if scale == 1 and not (joint and last == 100):
            break
        if scale > 1 and joint and numeric:
            break
        value = plain(numeral.low + group * scale)
        numeral = Numeral(value, value, numeral.start, k, numeral.form, numeral.scale)
        last = scale
    return numeral


def _falling_scale(lx: Lexed, j: int) -> tuple[Decimal, int]:
    if lx.word(j) == "hundred":
        return Decimal(100), j + 1
    return scale_at(lx, j)
