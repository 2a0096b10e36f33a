"""The currency before a number: "$5", "US$ 5", "Rs 5", "EUR 5", "MAUD 5" (millions), "dollar 5 million"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.extract.figures.basics import ONE, Numeral
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.surfaces import prefixes
from factcheck.resources import lexicon


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """The last lexeme of every currency that stands before a number to how many it has, the most first."""
    found: dict[str, set[int]] = {}
    for prefix in prefixes():
        found.setdefault(prefix[-1], set()).add(len(prefix))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in found.items()}


def currency_before(lx: Lexed, i: int) -> tuple[str, int, Decimal] | None:
    """The currency code before lexeme ``i``, the lexeme where it begins and its factor, or None."""
    if i > len(lx):
        return None
    for length in _lengths().get(lx.word(i - 1), ()):
        if length > i:
            continue
        found = prefixes().get(lx.low[i - length : i])
        if found is None:
            continue
        code, factor, written = found
        start = i - length
        if written and lx.raw(start) != written:
            continue
        inside = lx.glued(start) and (lx.is_word(start - 1) or lx.is_number(start - 1))
        if lx.is_word(start) and (inside or not _reads_as_code(lx, start, i)):
            continue
        if length > 1 and len(lx.word(start)) == 1 and lx.word(start) != "c" and not lx.glued(start + 1):
            continue  # "a $35,000 reward"
        return code, start, factor
    return None


def _reads_as_code(lx: Lexed, start: int, i: int) -> bool:
    """Letters before a number are a currency when written as a code ("USD", "Rs") or with a symbol."""
    surface = lx.text[lx.starts[start] : lx.ends[i - 1]]
    if any(not char.isalpha() or not char.isascii() for char in surface):
        return True
    if surface in lexicon("currencies")["lower_codes"]:
        return not lx.is_number(start - 1) or lx.is_word(start - 2)  # "20 usd 50" is one sum
    return surface[0].isupper() and (len(surface) < 4 or surface.isupper() or i - start > 1)


def named_before(lx: Lexed, numeral: Numeral) -> tuple[str, int, Decimal] | None:
    """ "Pound 22.5 million": the name of a currency in lower case, before millions that count nothing."""
    i = numeral.start
    if numeral.scale < 1000 or lx.is_word(numeral.end) or lx.is_number(i - 2):
        return None
    code = lexicon("currencies")["names_before"].get(lx.word(i - 1))
    return None if code is None or lx.glued(i) else (code, i - 1, ONE)


def symbol_opens(lx: Lexed, j: int, end: int) -> bool:
    """Whether the currency from lexeme ``j`` to ``end`` belongs to the number after it, not before:
    "1 $10 bill", "3 USD50 cards", and in "1 $ 10 bill" for a symbol that English sets first.
    """
    if not lx.is_number(end):
        return False
    if lx.glued(end):
        return not lx.glued(j) or not (lx.is_number(j - 1) or lx.is_word(j - 1))
    return (
        not lx.glued(j) and lx.word(j) in lexicon("currencies")["symbols_first"] and not _closes(lx, end + 1)
    )


def _closes(lx: Lexed, i: int) -> bool:
    """Whether the next number has a symbol or cents of its own: "10 $ 30 $", "10 $ 30 cents"."""
    money = lexicon("currencies")
    return lx.word(i) in money["symbols_first"] or lx.word(i) in money["minor"]
