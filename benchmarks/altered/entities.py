"""ENT: a name, a place, an organisation or the title of a person replaced by another of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import words
from benchmarks.altered.parts import (
    article,
    at,
    between,
    choose,
    free,
    near,
    raised,
    replace,
    until,
    with_article,
)
from benchmarks.altered.records import Change, Operator

_FIRST, _SURNAME, _SWAPPED = ("ENT", "first name"), ("ENT", "surname"), ("ENT", "names swapped")
_PLACE, _DEMONYM = ("ENT", "place"), ("ENT", "demonym")
_ORGANISATION, _ROLE = ("ENT", "organisation"), ("ENT", "role")


def _list(name: str) -> list[str]:
    entries: list[str] = words("entities")[name]
    return entries


@cache
def _group(table: str) -> dict[str, list[str]]:
    """Each name of a table of groups with the others of its group."""
    groups: dict[str, list[str]] = words("entities")[table]
    return {name: [other for other in group if other != name] for group in groups.values() for name in group}


def _entities(sentence: Span, labels: set[str]) -> list[Span]:
    """The entities with one of ``labels``, whole and outside quotations, without a final "'s"."""
    outside = {token.i for token in free(sentence)}
    found = []
    for entity in sentence.ents:
        tokens = [token for token in entity if token.tag_ != "POS"]
        if entity.label_ in labels and tokens and all(token.i in outside for token in tokens):
            found.append(entity[: len(tokens)])
    return found


def people(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Mary Hill" as "Anna Hill" or "Mary Barnes", "Mr Hill" as "Mr Barnes"."""
    taken = sentence.text
    for entity in _entities(sentence, {"PERSON"}):
        tokens = [token for token in entity if token.text not in _list("titles")]
        before = near(entity[0], -1)
        titled = len(tokens) < len(entity) or (before.i < entity[0].i and before.text in _list("titles"))
        if not tokens or not all(token.text[:1].isupper() and token.is_alpha for token in tokens):
            continue
        if near(tokens[-1], 1).tag_ in {"NNP", "NNPS"} and near(tokens[-1], 1).i > tokens[-1].i:
            continue
        first, last = tokens[0], tokens[-1]
        given = _given(sentence.doc[first.i : last.i + 1])
        if given and len(tokens) in {2, 3}:
            for other in choose(_list(given), random, taken):
                yield replace(sentence, _FIRST, first, first, other)
        if len(tokens) > 3 or not (titled or (given and len(tokens) > 1)) or near(last, 1).tag_ == "NNP":
            continue
        if not (titled and len(tokens) == 1) and not given:
            continue
        for other in choose(_list("surnames"), random, taken):
            yield replace(sentence, _SURNAME, last, last, other)


def swapped(sentence: Span, random: Random) -> Iterator[Change]:
    """Two persons of one sentence, each in the other's place."""
    persons = [entity for entity in _entities(sentence, {"PERSON"}) if _whole(entity)]
    for one, two in pairwise(persons):
        if two.root.head.i == one.root.i or two.root.dep_ in {"conj", "appos"} or one.text in two.text:
            continue
        if two.text in one.text or len({_given(one), _given(two)} - {None}) > 1:
            continue
        gap = sentence.text[until(sentence, one[-1]) : at(sentence, two[0])]
        if len(gap.strip()) > 3:
            yield replace(sentence, _SWAPPED, one[0], two[-1], f"{two.text}{gap}{one.text}")


def _given(entity: Span) -> str | None:
    """Which list of given names holds the first word of ``entity``."""
    return next((name for name in ("male", "female") if entity[0].text in _list(name)), None)


def _whole(entity: Span) -> bool:
    """Whether ``entity`` is surely a person: it has a given name or a title, or does something."""
    if len(entity) > 3 or not all(token.text[:1].isupper() and token.is_alpha for token in entity):
        return False
    before, behind = near(entity[0], -1), near(entity[-1], 1)
    if behind.text == "-" or before.text == "-" or before.lower_ == "the":
        return False
    acts = entity.root.dep_ in {"nsubj", "nsubjpass", "dobj"} and len(entity) == 1
    return acts or before.text in _list("titles") or (len(entity) > 1 and _given(entity) is not None)


