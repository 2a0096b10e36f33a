"""A bare number at a lexeme: digits, words, mixed, fractions and vague words, without unit or bound."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

from factcheck.extract.figures.basics import Numeral, digits, plain, step, table, under_hundred, words
from factcheck.extract.figures.cardinals import cardinal, extended, follows_article, number_openers, scale_at
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.ordinals import ordinal_at
from factcheck.extract.figures.shares import denominator, digit_fraction, fraction, half_scale, share_at
from factcheck.resources import lexicon

_MINUS = ("-", "−", "–")
_BEFORE_MINUS = ("<", ">", "=", "≤", "≥", "(")


def read_numeral(lx: Lexed, i: int, *, stop_and: bool = False) -> Numeral | None:
    """The number that begins at lexeme ``i``, or None. ``stop_and`` keeps "and" for a range."""
    key = (i, stop_and)
    if key not in lx.numerals:
        lx.numerals[key] = _numeral(lx, i, stop_and)
    found: Numeral | None = lx.numerals[key]
    return found


def _numeral(lx: Lexed, i: int, stop_and: bool) -> Numeral | None:
    numeric = lx.is_number(i)
    if numeric and not _may_be_shared(lx, i):
        return digit_fraction(lx, i) or _digits(lx, i, stop_and)
    word = lx.word(i)
    if not numeric and word not in number_openers():
        return None
    if word in ("a", "an") and not follows_article(lx.word(i + 1)):
        return None
    if word in _MINUS and lx.is_number(i + 1):
        return _after_minus(lx, i, stop_and)
    if word == "minus" and lx.word(i - 1) in ("or", "/"):
        return None
    if word in ("minus", "negative") and (lx.is_number(i + 1) or under_hundred(lx, i + 1)[1] > i + 1):
        return _negated(read_numeral(lx, i + 1, stop_and=stop_and), i)
    found = _vague(lx, i)
    if found is None and share_at(lx, i)[0] is not None:
        found = half_scale(lx, i) or fraction(lx, i)
    found = found or digit_fraction(lx, i)
    return found or (_digits(lx, i, stop_and) if numeric else _shared(lx, _words(lx, i, stop_and), stop_and))


def _words(lx: Lexed, i: int, stop_and: bool) -> Numeral | None:
    numeral = cardinal(lx, i, stop_and=stop_and)
    if numeral is None:
        return None
    joint = _and_of_a_share(lx, numeral)
    if joint is not None:
        whole = cardinal(lx.part(i, joint), 0)
        numeral = numeral if whole is None else whole._replace(start=i, end=joint)
    if numeral.scale > 1:
        return _and_a_half(lx, numeral, stop_and)
    return _scaled(lx, _and_a_half(lx, _point(lx, numeral), stop_and), stop_and)


def _and_of_a_share(lx: Lexed, numeral: Numeral) -> int | None:
    """Where "and" stands in "two million and three fifths", whose fraction is one of the scale."""
    if numeral.scale < 1000:
        return None
    for k in range(numeral.end - 2, numeral.start, -1):
        if lx.word(k) == "and":
            of_scale = lx.word(k - 1) in table("scales") and lx.word(k - 1) != "hundred"
            return k if of_scale and share_at(lx, k + 1)[0] is not None else None
    return None


def _shared(lx: Lexed, numeral: Numeral | None, stop_and: bool) -> Numeral | None:
    """Number words of any size over a denominator.

    English leaves these open; as read: a hyphen or the largest denominator binds first ("one hundred
    thirty fifths" is 100/35, "one hundred and thirty fifths" 130/5), and after "and" what is below one is
    the fraction of a mixed number ("one hundred and three quarters" is 100.75).
    """
    if numeral is None or numeral.form != "words":
        return numeral
    below, end = denominator(lx, step(lx, numeral.end), numeral.low)
    if below is None or lx.word(end - 1) in ("half", "quarter"):
        return numeral
    split = _split_share(lx, numeral)
    whole, over = Decimal(0), numeral.low
    if split is not None:
        over, below = split
    elif "and" in lx.low[numeral.start : numeral.end] and not stop_and:
        k = max(k for k in range(numeral.start, numeral.end) if lx.word(k) == "and")
        rest = cardinal(lx, k + 1)
        if rest is not None and rest.end == numeral.end and rest.low < below:
            whole, over = numeral.low - rest.low, rest.low
    share = plain(whole + over / below)
    return numeral._replace(low=share, high=share, end=end, form="fraction" if whole == 0 else "words")


def _split_share(lx: Lexed, numeral: Numeral) -> tuple[Decimal, Decimal] | None:
    """(100, 35) for "one hundred thirty fifths": the words that end in the larger denominator."""
    for k in range(numeral.start + 1, numeral.end):
        if lx.word(k - 1) in ("and", "-"):
            continue
        found = ordinal_at(lx, k)
        if found is None or found[1] <= numeral.end:
            continue
        head = cardinal(lx.part(numeral.start, k), 0)
        if head is not None and head.end == k - numeral.start:
            return head.low, found[0]
    return None


def _may_be_shared(lx: Lexed, i: int) -> bool:
    """Whether a denominator may follow a digit string: "3 quarters", "2 twenty-firsts"."""
    word = lx.word(step(lx, i + 1))
    return word in table("denominators") or word in table("tens")


def _negated(numeral: Numeral | None, start: int) -> Numeral | None:
    if numeral is None:
        return None
    return numeral._replace(low=-numeral.high, high=-numeral.low, start=start)


def _after_minus(lx: Lexed, i: int, stop_and: bool) -> Numeral | None:
    """-5; <-5; "- 1 4/5" where nothing else stands in the paragraph (elsewhere it is a bullet)."""
    if lx.glued(i + 1):
        free = not lx.glued(i) or lx.word(i - 1) in _BEFORE_MINUS
        return _negated(read_numeral(lx, i + 1, stop_and=stop_and), i) if free else None
    if lx.word(i - 1) != "":
        return None
    numeral = read_numeral(lx, i + 1, stop_and=stop_and)
    return _negated(numeral, i) if numeral is not None and lx.word(numeral.end) == "" else None


def _match(lx: Lexed, i: int, phrases: dict[tuple[str, ...], Any]) -> tuple[Any, int] | None:
    for length in range(4, 0, -1):
        key = lx.low[i : i + length]
        if key in phrases:
            return phrases[key], i + len(key)
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
            more, end = scale_at(lx, end + 1)
            scale *= more
            top = (high + 1) * scale - 1
            return Numeral(plain(low * scale), plain(top), i, end, "vague", scale)
    found = _match(lx, i, _vague_phrases("vague"))
    if found is None:
        return None
    (low, high), end = found
    phrase = " ".join(lx.low[i:end])
    if phrase in words("vague_needs_of") and (lx.word(end) != "of" or lx.is_number(end + 1)):
        return None
    if lx.word(end) == "hundred" or (phrase == "several" and lx.word(i - 1) == "the"):
        return None
    return Numeral(low, high, i, end, "vague")


def _digits(lx: Lexed, i: int, stop_and: bool) -> Numeral | None:
    value = digits(lx.low[i])
    numeral = Numeral(value, value, i, i + 1, "digits")
    factor = table("suffixes").get(lx.raw(i + 1)) if lx.glued(i + 1) else None
    if factor is None and lx.word(i + 2) == "":
        factor = _lone_suffix(lx, i)
    if factor is not None and not (lx.glued(i + 2) and lx.is_word(i + 2)):
        return numeral.times(factor, i + 2)
    return _scaled(lx, _and_a_half(lx, numeral, stop_and), stop_and)


def _lone_suffix(lx: Lexed, i: int) -> Decimal | None:
    """ "2.33 k" and "10G" where nothing else stands in the paragraph; in a sentence they are units."""
    alone = lx.word(i - 1) == "" or (lx.word(i - 1) in _MINUS and lx.word(i - 2) == "")
    return table("suffixes_alone").get(lx.raw(i + 1)) if alone else None


def _scaled(lx: Lexed, numeral: Numeral, stop_and: bool) -> Numeral:
    """Scale words after a number: "1.2 million", "three lakh crore", "2 dozen", "3 hundred and 21"."""
    j = step(lx, numeral.end)
    scale = table("scales").get(lx.word(j))
    if scale is None or (lx.word(j) == "mil" and not lx.glued(j)):
        return numeral
    numeral = numeral.times(scale, j + 1)
    second = table("scales").get(lx.word(numeral.end))
    if second is not None and lx.word(numeral.end) != "dozen":
        numeral = numeral.times(second, numeral.end + 1)
    longer = extended(lx, numeral, stop_and)
    return longer if longer is not numeral else _and_a_half(lx, numeral, stop_and)


def _and_a_half(lx: Lexed, numeral: Numeral, stop_and: bool) -> Numeral:
    """Two and a half; three million and three quarters; "twenty and three and three fifths"."""
    joint = step(lx, numeral.end)
    if stop_and or lx.word(joint) != "and":
        return numeral
    k, units = step(lx, joint + 1), Decimal(0)
    small = table("small").get(lx.word(k))
    tens = 20 <= numeral.low < 100 and numeral.low % 10 == 0
    if tens and small is not None and 0 < small < 10 and lx.word(k + 1) == "and":
        units, k = small, k + 2
    share, j = share_at(lx, k)
    if share is None or lx.word(k) == "quarter" or lx.word(j) == "of":
        return numeral
    if lx.word(j) == "-" and joint == numeral.end:
        return numeral
    scale = numeral.scale
    smaller = table("scales").get(lx.word(j))
    if smaller is not None and 1 < smaller < scale:
        scale, j = smaller, j + 1
    value = plain(numeral.low + units + share * scale)
    return numeral._replace(low=value, high=value, end=j)


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
    return numeral._replace(low=plain(value), high=plain(value), end=j)
