"""NEG: a negation added or dropped, a word turned into its opposite, a direction reversed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import past, sure, third, words
from benchmarks.altered.opposites import antonym, direction
from benchmarks.altered.parts import (
    AUXILIARIES,
    cased,
    drop,
    finite,
    free,
    near,
    replace,
    subject,
)
from benchmarks.altered.records import Change, Operator

_FAMILY = "NEG"
_ADDED, _DROPPED = (_FAMILY, "negation added"), (_FAMILY, "negation dropped")
_CLAUSES = {"ROOT", "ccomp", "conj", "advcl", "relcl"}
_QUANTIFIERS = {"all", "some", "both", "few", "many", "most", "no", "any", "several", "each", "every", "none"}
_SHORT = {"wo": "will", "ca": "can", "sha": "shall"}


def _in(name: str, word: str) -> bool:
    return word in words("negation")[name]


def added(sentence: Span, random: Random) -> Iterator[Change]:
    """ "was not", "did not sell", "no evidence": a clause that says that something is so, denied."""
    tokens = free(sentence)
    for verb in tokens:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ not in {"ROOT", "ccomp", "conj"} or not _plain(verb):
            continue
        auxiliaries = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
        first = auxiliaries[0] if auxiliaries else verb
        if auxiliaries or verb.lemma_ == "be":
            yield _after(sentence, first)
        elif verb.pos_ == "VERB" and near(verb, -1).pos_ != "ADV" and sure(verb):
            helper = {"VBD": "did", "VBZ": "does", "VBP": "do"}[verb.tag_]
            yield replace(sentence, _ADDED, verb, verb, f"{helper} not {verb.lemma_}")
    for token in tokens:
        yield from _no_object(sentence, token)


def _plain(verb: Token) -> bool:
    """Whether the clause of ``verb`` is a plain statement that "not" denies as a whole."""
    actor = subject(verb)
    if actor is None or not finite(verb) or actor.dep_ == "expl" or actor.tag_ in {"WDT", "WP"}:
        return False
    if any(child.dep_ in {"neg", "preconj"} for child in verb.children) or verb.tag_ == "VBG":
        return _progressive(verb)
    if _in("left_alone", verb.lemma_.lower()) or verb.text.startswith(("'", "’")):
        return False
    shared = any(child.dep_ == "conj" and subject(child) is None for child in verb.rights)
    scope = [token for token in (*verb.children, *actor.subtree) if _in("scope", token.lower_)]
    return not (shared or scope or any(token.lower_ in _QUANTIFIERS for token in actor.subtree))


def _progressive(verb: Token) -> bool:
    lefts = list(verb.lefts)
    return (
        verb.tag_ == "VBG"
        and any(child.lemma_ == "be" for child in lefts)
        and not any(child.dep_ == "neg" or _in("scope", child.lower_) for child in verb.children)
        and not any(child.dep_ == "conj" for child in verb.rights)
    )


def _after(sentence: Span, helper: Token) -> Change:
    if helper.text.startswith(("'", "’")):
        full = {
            "'s": " is not",
            "'re": " are not",
            "'ll": " will not",
            "'ve": " have not",
            "'d": " would not",
        }
        return replace(
            sentence, _ADDED, helper, helper, full.get(helper.lower_.replace("’", "'"), " was not")
        )
    text = "cannot" if helper.lower_ == "can" else f"{helper.text} not"
    return replace(sentence, _ADDED, helper, helper, text)


def _no_object(sentence: Span, token: Token) -> Iterator[Change]:
    """ "found a link" as "found no link"."""
    verb = token.head.head
    if (
        token.lower_ in {"a", "an"}
        and token.dep_ == "det"
        and token.head.dep_ in {"dobj", "attr"}
        and (_in("no_objects", verb.lemma_) or (verb.lemma_ == "be" and token.head.dep_ == "attr"))
        and not any(child.dep_ == "neg" for child in verb.children)
        and (verb.lemma_ != "be" or any(child.dep_ == "expl" for child in verb.children))
        and not any(_in("scope", part.lower_) or part.tag_ == "JJR" for part in token.head.subtree)
        and token.head.tag_ == "NN"
        and finite(verb)
        and near(token, 1).lower_
        not in {"lot", "bunch", "series", "range", "few", "little", "number", "while", "bit", "great", "look"}
    ):
        yield replace(sentence, _ADDED, token, token, "no")


def dropped(sentence: Span, random: Random) -> Iterator[Change]:
    """ "did not sell" as "sold", "never", "no" and "without" taken out."""
    for token in free(sentence):
        after = [part for part in sentence if part.i > token.i]
        if token.head.dep_ == "advcl" and any(part.lower_ in {"if", "unless"} for part in token.head.lefts):
            continue
        if any(_in("polarity", part.lower_) for part in after[:14]) or token.i == sentence.start:
            continue
        if (
            token.dep_ == "neg"
            and token.lower_ in {"not", "n't", "n’t"}
            and token.head.pos_ in {"VERB", "AUX"}
        ):
            yield from _without_not(sentence, token)
        elif token.lower_ == "never" and token.dep_ == "neg" and finite(token.head):
            yield drop(sentence, _DROPPED, token, token)
        elif token.lower_ == "no" and token.dep_ == "det" and near(token, 1).i == token.head.i:
            noun = token.head
            if noun.tag_ == "NNS" or _in("countable", noun.lower_) or _in("mass", noun.lower_):
                text = "a" if _in("countable", noun.lower_) and noun.tag_ == "NN" else "some"
                yield replace(sentence, _DROPPED, token, token, text)


def _without_not(sentence: Span, negation: Token) -> Iterator[Change]:
    helper, verb = near(negation, -1), negation.head
    if helper.lower_ in {"do", "does", "did"} and helper.dep_ in AUXILIARIES and helper.head.i == verb.i:
        if (
            any(child.dep_ == "conj" for child in verb.children)
            or verb.i != negation.i + 1
            or verb.tag_ != "VB"
            or verb.lemma_ in {"need", "have"}
        ):
            return
        form = {"did": past, "does": third}.get(helper.lower_, str)(verb.lemma_)
        yield replace(sentence, _DROPPED, helper, verb, form)
    elif helper.pos_ == "AUX" and helper.lower_ not in {"do", "does", "did"}:
        yield replace(
            sentence, _DROPPED, helper, negation, cased(_SHORT.get(helper.lower_, helper.text), helper)
        )


OPERATORS: dict[str, Operator] = {
    "negation added": added,
    "negation dropped": dropped,
    "direction": direction,
    "antonym": antonym,
}
