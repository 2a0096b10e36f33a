"""The one question of this package: do two names stand for the same bearer?"""

from __future__ import annotations

from functools import cache

from factcheck.naming.fold import fold, without_possessive
from factcheck.naming.gazetteer import lookup, scope_of, within
from factcheck.naming.organisations import abbreviates, compare_organisations, is_legal_form
from factcheck.naming.persons import compare_persons
from factcheck.naming.relation import NameRelation
from factcheck.naming.spelling import one_slip, opens_person, spelt_alike
from factcheck.naming.titles import bare_name
from factcheck.records import Mention, Span
from factcheck.resources import lexicon

_ORGANISED = frozenset({"organisation", "group"})


def same(claim: Mention, evidence: Mention) -> NameRelation:
    """How two mentions, of one article or of two, stand to each other.

    Symmetric. Canonicals decide first, then what is known of capitals and places, then the names part
    by part. Mentions of kinds that cannot be compared are UNRELATED.
    """
    kinds = {claim.kind, evidence.kind}
    if claim.canonical == evidence.canonical and ("person" not in kinds or len(kinds) == 1):
        return _one_canonical(claim, evidence)
    if claim.role == evidence.role == "capital" or (_is_city(claim) and _is_city(evidence)):
        return _two_cities(claim, evidence)
    if claim.canonical in evidence.others or evidence.canonical in claim.others:
        return NameRelation.ALIAS if "person" in kinds else NameRelation.METONYM
    known = _by_containment(claim, evidence)
    if known is not None:
        return known
    if claim.kind == evidence.kind == "person":
        return _better(
            compare_persons(claim.canonical, evidence.canonical), claim, evidence, NameRelation.DIFFERENT
        )
    if claim.kind in _ORGANISED and evidence.kind in _ORGANISED:
        return compare_organisations(claim.canonical, evidence.canonical)
    if claim.kind == evidence.kind == "place":
        return _two_places(claim, evidence)
    return _of_open_kind(claim, evidence)


def compare_surfaces(claim: str, evidence: str) -> NameRelation:
    """How two names stand to each other with no article around them; titles and possessives allowed."""
    return same(mention_of(claim), mention_of(evidence))


def mention_of(surface: str) -> Mention:
    """The mention a lone ``surface`` makes: from the tables, else by its shape."""
    name = without_possessive(surface.strip())
    span = Span(0, len(surface))
    if fold(name) in _directions():
        return Mention(span, surface, "place", _directions()[fold(name)], "pronoun-like")
    entry = lookup(name)
    if entry is not None:
        return Mention(span, surface, entry.kind, entry.canonical, entry.role, entry.others)
    bare = bare_name(name)
    if bare != name and lookup(bare) is None:
        return Mention(span, surface, "person", bare)
    return Mention(span, surface, _kind_by_shape(bare), bare)


def _one_canonical(claim: Mention, evidence: Mention) -> NameRelation:
    one, other = (fold(without_possessive(mention.surface)) for mention in (claim, evidence))
    if one == other:
        return NameRelation.SAME
    if "pronoun-like" in {claim.role, evidence.role}:
        return NameRelation.ALIAS
    if claim.role != evidence.role:
        return NameRelation.METONYM
    if claim.role == "name":
        if claim.kind == "person":
            relation = compare_persons(claim.surface, evidence.surface)
            return relation if relation.one_bearer else NameRelation.ALIAS
        if claim.kind in _ORGANISED and scope_of(claim.canonical) != "territory":
            relation = compare_organisations(claim.surface, evidence.surface)
            return relation if relation.one_bearer else NameRelation.ALIAS
        return NameRelation.SAME
    return NameRelation.SAME if claim.others == evidence.others else NameRelation.METONYM


def _is_city(mention: Mention) -> bool:
    return mention.role == "capital" or scope_of(mention.canonical) == "city"


def _two_cities(claim: Mention, evidence: Mention) -> NameRelation:
    names = [
        (mention.others or (mention.canonical,))[0] if mention.role == "capital" else mention.canonical
        for mention in (claim, evidence)
    ]
    return NameRelation.METONYM if names[0] == names[1] else NameRelation.DIFFERENT


def _by_containment(claim: Mention, evidence: Mention) -> NameRelation | None:
    pairs = ((claim, evidence), (evidence, claim))
    for inner, outer in pairs:
        if outer.canonical in _around(inner.canonical):
            institution = inner.kind in _ORGANISED and scope_of(inner.canonical) != "territory"
            return NameRelation.METONYM if institution else NameRelation.CONTAINS
    return None


def _around(canonical: str) -> tuple[str, ...]:
    chain: list[str] = []
    outer = within(canonical)
    while outer is not None and outer not in chain:
        chain.append(outer)
        outer = within(outer)
    return tuple(chain)


def _two_places(claim: Mention, evidence: Mention) -> NameRelation:
    scopes = [scope_of(mention.canonical) for mention in (claim, evidence)]
    if all(scopes):
        return NameRelation.UNRELATED if "region" in scopes else NameRelation.DIFFERENT
    one, other = fold(claim.canonical), fold(evidence.canonical)
    if one == other:
        return NameRelation.SAME
    if any(scopes):
        # A place that is not in the tables may well lie in the country beside it.
        return NameRelation.DIFFERENT if "city" in scopes else NameRelation.UNRELATED
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if longer[: len(shorter)] == shorter:
        return NameRelation.ALIAS
    if spelt_alike(one, other) or one_slip(one, other, alone=True):
        return NameRelation.VARIANT
    return NameRelation.DIFFERENT


def _of_open_kind(claim: Mention, evidence: Mention) -> NameRelation:
    """Kinds that differ or are not known: only names that meet say anything."""
    one, other = fold(claim.canonical), fold(evidence.canonical)
    if one == other:
        return NameRelation.SAME
    names = (claim.canonical, evidence.canonical)
    if abbreviates(*names) or abbreviates(*reversed(names)):
        return NameRelation.ALIAS
    kinds = {claim.kind, evidence.kind}
    if "other" not in kinds:
        return NameRelation.UNRELATED
    compared = []
    if kinds <= {"other", "person"}:
        compared.append(compare_persons(*names))
    if kinds <= {"other", *_ORGANISED}:
        compared.append(compare_organisations(*names))
    for relation in compared:
        if relation.one_bearer:
            return relation
    full = all(" " in name for name in names)
    return NameRelation.DIFFERENT if compared and full else NameRelation.UNRELATED


def _better(
    relation: NameRelation, claim: Mention, evidence: Mention, otherwise: NameRelation
) -> NameRelation:
    """An ambiguous surname ("Kim" with two Kims about) also stands for its other bearers."""
    if relation.one_bearer:
        return relation
    bearers = [(claim.canonical, *claim.others), (evidence.canonical, *evidence.others)]
    for one in bearers[0]:
        for other in bearers[1]:
            if compare_persons(one, other).one_bearer:
                return NameRelation.ALIAS
    return otherwise


def _kind_by_shape(name: str) -> str:
    words = name.split()
    if not words:
        return "other"
    last = fold(words[-1])
    if is_legal_form(last) or last in _words("organisation") or fold(words[0]) in _words("organisation_of"):
        return "organisation"
    if last in _words("place"):
        return "place"
    return "person" if len(words) > 1 and opens_person(words[0]) else "other"


@cache
def _words(field: str) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("name_heads")[field])


@cache
def _directions() -> dict[str, str]:
    return {fold(phrase): canonical for phrase, canonical in lexicon("name_words")["directions"].items()}