def places(sentence: Span, random: Random) -> Iterator[Change]:
    """A place as another of its kind and region, "French" as "Italian"."""
    named = [entity for entity in _entities(sentence, {"GPE", "LOC"}) if _alone(entity)]
    for entity in named:
        text = entity.text
        table = _group("places")
        known = text if text in table else text[:1].lower() + text[1:]
        first, before = entity[0], near(entity[0], -1)
        if known not in table and before.lower_ == "the" and before.i != entity[0].i:
            known, first = f"the {text}", before
        for other in choose(table.get(known, []), random, sentence.text):
            yield replace(
                sentence, _PLACE, first, entity[-1], raised(other) if first.is_sent_start else other
            )
    for entity in _entities(sentence, {"NORP"}):
        token = entity[0]
        if len(entity) > 1 or near(token, 1).text == "-" or near(token, -1).text == "-" or not _alone(entity):
            continue
        for kind in ("demonyms", "peoples"):
            if token.text in _list(kind):
                for other in choose(_fitting(token, _list(kind)), random, sentence.text):
                    yield with_article(sentence, _DEMONYM, token, token, other)


def _fitting(token: Token, options: list[str]) -> list[str]:
    """The options that can be nouns, where a noun is asked for: "an Australian", not "a French"."""
    if token.pos_ == "NOUN" or token.dep_ not in {"amod", "compound"}:
        return [option for option in options if option.endswith(("an", "ans", "i", "is", "eks", "rks"))]
    return options


def _alone(entity: Span) -> bool:
    """Whether the name is not part of a longer one ("Boston Globe", "Perth, Scotland")."""
    before, behind = near(entity[0], -1), near(entity[-1], 1)
    beside = (behind, *(() if behind.text != "," else (near(behind, 1),)))
    if any(token.tag_ in {"NNP", "NNPS"} and token.i > entity[-1].i for token in beside):
        return False
    before_name = before.tag_ in {"NNP", "NNPS"} and before.i < entity[0].i
    return not before_name and "-" not in {before.text, behind.text} and before.text != "/"


def organisations(sentence: Span, random: Random) -> Iterator[Change]:
    """A company, team or agency as another of its trade; "Council" in a name as "Commission"."""
    heads: dict[str, list[str]] = words("entities")["heads"]
    for entity in _entities(sentence, {"ORG"}):
        tokens = list(entity)
        if tokens[0].lower_ == "the":
            tokens = tokens[1:]
        if not tokens:
            continue
        text = between(sentence, tokens[0], tokens[-1])
        if text in _group("organisations") and near(tokens[-1], 1).tag_ != "NNP":
            for other in choose(_group("organisations")[text], random, sentence.text):
                if article(other) == article(text):
                    yield with_article(sentence, _ORGANISATION, tokens[0], tokens[-1], other)
        elif len(tokens) > 1:
            for token in tokens[1:]:
                if token.text in heads and not _linked(token):
                    for other in choose(heads[token.text], random, sentence.text):
                        yield replace(sentence, _ORGANISATION, token, token, other)


def _linked(token: Token) -> bool:
    return near(token, -1).text == "-" or near(token, 1).text == "-"


def roles(sentence: Span, random: Random) -> Iterator[Change]:
    """The title or office of a named person as another: "mayor" as "governor"."""
    table: dict[str, list[str]] = words("entities")["roles"]
    for token in free(sentence):
        word = token.lower_
        if word not in table or not _of_person(token):
            continue
        before = near(token, -1)
        if before.lower_ in {"vice", "deputy", "prime", "chief", "former", "-"} and before.lower_ != "former":
            continue
        for other in choose(table[word], random, sentence.text):
            fitting = " ".join(raised(part) for part in other.split()) if token.text[0].isupper() else other
            yield with_article(sentence, _ROLE, token, token, fitting)


def _of_person(token: Token) -> bool:
    if token.pos_ not in {"NOUN", "PROPN"} or token.ent_type_ in {"ORG", "GPE", "WORK_OF_ART"}:
        return False
    following = near(token, 1)
    if following.ent_type_ == "PERSON" and following.i > token.i and following.ent_iob_ == "B":
        return True
    related = [token.head] if token.dep_ == "appos" else []
    related += [child for child in token.rights if child.dep_ == "appos"]
    return any(part.ent_type_ == "PERSON" for part in related)


OPERATORS: dict[str, Operator] = {
    "name part": people,
    "names swapped": swapped,
    "place": places,
    "organisation": organisations,
    "role": roles,
}
