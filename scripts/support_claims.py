"""Claims made from clean articles, altered and faithful, for the first stage of the support model's training.

Every whole sentence of an article of half ``a`` gives a few claims: altered by the operators of the
benchmark of altered figures, or by words and phrases of anywhere put in; most of them rewritten
faithfully as well, so that a rewrite tells nothing of an alteration; and some only rewritten. Its evidence is
the sentence itself, with its neighbours or without. Seeded; kinds that were used least come first.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from benchmarks.altered.articles import SOURCES, chosen, from_data
from benchmarks.altered.build import rewritten
from benchmarks.altered.operators import altering, changes, rewriting
from benchmarks.altered.parsed import ParsedSentence, parsed
from benchmarks.altered.records import FAITHFUL, Change
from factcheck.comparing import folded
from scripts.support_phrases import dropped, swapped_phrases
from scripts.support_states import Example, States, inner, part_of
from scripts.support_words import Article, WordBank, swapped_chunks, swapped_words

SEED = 11
_HALF = "a"
_ALTERED = 3  # claims of a sentence, the last of them (or, where there are too few, two) of generic kinds
_COPIED = 0.15  # of the sentences that have a faithful rewrite stand as they are besides
_RECENT = 6  # claims back among which a faithful one must not repeat another
_REWRITES, _BESIDE = (
    (1, 2, 3, 4),
    (1, 1, 2, 3),
)  # how many faithful changes; with an alteration, that included
_NEIGHBOURS = (0, 1, 1, 2)

Kind = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SyntheticClaim:
    """A claim, its evidence in the order of the article (both folded), and what was altered.

    ``spans`` are half-open offsets of the altered words in ``text``, none in a faithful claim. ``kind`` is
    the family and the operator. ``article`` counts the articles.
    """

    text: str
    evidence: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    kind: str
    article: int

    @property
    def wrong(self) -> bool:
        """Whether anything was altered."""
        return not self.kind.startswith(f"{FAITHFUL}/")


def read_articles(folder: Path, limit: int | None = None) -> list[Article]:
    """The parsed articles of half ``a``, at most ``limit`` of each source."""
    return [
        parsed(article) for source in SOURCES for article in chosen(from_data(folder, source), _HALF, limit)
    ]


def synthetic_claims(articles: Sequence[Article], seed: int = SEED) -> list[SyntheticClaim]:
    """All claims, article by article."""
    maker = _Maker(articles, seed)
    for at in range(len(articles)):
        maker.read(at)
    return maker.made


class _Maker:
    """Makes claims sentence by sentence, and counts which kinds were used."""

    def __init__(self, articles: Sequence[Article], seed: int) -> None:
        self.made: list[SyntheticClaim] = []
        self._articles = articles
        self._seed = seed
        self._draw = Random(seed)
        self._bank = WordBank(articles)
        self._altering, self._rewriting = altering(), rewriting()
        self._used = Counter[Kind]()
        # As they were made: a claim that differs from another in its quotation marks alone stays.
        self._recent = deque[tuple[str, tuple[str, ...]]](maxlen=_RECENT)

    def read(self, at: int) -> None:
        """The claims of an article."""
        article = self._articles[at]
        other = self._articles[self._draw.randrange(len(self._articles))]
        for place, sentence in enumerate(article):
            if sentence.whole:
                self._sentence(sentence, article, other, at, place)

    def _sentence(
        self, sentence: ParsedSentence, article: Article, other: Article, at: int, place: int
    ) -> None:
        span, draw, seed = sentence.span, self._draw, f"{self._seed}/{at}/{place}"
        altered = list(changes(span, self._altering, seed, faithful=False))
        same = [*changes(span, self._rewriting, seed, faithful=True), *dropped(span)]
        generic = [
            *swapped_words(span, self._bank, draw),
            *swapped_chunks(sentence, article, other, draw),
            *swapped_phrases(sentence, article, other, draw),
        ]
        evidence = self._evidence(article, place)
        picked = self._picked(altered, _ALTERED - 1)
        picked += self._picked(generic, 1 if len(picked) >= _ALTERED - 1 else 2)
        for change in picked:
            todo = _stacked(same, draw, draw.choice(_BESIDE), (change,))
            text, places = rewritten(span.text, todo)
            if text != span.text:
                spans = [where for where, each in zip(places, todo, strict=True) if each is change]
                self._add(text, evidence, spans, f"{change.family}/{change.kind}", at)
        before = len(self.made)
        for _ in range(2):
            todo = _stacked(same, draw, draw.choice(_REWRITES))
            text = rewritten(span.text, todo)[0]
            if todo and (text, evidence) not in self._recent:
                kinds = "+".join(sorted({change.kind for change in todo}))
                self._add(text, evidence, (), f"{FAITHFUL}/{kinds}", at)
        if len(self.made) == before or draw.random() < _COPIED:
            self._add(span.text, evidence, (), f"{FAITHFUL}/copy", at)

    def _evidence(self, article: Article, place: int) -> tuple[str, ...]:
        texts = [each.span.text for each in article]
        near = [texts[at] for at in (place - 1, place + 1) if 0 <= at < len(texts)]
        taken = self._draw.sample(near, min(len(near), self._draw.choice(_NEIGHBOURS)))
        return tuple(folded(text) for text in sorted({texts[place], *taken}, key=texts.index))

    def _picked(self, options: Iterable[Change], count: int) -> list[Change]:
        """One change each of ``count`` kinds, those first that were used least, give or take a half."""
        kinds: dict[Kind, list[Change]] = {}
        for change in options:
            kinds.setdefault((change.family, change.kind), []).append(change)
        order = sorted(kinds, key=lambda kind: self._used[kind] * (0.5 + self._draw.random()))
        picked = []
        for kind in order[:count]:
            picked.append(self._draw.choice(kinds[kind]))
            self._used[kind] += 1
        return picked

    def _add(
        self, text: str, evidence: tuple[str, ...], spans: Iterable[tuple[int, int]], kind: str, at: int
    ) -> None:
        moved = tuple(_moved(text, start, end) for start, end in spans)
        self._recent.append((text, evidence))
        self.made.append(SyntheticClaim(folded(text), evidence, moved, kind, at))


def _stacked(
    options: Sequence[Change], draw: Random, count: int, first: tuple[Change, ...] = ()
) -> list[Change]:
    """``first`` and, up to ``count``, what does not touch it or one another, in the order of the text."""
    kept = list(first)
    for change in draw.sample(options, len(options)):
        if len(kept) >= count:
            break
        if all(change.end < other.start or other.end < change.start for other in kept):
            kept.append(change)
    return sorted(kept, key=lambda change: (change.start, change.end))


def _moved(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets into ``text`` as offsets into the folded text."""
    first = len(folded(text[:start] + "x")) - 1
    return first, max(first, len(folded(text[:end])))


