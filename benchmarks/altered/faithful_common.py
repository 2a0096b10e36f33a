"""What the faithful rewrites share: changes by token, quotations, capitals, articles, number words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span, Token

from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_QUOTATION = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|(?<!\w)['‘](?=\w)[^'’\n]{2,200}['’](?!\w)")
_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VOWEL_SOUND = re.compile(
    r"(?i)(?!uni|use|usu|eur|one\b|once)(?:[aeiou]|hour|honou?r|heir|honest|8|11\b|18\b)"
)


def over(kind: str, sentence: Span, first: Token, last: Token, text: str) -> Change:
    """The faithful change of the tokens from ``first`` to ``last``."""
    return Change(FAITHFUL, kind, begin(sentence, first), finish(sentence, last), text)


def begin(sentence: Span, token: Token) -> int:
    """Where ``token`` begins in the sentence's text."""
    return int(token.idx - sentence.start_char)


def finish(sentence: Span, token: Token) -> int:
    """Where ``token`` ends in the sentence's text."""
    return int(token.idx + len(token.text) - sentence.start_char)


def stretch(first: Token, last: Token) -> str:
    """The text from ``first`` to ``last``, both within."""
    return str(first.doc[first.i : last.i + 1].text)


def subtree(token: Token) -> str:
    """The text of the whole phrase of ``token``."""
    return stretch(token.left_edge, token.right_edge)


def contiguous(token: Token) -> bool:
    """Whether the phrase of ``token`` has no gap."""
    return sum(1 for _ in token.subtree) == token.right_edge.i - token.left_edge.i + 1


def before(token: Token) -> Token | None:
    """The token before ``token`` in its sentence."""
    return token.nbor(-1) if token.i > token.sent.start else None


def after(token: Token) -> Token | None:
    """The token after ``token`` in its sentence."""
    return token.nbor(1) if token.i + 1 < token.sent.end else None


def lowered(text: str, token: Token) -> str | None:
    """``text``, which begins with ``token``, for the middle of a sentence; None where its case is unsure."""
    if token.lower_ in _ARTICLES or not token.text[:1].isupper():
        return text[:1].lower() + text[1:]
    if token.text == "I" or token.text[1:2].isupper() or token.i > token.sent.start:
        return text
    if token.pos_ in ("ADP", "SCONJ", "PRON"):
        return text[:1].lower() + text[1:]
    following = after(token)
    beside = following is not None and following.text[:1].isupper()
    if token.pos_ == "PROPN":
        return text if token.ent_type_ in _NAMED or beside else None
    elsewhere = any(one.text == token.text and not one.is_sent_start for one in token.doc)
    if elsewhere or token.text in _peoples():
        return text
    if token.ent_type_ in _NAMED or beside or token.lower_ not in _common():
        return text if token.ent_type_ in ("NORP", "GPE") else None
    return text[:1].lower() + text[1:]


@cache
def _common() -> frozenset[str]:
    """Words that news writes small, mostly: any other at the head of a sentence may be a name."""
    return frozenset(words("faithful_common")["common"])


@cache
def _peoples() -> frozenset[str]:
    return frozenset(words("faithful_names")["demonyms"].values())


_ARTICLES = frozenset(
    {"a", "an", "the", "this", "these", "that", "those", "some", "his", "her", "its", "their", "our"}
)
_NAMED = frozenset(
    {"PERSON", "NORP", "GPE", "ORG", "FAC", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"}
)


def capital(text: str) -> str:
    """``text`` for the head of a sentence."""
    return text[:1].upper() + text[1:]


def as_cased(token: Token, word: str) -> str:
    """``word`` with a capital where ``token`` has one."""
    return capital(word) if token.text[:1].isupper() else word


def quotations(text: str) -> list[str]:
    """The quotations in ``text``, sorted."""
    return sorted(one.group() for one in _QUOTATION.finditer(text))


def inside_quotation(sentence: Span) -> bool:
    """Whether a quotation runs over an end of the sentence: then none of it may be touched."""
    text = sentence.doc.text
    start = text.rfind("\n", 0, sentence.start_char) + 1
    head = text[start : sentence.start_char]
    body = sentence.text
    return (
        head.count('"') % 2 == 1
        or body.count('"') % 2 == 1
        or head.count("“") > head.count("”")
        or body.count("“") != body.count("”")
    )


def with_article(kind: str, sentence: Span, first: Token, last: Token, text: str) -> Change:
    """`over`, with the "a" or "an" before it put right."""
    article = before(first)
    if article is None or article.lower_ not in ("a", "an"):
        return over(kind, sentence, first, last, text)
    right = as_cased(article, "an" if _VOWEL_SOUND.match(text) else "a")
    if right == article.text:
        return over(kind, sentence, first, last, text)
    return over(kind, sentence, article, last, f"{right} {text}")


def spelled(number: int) -> str | None:
    """``number`` in words where news would write it so: 2–99, round hundreds and thousands."""
    if number < 20:
        return _ONES[number] if number >= 2 else None
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    for scale, word in ((1000, "thousand"), (100, "hundred")):
        count, rest = divmod(number, scale)
        if not rest and 0 < count < 100 and (scale == 1000 or count < 10):
            return f"{spelled(count) or 'one'} {word}"
    return None


def number_words() -> dict[str, int]:
    """The words `spelled` gives for 2–99, with their values."""
    return {word: value for value in range(2, 100) if (word := spelled(value))}


def full_stop(sentence: Span) -> Token | None:
    """The full stop of a sentence of common length; None of a headline or a very long one."""
    last = sentence[-1]
    return last if last.text == "." and 5 < len(sentence) < 60 else None


def plural(token: Token) -> bool:
    """Whether a noun phrase with this head takes a plural verb."""
    if token.lower_ in ("people", "police", "cattle"):
        return True
    return token.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in token.children)


def clauses(token: Token) -> Iterator[Token]:
    """The clauses below ``token``, whatever their kind."""
    kinds = ("ccomp", "advcl", "relcl", "acl", "csubj", "pcomp", "parataxis", "xcomp")
    for one in token.subtree:
        if one is not token and (one.dep_ in kinds or (one.dep_ == "conj" and one.pos_ in ("VERB", "AUX"))):
            yield one


def in_range(token: Token) -> bool:
    """Whether a figure at ``token`` seems to be a part of a range, a sum or a series of figures."""
    previous, following = before(token), after(token)
    one = before(previous) if previous is not None and previous.text in (",", ".") else None
    if one is not None and previous is not None and one.text.isdigit() and one.idx + len(one) == previous.idx:
        return True
    if following is not None and following.text == "." and token.nbor(1).i + 1 < token.sent.end:
        return True
    if previous is not None and (
        previous.like_num or previous.text in ("-", "–", "/", "x", ":", "and", "or", "to")
    ):
        earlier = before(previous)
        return previous.text not in ("and", "or", "to") or (
            earlier is not None and earlier.pos_ in ("NUM", "SYM")
        )
    return following is not None and (
        following.text in ("-", "–", "/", "x", ":")
        or (
            following.lower_ in ("to", "or", "and")
            and (later := after(following)) is not None
            and later.like_num
        )
    )
