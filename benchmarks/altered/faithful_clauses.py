"""Faithful rewrites of order: subordinate clauses, time phrases and attributions moved to the other end."""

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
    finish,
    lowered,
    stretch,
)
from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_SPANS = ("minute", "hour", "day", "week", "month", "year", "decade", "century", "centurie")
_OBJECTS = {"he": "him", "she": "her", "they": "them", "it": "it"}


def clause_order(sentence: Span, random: Random) -> Iterator[Change]:
    """ "After X, Y." as "Y after X." and back, where Y holds no other clause."""
    root, end = sentence.root, _full_stop(sentence)
    marks = words("faithful_clauses")["marks"]
    if end is None or root.pos_ not in ("VERB", "AUX"):
        return
    for clause in root.children:
        first = clause.left_edge
        if clause.dep_ not in ("advcl", "prep") or first.lower_ not in marks or not _finite_or_gerund(clause):
            continue
        if not contiguous(clause) or any(one.is_quote for one in clause.subtree):
            continue
        if sum(1 for one in clauses(root) if not clause.is_ancestor(one) and one.i != clause.i):
            continue
        if first.i == sentence.start:
            yield from _to_the_back("clause order", sentence, clause.right_edge, end)
        elif clause.right_edge.i == end.i - 1 and first.lower_ not in ("if", "until", "unless"):
            yield from _to_the_front("clause order", sentence, first, end)


def time_moved(sentence: Span, random: Random) -> Iterator[Change]:
    """ "On Monday, X did Y." as "X did Y on Monday." and back, where there is one clause only."""
    root, end = sentence.root, _full_stop(sentence)
    if (
        end is None
        or root.pos_ != "VERB"
        or any(True for _ in clauses(root))
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


def attribution(sentence: Span, random: Random) -> Iterator[Change]:
    """ "X said S." as "S, X said." and "According to X, S."; and back."""
    end = _full_stop(sentence)
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


def _to_the_back(kind: str, sentence: Span, last: Token, end: Token) -> Iterator[Change]:
    comma = after(last)
    if comma is not None and comma.text != "," and last.text == ",":
        comma = last
    if comma is None or comma.text != "," or comma.i + 2 > end.i:
        return
    main = comma.nbor(1)
    moved = lowered(stretch(sentence[0], comma.nbor(-1)), sentence[0])
    rest = sentence.doc[main.i : end.i]
    if moved is None or _cross_reference(sentence.doc[sentence.start : comma.i], rest, fronted=True):
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
    if main is None or _cross_reference(moved, rest, fronted=False) or not _starts_clause(sentence[0]):
        return
    if any(one.text in (",", ";", ":", "-", "–", "—", "(") for one in (*rest, *moved)):
        return
    yield Change(FAITHFUL, kind, 0, begin(sentence, end), f"{capital(moved.text)}, {main}")


def _cross_reference(moved: Span, rest: Span, fronted: bool) -> bool:
    """Whether a pronoun in one part may stand for a name in the other, once their order is turned."""
    first, second = (moved, rest) if fronted else (rest, moved)
    gerund = any(one.tag_ == "VBG" and one.dep_ == "pcomp" for one in moved)
    if gerund and rest[0].lower_ in ("it", "there", "that"):
        return True
    names = any(one.pos_ in ("PROPN", "NOUN") and one.dep_ in ("nsubj", "nsubjpass", "dobj") for one in first)
    return names and any(one.tag_ in ("PRP", "PRP$") and one.lower_ not in ("i", "we") for one in second)


def _starts_clause(token: Token) -> bool:
    return token.pos_ in ("DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM") and token.tag_ not in (
        "WDT",
        "WP",
        "WRB",
    )


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


def _full_stop(sentence: Span) -> Token | None:
    last = sentence[-1]
    return last if last.text == "." and 5 < len(sentence) < 60 else None


def _all(sentence: Span, end: Token, text: str) -> Change:
    return Change(FAITHFUL, "attribution moved", 0, finish(sentence, end), text + ".")
