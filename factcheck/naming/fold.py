"""Writing a name the same way whatever the keyboard: case, accents, apostrophes, hyphens, full stops."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_DROPPED = frozenset(".'’‘ʼ`´ʻ")
_ASCII = {
    code: None if chr(code) in _DROPPED else " and " if chr(code) == "&" else " "
    for code in range(128)
    if not chr(code).isalnum()
}
APOSTROPHES = frozenset("'’‘ʼ`´ʻ")
HYPHENS = frozenset("-‐‑‒–")


@lru_cache(maxsize=32768)
def fold(name: str) -> str:
    """``name`` as a key: "Côte d’Ivoire" and "COTE D'IVOIRE" give "cote divoire".

    Case, accents, apostrophes and full stops fall away; every other mark is a space.
    """
    if name.isascii():
        return " ".join(name.casefold().translate(_ASCII).split())
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and ").translate(_LETTERS))
    kept = (
        char if char.isalnum() else " "
        for char in plain
        if not unicodedata.combining(char) and char not in _DROPPED
    )
    return " ".join("".join(kept).split())


def without_possessive(name: str) -> str:
    """``name`` without a closing possessive, straight, curly or spaced: "Myung ’s" gives "Myung"."""
    stripped = name.rstrip()
    if stripped[-1:] in {"s", "S"} and stripped[-2:-1] in APOSTROPHES:
        return stripped[:-2].rstrip()
    if stripped[-1:] in APOSTROPHES:
        return stripped[:-1].rstrip()
    return stripped


def is_acronym(surface: str) -> bool:
    """Whether ``surface`` is written as an acronym: "KCNA", "U.N.", "G-7", "BoE"."""
    letters = [char for char in surface if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return 1 <= len(letters) <= 8 and capitals >= 2 and capitals * 2 > len(letters) and " " not in surface
