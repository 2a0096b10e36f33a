"""The written cases of ``benchmarks/cases/alignment.jsonl``: what answers what in two short passages.

A row holds the sentences of both passages, ``answers`` (claim sentence, evidence sentence) and ``links``:
kind, a word of the claim, and the words of the evidence any of which answers it (none: nothing does).
``headline`` names the sides whose first sentence is one. A headline of the claim side is no claim and is
not asked for; one of the evidence is asked for only where no sentence of the body answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.assembly import Blocks, row_article, view_text
from factcheck.comparing import compare, texts_of
from factcheck.embed import Encoder
from factcheck.records import Span
from factcheck.settings import Settings
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView, Comparison

PATH = Path(__file__).parent / "cases" / "alignment.jsonl"
SENTENCES = "sentence"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing the key asks: whether the key has an answer, whether one was given, and the right one."""

    case: str
    kind: str
    asked: bool
    given: bool
    right: bool
    claim: str
    key: str
    answer: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as read, with the span of each sentence as written."""

    view: ArticleView
    spans: tuple[Span, ...]

    def written(self, sentence: int) -> int:
        """Which written sentence the parsed sentence is, or begins in."""
        span = self.view.sentences[sentence].sentence.span
        return next(i for i, one in enumerate(self.spans) if one.overlaps(span))

    def span_of(self, sentence: int, surface: str) -> Span:
        """Where ``surface`` first stands as a word of its own in a written sentence."""
        home = self.spans[sentence]
        found = re.search(rf"(?<!\w){re.escape(surface)}(?!\w)", home.of(self.view.article.text))
        if found is None:
            raise ValueError(f"{surface!r} is not in sentence {sentence}")
        return Span(*found.span()).shift(home.start)


def cases(*, held: bool) -> tuple[Mapping[str, Any], ...]:
    """The rows that are held back, or the others."""
    rows = (json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines())
    return tuple(row for row in rows if row["held"] is held)


def passage(sentences: Sequence[str], name: str, *, headline: bool) -> Passage:
    """Read a passage; ``headline`` sets its first sentence on a line of its own."""
    text, spans = "", []
    for at, sentence in enumerate(sentences):
        text += ("\n\n" if headline and at == 1 else " ") if at else ""
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence
    first = 1 if headline else 0
    context = ((spans[0], "headline"),) if headline else ()
    body = (Span(spans[first].start, spans[-1].end),)
    view = view_text(row_article(text, name, None), Blocks(body, context), Settings().spacy_model)
    return Passage(view, tuple(spans))


def judged(case: Mapping[str, Any], encoder: Encoder) -> Iterator[Point]:
    """Every sentence pair and every word that the key of ``case`` names."""
    claim = passage(case["claim"], "claim", headline="claim" in case["headline"])
    evidence = passage(case["evidence"], "evidence", headline="evidence" in case["headline"])
    table = VectorTable(encoder, (*texts_of(claim.view), *texts_of(evidence.view)))
    comparison = compare(claim.view, evidence.view, table)
    yield from _sentences(case, claim, evidence, comparison)
    yield from _words(case, claim, evidence, comparison)


def _sentences(
    case: Mapping[str, Any], claim: Passage, evidence: Passage, comparison: Comparison
) -> Iterator[Point]:
    made = {
        (claim.written(match.sentence), evidence.written(j))
        for match in comparison.matches
        for j in match.evidence
    }
    key = {(i, j) for i, j in case["answers"] if not ("claim" in case["headline"] and i == 0)}
    head = "evidence" in case["headline"]
    body = {i for i, j in key if not (head and j == 0)}
    for i, j in sorted(made | key):
        optional = head and j == 0 and i in body
        if (i, j) not in made and optional:
            continue
        asked, given = (i, j) in key, (i, j) in made
        pair = f"{case['claim'][i]} / {case['evidence'][j]}"
        yield Point(case["id"], SENTENCES, asked, given, asked and given, pair, "", "")


def _words(
    case: Mapping[str, Any], claim: Passage, evidence: Passage, comparison: Comparison
) -> Iterator[Point]:
    for kind, (sentence, surface), answers in case["links"]:
        if "claim" in case["headline"] and sentence == 0:
            continue
        at = claim.span_of(sentence, surface)
        wanted = [evidence.span_of(j, other) for j, other in answers]
        given = list(_answers(comparison, at))
        right = any(span.overlaps(one) for span in given for one in wanted)
        yield Point(
            case["id"],
            kind,
            bool(wanted),
            bool(given),
            right,
            f"{surface} in: {case['claim'][sentence]}",
            " | ".join(other for _, other in answers),
            " | ".join(span.of(evidence.view.article.text) for span in given),
        )


def _answers(comparison: Comparison, at: Span) -> Iterator[Span]:
    """The words of the evidence that answer any word of the claim within ``at``."""
    for match in comparison.matches:
        for link in match.links:
            if comparison.claim_word(link.claim).span.overlaps(at):
                yield comparison.evidence_word(link.evidence).span


def tally(points: Sequence[Point]) -> dict[str, float]:
    """Precision, recall and F1 with their counts; an answer where the key has none is a wrong one."""
    asked, given = sum(p.asked for p in points), sum(p.given for p in points)
    right = sum(p.right for p in points)
    return {
        "asked": asked,
        "given": given,
        "right": right,
        "precision": round(right / max(given, 1), 4),
        "recall": round(right / max(asked, 1), 4),
        "f1": round(2 * right / max(asked + given, 1), 4),
    }
