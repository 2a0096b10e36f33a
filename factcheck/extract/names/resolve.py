"""From candidates to mentions: what the article as a whole makes of each name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.extract.names.candidates import Candidate
from factcheck.extract.names.kinds import GUESSED, LABELLED
from factcheck.extract.names.people import Person, bearers, people_of, tidy_person
from factcheck.naming.fold import APOSTROPHES, fold, is_acronym
from factcheck.naming.gazetteer import lookup, scope_of
from factcheck.naming.organisations import abbreviates, compare_organisations, is_legal_form
from factcheck.naming.relation import NameRelation
from factcheck.records import Mention


def resolve(candidates: Sequence[Candidate]) -> tuple[Mention, ...]:
    """The mentions of an article from its candidates, in order."""
    settled = _with_surnames(_one_kind_each(candidates))
    people = people_of(settled)
    organisations = _organisations(settled)
    places = frozenset(
        candidate.entry.canonical
        for candidate in settled
        if candidate.entry and candidate.entry.role in {"demonym", "capital", "metonym"}
    )
    return tuple(_mentions(settled, people, organisations, places))


def _mentions(
    candidates: Sequence[Candidate],
    people: Sequence[Person],
    organisations: dict[str, str],
    places: frozenset[str],
) -> Iterator[Mention]:
    firm = {fold(candidate.surface) for candidate in candidates if not candidate.weak} | set(organisations)
    for candidate in candidates:
        person = _as_person(candidate, people, places)
        if person is not None:
            yield person
        elif candidate.entry is not None:
            yield _known(candidate, organisations)
        elif not candidate.weak or fold(candidate.surface) in firm:
            yield _unknown(candidate, organisations)


def _as_person(candidate: Candidate, people: Sequence[Person], places: frozenset[str]) -> Mention | None:
    if _surely_organisation(candidate):
        return None
    if candidate.kind == "place" and candidate.entry is None and candidate.located:
        return None
    entry = candidate.entry
    if entry is not None and (entry.role == "demonym" or entry.canonical in places):
        return None
    if entry is not None and candidate.located and entry.kind == "place":
        return None
    if " " in candidate.surface and candidate.kind != "person" and (entry or candidate.strength > LABELLED):
        return None
    found = bearers(candidate.surface, people, candidate.span.start)
    if entry is not None:
        # A country or company is taken for a person by the surname only: "Jordan", "Ford".
        found = tuple(person for person in found if person.parts[-1] == fold(candidate.surface))
    if not found:
        return None
    others = tuple(person.canonical for person in found[1:])
    return Mention(candidate.span, candidate.surface, "person", found[0].canonical, "name", others)


def _surely_organisation(candidate: Candidate) -> bool:
    if candidate.kind not in {"organisation", "group"} or candidate.strength <= LABELLED:
        return False
    # A one-word company may be a surname after all: Ford.
    one_word = " " not in candidate.surface and not is_acronym(candidate.surface)
    return candidate.entry is None or not one_word


def _known(candidate: Candidate, organisations: dict[str, str]) -> Mention:
    entry = candidate.entry
    assert entry is not None
    canonical = entry.canonical
    if entry.exact and scope_of(canonical) == "organisation":
        # An acronym that the article itself spells out means that.
        canonical = organisations.get(fold(candidate.surface), canonical)
    return Mention(candidate.span, candidate.surface, entry.kind, canonical, entry.role, entry.others)


def _unknown(candidate: Candidate, organisations: dict[str, str]) -> Mention:
    full = organisations.get(fold(candidate.surface))
    if full is not None:
        kind = candidate.kind if candidate.kind == "group" else "organisation"
        return Mention(candidate.span, candidate.surface, kind, full)
    name = tidy_person(candidate.surface) if candidate.kind == "person" else tidy(candidate.surface)
    return Mention(candidate.span, candidate.surface, candidate.kind, name)


def tidy(surface: str) -> str:
    """A name as a canonical: straight apostrophes, single spaces, no hyphen or legal form."""
    straight = "".join("'" if char in APOSTROPHES else char for char in surface)
    plain = straight.replace("‑", "-")
    # The hyphen of "Covid-19" stays, that of "Stratford-upon-Avon" is a matter of style.
    words = "".join(
        " " if char == "-" and not plain[at + 1 : at + 2].isdigit() else char for at, char in enumerate(plain)
    ).split()
    while len(words) > 1 and is_legal_form(words[-1]):
        words.pop()
    name = " ".join(words)
    known = lookup(name) if len(words) < len(surface.split()) else None
    return known.canonical if known is not None else name


def _one_kind_each(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """One kind for each unlisted name of the article: the strongest ground, then the majority."""
    votes: dict[str, Counter[str]] = {}
    for candidate in candidates:
        if candidate.entry is None:
            weight = 10**candidate.strength
            votes.setdefault(fold(candidate.surface), Counter())[candidate.kind] += weight
    return tuple(
        candidate
        if candidate.entry is not None
        else replace(candidate, kind=votes[fold(candidate.surface)].most_common(1)[0][0])
        for candidate in candidates
    )


def _with_surnames(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Unlisted names of two or three words whose last word stands alone elsewhere are people: a
    reporter's second mention is the surname.
    """
    alone = {
        fold(candidate.surface)
        for candidate in candidates
        if candidate.entry is None and " " not in candidate.surface and not is_acronym(candidate.surface)
    }
    return tuple(
        replace(candidate, kind="person")
        if candidate.kind == "other"
        and candidate.strength == GUESSED
        and len(candidate.surface.split()) in {2, 3}
        and fold(candidate.surface.split()[-1]) in alone
        else candidate
        for candidate in candidates
    )


def _organisations(candidates: Sequence[Candidate]) -> dict[str, str]:
    """For each folded name or acronym of an organisation of the article, its canonical."""
    full = sorted(
        {
            (-len(candidate.surface.split()), candidate.span.start, candidate.surface)
            for candidate in candidates
            if candidate.kind in {"organisation", "group"} and not is_acronym(candidate.surface)
        }
    )
    canonicals: dict[str, str] = {}
    heads: list[str] = []
    for _, _, surface in full:
        known = lookup(surface)
        name = known.canonical if known else tidy(surface)
        met = next((head for head in heads if compare_organisations(name, head).one_bearer), None)
        if met is None:
            heads.append(name)
        canonicals.setdefault(fold(surface), name if known else met or name)
    for candidate in candidates:
        key = fold(candidate.surface)
        if key in canonicals or not _may_be_short(candidate):
            continue
        matches = abbreviates if is_acronym(candidate.surface) else _shortens
        spelt = next((head for head in heads if matches(candidate.surface, head)), None)
        if spelt is not None and (candidate.entry is None or is_acronym(candidate.surface)):
            canonicals[key] = spelt
    return canonicals


def _may_be_short(candidate: Candidate) -> bool:
    # "Harwick" is the town, not "Harwick Council"; two words that the recogniser misjudged may be.
    if candidate.kind in {"person", "place"}:
        return candidate.strength <= LABELLED and " " in candidate.surface
    return True


def _shortens(surface: str, name: str) -> bool:
    return compare_organisations(surface, name) in {NameRelation.ALIAS, NameRelation.SAME}
