"""What is not a figure, marked before any number is read: phone numbers, addresses, model and flight
names, articles of law, list and page numbers, names that hold a number (9/11, Air Force One).

The idea is CQE's (Almasian et al., 2023): mark the non-quantities first. Every pattern is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.extract.figures.basics import table, words
from factcheck.extract.figures.currency import currency_before
from factcheck.extract.figures.lexemes import Lexed, lex
from factcheck.extract.figures.surfaces import surfaces
from factcheck.records import Span
from factcheck.resources import lexicon

_PATTERNS = re.compile(
    r"""
      https?://[^\s<>"]{1,2000} | https?[ ]:[ ]/[ ]/[^\n]{1,400} | www\.[^\s<>"]{1,2000}
    | [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}
    | (?<!\w)[\#@]\w{1,140}
    | (?<![\w.,])\+\d{1,3}(?:[.-]|~)?\(?\d{1,5}\)?(?:(?:[.\-/]|~)\d{2,5}){1,5}(?!\w)        # +44 20 7946 0018
    | (?<![\w.,/])\(\d{3,5}\)(?:[.-]|~)?\d{3,4}(?:[.-]|~)\d{3,4}(?!\w)                        # (212) 555 0172
    | (?<![\w.,/-])\d{1,2}(?:[.-]|~)\d{3}[.-]\d{3}[.-]\d{4}(?!\w)                         # 1-800-555-0172
    | (?<![\w.,/-])\d{3}[.-]\d{3}[.-]\d{4}(?!\w)                                      # 212-555-0172
    | (?<![\w.,/$£€-])\d{3}-\d{4}(?![\w-])                                             # 555-0172
    | (?<![\w.,/-])\d{3}-\d{2}-\d{4}(?!\w)                                              # social security
    | (?<![\w.,/-])0\d{2,4}(?:-|~)\d{3,4}(?:-|~)?\d{3,4}(?!\w)                                 # 020 7946 0018
    | (?<![\w.,])\d{1,3}(?:-\d{1,4}){2,6}(?![\w-])                                        # 4-4-2, 978-0-306
    | (?<![\w.,$£€¥])(?:\+|\(\+?|0)\d[\d \t\u00a0().\-/]{5,30}\d(?![\w,])  # +31 (0) 6 123
    | (?<![\w.,$£€¥])(?P<serial>\d{8,40})(?![\d.,])                                        # 280930640
    | (?i:(?<!\w)(?:phone|tel|telephone|mobile|fax|hotline|dial|call)(?!\w))[ \t\u00a0a-z.:]{0,20}
      [+(]?\d[\d \t\u00a0().\-/]{4,30}\d(?![\w,])  # phone: 189 1111 1111
    | (?m:^[ \t]{0,8})\(?\d{1,3}[.)](?=[ \t])                                              # 1. a list
    """.replace("~", r"[^\S\n]{1,4}"),  # ~ is a gap within a line
    re.VERBOSE,
)
_LONGEST_NAME = 6
_LONGEST_PHONE = 12


def masked(lx: Lexed, blocked: Iterable[Span]) -> bytearray:
    """One byte for every lexeme: 1 where it can be no figure."""
    closed = bytearray(len(lx))
    for span in (*blocked, *_patterned(lx)):
        for i in range(lx.at(span.start), len(lx)):
            if lx.starts[i] >= span.end:
                break
            closed[i] = 1
    for start, end in _named(lx):
        closed[start:end] = b"\x01" * (end - start)
    return closed


def _patterned(lx: Lexed) -> Iterator[Span]:
    for match in _PATTERNS.finditer(lx.text):
        if match["serial"] is None or not _is_written_out(lx, lx.at(match.start())):
            yield Span(match.start(), match.end())


def _is_written_out(lx: Lexed, i: int) -> bool:
    """Whether eight and more digits in a row are a count: round, before a plural, or alone and long."""
    before, follows = lx.word(i - 1), lx.word(i + 1)
    if (
        before in words("serial_cues")
        or before == ")"
        or lx.word(i).startswith("0")
        or lx.word(i - 2) in words("serial_cues")
    ):
        return False
    if follows == "" and (before == "" or (before == "-" and lx.word(i - 2) == "")):
        return len(lx.word(i)) > _LONGEST_PHONE
    plural = lx.is_word(i + 1) and not lx.capital(i + 1) and len(follows) > 3 and follows.endswith("s")
    return lx.word(i).endswith("000") or plural or follows == "people"


@cache
def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    table_: dict[str, list[tuple[str, ...]]] = {}
    for name in lexicon("numbers")["names"]:
        key = lex(name).low
        table_.setdefault(key[0], []).append(key)
    return {first: tuple(sorted(keys, key=len, reverse=True)) for first, keys in table_.items()}


def _named(lx: Lexed) -> Iterator[tuple[int, int]]:
    names, counted = _names(), _counted_words()
    for i, word in enumerate(lx.low):
        for key in names.get(word, ()):
            if lx.low[i : i + len(key)] == key:
                yield i, i + len(key)
                break
        if lx.is_number(i):
            if _is_part_of_name(lx, i):
                yield i, _chain_end(lx, i)
            elif (end := _street_end(lx, i)) is not None:
                yield i, end
        elif word in counted and _is_capital_name(lx, i):
            yield i, i + 1


@cache
def _counted_words() -> frozenset[str]:
    return frozenset(table("small")) | frozenset(table("tens"))


def _is_capital_name(lx: Lexed, i: int) -> bool:
    """Formula One, Air Force Two: a capitalised number word right after a capitalised designator."""
    return lx.capital(i) and lx.capital(i - 1) and lx.word(i - 1) in words("designators_number_words")


def _is_part_of_name(lx: Lexed, i: int) -> bool:
    """KN-23, F-16, G7, Covid-19, Article 5, Boeing 737, iPhone 15, 3D, 737-800."""
    before = lx.word(i - 1)
    if lx.glued(i) and before in ("-", "–") and lx.glued(i - 1) and lx.is_word(i - 2):
        stem = lx.word(i - 2)
        if lx.is_number(i - 3) and lx.glued(i - 2):
            return False  # 5k-20k
        return stem not in words("hyphen_ok") and lx.word(i - 1) == "-" and not _is_amount_word(stem)
    if lx.glued(i) and lx.is_word(i - 1):
        power = lx.word(i) in ("2", "3") and lx.is_number(i - 2)  # 190 km2
        return currency_before(lx, i) is None and not power
    if _runs_into_letters(lx, i):
        return True
    if before in words("designators") and not lx.glued(i):
        named = lx.capital(i - 1) or _inner_capital(lx, i - 1) or before in words("designators_lower")
        return named and not _follows_a_count(lx, i)
    if before == "." and lx.word(i - 2) in ("no", "nos", "p", "pp", "art", "sec", "vol", "fig"):
        return True
    return _inner_capital(lx, i - 1) and not lx.glued(i)


def _follows_a_count(lx: Lexed, i: int) -> bool:
    return lx.word(i - 1) in words("designators_of_count") and lx.word(i - 2) in ("a", "the", "of")


def _is_amount_word(word: str) -> bool:
    return any(word in table(name) for name in ("small", "tens", "scales")) or word in ("to", "or", "and")


def _inner_capital(lx: Lexed, i: int) -> bool:
    """iPhone, PlayStation: a capital inside a word is a brand."""
    surface = lx.raw(i)
    return len(surface) > 3 and surface[1:].lower() != surface[1:] and surface.upper() != surface


@cache
def _glued_units() -> frozenset[str]:
    numbers = lexicon("numbers")
    return frozenset([*numbers["suffixes"], *numbers["scales"], *numbers["glued_endings"], *surfaces()])


def _runs_into_letters(lx: Lexed, i: int) -> bool:
    if lx.glued(i + 1) and lx.is_word(i + 1) and lx.word(i + 1) not in _glued_units():
        return True
    return lx.word(i + 1) == "s" and lx.glued(i + 1) and len(lx.word(i)) == 3


def _chain_end(lx: Lexed, i: int) -> int:
    """The end of a name's number: it takes "-800" and a glued letter with it, or a list of pages."""
    end = i + 1
    while end < min(len(lx), i + 6) and lx.glued(end) and (lx.low[end] == "-" or lx.low[end][:1].isalnum()):
        end += 1
    if lx.word(i - 1) in words("designators_of_lists"):
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
