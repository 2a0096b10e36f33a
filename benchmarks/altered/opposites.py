"""NEG: directions reversed (rose and fell) and words turned into their opposites (guilty and innocent)."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import like, words
from benchmarks.altered.parts import cased, free, near, replace, with_article
from benchmarks.altered.records import Change

_DIRECTION, _ANTONYM = ("NEG", "direction"), ("NEG", "antonym")
_NAMED = {"PERSON", "ORG", "GPE", "DATE", "TIME", "EVENT", "FAC", "LOC", "WORK_OF_ART"}
_OF_OBJECTS = {"raise", "cut", "lower", "boost", "reduce"}


def _own(name: str) -> dict[str, str]:
    entries: dict[str, str] = words("negation")[name]
    return entries


def _in(name: str, word: str) -> bool:
    return word in words("negation")[name]


def direction(sentence: Span, random: Random) -> Iterator[Change]:
    """Rose and fell, increase and decrease, higher and lower, up and down."""
    for token in free(sentence):
        if token.ent_type_ in _NAMED or token.dep_ == "prt":
            continue
        word = token.lower_
        if token.pos_ == "VERB" and token.lemma_ in _own("direction_verbs") and _moves(token):
            text = like(token, _own("direction_verbs")[token.lemma_])
            yield replace(sentence, _DIRECTION, token, token, text)
        elif token.tag_ in {"NN", "NNS"} and word in _own("direction_nouns") and _heads_phrase(token):
            yield with_article(
                sentence, _DIRECTION, token, token, cased(_own("direction_nouns")[word], token)
            )
        elif word in {"up", "down"} and any(
            child.like_num or child.tag_ == "CD" for child in _next(token, 2)
        ):
            yield replace(sentence, _DIRECTION, token, token, "down" if word == "up" else "up")
        elif word in {"more", "less"} and token.dep_ == "advmod" and _degree(token):
            yield replace(sentence, _DIRECTION, token, token, "less" if word == "more" else "more")
        elif word in {"above", "below"} and token.dep_ == "prep" and list(token.children):
            yield replace(sentence, _DIRECTION, token, token, cased(_own("prepositions")[word], token))
        elif token.tag_ in {"JJR", "JJS"} and word in _own("adjectives") and not _name_next(token):
            yield with_article(sentence, _DIRECTION, token, token, cased(_own("adjectives")[word], token))


def _next(token: Token, count: int) -> list[Token]:
    return list(token.doc[token.i + 1 : token.i + 1 + count])


def _degree(token: Token) -> bool:
    """Whether "more" or "less" grades an adjective or adverb that follows it at once ("more likely")."""
    return token.head.pos_ in {"ADJ", "ADV"} and near(token, 1).i == token.head.i and token.head.i != token.i


def _heads_phrase(token: Token) -> bool:
    """Whether ``token`` is a noun of its own; of those that have other senses, only "a fall in prices"."""
    if near(token, 1).tag_ in {"NN", "NNS", "NNP", "NNPS", "HYPH"} or token.dep_ in {"compound", "prt"}:
        return False
    sparse = token.lower_ in {"fall", "drop", "cut", "gain", "loss", "rise", "growth"}
    return not sparse or any(child.lower_ in {"in", "of", "for", "by"} for child in token.rights)


def _moves(verb: Token) -> bool:
    """Whether something that can be measured goes up or down."""
    if any(child.dep_ in {"prt", "neg"} for child in verb.children):
        return False
    if not _in("measured_only", verb.lemma_):
        return True
    sides = {"dobj", "nsubjpass"} if verb.lemma_ in _OF_OBJECTS else {"nsubj", "dobj", "nsubjpass"}
    if verb.lemma_ in {"gain", "lose"}:
        sides = {"dobj"} if any(token.ent_type_ == "PERCENT" for token in verb.subtree) else set()
    return any(child.dep_ in sides and _in("measures", child.lemma_.lower()) for child in verb.children)


def antonym(sentence: Span, random: Random) -> Iterator[Change]:
    """Support and oppose, accept and reject, guilty and innocent, safe and dangerous."""
    for token in free(sentence):
        word = token.lower_
        if token.ent_type_ or token.dep_ == "prt":
            continue
        if token.pos_ == "VERB" and token.lemma_ in _own("verbs") and _takes_object(token):
            yield replace(sentence, _ANTONYM, token, token, like(token, _own("verbs")[token.lemma_]))
        elif token.tag_ == "JJ" and word in _own("adjectives") and _says_something(token):
            yield with_article(sentence, _ANTONYM, token, token, cased(_own("adjectives")[word], token))
        elif token.tag_ == "RB" and word in _own("adverbs") and _how(token) and token.i != sentence.start:
            yield replace(sentence, _ANTONYM, token, token, _own("adverbs")[word])


def _name_next(token: Token) -> bool:
    return near(token, 1).tag_ in {"NNP", "NNPS"} or near(token, -1).tag_ in {"NNP", "NNPS"}


def _how(adverb: Token) -> bool:
    return (
        adverb.dep_ == "advmod" and adverb.head.pos_ == "VERB" and adverb.lower_ not in {"up", "down", "well"}
    )


def _takes_object(verb: Token) -> bool:
    deps = {child.dep_ for child in verb.children}
    if deps & {"prt", "neg", "dative"}:
        return False
    if _in("transitive_only", verb.lemma_):
        return bool(deps & {"dobj", "nsubjpass"})
    if verb.lemma_ in {"allow", "encourage", "enable"}:
        return False
    return not deps & {"ccomp", "xcomp"}


def _says_something(adjective: Token) -> bool:
    """A predicate, or an adjective before a common noun, not in a chain of adjectives or a compound name."""
    if _name_next(adjective) or near(adjective, 1).text == "-" or near(adjective, -1).text == "-":
        return False
    word = adjective.lower_
    if any(
        child.lower_ in {"more", "less", "most", "least", "so", "too", "as"} for child in adjective.children
    ):
        return False
    if any(child.dep_ in {"neg", "conj", "cc"} for child in (*adjective.children, *adjective.head.children)):
        return False
    if adjective.dep_ in {"acomp", "oprd", "ccomp"}:
        return adjective.head.lemma_ in {
            "be",
            "remain",
            "become",
            "seem",
            "look",
            "find",
            "declare",
            "consider",
        }
    return adjective.dep_ == "amod" and near(adjective, 1).i == adjective.head.i and _in("attributive", word)
