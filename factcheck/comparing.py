"""Two views and their vectors to a comparison: candidates, sentence links, word links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.pair import align, link, score
from factcheck.records import Alignment, Claim, Level, NotCompared, Pair
from factcheck.resources import load
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView, Comparison, Match, SentenceView, compare_views

if TYPE_CHECKING:
    from factcheck.embed import Encoder
    from factcheck.vectors import Vectors


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
