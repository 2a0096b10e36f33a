"""HDG: a hedge put to a plain statement or taken from one, and a will, may or must changed for another."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import like, participle, past, sure, third, words
from benchmarks.altered.parts import (
    AUXILIARIES,
    article,
    cased,
    choose,
    drop,
    finite,
    free,
    near,
    plural,
    replace,
    subject,
)
from benchmarks.altered.records import Change, Operator

_ADDED, _DROPPED = ("HDG", "hedge added"), ("HDG", "hedge dropped")
_MODALITY, _CERTAINTY = ("HDG", "modality"), ("HDG", "certainty")
_PERSONAL = {"i", "we", "you", "who", "that", "which", "it", "this", "there"}
_UNSURE = {"if", "whether", "when", "until", "unless", "once"}


def _in(name: str, word: str) -> bool:
    return word in words("hedges")[name]


def added(sentence: Span, random: Random) -> Iterator[Change]:
    """ "allegedly sold", "may have sold", "is said to have sold" in place of "sold"."""
    tokens = free(sentence)
    if any(_in("adverbs", token.lower_) or _in("adjectives", token.lower_) for token in tokens):
        return
    for verb in tokens:
        if verb.dep_ not in {"ROOT", "ccomp", "conj"} or verb.pos_ not in {"VERB", "AUX"} or not _plain(verb):
            continue
        auxiliaries = [child for child in verb.lefts if child.dep_ in AUXILIARIES]
        adverb = random.choice(words("hedges")["added_adverbs"])
        if auxiliaries and verb.tag_ == "VBN" and auxiliaries[-1].lemma_ in {"be", "have"}:
            if auxiliaries[0].tag_ != "MD":
                yield replace(sentence, _ADDED, verb, verb, f"{adverb} {verb.text}")
                yield from _may(sentence, auxiliaries[0])
        elif not auxiliaries and near(verb, -1).pos_ != "ADV":
            if verb.lemma_ != "be":
                yield replace(sentence, _ADDED, verb, verb, f"{adverb} {verb.text}")
            yield from _may(sentence, verb)
            if verb.tag_ == "VBD" and verb.lemma_ != "be":
                actor = subject(verb)
                helper = "are" if actor is not None and plural(actor) else "is"
                form = participle(verb.lemma_)
                yield replace(sentence, _ADDED, verb, verb, f"{helper} said to have {form}")


def _plain(verb: Token) -> bool:
    actor = subject(verb)
    if actor is None or not finite(verb) or actor.dep_ == "expl" or actor.lower_ in _PERSONAL:
        return False
    if _in("left_alone", verb.lemma_.lower()) or not sure(verb) or verb.text.startswith(("'", "’")):
        return False
    if any(
        child.dep_ == "neg" or (child.dep_ == "mark" and child.lower_ in _UNSURE) for child in verb.children
    ):
        return False
    return not any(child.dep_ == "conj" and subject(child) is None for child in verb.rights)


def _may(sentence: Span, finite_form: Token) -> Iterator[Change]:
    """ "may have been" for "was", "may sell" for "sells"."""
    modal = {"VBD": "may have ", "VBZ": "may ", "VBP": "may "}.get(finite_form.tag_)
    if modal is None or finite_form.text.startswith(("'", "’")) or finite_form.lemma_ == "do":
        return
    form = participle(finite_form.lemma_) if finite_form.tag_ == "VBD" else finite_form.lemma_
    if finite_form.lower_ == "had" and finite_form.dep_ in AUXILIARIES:
        form, modal = "have", "may "
    yield replace(sentence, _ADDED, finite_form, finite_form, modal + form)


def dropped(sentence: Span, random: Random) -> Iterator[Change]:
    """ "allegedly sold" or "may have sold" as "sold", "the suspected thief" as "the thief"."""
    for token in free(sentence):
        if _in("adverbs", token.lower_) and token.pos_ == "ADV" and _light(token):
            yield drop(sentence, _DROPPED, token, token)
        elif (
            _in("adjectives", token.lower_)
            and token.dep_ == "amod"
            and near(token, 1).pos_ in {"NOUN", "ADJ"}
        ):
            yield from _bare(sentence, token)
        elif _in("may", token.lower_) and token.tag_ == "MD" and token.dep_ == "aux":
            yield from _without_modal(sentence, token)
        elif _in("raising", token.lemma_) and token.pos_ == "VERB":
            yield from _without_raising(sentence, token)
        elif _in("said_to", token.lemma_) and token.tag_ == "VBN":
            yield from _without_belief(sentence, token)


def _light(adverb: Token) -> bool:
    beside = {near(adverb, -1).text, near(adverb, 1).text}
    return adverb.head.pos_ in {"VERB", "AUX", "ADJ"} and not beside & {",", "and", "or", "-"}


def _bare(sentence: Span, adjective: Token) -> Iterator[Change]:
    before, behind = near(adjective, -1), near(adjective, 1)
    children = {child.dep_ for child in adjective.children}
    if children or before.lower_ in {"as", "more", "most", "no", "any", "and", "every", "all", "best"}:
        return
    if behind.lower_ == "exception":
        return
    if adjective.lower_ in {"possible", "likely", "potential", "apparent"} and before.dep_ != "det":
        return
    if before.lower_ in {"a", "an"}:
        text = f"{cased(article(behind.text), before)} {behind.text}"
        yield replace(sentence, _DROPPED, before, behind, text)
    elif adjective.head.pos_ == "NOUN":
        yield drop(sentence, _DROPPED, adjective, adjective)


def _without_modal(sentence: Span, modal: Token) -> Iterator[Change]:
    verb, actor = modal.head, subject(modal.head)
    following = near(modal, 1)
    if actor is None or any(child.dep_ == "neg" for child in verb.children) or modal.i < actor.i:
        return
    if actor.tag_ in {"WDT", "WP"} or any(child.dep_ == "conj" for child in verb.children):
        return
    many = plural(actor) or actor.lower_ == "i"
    if following.tag_ == "VB" and following.lemma_ == "have" and near(following, 1).tag_ == "VBN":
        behind = near(following, 1)
        form = "were" if behind.lower_ == "been" and many else past(behind.lemma_)
        yield replace(sentence, _DROPPED, modal, behind, form)
    elif following.tag_ == "VB":
        yield replace(sentence, _DROPPED, modal, following, _present(following.lemma_, many))


def _present(lemma: str, many: bool) -> str:
    if many:
        return "are" if lemma == "be" else lemma
    return third(lemma)


def _without_raising(sentence: Span, verb: Token) -> Iterator[Change]:
    """ "appears to be" as "is", "seemed to know" as "knew"."""
    to, lower, actor = near(verb, 1), near(verb, 2), subject(verb)
    if to.lower_ != "to" or lower.tag_ != "VB" or actor is None or actor.dep_ == "expl":
        return
    if any(child.dep_ in {"neg", "aux"} for child in verb.children) or actor.tag_ in {"WDT", "WP"}:
        return
    many = plural(actor)
    was = "were" if many and lower.lemma_ == "be" else past(lower.lemma_)
    yield replace(
        sentence, _DROPPED, verb, lower, was if verb.tag_ == "VBD" else _present(lower.lemma_, many)
    )


def _without_belief(sentence: Span, verb: Token) -> Iterator[Change]:
    """ "is believed to be" as "is", "was said to have sold" as "had sold"."""
    helper, to, lower = near(verb, -1), near(verb, 1), near(verb, 2)
    actor = subject(verb)
    if helper.lower_ not in {"is", "are", "was", "were"} or to.lower_ != "to" or lower.tag_ != "VB":
        return
    if actor is None or verb.dep_ in AUXILIARIES:
        return
    now = helper.lower_ in {"is", "are"}
    many = helper.lower_ in {"are", "were"}
    was = "were" if many and lower.lemma_ == "be" else past(lower.lemma_)
    yield replace(sentence, _DROPPED, helper, lower, _present(lower.lemma_, many) if now else was)


def modality(sentence: Span, random: Random) -> Iterator[Change]:
    """Will and may, must and may, should and must, exchanged."""
    modals: dict[str, list[str]] = words("hedges")["modals"]
    for token in free(sentence):
        if token.tag_ != "MD" or token.dep_ != "aux" or token.lower_ not in modals:
            continue
        if any(child.dep_ == "neg" for child in token.head.children) or near(token, 1).tag_ == "PRP":
            continue
        if near(token, 1).lower_ == "have" and token.lower_ == "could":
            continue
        for other in choose(modals[token.lower_], random, ""):
            yield replace(sentence, _MODALITY, token, token, cased(other, token))


def certainty(sentence: Span, random: Random) -> Iterator[Change]:
    """ "suspects" as "knows", "plans to" as "will", "is likely to" as "is certain to"."""
    stronger: dict[str, str] = words("hedges")["certainty"]
    for token in free(sentence):
        children = {child.dep_ for child in token.children}
        held = token.pos_ == "VERB" and token.lemma_ in stronger and _holds(token)
        if held and not children & {"neg", "prt", "auxpass"}:
            yield replace(sentence, _CERTAINTY, token, token, like(token, stronger[token.lemma_]))
        elif token.lower_ in {"likely", "unlikely"} and near(token, 1).lower_ == "to":
            grades = {child.lower_ for child in token.children} & {
                "more",
                "less",
                "most",
                "so",
                "too",
                "as",
                "not",
            }
            if not grades:
                yield replace(sentence, _CERTAINTY, token, token, cased("certain", token))
        elif _in("intend", token.lemma_) and token.tag_ in {"VBZ", "VBP"} and _to_do(token):
            yield replace(sentence, _CERTAINTY, token, near(token, 1), "will")


def _holds(verb: Token) -> bool:
    """Whether ``verb`` says what its subject holds to be so: "suspects that the fire was arson"."""
    said = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    return said is not None and finite(said) and subject(verb) is not None


def _to_do(verb: Token) -> bool:
    """Whether "to" and a plain verb follow ``verb`` at once."""
    plain = not any(child.dep_ in {"aux", "neg"} for child in verb.children)
    return plain and near(verb, 1).lower_ == "to" and near(verb, 2).tag_ == "VB"


OPERATORS: dict[str, Operator] = {
    "hedge added": added,
    "hedge dropped": dropped,
    "modality": modality,
    "certainty": certainty,
}
