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
    """The quantities with every bare currency, and that of its dual, as the text or ``home`` has it."""
    money = [quantity for quantity in quantities if quantity.kind == "money"]
    if not money:
        return quantities
    said = {q.unit for q in money if open_currency(_own(q), q.unit) is None}
    said |= {q.dual.unit for q in money if q.dual and open_currency(q.dual.surface, q.dual.unit) is None}
    return tuple(_at_home(text, quantity, said, home) for quantity in quantities)


def _own(quantity: Quantity) -> str:
    """The surface without its dual."""
    if quantity.dual is None:
        return quantity.surface
    return quantity.surface[: quantity.dual.span.start - quantity.span.start]


def _at_home(text: str, quantity: Quantity, said: set[str | None], home: str | None) -> Quantity:
    if quantity.kind != "money":
        return quantity
    meant = _meant(text, _own(quantity), quantity.unit, said, home)
    quantity = quantity if meant == quantity.unit else replace(quantity, unit=meant)
    dual = quantity.dual
    if dual is None:
        return quantity
    unit = _meant(text, dual.surface, dual.unit, said, home) or dual.unit
    return quantity if unit == quantity.unit else replace(quantity, dual=replace(dual, unit=unit))


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
