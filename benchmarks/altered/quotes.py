"""QUO: a word within quotation marks put for another, a figure changed, or a word left out that mattered."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import like, past, third, words
from benchmarks.altered.parts import AUXILIARIES, cased, drop, near, quoted, replace, with_article
from benchmarks.altered.records import Change, Operator

_WORD, _NUMBER, _LEFT_OUT = ("QUO", "quote word"), ("QUO", "quote number"), ("QUO", "quote word dropped")
_SHORTEST = 4
_FUNCTION = {"DET", "PRON", "AUX", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT"}
_POS = {
    "NN": {"NOUN"},
    "NNS": {"NOUN"},
    "JJ": {"ADJ"},
    "JJR": {"ADJ"},
    "JJS": {"ADJ"},
    "RB": {"ADV"},
    "MD": {"AUX"},
    "DT": {"DET"},
    "NNP": set(),
}
_VERBS = {"VB", "VBD", "VBZ", "VBP", "VBN", "VBG"}


def _table(name: str) -> dict[str, str]:
    entries: dict[str, str] = words("quotes")[name]
    return entries


def _said(sentence: Span) -> list[Token]:
    """The words within quotation marks, where they are enough to be somebody's words and no mere title."""
    inside = quoted(sentence)
    tokens = [token for token in sentence if token.i in inside and not token.is_quote]
    words_only = [token for token in tokens if token.is_alpha]
    return tokens if len(words_only) >= _SHORTEST and any(token.is_lower for token in words_only) else []


def word(sentence: Span, random: Random) -> Iterator[Change]:
    """One content word of a quotation as another, mostly its opposite."""
    for token in _said(sentence):
        if token.ent_type_ in {"PERSON", "ORG", "GPE", "WORK_OF_ART", "EVENT", "FAC"} or _bound(token):
            continue
        verb = token.tag_ in _VERBS and token.pos_ == "VERB"
        if verb and token.lemma_ in words("quotes")["verbs"] and _simple(token):
            other = _table("words").get(token.lemma_)
            if other is not None:
                yield replace(sentence, _WORD, token, token, like(token, other))
        elif (
            not verb and token.pos_ in _POS.get(token.tag_, {token.pos_}) and token.lower_ in _table("words")
        ):
            other = _table("words")[token.lower_]
            if token.lower_ not in words("quotes")["verbs"] and _in_place(token):
                yield with_article(sentence, _WORD, token, token, cased(other, token))


def _bound(token: Token) -> bool:
    return "-" in {near(token, 1).text, near(token, -1).text} or token.dep_ in {"prt", "neg"}


def _simple(verb: Token) -> bool:
    deps = {child.dep_ for child in verb.children}
    return not deps & {"prt", "neg", "xcomp", "ccomp", "dative", "prep"}


def _in_place(token: Token) -> bool:
    """Whether ``token`` stands where its opposite could stand as well."""
    before, behind = near(token, -1), near(token, 1)
    if token.tag_ == "MD":
        return behind.tag_ == "VB"
    if token.tag_ in {"JJ", "RB", "JJR", "RBR"}:
        if any(child.dep_ == "neg" for child in token.head.children):
            return False
        compared = {"more", "most", "so", "too", "as", "less", "how", "than", "of"}
        return (
            before.lower_ not in compared
            and behind.lower_ not in {"much", *compared} - {"so"}
            and token.dep_ != "intj"
        )
    if token.tag_ in {"NN", "NNS"}:
        return token.dep_ not in {"compound", "intj", "npadvmod"} and behind.tag_ not in {"NN", "NNS", "POS"}
    return token.lower_ == "every" and behind.tag_ == "NN"


def number(sentence: Span, random: Random) -> Iterator[Change]:
    """A figure within a quotation as another."""
    for token in _said(sentence):
        if token.lower_ in _table("numbers") and (token.tag_ in {"CD", "NNS"} or token.like_num):
            yield replace(sentence, _NUMBER, token, token, cased(_table("numbers")[token.lower_], token))
        elif (
            token.tag_ == "CD"
            and token.text.isdecimal()
            and len(token.text) <= 3
            and not _bound(token)
            and token.text != "24"
        ):
            yield replace(sentence, _NUMBER, token, token, str(int(token.text) + random.choice((1, 2, 3, 5))))


def left_out(sentence: Span, random: Random) -> Iterator[Change]:
    """ "not", "never" or "only" left out of a quotation."""
    for token in _said(sentence):
        if token.lower_ not in words("quotes")["dropped"] or token.i == sentence.start:
            continue
        later = {part.lower_ for part in sentence if token.i < part.i <= token.i + 12}
        if later & {"really", "so", *words("negation")["polarity"]}:
            continue
        if token.lower_ in {"never", "only"} and _weighty(token):
            yield drop(sentence, _LEFT_OUT, token, token)
        elif token.dep_ == "neg" and token.lower_ in {"not", "n't", "n’t"}:
            yield from _without_not(sentence, token)


def _weighty(adverb: Token) -> bool:
    """Whether leaving ``adverb`` out, between words, says something else ("only few" would not)."""
    behind = near(adverb, 1)
    return behind.is_alpha and near(adverb, -1).is_alpha and behind.lower_ not in {"few", "little", "just"}


def _without_not(sentence: Span, negation: Token) -> Iterator[Change]:
    helper, verb = near(negation, -1), negation.head
    if helper.lower_ in {"do", "does", "did"}:
        if helper.dep_ in AUXILIARIES and near(negation, 1).i == verb.i and verb.tag_ == "VB":
            form = {"did": past, "does": third}.get(helper.lower_, str)(verb.lemma_)
            yield replace(sentence, _LEFT_OUT, helper, verb, cased(form, helper))
    elif helper.pos_ == "AUX":
        full = {"wo": "will", "ca": "can", "sha": "shall"}.get(helper.lower_, helper.text)
        yield replace(sentence, _LEFT_OUT, helper, negation, cased(full, helper))


OPERATORS: dict[str, Operator] = {
    "quote word": word,
    "quote number": number,
    "quote word dropped": left_out,
}
