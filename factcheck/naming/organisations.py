"""Comparing the names of organisations: legal forms, acronyms, short names, "Ministry of X", "X Ministry"."""

from __future__ import annotations

from functools import cache

from factcheck.naming.fold import fold, is_acronym
from factcheck.naming.gazetteer import lookup
from factcheck.naming.relation import NameRelation
from factcheck.naming.spelling import one_slip
from factcheck.resources import lexicon

_NATIONS = frozenset({"territory", "region"})


def compare_organisations(claim: str, evidence: str) -> NameRelation:
    """SAME, ALIAS, VARIANT or DIFFERENT for the names of two organisations."""
    left, right = _content(claim), _content(evidence)
    if not left or not right:
        return NameRelation.UNRELATED
    if sorted(left) == sorted(right):
        return NameRelation.SAME
    if abbreviates(claim, evidence) or abbreviates(evidence, claim):
        return NameRelation.ALIAS
    if len(left) > len(right):
        left, right = right, left
    if _is_short_name(left, right):
        return NameRelation.ALIAS
    if len(left) == len(right) and _slips(left, right):
        return NameRelation.VARIANT
    return NameRelation.DIFFERENT


def abbreviates(acronym: str, name: str) -> bool:
    """Whether ``acronym`` is made of the first letters of ``name``, small words left out or counted."""
    if not is_acronym(acronym):
        return False
    letters = fold(acronym).replace(" ", "")
    words = fold(name.replace("-", " ")).split()
    if len(words) < 2 or len(letters) < 2:
        return False
    full = "".join(word[0] for word in words)
    content = "".join(word[0] for word in words if word not in _small_words())
    return letters in {full, content}


def is_legal_form(word: str) -> bool:
    """Whether ``word`` says what kind of company it is: Inc., plc, GmbH."""
    return fold(word) in _legal_forms()


def _content(name: str) -> tuple[str, ...]:
    words = [_respelt(word) for word in fold(name).split() if word not in _small_words()]
    while len(words) > 1 and words[-1] in _legal_forms():
        words.pop()
    # "U.S. Treasury", "US Treasury", "United States Treasury" open with one and the same territory.
    count, territory = leading_territory(name)
    if territory is None:
        return tuple(words)
    opening = len(
        [word for word in fold(" ".join(name.split()[:count])).split() if word not in _small_words()]
    )
    return (f"={territory}", *words[opening:])


def leading_territory(name: str) -> tuple[int, str | None]:
    """How many opening words of ``name`` name a territory or its people, and its canonical."""
    words = name.split()
    for count in range(min(3, len(words) - 1), 0, -1):
        entry = lookup(" ".join(words[:count]))
        if entry is not None and entry.scope in _NATIONS and entry.role in {"name", "demonym"}:
            return count, entry.canonical
    return 0, None


def _is_short_name(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    nations = [{word for word in name if word.startswith("=")} for name in (short, full)]
    if nations[0] and nations[0] != nations[1]:
        return False
    plain, rest = (tuple(word for word in name if not word.startswith("=")) for name in (short, full))
    if not plain:
        return False
    if nations[0] != nations[1] and sorted(plain) == sorted(rest):
        return True
    return rest[: len(plain)] == plain and not (len(plain) == 1 and plain[0] in _heads())


def _slips(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    unequal = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
    return len(unequal) == 1 and one_slip(*unequal[0], alone=len(left) == 1)


def _respelt(word: str) -> str:
    return str(lexicon("name_heads")["respelt"].get(word, word))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(lexicon("name_words")["small"])


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("name_heads")["legal"])


@cache
def _heads() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("name_heads")["organisation"])
