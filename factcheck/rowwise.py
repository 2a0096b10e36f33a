"""Texts that are compared row by row: one pair, or a long stream of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, partial
from itertools import chain, repeat

from factcheck import scoring
from factcheck.assembly import Blocks, row_article, view_texts
from factcheck.checks import findings
from factcheck.chosen import (
    Progress,
    chosen_checks,
    chosen_encoder,
    quiet,
    shown_findings,
    shown_inside,
)
from factcheck.comparing import compare, one_to_one, sentences_of, texts_of
from factcheck.embed import Encoder, support_manifest
from factcheck.records import Finding, Span
from factcheck.rows import LineResult, LineRow, PairResult, PairRow
from factcheck.settings import Settings
from factcheck.supporting import readings
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView
from factcheck.weighing import weighed
from factcheck.workers import in_order

CHUNK = 32
_LARGE_CHUNK = 192
_CHUNK_CHARACTERS = 60_000
# Rows often share their evidence: what was read last is kept, up to these bounds.
_KEPT_CHARACTERS = 250_000
_KEPT_VECTORS = 4096

Text = tuple[str, str]


class RowViews:
    """The views of the texts of rows; the last are kept, ``characters`` in all, ``at_most`` at most.

    A ``Text`` is a text and the side that it stands on.
    """

    def __init__(self, settings: Settings, *, at_most: int = _KEPT_CHARACTERS) -> None:
        self._settings = settings
        self._at_most = at_most
        self._kept: dict[Text, ArticleView] = {}
        self.characters = 0

    def of(self, texts: Sequence[Text]) -> list[ArticleView]:
        """A view of each, those that are new parsed together."""
        new = [each for each in dict.fromkeys(texts) if each not in self._kept]
        read = [
            (row_article(text, side, self._settings.published), Blocks(tuple(line_spans(text))))
            for text, side in new
        ]
        made = dict(zip(new, view_texts(read, self._settings.spacy_model), strict=True))
        for text in texts:
            if text in self._kept:
                made[text] = self._kept.pop(text)
                self.characters -= len(text[0])
        views = [made[text] for text in texts]
        self._keep(made)
        return views

    def _keep(self, views: dict[Text, ArticleView]) -> None:
        self._kept.update(views)
        self.characters += sum(len(text) for text, _ in views)
        for text in list(self._kept):
            if self.characters <= self._at_most:
                break
            del self._kept[text]
            self.characters -= len(text[0])


def line_spans(text: str) -> Iterator[Span]:
    """The lines of ``text`` that are not blank, without the white space around them."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip()))
        at += len(line)


class PairReader:
    """Pairs of texts to results, with the models open and what was read last still at hand."""

    def __init__(
        self,
        settings: Settings,
        progress: Progress = quiet,
        *,
        characters: int = _KEPT_CHARACTERS,
        vectors: int = _KEPT_VECTORS,
    ) -> None:
        """``characters`` of text and ``vectors`` bound what stays at hand."""
        self._settings = settings
        self._progress = progress
        self._views = RowViews(settings, at_most=characters)
        self._vectors = vectors

    @cached_property
    def _table(self) -> VectorTable:
        return VectorTable(chosen_encoder(self._settings, self._progress))

    def results(self, rows: Iterable[PairRow], jobs: int = 1) -> Iterator[PairResult]:
        """One result a row, in order, from ``jobs`` processes; memory does not grow with the rows."""
        return in_order(_chunks(rows), self.chunk, partial(_elsewhere, self._settings), jobs)

    def chunk(self, rows: Sequence[PairRow]) -> Iterator[PairResult]:
        """The results of a few rows, read and encoded together."""
        settings, table = self._settings, self._table
        views = self._views.of([text for row in rows for text in _sides(row.claim, row.evidence)])
        pairs = list(zip(views[::2], views[1::2], strict=True))
        table.forget(self._vectors)
        table.add_states(
            text for view in views if _short(view) for text in sentences_of(view)
        )  # all of them are read
        table.add(text for pair in pairs if not one_to_one(*pair) for view in pair for text in texts_of(view))
        checks = chosen_checks(settings)
        for row, (claim, evidence) in zip(rows, pairs, strict=True):
            comparison = compare(claim, evidence, table)
            read = readings(comparison, table)
            found = findings([comparison], checks, lambda _: True, answerable=True)
            # The score has the reading as features of its own: it takes the findings as the checks made them.
            values = scoring.features(comparison, found, read)
            found = weighed(found, [comparison], answerable=True)
            value, why = scoring.score(values)
            shown = tuple(f for f in found if settings.shown(f.check, f.severity))
            inside = shown_inside(claim, settings, ours=True)
            yield PairResult(row.id, value, value >= scoring.threshold(), (*inside, *shown), why)


