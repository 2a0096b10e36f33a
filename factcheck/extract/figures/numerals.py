"""A bare number at a lexeme: digits, words, mixed, fractions and vague words, without unit or bound.

Number words follow the Chicago Manual of Style's and the AP stylebook's spellings ("twenty-three
hundred", "a million and a half"); the South Asian scales are lakh (10^5) and crore (10^7).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from factcheck.extract.figures.lexemes import Lexed
from factcheck.resources import lexicon

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read from lexeme ``start`` up to ``end`` (exclusive).

    ``form`` is digits, words, ordinal, fraction or vague. ``scale`` is the scale word that was read
    (1 if none), which a range hands to its first half ("5 to 7 million").
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    form: str
    scale: Decimal = ONE

    def times(self, factor: Decimal, end: int) -> Numeral:
        """The numeral multiplied by a scale word that ends at lexeme ``end``."""
        low, high = plain(self.low * factor), plain(self.high * factor)
        return replace(self, low=low, high=high, end=end, scale=self.scale * factor)


def plain(value: Decimal) -> Decimal:
    """``value`` without exponent or trailing zeros: 1.50E+3 -> 1500, 2.50 -> 2.5."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize()


@cache
def table(section: str) -> dict[str, Decimal]:
    """A section of the number lexicon as decimals."""
    return {word: Decimal(str(value)) for word, value in lexicon("numbers")[section].items()}


@cache
def words(section: str) -> frozenset[str]:
    """A list of the number lexicon as a set."""
    return frozenset(lexicon("numbers")[section])


def digits(surface: str) -> Decimal:
    """The value of a digit string with any grouping."""
    bare = "".join(char for char in surface if char not in " \u00a0\u2009\u202f")
    if bare.count(".") > 1:
        bare = bare.replace(".", "").replace(",", ".")
    return plain(Decimal(bare.replace(",", "")))


def step(lx: Lexed, i: int) -> int:
    """``i``, or ``i + 1`` where a hyphen stands there, glued or (in tokenised text) spaced on both sides."""
    return i + 1 if lx.word(i) in ("-", "‑") and lx.glued(i) == lx.glued(i + 1) else i


def read_numeral(lx: Lexed, i: int, *, stop_and: bool = False) -> Numeral | None:
    """The number that begins at lexeme ``i``, or None. ``stop_and`` keeps "and" for a range."""
    word = lx.word(i)
    if word in ("-", "−", "–") and lx.glued(i + 1) and not lx.glued(i) and lx.is_number(i + 1):
        return _negated(read_numeral(lx, i + 1, stop_and=stop_and), i)
    if word in ("minus", "negative") and (lx.is_number(i + 1) or lx.word(i + 1) in _number_words()):
        return _negated(read_numeral(lx, i + 1, stop_and=stop_and), i)
    numeric = lx.is_number(i)
    if numeric and not _may_be_shared(lx, i):
        return _digit_fraction(lx, i) or _digits(lx, i, stop_and)
    for reader in (_vague, _half_scale, _fraction, _digit_fraction):
        found = reader(lx, i)
        if found is not None:
            return found
    return _digits(lx, i, stop_and) if numeric else _shared(lx, _words(lx, i, stop_and))


def _shared(lx: Lexed, numeral: Numeral | None) -> Numeral | None:
    """One hundred and thirty fifths: number words of any size over a denominator."""
    if numeral is None or numeral.form != "words":
        return numeral
    below, end = _denominator(lx, step(lx, numeral.end), numeral.low)
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


def _half_scale(lx: Lexed, i: int) -> Numeral | None:
    """Half a million, half-million, a quarter of a million, three quarters of a million."""
    share, j = _share(lx, i)
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


def _share(lx: Lexed, i: int) -> tuple[Decimal | None, int]:
    """(1/2, end) at "half" or "a quarter"; (3/4, end) at "three quarters"; (None, i) elsewhere."""
    if lx.word(i) in ("half", "quarter"):
        return ONE / table("denominators")[lx.word(i)], i + 1
    if lx.word(i) in ("a", "an"):
        below, j = _denominator(lx, step(lx, i + 1), ONE)
        return (None, i) if below is None else (ONE / below, j)
    number, j = _under_hundred(lx, i)
    if number is None and lx.is_number(i):
        number, j = digits(lx.low[i]), i + 1
    if number is None:
        return None, i
    below, j = _denominator(lx, step(lx, j), number)
    if below is None or number != number.to_integral_value():
        return None, i
    return number / below, j


