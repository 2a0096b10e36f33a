"""Numbers that belong to what stands before them: catalogues, roads, models, seasons, brands."""

from __future__ import annotations

from functools import cache

from factcheck.extract.figures.basics import counts_at
from factcheck.extract.figures.lexemes import Lexed
from factcheck.resources import lexicon

_ROAD_DIGITS = 4


@cache
def listed(section: str) -> frozenset[str]:
    """A list of what is no figure."""
    return frozenset(lexicon("nonfigures")[section])


def is_catalogued(lx: Lexed, i: int) -> bool:
    """HD 69830, TGN 1412: plain digits after capitals that are no place and count nothing."""
    letters = lx.raw(i - 1)
    if not (2 <= len(letters) <= 5 and letters.isupper() and lx.low[i].isdecimal() and len(lx.low[i]) > 2):
        return False
    if lx.is_number(i + 1) or lx.word(i - 1) in listed("capitals_that_count"):
        return False
    return not counts_at(lx, i + 1)


def is_road(lx: Lexed, i: int) -> bool:
    """On Oregon 214, along Texas 71, Operation Trident 2: a capital and a number that counts nothing."""
    if not lx.capital(i - 1):
        return False
    if lx.raw(i - 2) in ("Operation", "Project", "Exercise"):
        return not lx.is_word(i + 1)
    if lx.word(i - 2) not in ("on", "along", "off", "onto"):
        return False
    if not lx.low[i].isdecimal() or len(lx.low[i]) > _ROAD_DIGITS or lx.glued(i):
        return False
    return lx.word(i - 1) in listed("road_places") and not counts_at(lx, i + 1)


def is_spaced_model(lx: Lexed, i: int) -> bool:
    """AK - 47 in a text whose hyphens stand apart."""
    if lx.word(i - 1) != "-" or lx.glued(i) or lx.glued(i - 1):
        return False
    letters = lx.raw(i - 2)
    return (
        len(letters) < 3
        and letters.isalpha()
        and letters.isupper()
        and lx.word(i - 2) not in listed("capitals_that_count")
    )


def is_season(lx: Lexed, i: int) -> bool:
    """05-06: two digits with a nought before them, joined to two others."""
    word = lx.word(i)
    if word[0] != "0" or len(word) != 2:
        return False
    joined = lx.word(i + 1) in ("-", "–", "/") and lx.glued(i + 1) and lx.glued(i + 2)
    return joined and len(lx.word(i + 2)) == 2 and lx.is_number(i + 2)


def inner_capital(lx: Lexed, i: int) -> bool:
    """iPhone, PlayStation: a capital inside a word is a brand."""
    surface = lx.raw(i)
    return len(surface) > 2 and surface[1:].lower() != surface[1:] and surface.upper() != surface