def _short(view: ArticleView) -> bool:
    """Whether every sentence is read by the support model anyhow, so that one pass of the encoder will do."""
    return len(view.sentences) <= support_manifest().limits.sentences


def _sides(claim: str, evidence: str) -> tuple[Text, Text]:
    return (claim, "claim"), (evidence, "evidence")


def _chunks(rows: Iterable[PairRow]) -> Iterator[list[PairRow]]:
    """Small ones first, so that a short stream is answered soon; then as many rows as make good use of the
    encoder, which runs texts of one length together, but no more text than fits into memory.
    """
    chunk: list[PairRow] = []
    characters, limit = 0, 0
    sizes = chain((CHUNK, CHUNK), repeat(_LARGE_CHUNK))
    for row in rows:
        limit = limit or next(sizes)
        chunk.append(row)
        characters += len(row.claim) + len(row.evidence)
        if len(chunk) >= limit or characters >= _CHUNK_CHARACTERS:
            yield chunk
            chunk, characters, limit = [], 0, 0
    if chunk:
        yield chunk


def _elsewhere(settings: Settings, rows: Sequence[PairRow]) -> list[PairResult]:
    """The results of a chunk, in a process that was started for it."""
    return list(_reader(settings).chunk(rows))


@cache
def _reader(settings: Settings) -> PairReader:
    return PairReader(settings)


def pair_rows(
    rows: Iterable[PairRow], *, settings: Settings | None = None, progress: Progress = quiet, jobs: int = 1
) -> Iterator[PairResult]:
    """One result a row, in order, from ``jobs`` processes; memory does not grow with the number of rows.

    Raises:
        FactcheckError: the model is missing, or a process was ended from outside.
    """
    return PairReader(settings or Settings(), progress).results(rows, jobs)


def compare_texts(
    claim: str, evidence: str, *, settings: Settings | None = None, encoder: Encoder | None = None
) -> tuple[Finding, ...]:
    """The findings of one text against another, each a sentence or a document of plain text.

    ``encoder`` spares opening the model anew where many are compared.
    """
    settings = settings or Settings()
    views = RowViews(settings).of(_sides(claim, evidence))
    texts = (text for view in views for text in texts_of(view))
    table = VectorTable(encoder or chosen_encoder(settings), texts)
    return shown_findings([compare(views[0], views[1], table)], settings, answerable=True)


def read_text(text: str, *, settings: Settings | None = None) -> tuple[Finding, ...]:
    """The findings of one text alone, a sentence or a document: where it contradicts itself."""
    settings = settings or Settings()
    return shown_inside(RowViews(settings).of([(text, "claim")])[0], settings, ours=True)


def line(row: LineRow, view: ArticleView) -> LineResult:
    """All that was read out of one row, in text order."""
    sentences = view.sentences
    return LineResult(
        id=row.id,
        claims=view.claims,
        quantities=tuple(q for s in sentences for q in s.quantities),
        whens=tuple(w for s in sentences for w in s.whens),
        mentions=tuple(m for s in sentences for m in s.mentions),
        quotes=tuple(dict.fromkeys(q for s in sentences for q in s.quotes)),
        stances=tuple(c.stance for c in view.claims),
    )
