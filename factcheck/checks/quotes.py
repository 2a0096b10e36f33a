"""Quotations of one side looked up in the other, word by word, punctuation set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from factcheck import lexis
from factcheck.checks import look, people, phrases
from factcheck.checks.spec import Spot
from factcheck.records import Quote, Span
from factcheck.resources import lexicon
from factcheck.views import ArticleView, Comparison

_INSERTED = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_MARKS = '"“”„«»'
_WORD = re.compile(r"[^\W_]+(?:['’\-‑.,]?[^\W_]+)*|[%$£€]")


@dataclass(frozen=True, slots=True)
class _Words:
    spans: tuple[Span, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Altered:
    """A quotation and the one it was made from, with the words that differ on both sides."""

    claim: Spot
    evidence: Spot
    altered: str
    original: str
    similarity: float


def _words(text: str, span: Span) -> _Words:
    """The words of a stretch; what an editor put into brackets ("he (Ortiz) knew") is nobody's words."""
    words = span.of(text)
    inserted = [Span(m.start(), m.end()) for m in _INSERTED.finditer(words)]
    found = [Span(m.start(), m.end()) for m in _WORD.finditer(words)]
    spans = tuple(s.shift(span.start) for s in found if not any(b.contains(s) for b in inserted))
    return _Words(spans, tuple(_key(s.of(text)) for s in spans))


def _key(word: str) -> str:
    parts = word.lower().replace("’", "'").replace("‑", "-").split("-")
    return lexis.normal("".join(_ordinals().get(part, part) for part in parts))


@cache
def _ordinals() -> dict[str, str]:
    """Ordinals in words as they are written in digits: a style of the house, not a change."""
    return {word: f"{value}{_ending(int(value))}" for word, value in lexicon("numbers")["ordinals"].items()}


