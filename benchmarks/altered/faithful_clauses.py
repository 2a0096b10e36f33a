"""Faithful rewrites of order: subordinate clauses and time phrases moved to the other end."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.faithful_common import (
    after,
    before,
    begin,
    capital,
    clauses,
    contiguous,
    full_stop,
    lowered,
    stretch,
)
from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_SPANS = ("minute", "hour", "day", "week", "month", "year", "decade", "century", "centurie")


def clause_order(sentence: Span, random: Random) -> Iterator[Change]:
    """ "After X, Y." as "Y after X." and back, where Y holds no other clause."""
    root, end = sentence.root, full_stop(sentence)
    marks = words("faithful_clauses")["marks"]
    if end is None or root.pos_ not in ("VERB", "AUX"):
        return
    for clause in root.children:
        first = clause.left_edge
        if clause.dep_ not in ("advcl", "prep") or first.lower_ not in marks or not _finite_or_gerund(clause):
            continue
        subject = next((one for one in clause.children if one.dep_ in ("nsubj", "nsubjpass")), clause)
        if subject.i != clause.i and any(one.dep_ == "conj" for one in subject.children):
            continue
        if not contiguous(clause) or any(one.is_quote for one in clause.subtree):
            continue
        if any(not clause.is_ancestor(one) and one.i != clause.i for one in _late_clauses(root)):
            continue
        if first.i == sentence.start:
            yield from _to_the_back("clause order", sentence, clause.right_edge, end)
        elif clause.right_edge.i == end.i - 1 and first.lower_ not in ("if", "until", "unless"):
            yield from _to_the_front("clause order", sentence, first, end)


def time_moved(sentence: Span, random: Random) -> Iterator[Change]:
    """ "On Monday, X did Y." as "X did Y on Monday." and back, where there is one clause only."""
    root, end = sentence.root, full_stop(sentence)
    if (
        end is None
        or root.pos_ != "VERB"
        or any(True for _ in _late_clauses(root))
        or any(one.is_quote for one in sentence)
    ):
        return
    for phrase in root.children:
        if not _is_time(phrase) or not contiguous(phrase) or _other_times(sentence, phrase):
            continue
        if phrase.left_edge.i == sentence.start:
            yield from _to_the_back("time moved", sentence, phrase.right_edge, end)
        elif phrase.right_edge.i == end.i - 1 and phrase.left_edge.i > root.i:
            yield from _to_the_front("time moved", sentence, phrase.left_edge, end)


def _to_the_back(kind: str, sentence: Span, last: Token, end: Token) -> Iterator[Change]:
    comma = after(last)
    if comma is not None and comma.text != "," and last.text == ",":
        comma = last
    if comma is None or comma.text != "," or comma.i + 2 > end.i:
        return
    main = comma.nbor(1)
    moved = lowered(stretch(sentence[0], comma.nbor(-1)), sentence[0])
    rest = sentence.doc[main.i : end.i]
    if moved is None or _cross_reference(sentence.doc[sentence.start : comma.i], rest):
        return
    if any(one.text in (",", ";", ":", "-", "–", "—", "(") for one in rest) or not _starts_clause(main):
        return
    yield Change(FAITHFUL, kind, 0, begin(sentence, end), f"{capital(rest.text)} {moved}")


def _to_the_front(kind: str, sentence: Span, first: Token, end: Token) -> Iterator[Change]:
    last = before(first)
    if last is None or first.i - sentence.start < 4:
        return
    stop = last.i if last.text == "," else last.i + 1
    rest, moved = sentence.doc[sentence.start : stop], sentence.doc[first.i : end.i]
    main = lowered(rest.text, sentence[0])
    if main is None or _cross_reference(moved, rest) or not _starts_clause(sentence[0]):
        return
    if any(one.text in (",", ";", ":", "-", "–", "—", "(") for one in (*rest, *moved)):
        return
    yield Change(FAITHFUL, kind, 0, begin(sentence, end), f"{capital(moved.text)}, {main}")


def _cross_reference(moved: Span, rest: Span) -> bool:
    """Whether a pronoun in the main clause may stand for a name in the part that changes its place."""
    if any(one.tag_ == "VBG" and one.dep_ == "pcomp" for one in moved) and rest[0].lower_ in (
        "it",
        "there",
        "that",
    ):
        return True
    names = any(one.pos_ in ("PROPN", "NOUN") and one.ent_type_ not in ("DATE", "TIME") for one in moved)
    first = next((one for one in rest if one.pos_ in ("PRON", "PROPN", "NOUN") or one.tag_ == "PRP$"), None)
    return names and first is not None and first.tag_ in ("PRP", "PRP$") and first.lower_ not in ("i", "we")


def _starts_clause(token: Token) -> bool:
    return token.pos_ in ("DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM") and token.tag_ not in (
        "WDT",
        "WP",
        "WRB",
    )


def _late_clauses(root: Token) -> Iterator[Token]:
    """The clauses below ``root``, but for those in its subject: nothing moved can seem to belong there."""
    subject = next((one for one in root.children if one.dep_ in ("nsubj", "nsubjpass")), None)
    return (one for one in clauses(root) if subject is None or not subject.is_ancestor(one))


def _is_time(phrase: Token) -> bool:
    if phrase.dep_ == "npadvmod" or (
        phrase.dep_ == "advmod" and phrase.lower_ in ("yesterday", "today", "tomorrow")
    ):
        return (
            phrase.ent_type_ == "DATE"
            and phrase.right_edge.i - phrase.left_edge.i < 3
            and not phrase.like_num
        )
    if phrase.dep_ != "prep" or phrase.lower_ not in ("on", "in", "during", "since", "at", "before", "after"):
        return False
    thing = [one for one in phrase.subtree if one.i != phrase.i]
    if phrase.lower_ == "in" and any(one.like_num and len(one.text) != 4 for one in thing):
        return False
    if phrase.lower_ == "in" and any(one.lower_.rstrip("s") in _SPANS for one in thing):
        return False
    return 0 < len(thing) < 6 and all(one.ent_type_ in ("DATE", "TIME") for one in thing)


def _other_times(sentence: Span, phrase: Token) -> bool:
    own = {one.i for one in phrase.subtree}
    return any(one.ent_type_ in ("DATE", "TIME") and one.i not in own for one in sentence)


def _finite_or_gerund(clause: Token) -> bool:
    if clause.dep_ == "advcl":
        return any(one.dep_ in ("nsubj", "nsubjpass", "expl") for one in clause.children)
    return any(one.dep_ == "pcomp" and one.tag_ == "VBG" for one in clause.children)
