"""The figures of a text: one pass over its lexemes, no parse, every character touched a bounded
number of times. See ``docs/architecture.md`` and ``lexemes``, ``numerals``, ``units``, ``modifiers``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extract.figures import modifiers
from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.amounts import read_amount
from factcheck.extract.figures.basics import rest, table, words
from factcheck.extract.figures.cardinals import follows_article
from factcheck.extract.figures.dual import merge_duals
from factcheck.extract.figures.elided import with_elided
from factcheck.extract.figures.homes import with_currencies
from factcheck.extract.figures.idioms import (
    bounded_unit,
    half_point,
    part_of_ten,
    points,
    race,
    rank,
    spaced_unit,
    unit_or_two,
)
from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.extract.figures.masks import masked
from factcheck.extract.figures.ranges import joined
from factcheck.extract.figures.rates import with_per
from factcheck.extract.figures.specials import age, magnitude, multiple, percent_of, times
from factcheck.extract.figures.units import opens_unit
from factcheck.records import Quantity, Span
from factcheck.resources import lexicon

_REACH = 9
_PLACES = len(".519")


def read_quantities(
    text: str, blocked: Sequence[Span] = (), *, home: str | None = None
) -> tuple[Quantity, ...]:
    """The figures of ``text`` in order, never overlapping, with ``text[span] == surface``.

    The surface holds the modifier and the unit ("more than 600", "250 km") and not what is counted.
    ``blocked`` are the spans of dates and times, which are no figures; ``home`` is the ISO 4217 code a
    bare "$" or "Rs" stands for where the text was published (None: the commonest). Values are exact decimals;
    bounds are as :mod:`factcheck.extract.figures.modifiers` says.
    """
    lx = lex(text)
    openings = _openings(lx)
    if not openings:
        return ()
    closed = masked(lx, blocked)
    found: list[Quantity] = []
    floor = 0
    for i in openings:
        if i < floor or closed[i]:
            continue
        amount = _read(lx, i, _open_from(closed, floor, i))
        if amount is None or 1 in closed[amount.begin : amount.end]:
            continue
        quantity, floor = _finished(lx, amount, _open_from(closed, floor, amount.begin), closed)
        found.append(quantity)
    return with_currencies(text, with_elided(lx, merge_duals(text, with_per(lx, tuple(found)))), home)


def _openings(lx: Lexed) -> list[int]:
    """The lexemes at which a figure can begin."""
    triggers, lone = _triggers(), ("a", "an", "-", "−")
    found = [i for i, word in enumerate(lx.low) if word < ":" or word in triggers]
    return [
        i
        for i in found
        if lx.is_number(i) or (lx.low[i] in triggers and (lx.low[i] not in lone or _goes_on(lx, i)))
    ]


def _goes_on(lx: Lexed, i: int) -> bool:
    """Whether the article or minus sign at lexeme ``i`` can begin a figure; most do not."""
    follows = lx.word(i + 1)
    if lx.low[i] in ("a", "an"):
        return follows_article(follows) or opens_unit(follows)
    return lx.is_number(i + 1)


def _open_from(closed: bytearray, floor: int, i: int) -> int:
    """The first lexeme after ``floor`` from which nothing is closed up to ``i``; a few back at most."""
    return max(floor, i - _REACH, closed.rfind(1, max(floor, i - _REACH), i) + 1)


@cache
def _triggers() -> frozenset[str]:
    numbers = lexicon("numbers")
    first = {phrase.split()[0] for section in ("vague", "vague_scaled") for phrase in numbers[section]}
    for name in ("ratio_verbs", "folds", "small", "tens", "ordinals"):
        first |= set(numbers[name])
    first |= set(lexicon("numbers")["vulgar"])
    first |= {"twice", "half", "quarter", "minus", "negative", "a", "an", "hundred", "-", "−"}
    return frozenset(first)


def _read(lx: Lexed, i: int, floor: int) -> Amount | None:
    found = rank(lx, i, floor)
    if found is None and not lx.is_number(i):
        found = multiple(lx, i) or half_point(lx, i)
    if found is not None:
        return found
    amount = read_amount(lx, i, floor)
    if amount is None:
        return bounded_unit(lx, i, floor)
    said = part_of_ten(lx, amount) or unit_or_two(lx, amount, floor)
    if said is not None:
        return said
    if not _stands(lx, amount):
        return None
    amount = joined(lx, amount, floor) or amount
    if amount.bare:
        amount = percent_of(lx, times(lx, points(lx, race(lx, spaced_unit(lx, amount)))), floor)
        if _is_average(lx.word(amount.begin)):
            return amount._replace(kind="ratio")
    return age(lx, amount, floor) or magnitude(lx, amount, floor) or amount


def _is_average(word: str) -> bool:
    """.519: three places without a nought before the point are a share of games won or balls hit."""
    return word[:1] == "." and len(word) == _PLACES


def _stands(lx: Lexed, amount: Amount) -> bool:
    """Rules out words that look like figures: "one" as a pronoun, "60s" as a decade, "dozen" alone."""
    word = lx.word(amount.begin)
    if word == "one" and amount.end == amount.begin + 1:
        return _one_counts(lx, amount.begin)
    if word == "one" and lx.low[amount.begin + 1 : amount.end] == ("-", "day"):
        return lx.word(amount.begin - 1) not in words("ratio_verb_before")  # we may one-day know
    if amount.form == "digits" and _is_plural(lx, amount):
        return age(lx, amount, 0) is not None
    if amount.form == "words" and word in ("a", "an") and lx.word(amount.begin - 1) in ("such", "what"):
        return False
    return not (lx.glued(amount.begin) and lx.is_word(amount.begin - 1))


def _is_plural(lx: Lexed, amount: Amount) -> bool:
    """60s, 747s: a glued "s" after whole tens or a model number; "9.58s" is a time in seconds."""
    if lx.word(amount.end) == "s" and lx.glued(amount.end):
        return True
    return amount.unit == "second" and lx.word(amount.end - 1) == "s" and rest(amount.low, 10) == 0


def _one_counts(lx: Lexed, i: int) -> bool:
    follows, precedes = lx.word(i + 1), lx.word(i - 1)
    if lx.glued(i + 1) and follows in ("'", "’"):
        return False
    if follows == "in" or (follows == "out" and lx.word(i + 2) == "of"):
        return True
    if precedes == "which" and lx.word(i - 2) in ("in", "during", "of") and follows not in words("one_after"):
        return lx.is_word(i + 1)
    if follows in ("to", "or", "-", "–") and (_is_more_than_one(lx, i + 2) or lx.word(i + 2) == "more"):
        return True
    if precedes in words("one_ends_after"):
        return follows not in ("another", "who", "that", "which") or precedes == "least"
    if precedes in words("one_before"):
        return (
            precedes in ("is", "was", "as", "their", "his", "her")
            and lx.is_word(i + 1)
            and follows not in words("one_after")
        )
    return follows != "" and follows not in words("one_after")


def _is_more_than_one(lx: Lexed, i: int) -> bool:
    """One to three, one or 2: a range begins with the "one" before."""
    return (lx.is_number(i) or table("small").get(lx.word(i), 0) > 1) and lx.word(i) != "1"


def _finished(lx: Lexed, amount: Amount, floor: int, closed: bytearray) -> tuple[Quantity, int]:
    effect, end = modifiers.after(lx, amount.end)
    joins = amount.kind == "money" and lx.word(amount.end) == "plus" and lx.is_word(end)  # $500 plus costs
    if effect is not None and (joins or 1 in closed[amount.end : end]):
        effect, end = None, amount.end
    effects: list[dict[str, object]] = [] if effect is None else [effect]
    begin = amount.begin
    if amount.form == "ordinal":
        more, begin = _rank_bounds(lx, amount.begin, floor)
        effects += more
    elif amount.form not in ("decade", "score"):
        more, begin = modifiers.before(lx, amount.begin, floor)
        if more and _is_preposition(lx, amount, begin):
            more, begin = [], amount.begin
        effects += more
    bounds = modifiers.apply(effects, amount.low, amount.high)
    vague = amount.form == "vague"
    span = Span(lx.starts[begin], lx.ends[end - 1])
    low, high = (amount.low, amount.high) if amount.kind == "score" else (bounds.low, bounds.high)
    if amount.bare and lx.word(begin - 1) in ("aged", "ages"):  # "aged over 40"
        amount = amount._replace(kind="age", unit="year")
    quantity = Quantity(
        span=span,
        surface=span.of(lx.text),
        kind=amount.kind,
        low=low,
        high=high,
        low_open=bounds.low_open,
        high_open=bounds.high_open,
        approximate=bounds.approximate,
        vague=vague,
        unit=amount.unit,
        change=amount.change or _increment(lx, begin),
    )
    return quantity, end


def _rank_bounds(lx: Lexed, begin: int, floor: int) -> tuple[list[dict[str, object]], int]:
    """Higher than the tenth, no lower than fifth; "over", "about" and the like say nothing of a rank."""
    start = begin - (lx.word(begin - 1) == "the" and begin - 1 >= floor)
    if lx.word(start - 1) != "than":
        return [], begin
    effects, start = modifiers.before(lx, start, floor)
    return (effects, start) if effects else ([], begin)


def _is_preposition(lx: Lexed, amount: Amount, begin: int) -> bool:
    """ "Over three days", "over six seasons": before a stretch of time "over" is no bound."""
    if lx.word(begin) == "under" and lx.low[amount.begin : amount.end] == ("one",):
        return True  # "under one roof"
    if lx.word(begin) != "over":
        return False
    if amount.kind != "duration" and lx.word(amount.end) not in words("temporal_nouns"):
        return False
    return lx.word(begin - 1) not in words("over_as_bound_after")


def _increment(lx: Lexed, begin: int) -> str | None:
    known = words("increment_words")
    return "increment" if lx.word(begin - 1) in known or lx.word(begin - 2) in known else None