def _ending(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _quotes(view: ArticleView) -> Iterator[tuple[int, Quote, _Words]]:
    """Every quotation sentence by sentence: a long quotation may stand in several on the other side."""
    for index, sentence in enumerate(view.sentences):
        if sentence.section != "body":
            continue
        for quote in sentence.quotes:
            inside = sentence.sentence.span
            span = Span(max(quote.span.start, inside.start), min(quote.span.end, inside.end))
            words = _words(view.article.text, span)
            if words.keys:
                yield index, quote, words


def _within(inner: Sequence[str], outer: Sequence[str]) -> bool:
    size = len(inner)
    return any(tuple(outer[i : i + size]) == tuple(inner) for i in range(len(outer) - size + 1))


def altered(comparison: Comparison) -> Iterator[Altered]:
    """Quotations close to one of the evidence whose words differ."""
    text, other = comparison.claim.article.text, comparison.evidence.article.text
    theirs = list(_quotes(comparison.evidence))
    for index, _, ours in _quotes(comparison.claim):
        if len(ours.keys) < look.limits()["fewest_quoted_words"]:
            continue
        if any(
            _within(ours.keys, words.keys) or _within(words.keys, ours.keys)
            for _, _, words in theirs
            if words.keys
        ):
            continue
        scored = [
            (SequenceMatcher(None, ours.keys, words.keys, autojunk=False), i, words) for i, _, words in theirs
        ]
        best = max(scored, key=lambda s: s[0].ratio(), default=None)
        if best is None or best[0].ratio() < look.limits()["close_quote"]:
            continue
        matcher, i, words = best
        found = _difference(matcher, ours, words)
        if found is not None:
            mine, their = found
            yield Altered(
                Spot(index, mine), Spot(i, their), mine.of(text), their.of(other), round(matcher.ratio(), 4)
            )


def _difference(matcher: SequenceMatcher[str], ours: _Words, theirs: _Words) -> tuple[Span, Span] | None:
    """The stretch from the first to the last differing word; cuts at either end are no difference."""
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    size_a, size_b = len(ours.keys), len(theirs.keys)
    codes = [
        c
        for c in codes
        if not (c[0] == "delete" and c[2] == size_a)
        and not (c[0] == "insert" and (c[3] == 0 or c[4] == size_b))
    ]
    if not codes:
        return None
    mine, other = ours.keys[codes[0][1] : codes[-1][2]], theirs.keys[codes[0][3] : codes[-1][4]]
    if "".join(mine) == "".join(other):
        return None  # written together or apart
    a = _cover(ours.spans, codes[0][1], codes[-1][2])
    b = _cover(theirs.spans, codes[0][3], codes[-1][4])
    return a, b


def _cover(spans: Sequence[Span], start: int, end: int) -> Span:
    if start >= end:  # nothing stands here on this side: show the words around the gap
        start, end = max(0, start - 1), min(len(spans), end + 1)
    return Span(spans[start].start, spans[end - 1].end)


def unsupported(claim: ArticleView, others: Sequence[ArticleView]) -> Iterator[tuple[Spot, str]]:
    """Quotations of which no source has anything like the words."""
    for index, quote, ours in _quotes(claim):
        if quote.scare or len(ours.keys) < look.limits()["fewest_quoted_words"]:
            continue
        if not any(_resembles(ours, other) for other in others):
            span = Span(ours.spans[0].start, ours.spans[-1].end)
            yield Spot(index, span), span.of(claim.article.text)


def _resembles(ours: _Words, view: ArticleView) -> bool:
    for _, _, theirs in _quotes(view):
        matcher = SequenceMatcher(None, ours.keys, theirs.keys, autojunk=False)
        if _within(ours.keys, theirs.keys) or matcher.ratio() >= look.limits()["close_quote"]:
            return True
        shared = sum(block.size for block in matcher.get_matching_blocks() if block.size > 1)
        if shared >= look.limits()["close_quote"] * min(len(ours.keys), max(len(theirs.keys), 1)):
            return True
    return any(_within(ours.keys, _words(view.article.text, s.sentence.span).keys) for s in view.sentences)


def promoted(comparison: Comparison) -> Iterator[tuple[Spot, Spot, str]]:
    """Quotations whose words stand in the evidence outside any quotation."""
    other = comparison.evidence.article.text
    quoted = [words for _, _, words in _quotes(comparison.evidence)]
    for index, quote, ours in _quotes(comparison.claim):
        if quote.scare or len(ours.keys) < look.limits()["fewest_quoted_words"]:
            continue
        if any(
            _within(ours.keys, words.keys) or _within(words.keys, ours.keys) for words in quoted if words.keys
        ):
            continue
        for i, sentence in enumerate(comparison.evidence.sentences):
            theirs = _words(other, sentence.sentence.span)
            at = next(
                (k for k in range(len(theirs.keys)) if theirs.keys[k : k + len(ours.keys)] == ours.keys), None
            )
            if at is not None:
                span = Span(theirs.spans[at].start, theirs.spans[at + len(ours.keys) - 1].end)
                if _is_marked(other, span) or phrases.leaves_quote_open(sentence.sentence.text):
                    break  # a mark without its partner: a quotation that runs over a paragraph
                yield Spot(index, quote.span), Spot(i, span), quote.words
                break


def _is_marked(text: str, span: Span) -> bool:
    """Whether a quotation mark stands at either end of a stretch, a stop between them passed over."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 4]
    return any(mark in _MARKS for mark in before + after)


def other_speaker(comparison: Comparison) -> Iterator[tuple[Spot, Spot, str, str]]:
    """Quotations of the same words with two named speakers who share no name part."""
    theirs = list(_quotes(comparison.evidence))
    for index, quote, ours in _quotes(comparison.claim):
        if quote.speaker is None or len(ours.keys) < look.limits()["fewest_quoted_words"]:
            continue
        for i, original, words in theirs:
            if original.speaker is None or not (
                _within(ours.keys, words.keys) or _within(words.keys, ours.keys)
            ):
                continue
            if people.different_people(comparison, quote.speaker, original.speaker):
                yield Spot(index, quote.span), Spot(i, original.span), quote.speaker, original.speaker
            break
