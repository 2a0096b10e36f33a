"""EVT: who did it to whom exchanged, another act in place of the one reported, done and planned exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import like, participle, past, sure, words
from benchmarks.altered.parts import (
    AUXILIARIES,
    at,
    between,
    choose,
    finite,
    free,
    lowered,
    near,
    plural,
    raised,
    replace,
    subject,
)
from benchmarks.altered.records import Change, Operator

_EXCHANGED, _ACT = ("EVT", "actor and object"), ("EVT", "act")
_AGREED, _DONE = ("EVT", "agreed and refused"), ("EVT", "done and planned")
_LONGEST_PHRASE = 8
_HEAVY = {"conj", "relcl", "appos", "acl"}
_WEEK = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}


def _others(frame: str, lemma: str) -> list[str]:
    table: dict[str, list[str]] = words("events")[frame]
    return table.get(lemma, [])


def _in(name: str, word: str) -> bool:
    return word in words("events")[name]


def exchanged(sentence: Span, random: Random) -> Iterator[Change]:
    """ "police attacked protesters" as "protesters attacked police", also in the passive."""
    for verb in free(sentence):
        if verb.pos_ != "VERB" or _in("symmetric", verb.lemma_):
            continue
        actor = _subject_of(verb)
        other = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        if actor is not None and actor.dep_ == "nsubjpass":
            agent = next((child for child in verb.rights if child.dep_ == "agent"), None)
            other = next((child for child in agent.children if child.dep_ == "pobj"), None) if agent else None
        if actor is None or other is None or not _acts(actor) or not _acts(other):
            continue
        if near(other.right_edge, 1).lower_ in {"with", "of", "who", "from"}:
            continue
        first = next((child for child in actor.head.lefts if child.dep_ in AUXILIARIES), actor.head)
        if plural(actor) != plural(other) and not _without_number(first):
            continue
        yield _exchange(sentence, actor, other)


def _subject_of(verb: Token) -> Token | None:
    """Who does the act of ``verb``: its own subject, or that of its governor ("tried to arrest")."""
    while subject(verb) is None and verb.dep_ in {"xcomp", "conj"} and verb.head.i < verb.i:
        if any(child.dep_ in {"dobj", "nsubj"} and child.i < verb.i for child in verb.head.rights):
            return None
        verb = verb.head
    return next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)


def _without_number(first: Token) -> bool:
    """Whether the first verb of the clause has one form for one and for many."""
    return first.tag_ == "MD" or (first.tag_ == "VBD" and first.lemma_ != "be")


def _acts(noun: Token) -> bool:
    """Whether ``noun`` heads a short phrase that names somebody who can act."""
    phrase = list(noun.subtree)
    if len(phrase) > _LONGEST_PHRASE or any(token.text in {",", "(", '"', "-"} for token in phrase):
        return False
    if any(
        token.dep_ in {"conj", "relcl", "appos", "acl", "poss"} or token.tag_ == "PRP$" for token in phrase
    ):
        return False
    named = noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} and noun.pos_ == "PROPN"
    return named or (noun.pos_ == "NOUN" and _in("agents", noun.lower_))


def _exchange(sentence: Span, actor: Token, other: Token) -> Change:
    first, last = actor.left_edge, other.right_edge
    front = between(sentence, other.left_edge, last)
    back = between(sentence, first, actor.right_edge)
    starts = first.i == sentence.start
    begin = at(sentence, first)
    gap = sentence.text[begin + len(back) : at(sentence, other.left_edge)]
    text = (raised(front) if starts else front) + gap + (lowered(back, first) if starts else back)
    return replace(sentence, _EXCHANGED, first, last, text)


def act(sentence: Span, random: Random) -> Iterator[Change]:
    """Another act of the same frame: "arrested" as "released", "died" as "recovered"."""
    for verb in free(sentence):
        if verb.pos_ != "VERB" or (verb.tag_ == "VBG" and verb.dep_ in {"amod", "compound"}):
            continue
        deps = {child.dep_ for child in verb.children}
        if deps & {"prt", "neg", "dative", "ccomp", "xcomp", "oprd"} or near(verb, 1).text == "-":
            continue
        frame = "transitive" if deps & {"dobj", "nsubjpass"} else "intransitive"
        if frame == "intransitive" and (subject(verb) is None or "agent" in deps):
            continue
        if not all(_free_preposition(verb, child) for child in verb.children if child.dep_ == "prep"):
            continue
        for other in choose(_others(frame, verb.lemma_), random, ""):
            yield _act(sentence, verb, other)


def _act(sentence: Span, verb: Token, other: str) -> Change:
    return replace(sentence, _ACT, verb, verb, like(verb, other))


def _free_preposition(verb: Token, preposition: Token) -> bool:
    """Whether ``preposition`` says when or where, so that another verb can stand with it."""
    word = preposition.lower_
    return _in("prepositions", word) or word in words("events")["selected"].get(verb.lemma_, [])


def agreed(sentence: Span, random: Random) -> Iterator[Change]:
    """ "agreed to pay" as "refused to pay", "ordered him to go" as "forbade him to go"."""
    for verb in free(sentence):
        to = next((child for child in verb.rights if child.dep_ in {"xcomp", "ccomp"}), None)
        if verb.pos_ != "VERB" or (verb.tag_ == "VB" and subject(verb) is None):
            continue
        if to is None or not _infinitive(to):
            continue
        if any(child.dep_ in {"neg", "prt", "prep"} for child in verb.children):
            continue
        between_them = [token for token in verb.doc[verb.i + 1 : to.i] if token.lower_ not in {"to", "not"}]
        has_object = bool(between_them) or verb.tag_ == "VBN"
        frame = "others_to_do" if has_object else "to_do"
        if frame == "to_do" and near(verb, 1).lower_ != "to":
            continue
        for other in choose(_others(frame, verb.lemma_), random, sentence.text):
            yield replace(sentence, _AGREED, verb, verb, like(verb, other))


def _infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)


def done(sentence: Span, random: Random) -> Iterator[Change]:
    """ "has sent" and "sent" as "will send", "will send" as "has sent"."""
    tokens = free(sentence)
    around = {token.lower_ for token in tokens}
    for verb in tokens:
        actor = subject(verb)
        if verb.dep_ not in {"ROOT", "ccomp"} or actor is None or verb.pos_ != "VERB" or not finite(verb):
            continue
        if (
            _in("no_event", verb.lemma_)
            or not sure(verb)
            or actor.tag_ in {"WDT", "WP"}
            or actor.dep_ == "expl"
        ):
            continue
        joined = {"neg", "conj", "ccomp", "advcl", "mark"}
        if any(child.dep_ in joined and child.lower_ != "that" for child in verb.children):
            continue
        helpers = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
        yield from _turned(sentence, verb, actor, helpers, around)


def _turned(
    sentence: Span, verb: Token, actor: Token, helpers: list[Token], around: set[str]
) -> Iterator[Change]:
    past_time = any(_in("past_words", word) for word in around)
    dated = any(token.ent_type_ == "DATE" and token.like_num for token in sentence)
    helper = helpers[0] if helpers else None
    if helper is None:
        if verb.tag_ == "VBD" and not past_time and not dated and near(verb, -1).pos_ != "ADV":
            yield replace(sentence, _DONE, verb, verb, f"will {verb.lemma_}")
    elif len(helpers) > 1 or near(helper, 1).i != verb.i:
        return
    elif helper.lower_ in {"has", "have"} and not past_time and verb.tag_ == "VBN":
        yield replace(sentence, _DONE, helper, verb, f"will {verb.lemma_}")
    elif helper.lower_ == "will" and not dated and not any(_in("future_words", word) for word in around):
        have = "have" if plural(actor) or actor.lower_ == "i" else "has"
        form = past(verb.lemma_) if around & _WEEK else f"{have} {participle(verb.lemma_)}"
        yield replace(sentence, _DONE, helper, verb, form)


OPERATORS: dict[str, Operator] = {
    "actor and object": exchanged,
    "act": act,
    "agreed and refused": agreed,
    "done and planned": done,
}
