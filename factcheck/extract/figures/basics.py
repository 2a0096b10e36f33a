"""What every reader of numbers shares: the record of a number, the tables, number words below a hundred."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.extract.figures.lexemes import Lexed
from factcheck.resources import lexicon

ONE = Decimal(1)


class Numeral(NamedTuple):
    """A number read from lexeme ``start`` up to ``end`` (exclusive).

    ``form`` is digits, words, ordinal, fraction or vague. ``scale`` is the scale word that was read
    (1 if none), which a range hands to its first half ("5 to 7 million"). A tuple, since thousands are
    made for a page: they cost a third of a frozen dataclass.
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    form: str
    scale: Decimal = ONE

    def times(self, factor: Decimal, end: int) -> Numeral:
        """The numeral multiplied by a scale word that ends at lexeme ``end``."""
        low = plain(self.low * factor)
        high = low if self.high is self.low else plain(self.high * factor)
        return Numeral(low, high, self.start, end, self.form, self.scale * factor)


def plain(value: Decimal) -> Decimal:
    """``value`` without exponent or trailing zeros: 1.50E+3 -> 1500, 2.50 -> 2.5."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize()


def rest(value: Decimal, by: Decimal | int) -> Decimal:
    """``value % by``; the operator itself fails where the quotient has more digits than the context."""
    return value - int(value) // int(by) * int(by)


def counts_at(lx: Lexed, i: int) -> bool:
    """Whether lexeme ``i`` looks like what a number before it counts: boats, people, police. A verb in -s
    looks the same.
    """
    word = lx.word(i)
    if not lx.is_word(i) or lx.capital(i):
        return False
    return (len(word) > 3 and word.endswith("s")) or word in _uncounted_plurals()


@cache
def _uncounted_plurals() -> frozenset[str]:
    return frozenset(lexicon("units")["count_words"])


@cache
def table(section: str) -> dict[str, Decimal]:
    """A section of the number lexicon as decimals."""
    return {word: Decimal(str(value)) for word, value in lexicon("numbers")[section].items()}


@cache
def words(section: str) -> frozenset[str]:
    """A list of the number lexicon as a set."""
    return frozenset(lexicon("numbers")[section])


_SUPERSCRIPTS = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
_GROUPING = str.maketrans("", "", " \t\u00a0\u2009\u202f'’,")


def digits(surface: str) -> Decimal:
    """The value of a digit string with any grouping, decimal comma or power ("1.1^23", "1.3×10⁶")."""
    if surface.isdecimal():
        return Decimal(int(surface))
    if "^" in surface or not surface.isascii():
        power = _power(surface)
        if power is not None:
            return power
    if surface.count(".") > 1 or "," in surface[surface.find(".") :] or _has_decimal_comma(surface):
        surface = surface.replace(".", "").replace(",", ".")
    return plain(Decimal(surface.translate(_GROUPING)))


def _has_decimal_comma(surface: str) -> bool:
    """5,00 and 1,3: a single comma that does not set off a group of three."""
    return surface.count(",") == 1 and len(surface) - surface.index(",") <= 3


def _power(surface: str) -> Decimal | None:
    head, mark, exponent = surface.partition("^")
    if not mark:
        head = surface.rstrip("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
        exponent = surface[len(head) :].translate(_SUPERSCRIPTS)
    if not exponent:
        return None
    factor, _, base = head.replace("×", "x").replace("*", "x").rpartition("x")
    sign = -1 if exponent.startswith("-") and not exponent.startswith("--") else 1
    if not Decimal(base.strip()):
        return Decimal(0)
    raised = Decimal(base.strip()) ** (sign * int(exponent.lstrip("+-")))
    return plain(raised * Decimal(factor.strip() or 1))


_HYPHENS = ("-", "‑")


def step(lx: Lexed, i: int) -> int:
    """``i``, or ``i + 1`` where a hyphen stands there, glued or (in tokenised text) spaced on both sides."""
    return i + 1 if lx.word(i) in _HYPHENS and lx.glued(i) == lx.glued(i + 1) else i


def under_hundred(lx: Lexed, i: int) -> tuple[Decimal | None, int]:
    """The number word below a hundred at lexeme ``i`` and where it ends: "seven", "forty-five"."""
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
