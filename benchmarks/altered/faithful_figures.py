"""Faithful rewrites of counts: words and digits, written out, per cent, rounded with "about", "doubled".

The patterns are the benchmark's own, alike as some are to those in ``factcheck/extract``: what the readers of
the package do not see must be rewritten here all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.faithful_common import (
    after,
    before,
    begin,
    finish,
    in_range,
    number_words,
    over,
    spelled,
)
from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_SCALED = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d{1,2})?) (million|billion)\b(?![-–])")
_LONG = re.compile(r"(?<![\w.,])(\d{1,3}),(\d)(\d)0,000(?![\w,]|\.\d|[-–])")
_PER_CENT = re.compile(r"(?<![\w.,/–-])(\d+(?:\.\d+)?)( per cent| percent|%)(?![-\w–])")
_WORD_BEFORE = re.compile(r"([\w'’%-]+) $")
_MOVED = re.compile(
    r"\b(rose|increased|grew|jumped|climbed|soared|fell|dropped|declined|shrank)"
    r" from (?:[$£€])?([\d,.]*\d)( million| billion| per cent|%)?"
    r" to (?:[$£€])?([\d,.]*\d)( million| billion| per cent|%)?(?![\w,.]\d)"
)
_FRACTIONS = {"50": "half", "25": "a quarter", "75": "three quarters", "20": "a fifth", "40": "two fifths"}


def in_words(sentence: Span, random: Random) -> Iterator[Change]:
    """ "15,000 people" as "fifteen thousand people"."""
    for token in sentence:
        value = _count(token)
        word = spelled(value) if value is not None else None
        if word is not None:
            first = token.i == sentence.start
            yield over("figure in words", sentence, token, token, word.capitalize() if first else word)


def in_digits(sentence: Span, random: Random) -> Iterator[Change]:
    """ "three people" as "3 people"; "two million" as "2 million"."""
    values = number_words()
    for token in sentence:
        last = token
        if (following := after(token)) is not None and following.text == "-" and token.lower_ in values:
            ones = after(following)
            if ones is None or f"{token.lower_}-{ones.lower_}" not in values:
                continue
            last = ones
        word = sentence.text[begin(sentence, token) : finish(sentence, last)].lower()
        if word not in values or token.i == sentence.start or not token.text.islower():
            continue
        if (previous := before(token)) is not None and (previous.text in ("-", "–") or previous.like_num):
            continue
        scale = after(last)
        scaled = scale is not None and scale.lower_ in ("million", "billion")
        if scaled or _counts(last):
            yield over("figure in digits", sentence, token, last, str(values[word]))


def written_out(sentence: Span, random: Random) -> Iterator[Change]:
    """ "1.2 million" and "1,200,000"; billions below ten as millions after a currency sign."""
    text = sentence.text
    for match in _SCALED.finditer(text):
        if _ranged(text, match.start(), match.end()):
            continue
        number = Decimal(match[1])
        if match[2] == "million":
            whole = number * 1_000_000
            yield Change(FAITHFUL, "figure written out", match.start(), match.end(), f"{int(whole):,}")
        elif number < 10 and number != int(number):
            yield Change(
                FAITHFUL, "figure written out", match.start(), match.end(), f"{int(number * 1000):,} million"
            )
    for match in _LONG.finditer(text):
        if not _ranged(text, match.start(), match.end()):
            number = Decimal(f"{match[1]}.{match[2]}{match[3]}").normalize()
            yield Change(FAITHFUL, "figure written out", match.start(), match.end(), f"{number:f} million")


def per_cent(sentence: Span, random: Random) -> Iterator[Change]:
    """ "50 per cent", "50 percent", "50%"; with "of" after it, "half of"."""
    text = sentence.text
    for match in _PER_CENT.finditer(text):
        for sign in (" per cent", " percent", "%"):
            if sign != match[2] and match.start():
                yield Change(FAITHFUL, "per cent", match.start(2), match.end(2), sign)
        rest = text[match.end() :]
        if (
            match[1] in _FRACTIONS
            and rest.startswith(" of ")
            and not _ranged(text, match.start(), match.end())
        ):
            word = _word_before(text, match.start())
            if word not in ("a", "an", "the", "another", "extra", "additional", "least", "point"):
                fraction = _FRACTIONS[match[1]]
                shown = fraction if match.start() else fraction.capitalize()
                yield Change(FAITHFUL, "per cent", match.start(), match.end(), shown)


def rounded(sentence: Span, random: Random) -> Iterator[Change]:
    """ "2,987 people" as "about 3,000 people", "nearly 3,000 people"."""
    for token in sentence:
        digits = token.text.replace(",", "")
        if token.tag_ != "CD" or not re.fullmatch(r"\d+(?:\.\d+)?", digits) or not bare(token):
            continue
        number = Decimal(digits)
        following = after(token)
        scaled = following is not None and following.lower_ in ("million", "billion")
        if not (scaled or _measures(token)) or (not scaled and number < 90):
            continue
        for near in _nearest(number):
            shown = f"{near:,}" if "," in token.text or near >= 10_000 else f"{near:f}"
            money = before(token)
            first = money if money is not None and money.is_currency else token
            sign = first.text if first is not token else ""
            for hedge in _hedges(number, near):
                text = hedge.capitalize() if first.i == sentence.start else hedge
                yield over("rounded", sentence, first, token, f"{text} {sign}{shown}")


def doubled(sentence: Span, random: Random) -> Iterator[Change]:
    """ "rose from 20 to 40" as "doubled from 20 to 40"."""
    for match in _MOVED.finditer(sentence.text):
        if match[3] is not None and match[3] != match[5]:
            continue
        first, second = (Decimal(one.replace(",", "")) for one in (match[2], match[4]))
        if match[3] is None and match[5] is not None and match[5].strip() in ("million", "billion"):
            continue
        rises = match[1] in ("rose", "increased", "grew", "jumped", "climbed", "soared")
        verb = {2: "doubled", 3: "tripled"}.get(second / first) if rises and first else None
        if not rises and first == 2 * second:
            verb = "halved"
        if verb is not None:
            yield Change(FAITHFUL, "doubled", match.start(1), match.end(1), verb)


def bare(token: Token) -> bool:
    """Whether a hedge can stand before the figure ``token``: nothing before it modifies or bounds it."""
    previous = before(token)
    if previous is not None and previous.is_currency:
        previous = before(previous)
    if in_range(token):
        return False
    if previous is None:
        return True
    return (
        previous.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PART")
        and previous.lower_ not in words("faithful_figures")["no_hedge_after"]
    )


def _count(token: Token) -> int | None:
    if token.tag_ != "CD" or not _DIGITS.fullmatch(token.text) or not _counts(token) or in_range(token):
        return None
    value = int(token.text.replace(",", ""))
    return None if 1100 <= value <= 2100 and "," not in token.text else value


def _counts(token: Token) -> bool:
    """Whether ``token`` counts a plural noun: "34 people", "three new ships"."""
    head = token.head
    previous = before(token)
    if token.dep_ != "nummod" or head.tag_ != "NNS" or head.i < token.i or not head.text.islower():
        return False
    if previous is not None and (
        previous.is_currency or previous.text in ("(", "-", "#", "minus", "plus", "No.")
    ):
        return False
    between = token.doc[token.i + 1 : head.i]
    if any(one.pos_ not in ("ADJ", "NOUN") or one.like_num for one in between):
        return False
    return head.lower_ not in words("faithful_figures")["no_count"] and not in_range(token)


def _measures(token: Token) -> bool:
    previous = before(token)
    if previous is not None and previous.is_currency:
        following = after(token)
        return following is None or following.pos_ in ("PUNCT", "ADP", "ADV", "CCONJ", "SCONJ", "VERB")
    return _counts(token) and (_count(token) is not None or "." in token.text)


def _nearest(number: Decimal) -> Iterator[Decimal]:
    size = number.adjusted()
    for digits in (0, 1):
        unit = Decimal(1).scaleb(size - digits)
        near = (number / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit
        near = Decimal(int(near)) if near == int(near) else near
        if near != number and abs(near - number) / number <= Decimal("0.03"):
            yield near
            return


def _hedges(number: Decimal, near: Decimal) -> tuple[str, ...]:
    both = ("about", "around", "roughly")
    return (*both, "nearly", "almost") if near > number else (*both, "more than", "over")


def _ranged(text: str, start: int, end: int) -> bool:
    head, rest = text[:start].rstrip("$£€A US").lower(), text[end : end + 8].lower()
    if head.endswith(("-", "–", " and", " or", "/")) or re.search(r"\d[^ ]*(?: million| billion)? to$", head):
        return True
    return bool(re.match(r"[-–]| (?:to|or|and) [$£€]?\d|-| (?:per|dollar)", rest)) and " per" not in rest


def _word_before(text: str, at: int) -> str:
    match = _WORD_BEFORE.search(text[max(0, at - 30) : at])
    return match[1].lower() if match else ""
