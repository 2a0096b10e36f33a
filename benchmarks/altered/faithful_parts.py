"""Faithful rewrites of what a sentence holds: split in two, clauses joined otherwise, asides dropped."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.faithful_common import (
    after,
    before,
    begin,
    capital,
    contiguous,
    finish,
    over,
    plural,
    stretch,
)
from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_ASIDES = ("relcl", "appos", "nmod", "parataxis", "dep")
_DIGIT_KINDS = ("CARDINAL", "MONEY", "PERCENT", "QUANTITY", "DATE", "TIME")


def split(sentence: Span, random: Random) -> Iterator[Change]:
    """ "A, and B." as "A. B."; "… the mill, which closed." as "… the mill. The mill closed."."""
    joint = _joint(sentence)
    if joint is not None:
        comma, word, second = joint
        if word.lower_ == "and":
            yield over("split", sentence, comma, second, f". {capital(second.text)}")
        elif word.lower_ == "but":
            yield over("split", sentence, comma, second, f". But {second.text}")
    yield from _split_relative(sentence)


def merge(sentence: Span, random: Random) -> Iterator[Change]:
    """ "A, and B." as "A; B." and back."""
    joint = _joint(sentence)
    if joint is not None and joint[1].lower_ == "and":
        yield over("clauses joined", sentence, joint[0], joint[1], ";")
    for mark in sentence:
        if (
            mark.text == ";"
            and (second := after(mark)) is not None
            and sum(one.text == ";" for one in sentence) == 1
        ):
            root = sentence.root
            late = next(
                (one for one in sentence if one.i > mark.i and one.dep_ in ("nsubj", "nsubjpass")), None
            )
            if (
                root.i < mark.i
                and late is not None
                and late.left_edge.i == second.i
                and second.pos_ != "CCONJ"
            ):
                yield over("clauses joined", sentence, mark, mark, ", and")


def dropped_adverb(sentence: Span, random: Random) -> Iterator[Change]:
    """ "also", "meanwhile" and their kind left out."""
    for token in sentence:
        if token.lower_ not in words("faithful_clauses")["adverbs"] or token.dep_ != "advmod":
            continue
        previous, following = before(token), after(token)
        if following is None or (
            previous is not None and previous.lower_ in ("but", "not", "and", "or", "only", "can")
        ):
            continue
        if previous is None and following.text == "," and (second := after(following)) is not None:
            yield Change(FAITHFUL, "dropped adverb", 0, finish(sentence, second), capital(second.text))
        elif (
            (
                previous is not None
                and token.head.pos_ in ("VERB", "AUX")
                and following.pos_ in ("VERB", "AUX")
            )
            and previous.text != ","
            and following.text != ","
        ):
            yield Change(FAITHFUL, "dropped adverb", begin(sentence, token), begin(sentence, following), "")


def dropped_aside(sentence: Span, random: Random) -> Iterator[Change]:
    """A bracket, a relative clause or an apposition between commas left out."""
    for token in sentence:
        if token.dep_ not in _ASIDES:
            continue
        opening, closing = before(token.left_edge), after(token.right_edge)
        if (
            opening is None
            or closing is None
            or not contiguous(token)
            or any(one.is_quote for one in token.subtree)
        ):
            continue
        if sentence.root.pos_ not in ("VERB", "AUX") or any(
            one.ent_type_ in _DIGIT_KINDS for one in token.subtree
        ):
            continue
        if any(one.text in (",", "(", ")", ";", "-", "–") for one in token.subtree):
            continue
        between = opening.text == "," and closing.text in (",", ".")
        bracket = opening.text == "(" and closing.text == ")"
        relative = token.dep_ == "relcl" and token.left_edge.lower_ in ("which", "who")
        named = (
            token.dep_ == "appos" and token.left_edge.lower_ in ("a", "an", "the") and token.pos_ == "NOUN"
        )
        if bracket and token.dep_ in ("appos", "nmod", "parataxis", "dep"):
            earlier = opening.nbor(-1) if opening.i > sentence.start else None
            if earlier is not None and begin(sentence, opening) > finish(sentence, earlier):
                yield Change(
                    FAITHFUL, "dropped aside", finish(sentence, earlier), finish(sentence, closing), ""
                )
        elif between and (relative or named) and _no_series(sentence, token, opening, closing):
            stop = finish(sentence, closing) if closing.text == "," else begin(sentence, closing)
            yield Change(FAITHFUL, "dropped aside", begin(sentence, opening), stop, "")


def _no_series(sentence: Span, token: Token, opening: Token, closing: Token) -> bool:
    """Whether the two commas belong to the aside alone, not to a series of things."""
    head = token.head
    if (
        any(child.dep_ in ("conj", "cc") for child in (*head.children, *token.children))
        or head.dep_ == "conj"
    ):
        return False
    if head.right_edge.i > closing.i and token.dep_ == "appos":
        return False
    following = after(closing)
    return opening.i == head.i + 1 and (
        following is None or following.lower_ not in ("and", "or", "but", "which", "who")
    )


def _joint(sentence: Span) -> tuple[Token, Token, Token] | None:
    """The comma, the conjunction and the first word after it, between two whole clauses."""
    root = sentence.root
    if sentence[-1].text != "." or any(one.is_quote for one in sentence) or _mark_before(root):
        return None
    if root.pos_ not in ("VERB", "AUX") or root.lemma_ in (
        "say",
        "tell",
        "think",
        "believe",
        "add",
        "warn",
        "claim",
        "hope",
        "expect",
        "want",
    ):
        return None
    for second in root.children:
        if second.dep_ != "conj" or not any(
            one.dep_ in ("nsubj", "nsubjpass", "expl") for one in second.children
        ):
            continue
        subject = next(one for one in second.children if one.dep_ in ("nsubj", "nsubjpass", "expl"))
        first = subject.left_edge
        if first.tag_ in ("WP", "WDT", "WP$", "WRB"):
            continue
        word = before(first)
        comma = before(word) if word is not None else None
        if any(one.text == "," for one in sentence.doc[subject.i : second.i]) or root.i > first.i:
            continue
        if word is None or comma is None or comma.text != "," or word.lower_ not in ("and", "but"):
            continue
        if word.head.i != root.i or second.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"):
            continue
        if second.tag_ in ("VBN", "VBG", "VB") and not any(
            one.dep_ in ("aux", "auxpass") for one in second.children
        ):
            continue
        return comma, word, first
    return None


def _mark_before(root: Token) -> bool:
    return any(one.dep_ in ("advcl", "mark", "ccomp") and one.i < root.i for one in root.children)


def _split_relative(sentence: Span) -> Iterator[Change]:
    end = sentence[-1]
    if end.text != "." or any(one.is_quote for one in sentence) or sentence.root.pos_ not in ("VERB", "AUX"):
        return
    for verb in sentence:
        if (
            verb.dep_ != "relcl"
            or verb.lemma_ in words("faithful_clauses")["sentential"]
            or verb.right_edge.i != end.i - 1
            or not contiguous(verb)
        ):
            continue
        pronoun, noun = verb.left_edge, verb.head
        comma = before(pronoun)
        if (
            pronoun.lower_ not in ("which", "who")
            or pronoun.dep_ not in ("nsubj", "nsubjpass")
            or comma is None
        ):
            continue
        if comma.text != "," or comma.i != noun.i + 1 or noun.dep_ in ("conj", "appos", "pobj", "attr"):
            continue
        if pronoun.lower_ == "who" and not (noun.ent_type_ == "PERSON" or _human(noun)):
            continue
        name = _again(noun)
        if name is not None and _agrees(noun, pronoun.nbor(1)):
            yield over("split", sentence, comma, pronoun, f". {name}")


def _human(noun: Token) -> bool:
    return noun.tag_ in ("NN", "NNS") and noun.lower_.endswith(
        ("er", "ers", "or", "ors", "man", "men", "ist", "ists")
    )


def _again(noun: Token) -> str | None:
    """The noun phrase as it stands at the head of a new sentence: "the mill" of "an old mill"."""
    first = noun
    while (
        (previous := before(first)) is not None and previous.dep_ == "compound" and previous.pos_ == noun.pos_
    ):
        first = previous
    if previous is not None and previous.text in ("-", "–"):
        return None
    if noun.tag_ in ("NNP", "NNPS"):
        the = "The " if previous is not None and previous.lower_ == "the" else ""
        return None if the and noun.ent_type_ == "PERSON" else the + stretch(first, noun)
    if any(one.dep_ == "poss" for one in noun.lefts) or any(one.dep_ == "nummod" for one in noun.lefts):
        return None
    return f"The {stretch(first, noun)}"


def _agrees(noun: Token, verb: Token) -> bool:
    if verb.tag_ == "VBZ" or verb.lower_ == "was":
        return not plural(noun)
    if verb.tag_ == "VBP" or verb.lower_ == "were":
        return plural(noun)
    return verb.tag_ in ("VBD", "MD")
