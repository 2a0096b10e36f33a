"""Faithful rewrites of who acts on what: active and passive, dative shift."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.faithful_common import (
    after,
    begin,
    capital,
    contiguous,
    finish,
    lowered,
    plural,
    subtree,
)
from benchmarks.altered.faithful_forms import active_form, passive_form
from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_CLAUSES = (
    "xcomp",
    "ccomp",
    "advcl",
    "conj",
    "cc",
    "prt",
    "dative",
    "neg",
    "oprd",
    "relcl",
    "acl",
    "intj",
    "parataxis",
)


def passive(sentence: Span, random: Random) -> Iterator[Change]:
    """ "The firm bought the mill in May." as "The mill was bought by the firm in May."."""
    for verb in _verbs(sentence):
        yield from _to_passive(sentence, verb)


def _to_passive(sentence: Span, verb: Token) -> Iterator[Change]:
    if verb.lemma_ not in words("faithful_voice")["verbs"]:
        return
    subject, thing = _child(verb, "nsubj"), _child(verb, "dobj")
    if subject is None or thing is None or not _simple(subject, 9, loose=True) or not _simple(thing, 10):
        return
    helpers = [one for one in verb.children if one.dep_ in ("aux", "auxpass")]
    first = helpers[0] if helpers else verb
    if (
        subject.right_edge.i + 1 != first.i
        or thing.left_edge.i != verb.i + 1
        or first.i + len(helpers) != verb.i
    ):
        return
    mark = _child(verb, "mark")
    if (mark is not None and mark.lower_ == "for") or thing.lemma_ in words("faithful_voice")["no_passive"]:
        return
    rest = sentence.doc[thing.right_edge.i + 1 : verb.right_edge.i + 1]
    following = after(thing.right_edge)
    if following is None or following.text in (",", "-") or following.lower_ in ("as", "with", "and", "or"):
        return
    if thing.tag_ == "NN" and thing.lower_.endswith(("ae", "dia", "data", "s")):
        return
    if any(one.tag_ in ("PRP", "PRP$") or one.lower_ in ("who", "which", "that") for one in rest):
        return
    form = passive_form(verb, helpers, plural(thing))
    if form is None:
        return
    at_head = subject.left_edge.i == sentence.start
    new = subtree(thing)
    if at_head and new[0].isdigit():
        return
    actor = lowered(subtree(subject), subject.left_edge)
    if actor is None:
        return
    text = f"{capital(new) if at_head else new} {form} by {actor}"
    yield _whole("passive", sentence, subject.left_edge, thing.right_edge, text)


def active(sentence: Span, random: Random) -> Iterator[Change]:
    """ "The mill was bought by the firm in May." as "The firm bought the mill in May."."""
    for verb in _verbs(sentence):
        if verb.tag_ == "VBN":
            yield from _to_active(sentence, verb)


def _to_active(sentence: Span, verb: Token) -> Iterator[Change]:
    thing, by = _child(verb, "nsubjpass"), _child(verb, "agent")
    agent = _child(by, "pobj") if by is not None else None
    if (
        thing is None
        or by is None
        or agent is None
        or not _simple(thing, 10, loose=True)
        or not _simple(agent, 12, preps=("of", "at", "from"))
    ):
        return
    following = after(agent.right_edge)
    if following is not None and following.pos_ == "CCONJ":
        return
    if (
        verb.lemma_ in words("faithful_voice")["not_active"]
        or agent.lower_ in words("faithful_voice")["no_agent"]
    ):
        return
    if agent.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY") or agent.like_num:
        return
    helpers = [one for one in verb.children if one.dep_ in ("aux", "auxpass")]
    first = helpers[0] if helpers else verb
    if thing.right_edge.i + 1 != first.i or first.i + len(helpers) != verb.i or by.i != verb.i + 1:
        return
    form = active_form(verb, [one.lower_ for one in helpers], plural(agent))
    if form is None:
        return
    at_head = thing.left_edge.i == sentence.start
    actor = subtree(agent)
    object_ = lowered(subtree(thing), thing.left_edge)
    if object_ is None:
        return
    text = f"{capital(actor) if at_head else actor} {form} {object_}"
    yield _whole("active", sentence, thing.left_edge, agent.right_edge, text)


def _verbs(sentence: Span) -> Iterator[Token]:
    """The verbs of main and reported clauses that can be turned."""
    if sentence[-1].text not in (".", "”", '"'):
        return
    for verb in sentence:
        if verb.dep_ in ("ROOT", "ccomp", "conj", "advcl") and verb.pos_ == "VERB" and _alone(verb):
            yield verb


def dative(sentence: Span, random: Random) -> Iterator[Change]:
    """ "gave the school a grant" as "gave a grant to the school", and back."""
    for verb in sentence:
        if verb.lemma_ not in words("faithful_voice")["giving"] or verb.pos_ != "VERB":
            continue
        given, to = _child(verb, "dobj"), _child(verb, "dative")
        if (
            given is None
            or to is None
            or given.lemma_ in words("faithful_voice")["not_given"]
            or given.pos_ == "PRON"
            or not _simple(given, 12)
        ):
            continue
        beside = to.left_edge.i == verb.i + 1 and given.left_edge.i == to.right_edge.i + 1
        if beside and to.pos_ in ("NOUN", "PROPN") and given.pos_ == "NOUN" and _simple(to, 6):
            text = f"{subtree(given)} to {subtree(to)}"
            yield _whole("dative", sentence, to.left_edge, given.right_edge, text)
        receiver = _child(to, "pobj") if to.lower_ == "to" else None
        if receiver is None or not _simple(receiver, 3) or receiver.left_edge.pos_ != "DET":
            continue
        if (
            (
                given.left_edge.i == verb.i + 1
                and to.i == given.right_edge.i + 1
                and receiver.left_edge.i == to.i + 1
            )
            and given.pos_ == "NOUN"
            and receiver.right_edge.i == to.right_edge.i
        ):
            text = f"{subtree(receiver)} {subtree(given)}"
            yield _whole("dative", sentence, given.left_edge, receiver.right_edge, text)


def _whole(kind: str, sentence: Span, first: Token, last: Token, text: str) -> Change:
    return Change(FAITHFUL, kind, begin(sentence, first), finish(sentence, last), text)


def _child(token: Token, dep: str) -> Token | None:
    return next((child for child in token.children if child.dep_ == dep), None)


def _alone(verb: Token) -> bool:
    """Whether nothing but subject, object, helpers, phrases of place and time hang on the verb."""
    return not any(
        child.dep_ in _CLAUSES and not (child.dep_ == "advcl" and _child(child, "nsubj") is not None)
        for child in verb.children
    )


def _simple(noun: Token, longest: int, loose: bool = False, preps: tuple[str, ...] = ("of",)) -> bool:
    """Whether the phrase can be moved whole: short, without pronouns, clauses, commas or quotation marks.

    ``loose`` also allows phrases of place and time within, where the phrase stands before its verb: there the
    parser cannot have taken them from the verb.
    """
    if (
        not contiguous(noun)
        or noun.right_edge.i - noun.left_edge.i >= longest
        or noun.pos_ not in ("NOUN", "PROPN")
    ):
        return False
    for one in noun.subtree:
        if (
            one.pos_ == "PRON"
            or one.tag_ in ("PRP", "PRP$", "WDT", "WP")
            or one.dep_ in ("relcl", "acl", "appos", "advcl")
        ):
            return False
        if one.lower_ in words("faithful_voice")["quantifiers"] and one.i < noun.i:
            return False
        if (
            one.is_quote
            or one.text in (",", ";", ":", "(", ")", "-", "–", "—", "'")
            or one.pos_ in ("VERB", "AUX")
        ):
            return False
        if not loose and (
            (one.dep_ == "prep" and one.lower_ not in preps) or one.ent_type_ in ("DATE", "TIME")
        ):
            return False
    return True
