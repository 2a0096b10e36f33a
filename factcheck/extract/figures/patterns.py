"""Strings of digits that are no figures by their form alone: addresses, telephone numbers, serial numbers,
positions on the globe, postcodes. Every repetition is bounded, so that the cost stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.figures.basics import counts_at
from factcheck.extract.figures.lexemes import Lexed
from factcheck.records import Span
from factcheck.resources import lexicon

_TELEPHONES = "phone|tel|telephone|mobile|fax|hotline|helpline|whatsapp|dial|call|text"
_CALLS = "call|calls|called|calling|dial|dials|dialed|dialled|dialing|dialling|phone|phoned|phoning|rang|ring"
# ~ is a gap within a line; @@ says that no word, number or currency sign runs into what follows
_PHONES = r"""
      (?=[\d+(])(?:
      @@\+\d{1,3}(?:[.-]|~)?\(?\d{1,5}\)?(?:(?:[.\-/]|~)\d{2,5}){1,5}             # +44 20 7946 0018
    | (?<!\d)\(\+\d{1,3}\)[\d \t\u00a0().\-/]{5,24}\d                            # (+31) 12 3456789
    | @@\(~?\d{2,5}~?\)(?:[.-]|~)?\d{3,5}(?:[.-]|~)?\d{3,4}                      # (11) 91234-5678
    | @@\d{2,4}\)~?\d{7,9}                                                       # 19) 35831647
    | @@(?:\d{1,3}(?:[.-]|~)?)?\(?\d{3}\)(?:[.-]|~)?\d{3}(?:[.-]|~)?\d{4}         # 1(516)733-3989
    | (?<![\w.,/-])\d{1,2}(?:[.-]|~)\d{3}[.-]\d{3}[.-]\d{4}                      # 1-800-555-0172
    | (?<![\w.,/])\d{3}[.-]\d{3}[.-]\d{4}                                        # 212-555-0172
    | @@(?<!\d[ ])\d{3}~\d{3}~\d{4}                                               # 212 555 0172
    | @@1(?:[.-]|~)8\d\d(?:[.-]|~)[A-Z0-9][A-Z0-9-]{3,12}                         # 1-800-FLOWERS
    | @@1[38]00(?:-|~)\d{3}(?:-|~)\d{3} | @@13~\d{2}~\d{2}                       # 1800 333 000
    | @@\d{5}(?:-|~)\d{5} | @@1[3-9]\d(?:-|~)\d{4}(?:-|~)\d{4}                   # 98765 43210
    | (?<![\w.,/$£€-])\d{3}-\d{4}(?!-)                                          # 555-0172
    | (?<![\w.,/-])0\d{2,4}(?:-|~)\d{3,4}(?:-|~)?\d{3,4}                         # 020 7946 0018
    | @@(?!\(\d{1,3}-\d{1,3}\))(?:\+|\(\+?|0)\d[\d \t\u00a0().\-/]{5,30}\d          # +31 (0) 6 123
      )
    | (?i:(?<!\w)(?:@TELEPHONES@)(?!\w))
      [ \t\u00a0a-z.:]{0,20}[+(]?\d[\d \t\u00a0().\-/]{4,30}\d                   # phone: 189 1111 1111
    | (?i:(?<!\w)(?:@CALLS@)(?!\w))
      ~(?:911|999|112|000|111|101|988)(?![-.\s]?\d)
"""
_EXTENSION = r"(?:~?,?~?(?i:ext\.?|extension|x|\#)~?\d{1,6})?(?!\w|,\d)"
_OTHERS = r"""
      https?://[^\s<>"]{1,2000} | https?[ ]:[ ]/[ ]/[^\n]{1,400} | www\.[^\s<>"]{1,2000}
    | [\w.+-]{1,64}+@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}
    | (?<!\w)[\#@]\w{1,140}
    | §{1,2}~?\d{1,5}                                                            # § 12
    | (?<!\w)ISBN(?:-1[03])?:?~?[\dX-]{9,20}                                    # ISBN 978-3
    | (?<![\w.])(?:S|H\.?[RB]|H\.J\.~?Res)\.~?\d{1,5}(?![\d,])                 # S. 2155
    | (?<!\w)[A-Z][a-z]{2,14}~\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?(?!\w)              # John 3:16
    | (?<=[.!?:;][ ])\d{1,2}\)(?=[ \t]\w)                                     # …. 2) an item
    | (?m:^[ \t]{0,8})\(?\d{1,3}[.)](?=[ \t])                                   # 1. a list
    | (?=[.\d])(?<![\w,])\.?\d{2,3}(?:~|-|~-~)(?:caliber|calibre|gauge)(?!\w)     # .22-calibre
    | (?=\d)(?:
      (?<![\w.,/-])\d{3}-\d{2}-\d{4}(?!\w)                                       # social security
    | @@\d{1,2}:\d{2}\.\d{1,3}(?![\w:])                                         # 3:29.14, run or swum
    | @@\d{2,5}~blocks?(?=~(?:of|between|on)(?!\w))            # the 1500 block of Main Street
    | (?<![\w.,])\d{1,3}~-~\d{1,3}~-~\d{1,3}(?![\w-])                             # 15 - 2 - 1
    | (?<![\w.,])\d{1,3}(?:-\d{1,4}){2,6}(?![\w-])                               # 4-4-2, 978-0-306
    | @@(?P<serial>\d{8,40})(?!\d|[.,]\d)                                            # 280930640
    | (?<![\w.,:/-])0(?=0{0,9}[1-9])\d{2,30}(?!\d|[.,]\d)                                   # 012234, 007
    | (?<=(?<![A-Z])[A-Z][A-Z][ ])\d{5}(?:-\d{4})?(?![\d%]|[,.]\d|[ ][a-z])      # NY 10001
    | @@\d{1,3}~U\.?S\.?C\.?~(?:§~?)?\d{1,5}                                  # 18 U.S.C. 1001
    | @@(?:1[89]|20)\d\d~[A-Z]{2}\d{1,3}(?!\w)                                  # 2024 YR4
    | @@\d{1,3}(?:st|nd|rd|th)~(?:[A-Z][a-z]{1,15}~)?(?:@UNITS@)(?!\w)           # 7th Fleet
    | @@\d{1,3}(?:\.\d{1,8})?~?[°º]~?(?:\d{1,2}(?:\.\d{1,8})?~?['′’]~?)?
      (?:\d{1,2}(?:\.\d{1,8})?~?["″”]~?)?[NSEW](?!\w)                            # 40° 42′ N
      )
"""


# Nothing here begins inside a word or with white space, but for a list at the start of a line.
_OPENS = r"(?!(?<=\w)[^\W\d_])(?:(?=\S)|(?m:^))"
_LONGEST_PHONE = 12
_DEEPEST = 8


@cache
def _patterns() -> re.Pattern[str]:
    units = "|".join(lexicon("nonfigures")["units_named"])
    pattern = f"{_OPENS}(?:(?:{_PHONES}){_EXTENSION} | {_OTHERS})".replace("@UNITS@", units)
    pattern = pattern.replace("@TELEPHONES@", _TELEPHONES).replace("@CALLS@", _CALLS)
    pattern = pattern.replace("~", r"(?:[^\S\n]{1,4})").replace("@@", r"(?<![\w.,$£€¥₹])")
    return re.compile(pattern, re.VERBOSE)


def patterned(lx: Lexed) -> Iterator[Span]:
    """The stretches of the text that are no figures by their form."""
    for match in _matches(lx):
        if match["serial"] is None or not _is_written_out(lx, lx.at(match.start())):
            yield Span(match.start(), match.end())


def _matches(lx: Lexed) -> Iterator[re.Match[str]]:
    pattern, end = _patterns(), 0
    if "@" in lx.text:
        yield from pattern.finditer(lx.text)  # an address begins with anything
        return
    for start in _openings(lx):
        match = pattern.match(lx.text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


# Nothing begins inside a number but behind what sets its groups apart ("15'000"), and nothing with a word
# but with these and with the name of a book before "3:16".
_INSIDE = re.compile(r"(?<![\w.,])\d")
_SIGNS = ("(", "+", "§", "#", "http", "https", "www", "isbn", "s", "h", "h.r.", "h.b.", "h.j.")
_OPENERS = frozenset([*_SIGNS, *_TELEPHONES.split("|"), *_CALLS.split("|")])


def _openings(lx: Lexed) -> list[int]:
    """The offsets, rising, at which one of the patterns but an address can begin."""
    found: list[int] = []
    for i, word in enumerate(lx.low):
        number = word < ":" and lx.is_number(i)
        if not (number or word in _OPENERS):
            continue
        start = lx.starts[i]
        if word < ":" and (indent := _indent(lx.text, start)) is not None:
            found.append(indent)  # the number of a list
        if number and lx.word(i + 1) == ":" and i:
            found.append(lx.starts[i - 1])
        found.append(start)
        if number and not word.isdecimal():
            found += [match.start() for match in _INSIDE.finditer(lx.text, start + 1, lx.ends[i])]
    return sorted(set(found))


def _indent(text: str, start: int) -> int | None:
    """Where the line begins whose first lexeme begins at ``start``, behind a few spaces at most."""
    line = text.rfind("\n", max(0, start - _DEEPEST - 1), start) + 1
    return line if 0 < start - line <= _DEEPEST and (line or start <= _DEEPEST) else None


def _is_written_out(lx: Lexed, i: int) -> bool:
    """Whether eight and more digits in a row are a count: round, before a plural, or alone and long."""
    before, follows = lx.word(i - 1), lx.word(i + 1)
    cues = lexicon("nonfigures")["serial_cues"]
    if before in cues or lx.word(i).startswith("0") or lx.word(i - 2) in cues:
        return False
    if follows == "" and (before == "" or (before == "-" and lx.word(i - 2) == "")):
        return len(lx.word(i)) > _LONGEST_PHONE
    return lx.word(i).endswith("000") or counts_at(lx, i + 1)
