"""Which currency a bare "$", "Rs", "kr" or "¥" stands for in one text.

The text settles it where it can: a writer who also says "US$" means another dollar by "$", one who says
"A$" does not mean that one by "$"; "pesos" are those named once in full. Else the place of publication
decides, else the commonest ("$" is USD).
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.measure.money import open_currency
from factcheck.records import Article, Quantity
from factcheck.resources import lexicon


def home_currency(article: Article) -> str | None:
    """The ISO 4217 code a bare currency name stands for where ``article`` was published: by its outlet, else
    by the place of its dateline, unless an agency that writes for the world filed it.
    """
    known = lexicon("currency_places")
    outlet = known["outlets"].get((article.outlet or "").casefold())
    if outlet is not None or article.dateline is None:
        return None if outlet is None else str(outlet)
    if (article.dateline.agency or "").casefold() in known["world_agencies"]:
        return None
    parts = [part.strip().casefold() for part in article.dateline.place.split(",")]
    return next(
        (str(known["places"][part]) for part in (*parts[1:], parts[0]) if part in known["places"]), None
    )


def with_currencies(text: str, quantities: tuple[Quantity, ...], home: str | None) -> tuple[Quantity, ...]:
    """The quantities with every bare currency as the text or ``home`` has it."""
    money = [quantity for quantity in quantities if quantity.kind == "money"]
    if not money:
        return quantities
    said = {q.unit for q in money if open_currency(q.surface, q.unit) is None}
    return tuple(
        replace(q, unit=_meant(text, q.surface, q.unit, said, home)) if q.kind == "money" else q
        for q in quantities
    )


def _meant(text: str, surface: str, unit: str | None, said: set[str | None], home: str | None) -> str | None:
    name = open_currency(surface, unit)
    if name is None:
        return unit
    shared = lexicon("currencies")["shared"][name]
    named = said & set(shared["codes"])
    if name == "dollar":
        return unit if home not in shared["codes"] or home in named else home
    named |= {code for code, words in shared.get("words", {}).items() if any(w in text for w in words)}
    if len(named) == 1:
        return named.pop()
    return home if home in shared["codes"] else unit
