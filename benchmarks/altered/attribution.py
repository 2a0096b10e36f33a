"""ATT: who says so, taken away, given to another, or said with another certainty."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import like, words
from benchmarks.altered.parts import (
    at,
    between,
    choose,
    finite,
    free,
    near,
    plural,
    quoted,
    raised,
    replace,
    subject,
    until,
)
from benchmarks.altered.records import Change, Operator

_DROPPED, _MOVED, _VERB = (
    ("ATT", "attribution dropped"),
    ("ATT", "attribution moved"),
    ("ATT", "reporting verb"),
)
_LONGEST_SOURCE = 9
_PERSONAL = {"i", "we", "you", "who", "that", "which", "it", "one", "there"}
_BACKWARD = {
    "he",
    "she",
    "they",
    "it",
    "we",
    "i",
    "you",
    "this",
    "that",
    "these",
    "those",
    "his",
    "her",
    "their",
}


def _list(name: str) -> list[str]:
    entries: list[str] = words("attribution")[name]
    return entries


def _reports(sentence: Span) -> Iterator[tuple[Token, Token, Token]]:
    """Each reporting verb outside quotations with its source and the head of what is said."""
    for verb in free(sentence):
        if verb.pos_ != "VERB" or verb.lemma_ not in _list("verbs") or not finite(verb):
            continue
        source = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        said = next((child for child in verb.children if child.dep_ == "ccomp"), None)
        if source is None or said is None or any(child.dep_ in {"neg", "aux"} for child in verb.children):
            continue
        if verb.tag_ == "VBN" or not finite(said):
            continue
        if abs(source.i - verb.i) <= _LONGEST_SOURCE and source.tag_ not in {"WP", "WDT"}:
            yield verb, source, said


def dropped(sentence: Span, random: Random) -> Iterator[Change]:
    """ "X said that S", "S, X said" and "according to X, S" as S, told as a fact."""
    inside = quoted(sentence)
    if inside:
        return
    for verb, source, said in _reports(sentence):
        if verb.dep_ != "ROOT" or subject(said) is None or not finite(said):
            continue
        yield from (_leading if said.i > verb.i else _trailing)(sentence, verb, source, said)
    yield from _according(sentence)


def _leading(sentence: Span, verb: Token, source: Token, said: Token) -> Iterator[Change]:
    """ "The mayor said (that) the bridge is safe." """
    first = said.left_edge
    if source.left_edge.i != sentence.start or said.right_edge.i < sentence.end - 2:
        return
    if near(verb, 1).i != first.i or _runs_on(verb) or (_runs_on(said) and said.lemma_ == "be"):
        return
    if first.lower_ == "that":
        first = near(first, 1)
    if first.lower_ in _BACKWARD or first.dep_ == "mark" or first.tag_ in {"WRB", "WP", ",", "CC"}:
        return
    yield replace(sentence, _DROPPED, source.left_edge, first, raised(first.text))


def _runs_on(verb: Token) -> bool:
    """Whether another verb shares the subject of ``verb``, and would lose it."""
    return any(child.dep_ == "conj" and subject(child) is None for child in verb.rights)


def _trailing(sentence: Span, verb: Token, source: Token, said: Token) -> Iterator[Change]:
    """ "The bridge is safe, the mayor said." """
    comma, last = near(said.right_edge, 1), sentence[-1]
    if said.right_edge.text == ",":
        comma = said.right_edge
    if comma.text != "," or last.text != "." or near(comma, 1).i not in {source.left_edge.i, verb.i}:
        return
    if said.left_edge.i != sentence.start or max(verb.i, source.right_edge.i) < last.i - 4:
        return
    yield replace(sentence, _DROPPED, comma, last, ".")


def _according(sentence: Span) -> Iterator[Change]:
    for token in free(sentence):
        if token.lower_ != "according" or near(token, 1).lower_ != "to":
            continue
        last = token.right_edge
        behind, before = near(last, 1), near(token, -1)
        if token.i == sentence.start and behind.text == "," and last.i - token.i < 16:
            first = near(behind, 1)
            if first.lower_ not in _BACKWARD:
                yield replace(sentence, _DROPPED, token, first, raised(first.text))
        elif behind.text in {".", ","} and before.i > sentence.start:
            start = before if before.text == "," else token
            end = behind if behind.text == "." or start is before else last
            if start is before and behind.text == ",":
                end = behind
            begin = at(sentence, start) - (0 if start is before else 1)
            text = "" if behind.text == "," and start is before else behind.text
            yield Change(*_DROPPED, begin, until(sentence, end), text)


def moved(sentence: Span, random: Random) -> Iterator[Change]:
    """ "police said" as "the mayor said"."""
    for verb, source, _ in _reports(sentence):
        first, last = source.left_edge, source.right_edge
        if source.lower_ in _PERSONAL or (near(last, 1).i != verb.i and near(verb, 1).i != first.i):
            continue
        if (
            not _speaks(source)
            or last.i - first.i >= _LONGEST_SOURCE
            or between(sentence, first, last).count(",")
        ):
            continue
        options = _list("sources_many" if plural(source) else "sources_one")
        for other in choose(options, random, sentence.text):
            text = raised(other) if first.i == sentence.start else other
            yield replace(sentence, _MOVED, first, last, text)
    yield from _moved_according(sentence, random)


def _moved_according(sentence: Span, random: Random) -> Iterator[Change]:
    for token in free(sentence):
        if token.lower_ != "according" or near(token, 1).lower_ != "to":
            continue
        source = next((child for child in near(token, 1).children if child.dep_ == "pobj"), None)
        if source is None or near(source.right_edge, 1).text not in {",", "."} or not _speaks(source):
            continue
        for other in choose(_list("sources_one"), random, sentence.text):
            yield replace(sentence, _MOVED, source.left_edge, source.right_edge, other)


def _speaks(source: Token) -> bool:
    if source.ent_type_ in {"PERSON", "ORG", "NORP"} or source.lower_ in {"he", "she", "they"}:
        return True
    return source.lower_ in _list("people")


def verb_changed(sentence: Span, random: Random) -> Iterator[Change]:
    """ "said" as "denied", "confirmed" or "claimed"."""
    for verb, source, said in _reports(sentence):
        table: dict[str, list[str]] = words("attribution")["swapped" if said.i > verb.i else "trailing"]
        objects = {child.dep_ for child in verb.children} & {"prt", "dobj", "dative"}
        if verb.lemma_ not in table or source.lower_ == "it" or objects:
            continue
        for other in choose(table[verb.lemma_], random, ""):
            yield replace(sentence, _VERB, verb, verb, like(verb, other))


OPERATORS: dict[str, Operator] = {
    "attribution dropped": dropped,
    "attribution moved": moved,
    "reporting verb": verb_changed,
}
