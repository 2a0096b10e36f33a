"""Shares of two numbers: one in five, nine out of 10, 12 per 100,000, one over three."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.amounts import read_amount
from factcheck.extract.figures.basics import rest, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.resources import lexicon


def share_of(lx: Lexed, first: Amount) -> Amount | None:
    """One in five, nine out of 10, two in every three; 12 per 100,000."""
    if not first.bare or first.form not in ("digits", "words"):
        return None
    j = first.end
    if lx.word(j) == "per" or (lx.word(j) == "for" and lx.word(j + 1) == "every"):
        base = read_amount(lx, j + 1 if lx.word(j) == "per" else j + 2, j)
        if base is None or not base.bare or base.low < 10:
            return None
        return first._replace(end=base.end, kind="ratio", unit=f"per {base.low}")
    if first.low != first.low.to_integral_value():
        return None
    if lx.word(j) == "in":
        j += 1
    elif lx.word(j) == "out" and lx.word(j + 1) == "of":
        j += 2
    else:
        return None
    every = lx.word(j) == "every"
    base = read_amount(lx, j + every, j + every)
    if base is not None and lx.word(base.end) == "hundreds":
        base = base._replace(low=base.low * 100, end=base.end + 1)
    if base is None or not base.bare or not 0 <= first.low < base.low or base.form not in ("digits", "words"):
        return None
    if base.form == "digits" and 1500 <= base.low <= 2100 and "," not in lx.word(j + every):
        return None
    loose = lx.word(first.end) == "in" and not every
    if loose and not (
        first.low <= 20
        and (first.low == 1 or _is_round(base.low) or lx.word(base.end) not in words("share_never_of"))
        and lx.word(base.end) not in lexicon("times")["units"]
    ):
        return None
    return Amount(
        first.low / base.low, first.low / base.low, first.begin, base.end, "fraction", None, "share"
    )


def over(lx: Lexed, first: Amount) -> Amount | None:
    """One over three, where neither number counts anything."""
    if not first.bare or lx.word(first.end) != "over" or first.form not in ("digits", "words"):
        return None
    base = read_amount(lx, first.end + 1, first.end + 1)
    if base is None or not base.bare or base.low == 0 or lx.is_word(base.end):
        return None
    share = first.low / base.low
    return Amount(share, share, first.begin, base.end, "fraction", None, "share")


def _is_round(value: Decimal) -> bool:
    return value <= 10 or rest(value, 10) == 0 or value in (12, 15, 25)
