"""Words put in the place of others, for training: any word of its kind, or one that the encoder puts near it.

What comes out may be odd or plain wrong; that it is not what the evidence says is all that matters. So
these are no alterations of the benchmark (`benchmarks/altered`), whose operators take care to write news.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Span, Token

from benchmarks.altered.parsed import ParsedSentence
from benchmarks.altered.records import Change
from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.embed.weights import read_safetensors
from factcheck.lexis import Relation, relation

WORDS: Mapping[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
GENERIC = "GEN"  # the family of changes that are neither the benchmark's nor faithful
_OFTEN, _NEAREST, _TOO_NEAR = 3, 44, 3
_NEAR_BY = 0.75
_DIFFERENT = (Relation.NONE, Relation.SIBLING, Relation.ANTONYM)
_LONGEST_CHUNK = 5
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_NAMES = ("NNP", "NNPS")

Word = tuple[str, str]  # as written, and its lemma
Article = Sequence[ParsedSentence]


class WordBank:
    """The words of the articles by their tag, each with those whose vectors lie near it."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._embeddings = _Embeddings()
        counts: dict[str, Counter[Word]] = defaultdict(Counter)
        for article in articles:
            for sentence in article:
                for token in filter(_exchangeable, sentence.span):
                    counts[token.tag_][token.text, token.lemma_] += 1
        often = {tag: [w for w, n in found.items() if n >= _OFTEN] for tag, found in counts.items()}
        self._words = {tag: words for tag, words in often.items() if words}
        self._places = {tag: {w: at for at, w in enumerate(words)} for tag, words in self._words.items()}
        self._vectors = {tag: self._embeddings.of(words) for tag, words in self._words.items()}
        self._near: dict[tuple[str, Word], list[Word]] = {}

    def other(self, token: Token, draw: Random) -> str | None:
        """A word to put in the place of ``token``; None where the bank does not know it."""
        tag, word = token.tag_, (token.text, token.lemma_)
        if word not in self._places.get(tag, {}):
            return None
        near = self._neighbours(tag, word)
        return draw.choice(near if near and draw.random() < _NEAR_BY else self._words[tag])[0]

    def _neighbours(self, tag: str, word: Word) -> list[Word]:
        if (tag, word) not in self._near:
            words, vectors, pos = self._words[tag], self._vectors[tag], WORDS["tags"][tag]
            order = np.argsort(-(vectors @ vectors[self._places[tag][word]]))[1 : _NEAREST + 1]
            different = [
                w for w in (words[at] for at in order) if relation(w[1], pos, word[1], pos) in _DIFFERENT
            ]
            self._near[tag, word] = different[_TOO_NEAR:]
        return self._near[tag, word]


class _Embeddings:
    """The encoder's own vectors of word pieces, before any layer has read them."""

    def __init__(self) -> None:
        from tokenizers import Tokenizer

        folder = locate(default_manifest())
        self._table = read_safetensors(folder / "model.safetensors")["embeddings.word_embeddings.weight"]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def of(self, words: Sequence[Word]) -> NDArray[np.float32]:
        """A row of length one for each word, the mean of its pieces."""
        pieces = [self._tokenizer.encode(text, add_special_tokens=False).ids for text, _ in words]
        rows = np.stack([self._table[ids].mean(0) for ids in pieces])
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def swapped_words(sentence: Span, bank: WordBank, draw: Random) -> Iterator[Change]:
    """Pronouns, nouns, verbs, adjectives and adverbs exchanged."""
    for token in sentence:
        if token.text in WORDS["pronouns"]:
            yield _change(
                sentence, "pronoun", token.idx, token.idx + len(token), WORDS["pronouns"][token.text]
            )
        if not _exchangeable(token) or token.dep_ in ("aux", "auxpass"):
            continue
        other = bank.other(token, draw)
        if other and other != token.text and _fits_article(token, other, sentence):
            kind = f"word-{WORDS['tags'][token.tag_].lower()}"
            yield _change(sentence, kind, token.idx, token.idx + len(token), other)


def swapped_chunks(
    sentence: ParsedSentence, article: Article, other: Article, draw: Random
) -> Iterator[Change]:
    """Noun phrases exchanged for some of the same kind: from the same article, and from ``other``."""
    span = sentence.span
    pools = (
        ("chunk-in", [c for each in article if each is not sentence for c in _chunks(each.span)]),
        ("chunk-out", [c for each in other for c in _chunks(each.span)]),
    )
    here = span.text.lower()
    for chunk in _chunks(span):
        for kind, pool in pools:
            fitting = [c for c in pool if _alike(c, chunk) and c.text.lower() not in here]
            if not fitting:
                continue
            taken = draw.choice(fitting)
            text = taken.text
            if taken[0].i == taken.sent.start and taken[0].tag_ not in _NAMES:
                text = text[0].lower() + text[1:]
            if chunk[0].i == span.start:
                text = text[0].upper() + text[1:]
            yield _change(span, kind, chunk.start_char, chunk.end_char, text)


def _change(sentence: Span, kind: str, start: int, end: int, text: str) -> Change:
    return Change(GENERIC, kind, start - sentence.start_char, end - sentence.start_char, text)


def _exchangeable(token: Token) -> bool:
    known = token.tag_ in WORDS["tags"] and token.lemma_ not in WORDS["left_alone"]
    return known and token.text.isalpha() and token.text.islower()


def _fits_article(token: Token, other: str, sentence: Span) -> bool:
    """Whether "a" or "an" before ``token`` can stay."""
    before = token.nbor(-1).lower_ if token.i > sentence.start else ""
    return before not in ("a", "an") or (before == "an") == (other[0] in "aeiou")


def _chunks(sentence: Span) -> list[Span]:
    return [c for c in sentence.noun_chunks if len(c) <= _LONGEST_CHUNK and c.root.tag_ in _NOUNS]


def _alike(one: Span, other: Span) -> bool:
    return (
        (one.root.ent_type_ or one.root.tag_) == (other.root.ent_type_ or other.root.tag_)
        and one.root.lemma_ != other.root.lemma_
        and one.root.tag_ == other.root.tag_
        and (one[0].tag_ in _NAMES) == (other[0].tag_ in _NAMES)
    )
