"""Two views and their vectors to a comparison: candidates, sentence links, word links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.pair import align, link, score
from factcheck.records import Alignment, Level, Pair
from factcheck.views import ArticleView, Comparison, Match, SentenceView, compare_views

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factcheck.embed import Encoder

    Vectors = NDArray[np.float32]


class VectorTable:
    """The vectors of all texts of a run, each text encoded once."""

    def __init__(self, encoder: Encoder, texts: Iterable[str]) -> None:
        self._place: Mapping[str, int] = {text: at for at, text in enumerate(dict.fromkeys(texts))}
        self._vectors = encoder.encode(list(self._place))

    def rows(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), d), unit rows."""
        return self._vectors[[self._place[text] for text in texts]]


def texts_of(view: ArticleView) -> Iterable[str]:
    """What has to be encoded of an article: its sentences and its claims."""
    for sentence in view.sentences:
        yield folded(sentence.sentence.text)
        for claim in sentence.claims:
            yield folded(claim.text)


def folded(text: str) -> str:
    """White space and quotation marks folded, so that typography does not move a vector."""
    return " ".join(text.translate(_TYPOGRAPHY).split())


_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


def compare(claim: ArticleView, evidence: ArticleView, table: VectorTable) -> Comparison:
    """``claim`` laid beside ``evidence``."""
    scored = score(
        claim,
        evidence,
        table.rows([folded(s.sentence.text) for s in claim.sentences]),
        table.rows([folded(s.sentence.text) for s in evidence.sentences]),
        _clause_cosine(claim, evidence, table),
    )
    matches = [align(claim, evidence, match) for match in link(claim, evidence, scored)]
    return compare_views(claim, evidence, matches)


def _clause_cosine(claim: ArticleView, evidence: ArticleView, table: VectorTable) -> Vectors:
    """Shape (claim sentences, evidence sentences): the best cosine between their claims."""
    import numpy as np

    ours = [s.claims for s in claim.sentences]
    theirs = [s.claims for s in evidence.sentences]
    cosine = (
        table.rows([folded(c.text) for group in ours for c in group])
        @ table.rows([folded(c.text) for group in theirs for c in group]).T
    )
    rows = np.maximum.reduceat(cosine, _starts(ours), axis=0) if cosine.size else cosine
    return np.maximum.reduceat(rows, _starts(theirs), axis=1) if cosine.size else rows


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
            table.rows([folded(c.text) for c in view.claims])
            @ table.rows([folded(c.text) for _, c in offered]).T
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
