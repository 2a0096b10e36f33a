"""Two views and their vectors to a comparison: candidates, sentence links, word links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.pair import align, link, score
from factcheck.records import Alignment, Claim, Level, NotCompared, Pair
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison, Match, SentenceView, compare_views

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factcheck.embed import Encoder, TokenStates

    Vectors = NDArray[np.float32]
    Encoded = tuple[list[str], Vectors, list[TokenStates] | None]


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A text's word pieces and its vector: what decides whether it is read with a claim."""

    ids: tuple[int, ...]
    vector: Vectors


class VectorTable:
    """The vectors of all texts of a run, each text encoded once.

    Encoding goes on in the background while the next article is read: a vector depends on its text
    alone, so the order of the work leaves no trace in it.
    """

    def __init__(self, encoder: Encoder, texts: Iterable[str] = ()) -> None:
        self._encoder = encoder
        self._pool: ThreadPoolExecutor | None = None
        self._jobs: list[Future[Encoded]] = []
        self._vectors: dict[str, Vectors] = {}
        self._states: dict[str, TokenStates] = {}
        self._pieces: dict[str, tuple[int, ...]] = {}
        self._asked: set[str] = set()
        self._asked_states: set[str] = set()
        self.add(texts)

    def add(self, texts: Iterable[str]) -> None:
        """Have ``texts`` encoded; returns at once."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._asked]
        if fresh:
            self._asked.update(fresh)
            self._pool = self._pool or ThreadPoolExecutor(max_workers=1)
            self._jobs.append(self._pool.submit(self._encode, fresh))

    def add_states(self, texts: Iterable[str]) -> None:
        """Have ``texts`` encoded with what a support model reads of them; returns at once."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._asked_states]
        if fresh:
            self._asked.update(fresh)
            self._asked_states.update(fresh)
            self._pool = self._pool or ThreadPoolExecutor(max_workers=1)
            self._jobs.append(self._pool.submit(self._encode_states, fresh))

    def states(self, texts: Sequence[str]) -> list[TokenStates] | None:
        """What a support model reads of each; None where none knows the encoder."""
        self.add_states(texts)
        self._collect()
        if any(text not in self._states for text in texts):
            return None
        return [self._states[text] for text in texts]

    def placed(self, texts: Sequence[str]) -> list[Placed] | None:
        """The word pieces and the vector of each, which have to be added before; None as for the states."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._pieces]
        pieces = self._encoder.pieces(fresh)
        if pieces is None:
            return None
        self._pieces.update(zip(fresh, pieces, strict=True))
        return [Placed(self._pieces[text], row) for text, row in zip(texts, self.rows(texts), strict=True)]

    def _encode(self, texts: list[str]) -> Encoded:
        return texts, self._encoder.encode(texts), None

    def _encode_states(self, texts: list[str]) -> Encoded:
        states = self._encoder.encode_states(texts)
        if states is None:
            return self._encode(texts)
        import numpy as np

        return texts, np.stack([each.vector for each in states]), states

    def _collect(self) -> None:
        while self._jobs:
            texts, vectors, states = self._jobs.pop(0).result()
            self._vectors.update(zip(texts, vectors, strict=True))
            self._states.update(zip(texts, states or (), strict=states is not None))
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def forget(self, beyond: int) -> None:
        """Lets go of the oldest vectors where more than ``beyond`` are kept, and of states, which are
        larger, beyond an eighth as many. A text that is named again after this has to be added again."""
        self._collect()
        for text in list(self._vectors)[: max(0, len(self._vectors) - beyond)]:
            del self._vectors[text]
            self._asked.discard(text)
            self._pieces.pop(text, None)
        for text in list(self._states)[: max(0, len(self._states) - beyond // _STATES_FOR_VECTORS)]:
            del self._states[text]
            self._asked_states.discard(text)

    def rows(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), d), unit rows; waits until they are there."""
        import numpy as np

        self._collect()
        if not texts:
            return np.zeros((0, self._encoder.dimension), dtype=np.float32)
        return np.stack([self._vectors[text] for text in texts])


_STATES_FOR_VECTORS = 8


def cut_short(views: Iterable[ArticleView], encoder: Encoder) -> Iterable[NotCompared]:
    """The sentences of which the encoder reads only the beginning: said, not dropped in silence."""
    for view in views:
        long = [s for s in view.sentences if s.section == "body" and len(s.sentence.text) > _SHORT]
        for sentence, beyond in zip(long, encoder.truncated([s.sentence.text for s in long]), strict=True):
            if beyond:
                claim = sentence.claims[0].id if sentence.claims else None
                yield NotCompared(view.article.source, claim, "a sentence too long to be embedded whole")


_SHORT = 256  # characters: no text this short has more tokens than an encoder takes


def sentences_of(view: ArticleView) -> Iterable[str]:
    """The sentences of an article, as they are encoded."""
    return (folded(sentence.sentence.text) for sentence in view.sentences)


