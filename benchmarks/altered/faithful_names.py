"""Faithful rewrites of names: aliases, surname alone, titles, country and demonym, "X's Y"."""

from __future__ import annotations

import re
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
    lowered,
    over,
    stretch,
)
from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_SURNAME = re.compile(r"[A-Z][a-z]{2,}|O['’][A-Z][a-z]+")
_BESIDE = ("PROPN", "ADJ", "NOUN", "DET", "SYM")
_TITLED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|Lt|Col|Sgt|Capt|Rep)\.? (?=[A-Z][a-z])")
_SPELLED = re.compile(
    r"\b(Doctor|Professor|Senator|Governor|General|Lieutenant|Colonel|Sergeant|Captain) (?=[A-Z][a-z])"
)


def alias(sentence: Span, random: Random) -> Iterator[Change]:
    """A well-known name in its long or short form: "the United Nations" and "the UN"."""
    text = sentence.text
    at = {begin(sentence, token): token for token in sentence}
    ends = {finish(sentence, token): token for token in sentence}
    aliases = words("faithful_names")["aliases"]
    for one, others in ((one, aliases[one]) for one in aliases if one in text):
        for match in re.finditer(rf"(?<![\w.&-]){re.escape(one)}(?![\w&-]|\.\w)", text):
            first, last = at.get(match.start()), ends.get(match.end())
            if first is None or last is None or text[match.end() : match.end() + 2] in ("' ", "’ "):
                continue
            if _part_of_name(first, last) or _modifies(last):
                continue
            for other in others:
                if other not in text or other in one:
                    shown = capital(other) if not match.start() else other
                    yield Change(FAITHFUL, "alias", match.start(), match.end(), shown)


def surname(sentence: Span, random: Random) -> Iterator[Change]:
    """ "John Smith said" as "Smith said", where he was named before and no other Smith is in the text."""
    whole = sentence.doc.text
    told = whole[: sentence.start_char]
    names = words("faithful_names")
    given = frozenset(names["given"])
    for first in sentence:
        last = after(first)
        if last is None or first.text not in given or not _SURNAME.fullmatch(last.text):
            continue
        if last.text in given or last.text in names["not_surnames"] or first.head.i != last.i:
            continue
        if f"{first.text} {last.text}" not in told:
            continue
        previous, following = before(first), after(last)
        if {first.ent_type_, last.ent_type_} != {"PERSON"}:
            continue
        if previous is not None and (
            previous.text[:1].isupper() or previous.pos_ in _BESIDE or previous.text == "-"
        ):
            continue
        if following is not None and (following.text[:1].isupper() or following.text == "-"):
            continue
        if len(re.findall(rf"\b{re.escape(last.text)}\b", whole)) == len(
            re.findall(rf"\b(?:{first.text}|Mr|Ms|Mrs|Dr|[a-z]+) {re.escape(last.text)}\b", whole)
        ) and not re.search(rf"\b{re.escape(last.text)} (?:and|or|family|brothers)\b", whole):
            yield over("surname", sentence, first, last, last.text)