def _denominator(lx: Lexed, j: int, number: Decimal) -> tuple[Decimal | None, int]:
    """(5, end) at "fifths", (21, end) at "twenty-firsts": plural unless the numerator is one."""
    word, tens = lx.word(j), Decimal(0)
    if word in table("tens"):
        k = step(lx, j + 1)
        tens, word, j = table("tens")[word], lx.word(k), k
    singular = word.removesuffix("s") if word in ("firsts", "seconds") else word
    below = table("ordinals").get(singular) if tens else table("denominators").get(word)
    if below is None or (number == 1) == word.endswith("s") or (tens and below > 9):
        return None, j
    return tens + below, j + 1


def _fraction(lx: Lexed, i: int) -> Numeral | None:
    """Two-thirds, a third of, half the, one-fifth; never an ordinal ("a third suspect")."""
    word = lx.word(i)
    if word == "quarter" or (word == "half" and not _half_stands(lx, i)):
        return None
    share, j = _share(lx, i)
    if share is None:
        return None
    open_ended = word in ("a", "an") or lx.word(j - 1) == "half"
    if open_ended and word != "half" and lx.word(j) and lx.word(j) not in words("fraction_after"):
        return None
    if lx.word(j) == "-" and lx.glued(j) and word != "half":
        return None
    if word.isdigit() and lx.word(j - 1) in ("halves", "quarters", "seconds"):
        return None
    return Numeral(share, share, i, j, "fraction")


def _half_stands(lx: Lexed, i: int) -> bool:
    follows, precedes = lx.word(i + 1), lx.word(i - 1)
    if follows in ("-", "time", "way", "brother", "sister") or precedes in ("-", "and"):
        return False
    if follows in ("a", "an"):
        return False
    return follows in words("half_after") or precedes in words("half_before")


def _digit_fraction(lx: Lexed, i: int) -> Numeral | None:
    """½, 3½, 3/4, 2 1/4."""
    vulgar = lexicon("numbers")["vulgar"]
    word = lx.word(i)
    if word in vulgar:
        return _whole_and(Decimal(0), vulgar[word], i, i + 1)
    if not word.isdigit():
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
    over, under = lx.word(i), lx.word(i + 2)
    return (
        lx.word(i + 1) == "/"
        and lx.glued(i + 1)
        and lx.glued(i + 2)
        and over.isdigit()
        and under in _SLASH_DENOMINATORS
        and len(over) <= 3
        and int(over) < int(under)
    )


def _whole_and(whole: Decimal, share: str, start: int, end: int) -> Numeral:
    over, under = share.split("/")
    value = whole + Decimal(over) / Decimal(under)
    return Numeral(plain(value), plain(value), start, end, "fraction" if whole == 0 else "digits")


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
    share, j = _share(lx, numeral.end + 1)
    if share is None or lx.word(numeral.end + 1) == "quarter" or lx.word(j) in ("of", "-"):
        return numeral
    value = plain(numeral.low + share * numeral.scale)
    return replace(numeral, low=value, high=value, end=j)


def _under_hundred(lx: Lexed, i: int) -> tuple[Decimal | None, int]:
    small, tens = table("small"), table("tens")
    word = lx.word(i)
    if word in small:
        return small[word], i + 1
    if word not in tens:
        return None, i
    j = step(lx, i + 1)
    unit = small.get(lx.word(j))
    if unit is not None and 0 < unit < 10:
        return tens[word] + unit, j + 1
    return tens[word], i + 1


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
        value, j = _under_hundred(lx, i)
    if value is None:
        return None, i
    k = step(lx, j)
    if lx.word(k) != "hundred":
        return value, j
    value, j = value * 100, k + 1
    k = j + 1 if lx.word(j) == "and" and not stop_and else step(lx, j)
    rest, end = _under_hundred(lx, k)
    if rest is not None and rest > 0 and lx.word(end) != "hundred":
        return value + rest, end
    return value, j


def _point(lx: Lexed, numeral: Numeral) -> Numeral:
    """Two point five; two hundred point zero three."""
    if lx.word(numeral.end) != "point":
        return numeral
    decimals, j = "", numeral.end + 1
    while (part := _under_hundred(lx, j))[0] is not None and len(decimals) < 12:
        decimals, j = decimals + str(part[0]), part[1]
    if not decimals:
        return numeral
    value = numeral.low + Decimal(f"0.{decimals}")
    return replace(numeral, low=plain(value), high=plain(value), end=j)
