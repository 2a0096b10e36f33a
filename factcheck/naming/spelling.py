"""Whether two name parts are two spellings of one: romanisation rules, known variants, one slip."""

from __future__ import annotations

from functools import cache

from factcheck.naming.fold import fold
from factcheck.resources import lexicon

# Romanisations that differ between agencies (BGN/PCGN, ISO 9, Hepburn, Revised Romanisation), longest
# first. They bring two spellings to one key; the key itself is no transcription.
_RULES = (
    ("shch", "sh"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("yy", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("ij", "i"),
    ("ii", "i"),
    ("yj", "i"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "k"),
    ("ph", "f"),
    ("zh", "j"),
    ("dj", "j"),
    ("ts", "c"),
    ("tz", "c"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("x", "ks"),
)
# Shorter parts carry too little to be told a variant by rule ("Li" and "Lee" are two families).
_LONG_ENOUGH_BY_RULE = 4
_LONG_ENOUGH = 5
_LONG_ALONE = 7


@cache
def sound_key(part: str) -> str:
    """The romanisation key of a folded part: "zelenskyy", "zelensky" and "zelenskiy" share one."""
    # A first J or Y stays: "Jung" and "Young" are two names.
    initial, key = (part[0], part[1:]) if part[:1] in {"j", "y"} else ("", part)
    for old, new in _RULES:
        key = key.replace(old, new)
    out = initial + "".join(char for at, char in enumerate(key) if at == 0 or key[at - 1] != char)
    return out[:-1] if len(out) > 3 and out.endswith("h") else out


def spelt_alike(one: str, other: str) -> bool:
    """Whether two folded parts are spellings of one name: on the list, or long with equal keys."""
    if one == other or other in _variants().get(one, frozenset()):
        return True
    return min(len(one), len(other)) >= _LONG_ENOUGH_BY_RULE and sound_key(one) == sound_key(other)


def one_slip(one: str, other: str, *, alone: bool) -> bool:
    """Whether one letter dropped, added, changed or swapped turns one part into the other.

    Short parts never count; a part that stands ``alone`` must be longer, since nothing else
    speaks for the two being one person. Two given names that both exist never count: Marie, Maria.
    """
    if min(len(one), len(other)) < (_LONG_ALONE if alone else _LONG_ENOUGH) or one[0] != other[0]:
        return False
    if one in _given() and other in _given():
        return False
    return _within_one(one, other)


def short_form(one: str, other: str) -> bool:
    """Whether one given name is the other's usual short form ("joe", "joseph")."""
    return other in _nicknames().get(one, frozenset()) or one in _nicknames().get(other, frozenset())


def opens_person(word: str) -> bool:
    """Whether ``word`` often opens a person's name: a given name, or a family name that comes first."""
    return fold(word) in _given() or fold(word) in _family_first()


def family_first(word: str) -> bool:
    """Whether ``word`` is a family name of the kind that comes first: Kim, Xi, Nguyen."""
    return fold(word) in _family_first()


def _within_one(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = 0
    while at < len(one) and one[at] == other[at]:
        at += 1
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        return swapped or one[at + 1 :] == other[at + 1 :]
    return one[at:] == other[at + 1 :]


@cache
def _variants() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for group in lexicon("first_names")["variants"]:
        keys = frozenset(fold(name) for name in group)
        for key in sorted(keys):
            table[key] = table.get(key, frozenset()) | keys
    return table


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    return {
        fold(group[0]): frozenset(fold(name) for name in group[1:])
        for group in lexicon("first_names")["nicknames"]
    }


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(name) for name in lexicon("first_names")["given"])


@cache
def _family_first() -> frozenset[str]:
    return frozenset(fold(name) for name in lexicon("first_names")["family_first"])
