"""Ages that only the sentence shows: who turned 68, she will be 29."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.figures.syntax import Place, lower
from factcheck.records import Quantity

_OLDEST = 120
_ENDS = ("", ",", ".", ";", "in", "on", "when", "next", "this", "at", "last", "and")
_BEINGS = ("will", "would", "was", "is", "'ll", "’ll", "'d")
_PERSONS = ("he", "she", "who", "i")


def as_age(place: Place) -> Quantity:
    """The figure as an age where a person turns it, or will be it; else as it is."""
    quantity = place.quantity
    if quantity.kind != "count" or quantity.unit is not None or lower(place.after()) not in _ENDS:
        return quantity
    if quantity.low is None or quantity.low != quantity.high or quantity.low > _OLDEST:
        return quantity
    if quantity.low != quantity.low.to_integral_value() or not (_turns(place) or _is_so_old(place)):
        return quantity
    return replace(quantity, kind="age", unit="year")


def _turns(place: Place) -> bool:
    verb = place.before()
    return verb is not None and verb.lemma == "turn" and verb.text.lower() != "turning"


def _is_so_old(place: Place) -> bool:
    """He will be 29 on Friday; "they were 30" counts them."""
    be, first = lower(place.before()), lower(place.before(2))
    if be == "be":
        return first in _BEINGS and lower(place.before(3)) in _PERSONS
    return be in _BEINGS and first in ("he", "she")