def title(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Dr" and "Doctor", "Sen." and "Senator" before a name; "Mr" dropped."""
    table: dict[str, str] = words("faithful_names")["titles"]
    short = {full: one for one, full in table.items()}
    for match in _TITLED.finditer(sentence.text):
        if re.search(r"[A-Z]\w*[ -]$", sentence.text[: match.start()]):
            continue
        if match[1] in table:
            yield Change(FAITHFUL, "title form", match.start(), match.end(), f"{table[match[1]]} ")
        if (
            match[1] in ("Mr", "Ms", "Mrs")
            and not re.match(r"[\w'’-]+ and (?:Mr|Ms|Mrs)", sentence.text[match.end() :])
            and not sentence.text[: match.start()].endswith(("and ", "or "))
        ):
            yield Change(FAITHFUL, "title form", match.start(), match.end(), "")
    for match in _SPELLED.finditer(sentence.text):
        rest = sentence.text[match.end() :].split(" ")
        if re.search(r"[A-Z]\w*[ -]$", sentence.text[: match.start()]):
            continue
        if match[1] in short and rest[0] in words("faithful_names")["given"]:
            yield Change(FAITHFUL, "title form", match.start(), match.end(), f"{short[match[1]]} ")


def title_after(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Prime Minister John Smith said" as "John Smith, the prime minister, said"."""
    text = sentence.text
    names = words("faithful_names")
    offices, demonyms = "|".join(names["offices"]), "|".join(names["demonyms"].values())
    pattern = rf"\b((?:{demonyms}) )?({offices}) ([A-Z][a-z]+) ([A-Z][a-z]+|O'[A-Z][a-z]+) (?=[a-z])"
    ends = {finish(sentence, token): token for token in sentence}
    for match in re.finditer(pattern, text):
        last = ends.get(match.end() - 1)
        following = after(last) if last is not None else None
        if last is None or following is None or match[3] not in names["given"] or last.dep_ != "nsubj":
            continue
        if (
            following.tag_ not in ("VBD", "VBZ", "MD")
            or re.search(r"[\w'’-] ?$", text[: match.start()].rstrip(","))
        ) and (
            following.tag_ not in ("VBD", "VBZ", "MD")
            or not re.search(r"\b(?:that|and|but|said|says) $", text[: match.start()])
        ):
            continue
        office = f"the {match[1] or ''}{match[2].lower()}"
        yield Change(
            FAITHFUL, "title after name", match.start(), match.end(), f"{match[3]} {match[4]}, {office}, "
        )


def demonym(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Australia's economy" as "the Australian economy", and back."""
    names = words("faithful_names")
    nouns, table = frozenset(names["owned"]), names["demonyms"]
    back = {adjective: country for country, adjective in table.items()}
    for token in sentence:
        mark = after(token)
        if token.text in table and mark is not None and mark.tag_ == "POS":
            noun = after(mark)
            previous = before(token)
            if noun is None or noun.lower_ not in nouns or noun.i != token.head.i or _leads_name(noun):
                continue
            if previous is None or previous.pos_ not in ("PROPN", "ADJ", "DET"):
                the = "The" if token.i == sentence.start else "the"
                yield over("demonym", sentence, token, noun, f"{the} {table[token.text]} {noun.text}")
        if token.lower_ == "the" and mark is not None and mark.text in back:
            noun = after(mark)
            if noun is not None and noun.lower_ in nouns and noun.text.islower() and not _leads_name(noun):
                country = capital(back[mark.text]) if token.i == sentence.start else back[mark.text]
                yield over("demonym", sentence, token, noun, f"{country}'s {noun.text}")


def possessor(sentence: Span, random: Random) -> Iterator[Change]:
    """ "the company's chairman" as "the chairman of the company", and back."""
    nouns = frozenset(words("faithful_names")["relations"])
    for noun in sentence:
        if noun.lower_ not in nouns or noun.tag_ not in ("NN", "NNS") or _leads_name(noun):
            continue
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        if owner is not None:
            yield from _of_form(sentence, noun, owner)
        else:
            yield from _s_form(sentence, noun)


def _of_form(sentence: Span, noun: Token, owner: Token) -> Iterator[Change]:
    mark = next((child for child in owner.children if child.tag_ == "POS"), None)
    previous = before(owner.left_edge)
    if (
        mark is None
        or mark.i + 1 > noun.i
        or not contiguous(owner)
        or owner.ent_type_ in ("DATE", "TIME", "PERSON")
    ):
        return
    if (
        any(child.i > noun.i and child.dep_ != "punct" for child in noun.children)
        or mark.i - owner.left_edge.i > 4
    ):
        return
    between = sentence.doc[mark.i + 1 : noun.i]
    if any(one.tag_ not in ("JJ", "NN") for one in between) or (
        previous is not None and previous.lower_ in ("of", "a")
    ):
        return
    if previous is not None and previous.pos_ in ("ADJ", "PROPN", "NUM", "DET"):
        return
    held = stretch(owner.left_edge, mark.nbor(-1))
    start = owner.left_edge
    moved = lowered(held, start)
    if moved is None or (owner.tag_ == "NN" and start.pos_ != "DET"):
        return
    text = f"the {stretch(mark.nbor(1), noun)} of {moved}"
    yield over("possessor", sentence, start, noun, capital(text) if start.i == sentence.start else text)


def _s_form(sentence: Span, noun: Token) -> Iterator[Change]:
    preposition, the = after(noun), before(noun)
    if preposition is None or the is None or preposition.lower_ != "of" or the.lower_ != "the":
        return
    if preposition.head.i != noun.i or any(
        child.i > preposition.i for child in noun.children if child.dep_ != "punct"
    ):
        return
    owner = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if (
        owner is None
        or owner.right_edge.i != owner.i
        or not contiguous(owner)
        or owner.i - owner.left_edge.i > 3
    ):
        return
    if (
        owner.left_edge.i != preposition.i + 1
        or owner.tag_ not in ("NN", "NNP", "NNS")
        or owner.text.endswith("s")
    ):
        return
    if owner.left_edge.pos_ == "NUM" or (owner.tag_ == "NN" and owner.left_edge.pos_ != "DET"):
        return
    if any(one.tag_ == "POS" for one in owner.subtree):
        return
    text = f"{stretch(owner.left_edge, owner)}'s {noun.text}"
    yield over("possessor", sentence, the, owner, capital(text) if the.i == sentence.start else text)


def _leads_name(noun: Token) -> bool:
    following = after(noun)
    return following is not None and (
        following.pos_ in ("PROPN", "NOUN") or following.text in ("-", "of", "'s", "’s")
    )


def _part_of_name(first: Token, last: Token) -> bool:
    previous, following = before(first), after(last)
    if previous is not None and previous.lower_ == "the":
        previous = before(previous)
    head = before(previous) if previous is not None and previous.lower_ in ("of", "for") else None
    if head is not None and head.text[:1].isupper() and head.i != first.sent.start:
        return True
    beside = previous is not None and (previous.pos_ == "PROPN" or previous.text in ("&", "-"))
    return beside or (
        following is not None and (following.pos_ == "PROPN" or following.text in ("&", "-", "of"))
    )


def _modifies(last: Token) -> bool:
    following = after(last)
    return following is not None and following.pos_ in ("NOUN", "ADJ", "NUM")
