"""What is not a figure, marked before any number is read: phone numbers, addresses, model and flight
names, articles of law, list and page numbers, names that hold a number (9/11, Air Force One).

The idea is CQE's (Almasian et al., 2023): mark the non-quantities first. Forms of digits are in ``patterns``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.extract.figures.basics import counts_at, table, words
from factcheck.extract.figures.currency import currency_before
from factcheck.extract.figures.idioms import is_rank
from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.extract.figures.marks import (
    inner_capital,
    is_catalogued,
    is_road,
    is_season,
    is_spaced_model,
    listed,
)
from factcheck.extract.figures.patterns import patterned
from factcheck.extract.figures.surfaces import surfaces
from factcheck.records import Span
from factcheck.resources import lexicon


def masked(lx: Lexed, blocked: Iterable[Span]) -> bytearray:
    """One byte for every lexeme: 1 where it can be no figure."""
    closed = bytearray(len(lx))
    for span in (*blocked, *patterned(lx)):
        for i in range(lx.at(span.start), len(lx)):
            if lx.starts[i] >= span.end:
                break
            closed[i] = 1
    for start, end in _named(lx):
        closed[start:end] = b"\x01" * (end - start)
    return closed


_Key = tuple[str, ...]


@cache
def _names() -> dict[str, tuple[tuple[_Key, _Key], ...]]:
    """First lexeme of every name to its lexemes in lower case and as they must stand (empty: in any case)."""
    table_: dict[str, list[tuple[_Key, _Key]]] = {}
    for name in lexicon("nonfigures")["names"]:
        read = lex(name)
        raw = () if name == name.lower() else tuple(read.raw(i) for i in range(len(read)))
        table_.setdefault(read.low[0], []).append((read.low, raw))
    return {first: tuple(sorted(keys, key=_length, reverse=True)) for first, keys in table_.items()}


def _length(key: tuple[_Key, _Key]) -> int:
    return len(key[0])


@cache
def _phrases() -> dict[str, tuple[_Key, ...]]:
    """Last lexeme of every phrase that a number completes to a name ("Toy Story") to its lexemes."""
    table_: dict[str, list[_Key]] = {}
    for phrase in lexicon("nonfigures")["designators_phrases"]:
        key = lex(phrase).low
        table_.setdefault(key[-1], []).append(key)
    return {last: tuple(keys) for last, keys in table_.items()}


def _completes_phrase(lx: Lexed, i: int) -> bool:
    for key in _phrases().get(lx.word(i - 1), ()):
        start = i - len(key)
        if start >= 0 and lx.low[start:i] == key and lx.capital(start):
            return True
    return False


def _named(lx: Lexed) -> Iterator[tuple[int, int]]:
    names, counted, openers = _names(), _counted_words(), _openers()
    for i, word in enumerate(lx.low):
        if not (word < ":" or word in openers):
            continue  # neither a digit nor a word that any of this begins with
        for key, written in names.get(word, ()):
            end = i + len(key)
            if lx.low[i:end] == key and all(lx.raw(i + k) == part for k, part in enumerate(written)):
                if not is_rank(lx, i + 1):
                    yield i, end
                break
        if lx.is_number(i):
            if _is_part_of_name(lx, i):
                yield i, _chain_end(lx, i)
            elif (street := _street_end(lx, i)) is not None:
                yield i, street
        elif word in counted and _is_capital_name(lx, i):
            yield i, i + 1


@cache
def _openers() -> frozenset[str]:
    return _counted_words() | frozenset(_names())


@cache
def _counted_words() -> frozenset[str]:
    return frozenset(table("small")) | frozenset(table("tens"))


def _is_capital_name(lx: Lexed, i: int) -> bool:
    """Formula One, Air Force Two: a capitalised number word right after a capitalised designator."""
    return lx.capital(i) and lx.capital(i - 1) and lx.word(i - 1) in listed("designators_number_words")


def _is_part_of_name(lx: Lexed, i: int) -> bool:
    """KN-23, F-16, G7, Covid-19, Article 5, Boeing 737, iPhone 15, 3D, 737-800."""
    before = lx.word(i - 1)
    if is_rank(lx, i):
        return False
    if lx.glued(i) and before in ("-", "–") and lx.glued(i - 1) and lx.is_word(i - 2):
        stem = lx.word(i - 2)
        if lx.is_number(i - 3) and lx.glued(i - 2):
            return False  # 5k-20k
        return stem not in listed("hyphen_ok") and lx.word(i - 1) == "-" and not _is_amount_word(stem)
    if lx.glued(i) and lx.is_word(i - 1):
        power = lx.word(i) in ("2", "3") and lx.is_number(i - 2)  # 190 km2
        return currency_before(lx, i) is None and not power
    if _runs_into_letters(lx, i):
        return True
    if before in listed("designators") and not lx.glued(i):
        named = lx.capital(i - 1) or inner_capital(lx, i - 1) or before in listed("designators_lower")
        moved = lx.word(i + 1) in ("points", "point", "percent", "per", "%")  # the Dow 412 points
        return named and not moved and not _follows_a_count(lx, i) and not _counts_beside(lx, i)
    if before == "." and lx.word(i - 2) in ("no", "nos", "p", "pp", "art", "sec", "vol", "fig"):
        return True
    if is_season(lx, i) or is_spaced_model(lx, i) or is_road(lx, i):
        return True
    if lx.glued(i) or currency_before(lx, i) is not None:
        return False
    return inner_capital(lx, i - 1) or _completes_phrase(lx, i) or is_catalogued(lx, i)


def _counts_beside(lx: Lexed, i: int) -> bool:
    """At Tesla 3,000 jobs; in Rafah 12 people: a name that carries numbers, and a count that is none of them.
    "In the Boeing 737 planes" stays a name.
    """
    if lx.word(i - 1) in listed("designators_lower") or not counts_at(lx, i + 1):
        return False
    start = i - 2 - (lx.word(i - 2) == "the")
    return "," in lx.low[i] or (lx.word(start) in ("at", "in") and lx.word(i + 1) in _people())


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon("events_roles")["people"]) | frozenset(lexicon("units")["count_words"])


def _follows_a_count(lx: Lexed, i: int) -> bool:
    return lx.word(i - 1) in listed("designators_of_count") and lx.word(i - 2) in ("a", "the", "of")


def _is_amount_word(word: str) -> bool:
    return any(word in table(name) for name in ("small", "tens", "scales")) or word in ("to", "or", "and")


@cache
def _glued_units() -> frozenset[str]:
    numbers = lexicon("numbers")
    return frozenset([*numbers["suffixes"], *numbers["scales"], *numbers["glued_endings"], *surfaces()])


_BASES = ("1", "2", "3")


def _runs_into_letters(lx: Lexed, i: int) -> bool:
    if lx.glued(i + 1) and lx.is_word(i + 1) and lx.word(i + 1) not in _glued_units():
        return True
    if lx.glued(i + 1) and lx.raw(i + 1) == "B" and lx.word(i) in _BASES and lx.capital(i + 2):
        return currency_before(lx, i) is None  # a baseman: 2B Ana Ruiz
    if lx.glued(i + 1) and _is_strange_capital(lx.raw(i + 1)):
        return lx.word(i + 2) != "" or lx.word(i - 1) != ""
    return lx.word(i + 1) == "s" and lx.glued(i + 1) and len(lx.word(i)) == 3


def _is_strange_capital(surface: str) -> bool:
    """5G, 3D, a comet's 73P: one capital that is neither a scale nor the symbol of a unit."""
    if len(surface) != 1 or not surface.isupper() or surface in lexicon("numbers")["suffixes"]:
        return False
    units = lexicon("units")["units"].values()
    return not any(surface in unit.get(key, ()) for unit in units for key in ("exact", "glued"))


def _chain_end(lx: Lexed, i: int) -> int:
    """The end of a name's number: it takes "-800" and a glued letter with it, or a list of pages."""
    end = i + 1
    while end < min(len(lx), i + 6) and lx.glued(end) and (lx.low[end] == "-" or lx.low[end][:1].isalnum()):
        end += 1
    if lx.word(i - 1) in listed("designators_of_lists"):
        while end < i + 40 and lx.word(end) in (",", "and", "-", "–", "to") and lx.is_number(end + 1):
            end += 2
    return end


def _street_end(lx: Lexed, i: int) -> int | None:
    """10 Downing Street, 1600 Pennsylvania Avenue: one to three capitals, then the kind of street."""
    if not lx.low[i].isdigit():
        return None
    for k in range(i + 1, i + 5):
        if not lx.capital(k):
            return None
        if k > i + 1 and lx.word(k) in words("streets"):
            return k + 1
    return None
