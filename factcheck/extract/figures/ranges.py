"""Two numbers that are one figure: ranges; and two that are not (from-to changes)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.amounts import read_amount
from factcheck.extract.figures.basics import ONE, plain, words
from factcheck.extract.figures.currency import currency_before
from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.figures.numerals import read_numeral
from factcheck.extract.figures.portions import over, share_of
from factcheck.extract.figures.scores import odds, score

_MINOR = 3  # lexemes of a number and a minor unit, a hyphen between
_DASHES = ("-", "–", "—", "‑", "~", "−")


@cache
def change_words() -> frozenset[str]:
    """Verbs after which "from A to B" is a change and not a range."""
    return words("change_up") | words("change_down") | words("change_flat")


def second_amount(lx: Lexed, j: int) -> Amount | None:
    """The amount at ``j``, whose number may stand after a currency symbol."""
    for k in range(j, j + 4):
        if k > j:
            prefix = currency_before(lx, k)
            if prefix is None or prefix[1] != j:
                continue
        amount = read_amount(lx, k, j)
        if amount is not None and amount.begin == j:
            return amount
    return None


# What may stand between the two numbers of a share or score, and who reads it: no other reader is asked.
_READERS: dict[str, tuple[Callable[[Lexed, Amount], Amount | None], ...]] = {
    **dict.fromkeys(("per", "in", "out"), (share_of,)),
    **dict.fromkeys(("to", "-", "–", "votes"), (score,)),
    "for": (share_of, score),
    "over": (over,),
    ":": (odds,),
}


def joined(lx: Lexed, first: Amount, floor: int) -> Amount | None:
    """The range, score or share that ``first`` begins, or None."""
    for reader in _READERS.get(lx.word(first.end), ()) if first.bare else ():
        found = reader(lx, first)
        if found is not None:
            return found
    if first.form == "ordinal":
        return _between_ranks(lx, first, floor)
    return _between(lx, first, floor) or _range(lx, first, floor)


def _between_ranks(lx: Lexed, first: Amount, floor: int) -> Amount | None:
    """Between the tenth and the fifteenth; not "between the first and second rounds", which are two."""
    begin = first.begin - (lx.word(first.begin - 1) == "the") - 1
    if begin < floor or lx.word(begin) != "between" or lx.word(first.end) not in ("and", "to"):
        return None
    second = read_amount(lx, first.end + 1 + (lx.word(first.end + 1) == "the"), first.end)
    if second is None or second.form != "ordinal" or second.low <= first.low + 1:
        return None
    return first._replace(high=second.high, begin=begin, end=second.end)


def _between(lx: Lexed, first: Amount, floor: int) -> Amount | None:
    """Between 5 and 7; between 40% and 50%."""
    if lx.word(first.begin - 1) not in ("between", "of"):
        return None
    ages = lx.low[max(0, first.begin - 4) : first.begin] == ("between", "the", "ages", "of")
    opener = first.begin - (4 if ages else 1)
    if opener < floor or lx.word(opener) != "between":
        return None
    short = read_amount(lx, _number_start(lx, first), first.begin, stop_and=True)
    if short is None or lx.word(short.end) not in ("and", "to", "-", "–"):
        return None
    second = second_amount(lx, short.end + 1)
    merged = None if second is None else _merge_either_way(short._replace(begin=first.begin), second)
    if merged is None:
        return None
    if ages and merged.bare:
        merged = merged._replace(kind="age", unit="year")
    return merged._replace(begin=opener)


def _merge_either_way(first: Amount, second: Amount) -> Amount | None:
    """Between 46,000 and 41,000 years ago: a stretch of the past names its far end first."""
    merged = _merge(first, second)
    if merged is not None or not first.low > second.high:
        return merged
    turned = _merge(second._replace(begin=first.begin, end=first.end), first._replace(end=second.end))
    if turned is None and first.bare:
        turned = second._replace(low=second.low, high=first.high, begin=first.begin, form="range")
    return turned


def _number_start(lx: Lexed, amount: Amount) -> int:
    for k in range(amount.begin, amount.end):
        if read_numeral(lx, k) is not None:
            return k
    return amount.begin


def _range(lx: Lexed, first: Amount, floor: int) -> Amount | None:
    """5-7, five to seven, $3bn–$4bn, from 200 to 300, two or three."""
    joint = lx.word(first.end)
    j = first.end + 1
    if first.form == "vague":
        return _if_not(lx, first)
    if joint == "-" and lx.word(j) in ("to", "or") and lx.glued(j) is False:
        joint, j = lx.word(j), j + 1  # two- to three-year
    if joint in _DASHES:
        if joint in ("-", "—") and lx.glued(first.end) != lx.glued(j):
            return None
    elif joint not in ("to", "through", "or"):
        return None
    from_ = first.begin - 1 >= floor and lx.word(first.begin - 1) == "from"
    if from_ and is_change(lx, first.begin - 1):
        return None
    second = second_amount(lx, j)
    if second is None or second.form == "ordinal" or first.form == "ordinal":
        return None
    if joint == "or" and not (first.bare and second.low <= first.high * 2):
        return None
    if (
        joint in ("to", "or")
        and not from_
        and second.kind != "count"
        and first.kind not in (second.kind, "count")
    ):
        return None
    few = first.form == "words" and second.low <= first.high * 2  # lost two to three boats
    alike = first.bare == second.bare and not few
    if joint == "to" and not from_ and alike and _moves_by(lx, first.begin, floor):
        return None
    merged = _merge(first, second)
    if merged is None:
        return None
    if from_:
        return merged._replace(begin=first.begin - 1)
    return merged._replace(form="vague") if joint == "or" else merged


def _if_not(lx: Lexed, first: Amount) -> Amount | None:
    """Hundreds, if not thousands, of songs; dozens if not hundreds; dozens or even hundreds."""
    j = first.end + (lx.word(first.end) == ",")
    if lx.low[j : j + 2] not in (("if", "not"), ("or", "even"), ("and", "even"), ("or", "perhaps")):
        return None
    second = read_amount(lx, j + 2, j)
    if second is None or second.form != "vague" or second.low <= first.low:
        return None
    if second.bare or (first.kind, first.unit) == (second.kind, second.unit):
        end = second.end + (lx.word(second.end) == "," and lx.word(second.end + 1) == "of")
        return second._replace(low=first.low, begin=first.begin, end=end)
    return None


def is_change(lx: Lexed, i: int) -> bool:
    """Whether a verb of change stands shortly before lexeme ``i`` in the same clause."""
    for k in range(i - 1, max(0, i - 9) - 1, -1):
        if lx.word(k) in (".", ";", ":"):
            return False
        if lx.word(k) in change_words():
            return True
    return False


def _moves_by(lx: Lexed, begin: int, floor: int) -> bool:
    """Fell $1.20 to $71.50: the step and the new value; "rose 10 to 15 percent" is a range."""
    return any(lx.word(k) in change_words() for k in range(max(floor, begin - 2), begin))


def _merge(first: Amount, second: Amount) -> Amount | None:
    """One interval from two amounts that share or lend unit and scale; None if they do not fit."""
    low, high, kind, unit = first.low, second.high, second.kind, second.unit
    if first.bare and not second.bare:
        if second.kind in ("ordinal", "fraction", "age", "score"):
            return None
    elif second.bare and not first.bare:
        kind, unit = first.kind, first.unit
        if first.kind != "money":
            return None
    elif (first.kind, first.unit) != (second.kind, second.unit):
        return None
    if first.bare and second.step < ONE and second.end - second.begin <= _MINOR:
        low = plain(low * second.step)  # 20 to 30 cents; not "20 to 30 dollars 50"
    if first.scale == ONE and second.scale > ONE and first.low < 1000:
        if low <= high / second.scale:
            low = plain(low * second.scale)
        elif kind in ("age", "duration"):  # "25 to 20 million years ago": the far end first
            low, high = high, plain(low * second.scale)
    if low >= high:
        return None
    return Amount(low, high, first.begin, second.end, kind, unit, "range", second.scale)
