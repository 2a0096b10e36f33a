"""Lexemes: the numbers, words and symbols of a text with their offsets. The text is never rewritten.

One regular expression, one pass; every repetition is bounded or possessive, so that the cost per
character is flat. A digit string keeps its grouping ("1,234,567", "12,34,567", "40 000",
"1.234.567"), a word is a run of letters, "p.m." and "U.S." are one word, anything else is a symbol.
White space between lexemes says nothing, however much there is, except that a blank line ends a
paragraph: it is a lexeme without letters, so that no figure and no date reaches across it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from unicodedata import decimal

_LEXEME = re.compile(
    r"""
      [A-Za-z]{2}[A-Za-z]*+(?![^\x00-\x7f])  # most lexemes are plain words: the rest is for the others
    | (?=[0-9.])(?:  # only here can a number begin
      (?<!\d[.,])(?<![\d,])[0-9]{1,3}(?:,[0-9]{3}){1,9}(?:\.[0-9]{1,20})?(?![0-9]|,[0-9])  # 1,234,567.8
    | (?<!\d[.,])(?<![\d,])[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?:\.[0-9]{1,20})?(?![0-9]|,[0-9])  # 1,23,456
    | (?<![\d.,])[0-9]{1,3}(?:[\x20\t\u00a0\u2009\u202f]{1,4}[0-9]{3}){1,6}(?:\.[0-9]{1,20})?
        (?![0-9]|,[0-9]|[\x20\t\u00a0\u2009\u202f]{1,4}[0-9])  # 40 000
    | (?<![\w.,])[0-9]{1,12}(?:\.[0-9]{1,12})?\^[+-]{0,2}[0-9]{1,2}(?![\w^]|\.[0-9])  # 1.1^23
    | (?<![\w.,])(?:[0-9]{1,12}(?:\.[0-9]{1,12})?\x20?[x×*]\x20?)?10
        (?:\^[+-]?[0-9]{1,2}|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![\w^]|\.[0-9])  # 1.3x10^6, 10⁶
    | (?<![\d.,])[0-9]{1,3}(?:\.[0-9]{3}){2,6}(?:,[0-9]{1,20})?(?![0-9]|[.,][0-9])  # 1.234.567
    | (?<![\d.,])[0-9]{1,3}(?:\.[0-9]{3})?,[0-9]{1,2}(?![0-9]|[.,][0-9]|\x20(?:and|or|&)\x20[0-9])  # 5,00
    | (?<![\d.,])[0-9]{1,3}(?:['’][0-9]{3}){1,5}(?![0-9])  # 15'000
    | (?<![\d.,])[0-9]{1,4}(?:\.[0-9]{1,4}){2,8}(?![0-9])  # 192.168.1.2, 3.5.1: no figure
    | (?<!\d\s)(?<!\d\s[.,]\s)(?<!\d[.,]\s)(?<![\d.,])[0-9]{1,3}(?:\x20,\x20[0-9]{3}){1,5}(?![0-9])  # 1 , 000
    | (?:(?<=[$£€])|(?<=[$£€]\x20))[0-9]{1,4}\x20\.\x20[0-9]{2}(?![0-9])  # $1 . 29
    | (?<![\d.,])[0-9]{1,4}\x20\.\x20[0-9]{1,3}(?=\x20?(?:%|percent|per\s{1,4}cent|[mbt]r?illion))  # 1 . 5
    | (?<![\w.,])[0-9]{1,9}(?:\.[0-9]{1,9})?[eE][+-]?[0-9]{1,2}(?![\w.])  # 1.3e6
    | [0-9]++(?:\.[0-9]++)?+
    | (?<![\w./])\.[0-9]++
      )
    | (?<![^\W\d_])(?:[^\W\d_]\.){2,5}(?![^\W\d_])
    | [½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]
    | [^\W\d_½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]++
    | \n(?=[^\S\n]*+\n)  # a blank line: reads like the end of the text
    | \S
    """,
    re.VERBOSE,
)
_LONGEST_NUMBER = 40
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_FOREIGN = re.compile("[^\x00-\u065f\u2000-\u2fff]")  # beyond what English sets in type: no digit there
# Without one of these in the text every lexeme is its surface in lower case.
_ODD = re.compile(
    r"[\nΣ0-9](?:(?<=Σ)|(?<=\n)[^\S\n]*+\n|(?<=[0-9])(?:[0-9.,'’\s]{40}|[0-9]*+\.[0-9]++\.[0-9]))"
)


@dataclass(frozen=True, slots=True)
class Lexed:
    """A text and its lexemes, as parallel tuples. Indices out of range read as the empty string."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    low: tuple[str, ...]
    # What numerals.read_numeral found at each lexeme: dates and figures ask for the same numbers often.
    numerals: dict[tuple[int, bool], Any] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.low)

    def around(self, begin: int, end: int, before: int, after: int) -> tuple[str, ...]:
        """Up to ``before`` words in front of ``begin`` and ``after`` from ``end`` on, within the block."""
        left, right = self.low[max(0, begin - before) : begin], self.low[end : end + after]
        if "" in left:
            left = left[len(left) - left[::-1].index("") :]
        return (*left, *(right[: right.index("")] if "" in right else right))

    def word(self, i: int) -> str:
        """Lexeme ``i`` in lower case, or ''."""
        try:
            return self.low[i] if i >= 0 else ""
        except IndexError:
            return ""

    def raw(self, i: int) -> str:
        """Lexeme ``i`` as it stands, or ''."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.low) else ""

    def part(self, start: int, stop: int) -> Lexed:
        """The lexemes from ``start`` up to ``stop`` alone, with their offsets in the whole text."""
        cut = slice(start, stop)
        return Lexed(self.text, self.starts[cut], self.ends[cut], self.low[cut])

    def glued(self, i: int) -> bool:
        """Whether lexeme ``i`` touches the one before it."""
        try:
            return i > 0 and self.starts[i] == self.ends[i - 1]
        except IndexError:
            return False

    def is_number(self, i: int) -> bool:
        """Whether lexeme ``i`` is a digit string that can be a figure."""
        try:
            word = self.low[i] if i >= 0 else ""
        except IndexError:
            return False
        return "0" <= word < ":" or ".0" <= word < ".:"

    def is_word(self, i: int) -> bool:
        """Whether lexeme ``i`` is made of letters."""
        return self.word(i)[:1].isalpha()

    def capital(self, i: int) -> bool:
        """Whether lexeme ``i`` begins with a capital."""
        return self.raw(i)[:1].isupper()

    def at(self, offset: int) -> int:
        """The index of the first lexeme that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def starts_sentence(self, i: int) -> bool:
        """Whether lexeme ``i`` begins a paragraph or follows a full stop or an opening quotation mark."""
        return self.word(i - 1) in _SENTENCE_BREAKS


_SENTENCE_BREAKS = frozenset(["", *'.!?“"”:;•—–'])


@lru_cache(maxsize=4)
def lex(text: str) -> Lexed:
    """The lexemes of ``text``; the last few texts are remembered, since figures and dates share them."""
    read = _ascii_digits(text)
    spans = [match.span() for match in _LEXEME.finditer(read)]
    lower = read.lower()
    if len(lower) == len(read) and _ODD.search(read) is None:
        low = tuple([lower[start:end] for start, end in spans])
    else:
        low = tuple([_lowered(read[start:end]) for start, end in spans])
    return Lexed(text, tuple([start for start, _ in spans]), tuple([end for _, end in spans]), low)


def _ascii_digits(text: str) -> str:
    """``text`` with the digits of every script as ASCII digits, one character for one."""
    if text.isascii() or _FOREIGN.search(text) is None or _FOREIGN_DIGIT.search(text) is None:
        return text
    return _FOREIGN_DIGIT.sub(lambda match: str(decimal(match[0])), text)


def _lowered(surface: str) -> str:
    if surface == "\n":
        return ""
    if surface[0] in "0123456789." and surface.count(".") > 1 and "," not in surface:
        groups = surface.split(".")
        if any(len(group) != 3 for group in groups[1:]):
            return "#"  # an address or a version, not a number
    if len(surface) > _LONGEST_NUMBER and surface[0] in "0123456789":
        return "#"
    return surface.lower()
