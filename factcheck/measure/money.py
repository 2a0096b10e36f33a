"""Currencies that share a name: what "$", "Rs" or "pesos" stands for depends on where it was written.

``models/lexicon/currencies.json`` ("shared") lists, for each such name, the surfaces that leave the
currency open and the ISO 4217 codes they may stand for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.records import Quantity
from factcheck.resources import lexicon

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")


def open_currency(surface: str, code: str | None) -> str | None:
    """The shared name ("dollar", "rupee") by which ``surface`` leaves the currency open, or None: "$5" and
    "5 dollars" do, "US$5" and "5 Canadian dollars" do not. ``code`` is the one it was read as.
    """
    tokens = _TOKEN.findall(surface.lower())
    for name, shared in lexicon("currencies")["shared"].items():
        if code not in shared["codes"] or not _holds(tokens, shared["bare"]):
            continue
        marked = _marked(name)
        if not any(_at(tokens, i, part) for i, token in enumerate(tokens) for part in marked.get(token, ())):
            return str(name)
    return None


def money_alike(claim: Quantity, evidence: Quantity) -> bool:
    """Whether two sums may be in one currency: the same code, or a name that both leave open ("$5" from
    Sydney, "$5" from New York). "$5" where the source has "A$5" is no such pair: the reader loses which.
    """
    if claim.unit == evidence.unit:
        return True
    names = [open_currency(quantity.surface, quantity.unit) for quantity in (claim, evidence)]
    return names[0] is not None and names[0] == names[1]


def _holds(tokens: Sequence[str], bare: Sequence[str]) -> bool:
    return any(word in tokens for word in bare)


@cache
def _marked(name: str) -> dict[str, list[list[str]]]:
    """The surfaces of a shared name's currencies that say which one they mean, by their first token."""
    money = lexicon("currencies")
    shared = money["shared"][name]
    surfaces = {
        surface
        for code in shared["codes"]
        for key in ("before", "after")
        for surface in money["currencies"].get(code, {}).get(key, ())
    }
    surfaces |= {surface for surface, (code, _) in money["minor"].items() if code in shared["codes"]}
    found: dict[str, list[list[str]]] = {}
    for surface in sorted(surfaces - set(shared["bare"])):
        tokens = _TOKEN.findall(surface)
        found.setdefault(tokens[0], []).append(tokens)
    return found


def _at(tokens: Sequence[str], i: int, part: Sequence[str]) -> bool:
    return tokens[i : i + len(part)] == part