def example_of(claim: SyntheticClaim, states: States) -> Example:
    """``claim`` to be trained on; its group are the claims with the same evidence."""
    labels = _labels(claim, states)
    part = part_of(claim.text, claim.evidence, states, labels)
    name = "altered" if claim.wrong else "faithful"
    return Example(name, claim.kind, f"s{claim.article}/{claim.evidence}", claim.wrong, (part,))


def _labels(claim: SyntheticClaim, states: States) -> tuple[int, ...]:
    """1 for the word pieces in an altered span; where words were dropped, for its neighbours."""
    own = states[claim.text]
    places = list(inner(own))
    wrong: set[int] = set()
    for start, end in claim.spans:
        spans = [(at, *own.spans[at]) for at in places]
        hit = {at for at, first, last in spans if first < max(end, start + 1) and last > start}
        beside = {at for at, first, last in spans if last in (start, start - 1) or first in (end, end + 1)}
        wrong |= hit if hit and end > start else hit | beside
    return tuple(int(at in wrong) for at in range(len(own.ids)))


def write_claims(path: Path, claims: Iterable[SyntheticClaim]) -> None:
    """One JSON object a line."""
    lines = (json.dumps(asdict(claim), ensure_ascii=False) + "\n" for claim in claims)
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def read_claims(path: Path) -> Iterator[SyntheticClaim]:
    """What `write_claims` has written."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            spans = tuple((start, end) for start, end in told.pop("spans"))
            yield SyntheticClaim(**{**told, "spans": spans, "evidence": tuple(told["evidence"])})


def sha256_of_articles(folder: Path) -> dict[str, str]:
    """Of the files the articles come from, by their paths below the data folder."""
    names = [f"news_text/abc_{source}.txt" for source in SOURCES if source != "ecb"]
    names.append("ecbplus/articles.jsonl")
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in sorted(names)}
