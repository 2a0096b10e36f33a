"""The surfaces of units and currencies as one table, built once from the lexicons.

``models/lexicon/units.json`` and ``currencies.json`` hold canonical names, ISO 4217 codes and surfaces.
A surface may have a condition: ``glued`` counts only where it touches the number ("5m"), ``exact`` only
in that case ("300 MW"), ``of`` only before "of" or after a fraction ("two cups of rice"), ``wordlike``
only after a number large enough for that currency ("5,000 won").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.extract.figures.basics import ONE
from factcheck.extract.figures.lexemes import lex
from factcheck.resources import lexicon

CONDITIONS = ("surfaces", "glued", "exact", "of")
_HYPHENED = ("square ", "cubic ", "nautical ", "metric ")  # a 3,000-square-foot house
_CODE_SCALES = (("M", Decimal(1000000)), ("K", Decimal(1000)), ("k", Decimal(1000)))


@dataclass(frozen=True, slots=True)
class Entry:
    """One surface: the lexemes after its first, what it stands for, and when it does.

    ``factor`` is what the number is multiplied by ("50 cents" is 0.50 USD); ``written`` the surface as an
    ``exact`` one must stand.
    """

    rest: tuple[str, ...]
    kind: str
    name: str
    factor: Decimal
    condition: str
    written: str


@cache
def surfaces() -> dict[str, tuple[Entry, ...]]:
    """First lexeme of every surface to its entries, the longest and the most particular first."""
    table: dict[str, list[Entry]] = {}
    for surface, kind, name, factor, condition in (*_units(), *_money()):
        first, *rest = lex(surface).low
        table.setdefault(first, []).append(Entry(tuple(rest), kind, name, factor, condition, surface))
    return {
        first: tuple(sorted(entries, key=lambda e: (-len(e.rest), e.condition == "", e.condition, e.written)))
        for first, entries in table.items()
    }


_Row = tuple[str, str, str, Decimal, str]


def _units() -> Iterator[_Row]:
    for name, unit in lexicon("units")["units"].items():
        for condition in CONDITIONS:
            for surface in unit.get(condition, ()):
                kind = unit.get("kind", "measure")
                yield surface, kind, name, ONE, "" if condition == "surfaces" else condition
                if surface.startswith(_HYPHENED):
                    yield surface.replace(" ", "-"), kind, name, ONE, ""


def _money() -> Iterator[_Row]:
    money = lexicon("currencies")
    for code, currency in money["currencies"].items():
        for surface in currency.get("after", ()):
            yield surface, "money", code, ONE, "wordlike" if surface in money["wordlike"] else ""
        for written, factor in _scaled_codes(code):
            yield written, "money", code, factor, "exact"
    for section, condition in (("minor", ""), ("minor_glued", "glued")):
        for surface, (code, factor) in money[section].items():
            yield surface, "money", code, Decimal(factor), condition


def _scaled_codes(code: str) -> Iterator[tuple[str, Decimal]]:
    """MSEK, KEUR: not for codes that are words ("ALL", "TOP")."""
    if lexicon("currencies")["wordlike"].get(code.lower(), 0) <= 1:
        yield from ((f"{letter}{code}", factor) for letter, factor in _CODE_SCALES)


@cache
def prefixes() -> dict[tuple[str, ...], tuple[str, Decimal, str]]:
    """The lexemes of what stands before a number to its code, factor and, for "MAUD", its only spelling."""
    money = lexicon("currencies")["currencies"]
    table = {
        lex(written).low: (code, factor, written) for code in money for written, factor in _scaled_codes(code)
    }
    return table | {
        lex(prefix).low: (code, ONE, "")
        for code, currency in money.items()
        for prefix in currency.get("before", ())
    }
