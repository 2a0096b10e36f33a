"""Faithful rewrites of relative clauses in the passive, and of weekdays: "on Monday", "Monday"."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.faithful_common import after, before, begin, contiguous, over, plural, stretch
from benchmarks.altered.inflect import past, third
from benchmarks.altered.records import FAITHFUL, Change

_WEEKDAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])


def shortened(sentence: Span, random: Random) -> Iterator[Change]:
    """ "the mill that was built by hand" as "the mill built by hand"."""
    for verb in sentence:
        found = _passive_relative(verb)
        following = after(verb)
        if found is None or following is None or following.pos_ not in ("ADP", "ADV"):
            continue
        pronoun, helper = found
        yield Change(
            FAITHFUL, "relative shortened", begin(sentence, pronoun), begin(sentence, helper.nbor(1)), ""
        )


def turned(sentence: Span, random: Random) -> Iterator[Change]:
    """ "the mill that was bought by the firm" as "the mill that the firm bought"."""
    for verb in sentence:
        found = _passive_relative(verb)
        by = after(verb)
        if found is None or by is None or by.dep_ != "agent" or found[0].lower_ == "who":
            continue
        agent = next((one for one in by.children if one.dep_ == "pobj"), None)
        if agent is None or agent.pos_ not in ("NOUN", "PROPN") or not _short(agent):
            continue
        pronoun, helper = found
        form = past(verb.lemma_)
        if helper.lower_ in ("is", "are"):
            form = verb.lemma_ if plural(agent) else third(verb.lemma_)
        text = f"{pronoun.text} {stretch(agent.left_edge, agent.right_edge)} {form}"
        yield over("relative turned", sentence, pronoun, agent.right_edge, text)


def weekday(sentence: Span, random: Random) -> Iterator[Change]:
    """ "said on Monday" and "said Monday"."""
    for day in sentence:
        if day.text not in _WEEKDAYS or (previous := before(day)) is None:
            continue
        following = after(day)
        if following is not None and (
            following.pos_ not in ("PUNCT", "ADP", "SCONJ") or following.text in ("-", "–")
        ):
            continue
        if previous.lower_ == "on" and previous.head.tag_ == "VBD" and previous.i == previous.head.i + 1:
            yield over("weekday", sentence, previous, day, day.text)
        elif previous.tag_ == "VBD" and day.dep_ == "npadvmod" and day.head.i == previous.i:
            yield over("weekday", sentence, day, day, f"on {day.text}")


def _passive_relative(verb: Token) -> tuple[Token, Token] | None:
    """The pronoun and the helper of a relative clause in the passive, side by side before ``verb``."""
    if verb.dep_ != "relcl" or verb.tag_ != "VBN" or not contiguous(verb):
        return None
    helper = before(verb)
    pronoun = before(helper) if helper is not None else None
    if helper is None or pronoun is None or helper.dep_ != "auxpass" or pronoun.dep_ != "nsubjpass":
        return None
    if pronoun.lower_ not in ("which", "that", "who") or helper.lower_ not in ("was", "were", "is", "are"):
        return None
    if (
        any(child.dep_ in ("conj", "cc", "neg", "prt") for child in verb.children)
        or pronoun.i != verb.left_edge.i
    ):
        return None
    previous = before(pronoun)
    return (
        (pronoun, helper) if previous is not None and previous.i in (verb.head.i, verb.head.i + 1) else None
    )


def _short(noun: Token) -> bool:
    if not contiguous(noun) or noun.right_edge.i - noun.left_edge.i > 8 or noun.ent_type_ in ("DATE", "TIME"):
        return False
    bad = ("relcl", "acl", "appos", "conj", "advcl", "pcomp")
    return not any(
        one.dep_ in bad or one.text in (",", "(", "-") or (one.dep_ == "prep" and one.lower_ != "of")
        for one in noun.subtree
        if one.i != noun.i
    )
