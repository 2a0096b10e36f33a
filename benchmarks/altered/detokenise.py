"""Tokenised sentences to plain text; what cannot be put together without guessing is declined."""

from __future__ import annotations

import re

_OPENING = re.compile(r"``\s?")
_CLOSING = re.compile(r"\s?''")
_JOINED = (
    (re.compile(r"(?<=\d) , (?=\d{3}\b)"), ","),
    (re.compile(r"(?<=\d) ([.:]) (?=\d)"), r"\1"),
    (re.compile(r"([$£€]) (?=\d)"), r"\1"),
    (re.compile(r" (?=['’](?:s|re|ve|ll|d|m)\b)"), ""),
    (re.compile(r" (?=n['’]t\b)"), ""),
    (re.compile(r" (?=[,;:%)\]])"), ""),
    (re.compile(r"(?<=[(\[]) "), ""),
    (re.compile(r" (?=[.?!](?:\s?\"|$))"), ""),
    (re.compile(r"(?<=s) '(?= [a-z])"), "'"),
)
# A stop inside the sentence may belong to an abbreviation ("U . S .") or be the end of one of two sentences.
_UNSURE = re.compile(r" [.?!'/&#*=+<>|_~^] |\.\.|…|https?\b|\bwww\b|[`*_\\|]| ['’]\S| ['’]|''|\w- \w")
_SPLIT_HYPHEN = re.compile(r" [-–] |\w [-–]|[-–] \w")


def detokenised(sentence: str, split_hyphens: bool) -> str | None:
    """``sentence`` as it would be printed; None where that cannot be told.

    ``split_hyphens`` says that the tokeniser split at hyphens: then "court - mandated" and a dash look alike.
    """
    if split_hyphens and _SPLIT_HYPHEN.search(sentence):
        return None
    text = " ".join(sentence.split())
    if text.count("``") + text.count("''"):
        if not _balanced(text):
            return None
        text = _CLOSING.sub('"', _OPENING.sub('"', text))
    elif text.count('"') % 2:
        return None
    else:
        text = re.sub(r'" ([^"]*?) ?"', r'"\1"', text)
    for pattern, joined in _JOINED:
        text = pattern.sub(joined, text)
    text = re.sub(r' (")(?=[,.;]|$)', r"\1", text)
    return None if _UNSURE.search(text) else text


def _balanced(text: str) -> bool:
    """Opening and closing marks by turns."""
    marks = re.findall(r"``|''", text)
    return (
        len(marks) % 2 == 0 and all(m == ("``", "''")[i % 2] for i, m in enumerate(marks)) and '"' not in text
    )
