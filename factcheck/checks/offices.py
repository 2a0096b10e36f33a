"""What somebody named is: titles and roles in one place of two sentences that say nearly the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.checks import look
from factcheck.checks.frames import Gap, akin, exchanged, lexeme
from factcheck.lexis.wordnet import ancestry, entry
from factcheck.naming.fold import fold
from factcheck.records import Mention, Token
from factcheck.resources import lexicon, load
from factcheck.views import Comparison, SentenceView


def roles(comparison: Comparison) -> Iterator[Gap]:
    """Titles and roles of a named person that are not each other's: senator, governor."""
    for gap, mine, theirs in exchanged(comparison):
        if mine.pos not in ("NOUN", "PROPN") or theirs.pos not in ("NOUN", "PROPN"):
            continue
        if not _is_role(mine) or not _is_role(theirs) or _one_role(mine, theirs):
            continue
        if _beside_person(gap.frame.claim_view, mine) and _beside_person(gap.frame.evidence_view, theirs):
            yield gap


def _is_role(token: Token) -> bool:
    """Whether a noun says what somebody is: a title, or a word for a person in its first sense."""
    if fold(token.text) in _titles():
        return True
    row = entry(lexeme(token, "NOUN"), "n")
    person = entry("person", "n")
    if row is None or person is None or not row.senses:
        return False
    sense, human = row.senses[0][0], {found for found, _ in person.senses[:1]}
    return bool(human & set(ancestry(sense)))


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(title) for title in lexicon("titles")["titles"])


def _one_role(mine: Token, theirs: Token) -> bool:
    """Whether two words name one role: one shortened, another ending ("chairman", "chairwoman"), or, of words
    that are no titles, a word that may mean the same. Two titles are two offices, however near they lie.
    """
    one, other = sorted((_bare(mine), _bare(theirs)), key=len)
    if (
        _shortened(one, other)
        or one[: int(look.limits()["role_stem"])] == other[: int(look.limits()["role_stem"])]
    ):
        return True
    groups: list[list[str]] = load("checks")["one_role"]
    if any(one in group and other in group for group in groups):
        return True
    return not {one, other} <= _titles() and akin(mine, theirs, "NOUN")


def _bare(token: Token) -> str:
    return fold(token.text).strip(".")


def _shortened(short: str, full: str) -> bool:
    """Whether ``short`` begins like ``full`` and keeps some of its letters in their order: Dr, Doctor."""
    letters = iter(full)
    return short[:1] == full[:1] and all(letter in letters for letter in short)


def _beside_person(view: SentenceView, token: Token) -> bool:
    """Whether a person is named around ``token``, a few words off, or with it."""
    at = view.sentence.tokens.index(token)
    reach = int(look.limits()["role_reach"])
    near = view.sentence.tokens[max(0, at - reach) : at + reach + 1]
    return any(_names_person(mention, near) for mention in view.mentions)


def _names_person(mention: Mention, near: tuple[Token, ...]) -> bool:
    return mention.kind == "person" and any(mention.span.overlaps(token.span) for token in near)
