"""Tokenised text as it would stand in print: no space before a comma, quotation marks closed up."""

from __future__ import annotations

import re

_RULES = (
    (re.compile(r"``\s*"), "“"),
    (re.compile(r"\s*''"), "”"),
    (re.compile(r"\s+(n't|N'T|'(?:s|S|re|RE|ve|ll|LL|d|m))\b"), r"\1"),
    (re.compile(r"\b([Cc]an|[Gg]on|[Ww]an) (not|na)\b"), r"\1\2"),
    (re.compile(r"(?<=\w) ’ (?=(?:s|re|ve|ll|d|m|t)\b)"), "’"),
    (re.compile(r"(?<=\d) \. (?=\d)"), "."),
    (re.compile(r"\s+([,.;:!?%)\]}])"), r"\1"),
    (re.compile(r"([(\[{$£€#])\s+"), r"\1"),
    (re.compile(r"(?<=s) '(?=\s)"), "'"),
    (re.compile(r"(?<=\d), (?=\d{3}\b(?! ,))"), ","),
    (re.compile(r"\b([A-Z])\. (?=[A-Z]\.)"), r"\1."),
    (re.compile(r"(?<=[A-Za-z0-9]) - (?=[A-Za-z0-9])"), "-"),
    (re.compile(r"\s*/\s*"), "/"),
    (re.compile(r"(?<=\d) ?: ?(?=\d\d\b)"), ":"),
)


def detokenised(sentence: str) -> str:
    """``sentence``, whose tokens are parted by spaces (Penn Treebank conventions), as running text.

    A straight mark that opens and one that closes look alike; they are told apart by their order.
    """
    text = sentence
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    halves = re.split(r'\s*"\s*', text)
    out = halves[0]
    for place, half in enumerate(halves[1:]):
        out = f"{out.rstrip()} “{half}" if place % 2 == 0 else f"{out}” {half}"
    return " ".join(re.sub(r"” ([,.;:!?])", r"”\1", out).split())
