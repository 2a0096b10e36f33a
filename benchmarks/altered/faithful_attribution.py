"""Faithful rewrites of attributions: "X said S.", "S, X said." and "According to X, S."."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.faithful_common import after, capital, contiguous, finish, full_stop, lowered, stretch
from benchmarks.altered.records import FAITHFUL, Change

_OBJECTS = {"he": "him", "she": "her", "they": "them", "it": "it"}


def attribution(sentence: Span, random: Random) -> Iterator[Change]:
    """ "X said S." as "S, X said." and "According to X, S."; and back."""
    end = full_stop(sentence)
    if end is None or any(one.is_quote for one in sentence):
        return
    root = sentence.root
    if root.lemma_ == "say" and root.tag_ in ("VBD", "VBZ", "VBP"):
        said = next((one for one in root.children if one.dep_ == "ccomp"), None)
        subject = next((one for one in root.children if one.dep_ == "nsubj"), None)
        if said is None or subject is None or not _clause_with_subject(said):
            return
        if said.i > root.i:
            yield from _said_first(sentence, subject, said, end)
        else:
            yield from _said_last(sentence, subject, said, end)
    elif sentence[0].lower_ == "according" and sentence[1].lower_ == "to":
        yield from _according(sentence, end)


def _said_first(sentence: Span, subject: Token, said: Token, end: Token) -> Iterator[Change]:
    root = sentence.root
    extra = [one for one in root.children if one not in (subject, said) and one.i != end.i]
    first = said.left_edge
    if (
        extra
        or subject.left_edge.i != sentence.start
        or subject.right_edge.i + 1 != root.i
        or first.i != root.i + 1
    ):
        return
    if first.lower_ == "that" and first.dep_ == "mark":
        first = first.nbor(1)
    if (
        said.right_edge.i != end.i - 1
        or first.tag_ in ("WP", "WRB", "WDT")
        or first.lower_ in ("if", "whether", "while")
    ):
        return
    if end.i - first.i > 32 or first.text in (",", ":") or sum(one.text == "," for one in said.subtree) > 2:
        return
    if first.pos_ == "CCONJ":
        return
    content = stretch(first, end.nbor(-1))
    speaker = _speaker(subject)
    source = lowered(stretch(sentence[0], subject.right_edge), sentence[0])
    if source is None or speaker is None:
        return
    if first.tag_ != "PRP" or subject.tag_ == "PRP" or first.lower_ == "it":
        yield _all(sentence, end, f"{capital(content)}, {source} {root.text}")
    yield _all(sentence, end, f"According to {speaker}, {content}")


def _said_last(sentence: Span, subject: Token, said: Token, end: Token) -> Iterator[Change]:
    root = sentence.root
    comma = next((one for one in sentence if one.i == said.right_edge.i + 1), None)
    extra = [
        one
        for one in root.children
        if one not in (subject, said) and one.i not in (end.i, said.right_edge.i + 1)
    ]
    if (
        comma is None
        or comma.text != ","
        or extra
        or said.left_edge.i != sentence.start
        or sentence[0].pos_ == "CCONJ"
    ):
        return
    if max(subject.right_edge.i, root.i) != end.i - 1 or subject.left_edge.i <= comma.i:
        return
    content = lowered(stretch(sentence[0], comma.nbor(-1)), sentence[0])
    speaker = _speaker(subject)
    if content is None or speaker is None:
        return
    name = stretch(subject.left_edge, subject.right_edge)
    yield _all(sentence, end, f"{capital(name)} {root.text} {content}")
    yield _all(sentence, end, f"{capital(name)} {root.text} that {content}")
    yield _all(sentence, end, f"According to {speaker}, {content}")


def _according(sentence: Span, end: Token) -> Iterator[Change]:
    source = next((one for one in sentence[1].children if one.dep_ == "pobj"), None)
    if source is None or not contiguous(source) or source.left_edge.i != sentence.start + 2:
        return
    comma = after(source.right_edge)
    if comma is None or comma.text != "," or (main := after(comma)) is None or sentence.root.i < main.i:
        return
    content = stretch(main, end.nbor(-1))
    if sum(one.text == "," for one in sentence) == 1:
        yield _all(
            sentence, end, f"{capital(content)}, according to {stretch(source.left_edge, source.right_edge)}"
        )


def _speaker(subject: Token) -> str | None:
    """Who speaks, as the object of "according to"; None where the phrase cannot stand there."""
    if subject.lower_ in _OBJECTS:
        return _OBJECTS[subject.lower_]
    if subject.pos_ not in ("NOUN", "PROPN") or not contiguous(subject):
        return None
    if subject.right_edge.i - subject.left_edge.i > 8 or any(
        one.dep_ in ("relcl", "acl") for one in subject.subtree
    ):
        return None
    text = stretch(subject.left_edge, subject.right_edge)
    return None if "," in text else lowered(text, subject.left_edge)


def _clause_with_subject(clause: Token) -> bool:
    if not any(one.dep_ in ("nsubj", "nsubjpass", "expl") for one in clause.children) or not contiguous(
        clause
    ):
        return False
    return not any(one.dep_ in ("conj", "parataxis") for one in clause.children)


def _all(sentence: Span, end: Token, text: str) -> Change:
    return Change(FAITHFUL, "attribution moved", 0, finish(sentence, end), text + ".")
