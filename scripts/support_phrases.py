"""Phrases exchanged, put in and dropped, for training (see ``support_words.py``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.parsed import ParsedSentence
from benchmarks.altered.records import FAITHFUL, Change
from scripts.support_words import GENERIC, WORDS, Article

_PHRASE = range(2, 8)  # words of a prepositional phrase that is moved about
_DROPPED = range(2, 15)  # words of a phrase that is dropped
_SWAPPED, _PUT_IN = 0.5, 0.3  # how often
_FIRST_WORDS = 2  # of a sentence: what hangs on them opens it, and is not dropped


def swapped_phrases(
    sentence: ParsedSentence, article: Article, other: Article, draw: Random
) -> Iterator[Change]:
    """Prepositional phrases exchanged for others with the same preposition, or put in at the end."""
    span = sentence.span
    here, mine = span.text.lower(), list(_phrases(span))
    for kind, source in (("pp-in", article), ("pp-out", other)):
        pool = [phrase for each in source if each is not sentence for phrase in _phrases(each.span)]
        for phrase in mine:
            fitting = [p for p in pool if p[0].lower_ == phrase[0].lower_ and p.text.lower() not in here]
            if fitting and draw.random() < _SWAPPED:
                text = draw.choice(fitting).text
                first = text[0].upper() if phrase.start == span.start else text[0].lower()
                start, end = phrase.start_char - span.start_char, phrase.end_char - span.start_char
                yield Change(GENERIC, kind, start, end, first + text[1:])
        if pool and span[-1].text == "." and draw.random() < _PUT_IN:
            text = draw.choice(pool).text
            if text.lower() not in here:
                yield _put_in(span, kind, text[0].lower() + text[1:])


def _put_in(span: Span, kind: str, text: str) -> Change:
    last = span[-2]
    start, end = last.idx - span.start_char, span[-1].idx - span.start_char
    touched = start + len(last.text) + 1
    whole = f"{last.text} {text}"
    return Change(GENERIC, f"added-{kind}", start, end, whole, touched=(touched, touched + len(text)))


def dropped(span: Span) -> Iterator[Change]:
    """What a shorter sentence can do without: adverbs of time, a last phrase, an apposition."""
    for token in span:
        if _without_loss(token) and token.i > span.start and token.whitespace_:
            yield _drop(span, "drop-word", token.idx, token.idx + len(token.text_with_ws))
        if token.dep_ in ("prep", "advcl") and token.i > span.start + _FIRST_WORDS:
            yield from _last_phrase(span, token)
    if '"' not in span.text:
        for token in span:
            if token.dep_ in ("appos", "relcl") and token.i > span.start:
                yield from _between_commas(span, _subtree(token))


def _without_loss(token: Token) -> bool:
    return token.dep_ in ("advmod", "amod") and token.lower_ in WORDS["without_loss"]


def _last_phrase(span: Span, head: Token) -> Iterator[Change]:
    phrase = _subtree(head)
    whole = phrase is not None and len(phrase) in _DROPPED and span.start < phrase.start
    if phrase is None or not whole or head.head.pos_ not in ("VERB", "NOUN"):
        return
    if head.lower_ in WORDS["kept_prepositions"] or any(token.dep_ == "neg" for token in phrase):
        return
    if phrase.end < span.end and span.doc[phrase.end].text == ".":
        start = phrase.start_char
        if span.doc.text[start - 1] == " ":
            start -= 1
        yield _drop(span, "drop-phrase", start, phrase.end_char)


def _between_commas(span: Span, phrase: Span | None) -> Iterator[Change]:
    if phrase is None or phrase.start - 1 <= span.start or phrase.end >= span.end:
        return
    before, after = span.doc[phrase.start - 1], span.doc[phrase.end]
    if before.text == "," and after.text in (",", "."):
        yield _drop(span, "drop-apposition", before.idx, after.idx + (after.text == ","))


def _drop(span: Span, kind: str, start: int, end: int) -> Change:
    return Change(FAITHFUL, kind, start - span.start_char, end - span.start_char, "")


def _phrases(span: Span) -> Iterable[Span]:
    for token in span:
        if token.dep_ == "prep" and token.pos_ == "ADP":
            phrase = _subtree(token)
            if phrase is not None and len(phrase) in _PHRASE and phrase[0].i == token.i:
                yield phrase


def _subtree(token: Token) -> Span | None:
    """The words under ``token``; None where others stand between them."""
    places = [each.i for each in token.subtree]
    whole = places[-1] - places[0] + 1 == len(places)
    return token.doc[places[0] : places[-1] + 1] if whole else None