def texts_of(view: ArticleView) -> Iterable[str]:
    """What has to be encoded of an article: its sentences and its claims."""
    for sentence in view.sentences:
        yield folded(sentence.sentence.text)
        for claim in sentence.claims:
            yield claim_text(sentence, claim)


def claim_text(view: SentenceView, claim: Claim) -> str:
    """What is embedded for a claim: its own words where it can stand alone and is well short of its
    sentence, else the sentence ("who fought in Ukraine" says little by itself).
    """
    rules = load("pairing")["rules"]
    share = (claim.span.end - claim.span.start) / max(view.sentence.span.end - view.sentence.span.start, 1)
    alone = claim.kind in rules["stands_alone"] and share < rules["whole_from"]
    return folded(claim.text if alone else view.sentence.text)


def folded(text: str) -> str:
    """White space and quotation marks folded, so that typography does not move a vector."""
    return " ".join(text.translate(_TYPOGRAPHY).split())


_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


def compare(claim: ArticleView, evidence: ArticleView, table: VectorTable) -> Comparison:
    """``claim`` laid beside ``evidence``."""
    ours, theirs = (table.rows(list(sentences_of(view))) for view in (claim, evidence))
    given = one_to_one(claim, evidence)
    best = ours @ theirs.T if given else clause_cosine(claim, evidence, table)
    scored = score(claim, evidence, ours, theirs, best)
    matches = [align(claim, evidence, match) for match in link(claim, evidence, scored, given=given)]
    return compare_views(claim, evidence, matches)


def one_to_one(claim: ArticleView, evidence: ArticleView) -> bool:
    """Whether there is one sentence on either side: nothing to choose from, so no clause is laid beside
    another, which is half of the encoder's work on such pairs.
    """
    return len(claim.sentences) == len(evidence.sentences) == 1


def clause_cosine(claim: ArticleView, evidence: ArticleView, table: VectorTable) -> Vectors:
    """Shape (claim sentences, evidence sentences): the best cosine between their claims, for each pair."""
    import numpy as np

    ours = [[claim_text(s, c) for c in s.claims] for s in claim.sentences]
    theirs = [[claim_text(s, c) for c in s.claims] for s in evidence.sentences]
    cosine = (
        table.rows([text for group in ours for text in group])
        @ table.rows([text for group in theirs for text in group]).T
    )
    if not cosine.size:
        return np.zeros((len(ours), len(theirs)), dtype=np.float32)
    rows = np.maximum.reduceat(cosine, _starts(ours), axis=0)
    best: Vectors = np.maximum.reduceat(rows, _starts(theirs), axis=1)
    return best


def _starts(groups: Sequence[Sequence[object]]) -> list[int]:
    starts, at = [], 0
    for group in groups:
        starts.append(at)
        at += len(group)
    return starts


def pairs_of(comparison: Comparison, table: VectorTable) -> tuple[Pair, ...]:
    """The claim pairs of a comparison: each claim with the claim of the evidence that answers it best."""
    found: list[Pair] = []
    for match in comparison.matches:
        if not match.evidence:
            continue
        view = comparison.claim.sentences[match.sentence]
        offered = [(j, c) for j in match.evidence for c in comparison.evidence.sentences[j].claims]
        if not view.claims or not offered:
            continue
        cosine = (
            table.rows([claim_text(view, c) for c in view.claims])
            @ table.rows([claim_text(comparison.evidence.sentences[j], c) for j, c in offered]).T
        )
        for row, claim in enumerate(view.claims):
            column = int(cosine[row].argmax())
            evidence = offered[column][1]
            found.append(
                Pair(
                    claim=claim.id,
                    evidence=evidence.id,
                    cosine=round(float(cosine[row, column]), 4),
                    proposed_by="sentence" if view.sentence.span == claim.span else "clause",
                    alignments=tuple(_alignments(comparison, match, view, claim.id)),
                )
            )
    return tuple(found)


def _alignments(comparison: Comparison, match: Match, view: SentenceView, claim: str) -> Iterable[Alignment]:
    for one in match.links:
        word, other = comparison.claim_word(one.claim), comparison.evidence_word(one.evidence)
        home = view.claim_at(word.span)
        if home is None or home.id != claim:
            continue
        agrees = one.how in ("same", "synonym", "derived", "alias", "metonym", "variant", "same-unit")
        yield Alignment(
            kind={"figure": "quantity", "name": "entity"}.get(word.kind, word.kind),
            claim=word.span,
            evidence=other.span,
            level=Level.AGREE if agrees else _level(one.how),
            how=one.how,
            score=one.score,
        )


def _level(how: str) -> Level:
    compatible = (
        "rounding",
        "approximation",
        "bound",
        "vague",
        "broader",
        "narrower",
        "contains",
        "sibling",
        "contained",
    )
    if how in compatible:
        return Level.COMPATIBLE
    return Level.NOT_COMPARABLE if how in ("structure", "incomparable", "none") else Level.ALTERED
