"""The names that are known beforehand: territories, their demonyms and capitals, metonyms for
governments, cities and states, well-known organisations. One lookup by surface.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from factcheck.naming.fold import fold
from factcheck.resources import lexicon


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known surface stands for; the fields are those of ``Mention``. ``exact`` surfaces count
    only as written there ("WHO", "US"); ``scope`` is territory, region, city, organisation or group.
    """

    canonical: str
    kind: str
    role: str
    scope: str
    others: tuple[str, ...] = ()
    exact: bool = False


def lookup(surface: str) -> Entry | None:
    """The entry of ``surface``, an article before it allowed; None if the name is not known or is
    written in a case it never has.
    """
    found = lookup_bare(surface)
    if found is None and surface[:4] in {"the ", "The "}:
        return lookup_bare(surface[4:])
    return found


@lru_cache(maxsize=32768)
def lookup_bare(surface: str) -> Entry | None:
    """As ``lookup``, but an article counts only where it is part of the name ("The Hague")."""
    for spelling, entry in _index().get(fold(surface), ()):
        if _written_alike(surface, spelling, entry.exact):
            return entry
    return None


def lengths_from(first_word: str) -> tuple[int, ...]:
    """The numbers of words that known names opening with ``first_word`` have, greatest first."""
    return _lengths().get(fold(first_word).partition(" ")[0], ())


def longest_entry() -> int:
    """The greatest number of words of a known name."""
    return _longest()


def within(canonical: str) -> str | None:
    """The territory that ``canonical`` lies in or belongs to, where it is known."""
    return _within().get(canonical)


def scope_of(canonical: str) -> str | None:
    """The scope of a known canonical: territory, region, city, organisation or group."""
    return _scopes().get(canonical)


def _written_alike(surface: str, spelling: str, exact: bool) -> bool:
    if exact:
        plain = surface.replace(".", "")
        return plain == spelling.replace(".", "") or (plain.isupper() and plain == spelling.upper())
    return any(char.isupper() for char in surface)


@cache
def _index() -> dict[str, tuple[tuple[str, Entry], ...]]:
    index: dict[str, tuple[tuple[str, Entry], ...]] = {}
    for spelling, entry in _entries():
        key = fold(spelling)
        held = index.get(key, ())
        # The first meaning stands, later ones become "others" ("New York" the city, and the state).
        if held and held[0][1].exact == entry.exact:
            continue
        index[key] = (*held, (spelling, entry))
    return index


def _entries() -> Iterator[tuple[str, Entry]]:
    for row in lexicon("territories"):
        yield from _territory(row)
    for row in lexicon("metonyms"):
        yield row["name"], Entry(row["of"], "place", "metonym", "territory", (row["name"],))
    for row in lexicon("organisations"):
        yield from _organisation(row)
    for row in lexicon("places"):
        entry = Entry(row["name"], "place", "name", "city")
        for spelling in (row["name"], *row["aliases"]):
            yield spelling, _exact(entry) if _is_exact(spelling) else entry


def _territory(row: Any) -> Iterator[tuple[str, Entry]]:
    scope = "region" if row["type"] == "region" else "territory"
    name = row["name"]
    kind = "organisation" if row["type"] == "union" else "place"
    entry = Entry(name, kind, "name", scope, tuple(row.get("others", ())))
    for spelling in (name, *row["aliases"]):
        yield spelling, _exact(entry) if _is_exact(spelling) else entry
    for demonym in row["demonyms"]:
        people = Entry(name, kind, "demonym", scope)
        yield demonym, people
        if not demonym.endswith(("s", "sh", "ch", "ese", "men", "man")):
            yield demonym + "s", people
    for capital in row["capitals"]:
        for spelling in capital:
            yield spelling, Entry(name, kind, "capital", scope, (capital[0],))


def _organisation(row: Any) -> Iterator[tuple[str, Entry]]:
    kind = row["kind"]
    entry = Entry(row["name"], kind, "name", kind)
    for spelling in (row["name"], *row["aliases"]):
        yield spelling, _exact(entry) if _is_exact(spelling) else entry
    for acronym in row["acronyms"]:
        yield acronym, _exact(entry)


def _is_exact(spelling: str) -> bool:
    return spelling.replace(".", "").isupper() and len(spelling.replace(".", "")) <= 5


def _exact(entry: Entry) -> Entry:
    return Entry(entry.canonical, entry.kind, entry.role, entry.scope, entry.others, exact=True)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for key in _index():
        words = key.split()
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(counts, reverse=True)) for word, counts in lengths.items()}


@cache
def _longest() -> int:
    return max(len(key.split()) for key in _index())


@cache
def _within() -> dict[str, str]:
    inside = {row["name"]: row["in"] for row in lexicon("territories") if "in" in row}
    inside |= {row["name"]: row["in"] for row in lexicon("places")}
    inside |= {row["name"]: row["in"] for row in lexicon("organisations") if "in" in row}
    for row in lexicon("territories"):
        inside |= {capital[0]: row["name"] for capital in row["capitals"]}
    return inside


@cache
def _scopes() -> dict[str, str]:
    return {entry.canonical: entry.scope for _, entry in _entries()}
