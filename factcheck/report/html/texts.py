"""The articles in full, cut where something begins or ends: the words of a finding, a cell of the matrix,
a stretch that was set apart. Spans may overlap and cross paragraphs; every address is given out exactly once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.records import Article, Severity, Stripped
from factcheck.report.html.numbering import Book, Numbered, Source, extent
from factcheck.report.html.text import clip, count

_BREAK = re.compile(r"(?:[^\S\n]*\r?\n){2,}[^\S\n]*|\Z")
# A stretch set apart is no body text: a long one is shown by its beginning.
_STRIPPED = 2_000


@dataclass(frozen=True, slots=True)
class Spot:
    """Something that stands at ``[start, end)``: the words of a finding, or (``finding`` None) of a cell of
    the matrix, which are set off in the text where they are ``told``.
    """

    start: int
    end: int
    anchor: str
    finding: Numbered | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch in which nothing begins or ends. ``findings`` cover it, ``ending`` are those whose last piece
    it is; ``anchors`` begin here; ``reason`` is why it was set apart, ``opens`` where that is first said.
    """

    text: str
    anchors: tuple[str, ...] = ()
    findings: tuple[Numbered, ...] = ()
    ending: tuple[Numbered, ...] = ()
    told: bool = False
    reason: str = ""
    opens: bool = False

    @property
    def severity(self) -> Severity | None:
        """The gravest of the findings that cover the piece."""
        return max((each.finding.severity for each in self.findings), key=lambda s: s.rank, default=None)

    @property
    def numbers(self) -> str:
        """The numbers of these findings, for the script and the style."""
        return " ".join(str(each.number) for each in self.findings)


@dataclass(frozen=True, slots=True)
class Text:
    """An article on the page. ``paragraphs`` hold pieces; ``left`` are addresses without words."""

    source: Source
    title: str
    facts: tuple[str, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]
    left: tuple[str, ...]
    count: int


def texts(book: Book, cells: Mapping[str, Sequence[Spot]]) -> tuple[Text, ...]:
    """Every article with the words of its findings and of its ``cells`` (by article id)."""
    spots: dict[str, list[Spot]] = {each: list(cells.get(each, ())) for each in book.sources}
    for numbered in book.findings:
        sides = ((numbered.finding.claim, "c"), (numbered.finding.evidence, "e"))
        for side, letter in sides:
            if side is not None and side.article in spots:
                place = book.place(numbered, side, letter)
                article = book.articles[side.article]
                spots[side.article].append(
                    Spot(*extent(side.span.start, side.span.end, article), place, numbered)
                )
    return tuple(_text(source, spots[each]) for each, source in book.sources.items())


def _text(source: Source, spots: Sequence[Spot]) -> Text:
    article = source.article
    shown = [spot for spot in spots if spot.start < spot.end]
    pieces = _Pieces(article, shown)
    paragraphs = tuple(
        found for start, end in _paragraphs(article.text) if (found := tuple(pieces.within(start, end)))
    )
    findings = {spot.finding.number for spot in spots if spot.finding}
    return Text(
        source, clip(article.title or "", 200), _facts(article), paragraphs, pieces.left(), len(findings)
    )


def _facts(article: Article) -> tuple[str, ...]:
    day = article.published.isoformat() if article.published else "no date of publication"
    place = article.dateline.place if article.dateline else ""
    known = (article.outlet or "", article.author or "", place, day, count(len(article.text), "character"))
    return tuple(clip(each) for each in known if each)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()


class _Pieces:
    """Cuts one text from its beginning to its end; addresses whose words are all white space wait for the
    next piece.
    """

    def __init__(self, article: Article, spots: Sequence[Spot]) -> None:
        self.article = article
        self.spots = sorted(spots, key=lambda spot: (spot.start, spot.end, spot.anchor))
        self.stripped: list[tuple[int, int, Stripped]] = sorted(
            ((*extent(line.span.start, line.span.end, article), line) for line in article.stripped),
            key=lambda each: each[:2],
        )
        edges = {edge for spot in self.spots for edge in (spot.start, spot.end)}
        self.edges = sorted(edges | {edge for start, end, _ in self.stripped for edge in (start, end)})
        self.waiting: list[str] = []
        self.ending: list[Numbered] = []
        self.active: list[Spot] = []
        self.next = 0
        self.said: Stripped | None = None

    def within(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of one paragraph."""
        at = start
        for edge in [*(edge for edge in self.edges if start < edge < end), end]:
            yield self._piece(at, edge)
            at = edge

    def _piece(self, start: int, end: int) -> Piece:
        while self.next < len(self.spots) and self.spots[self.next].start < end:
            self.active.append(self.spots[self.next])
            self.waiting.append(self.spots[self.next].anchor)
            self.next += 1
        here = [spot for spot in self.active if spot.end > start]
        missed = [spot.finding for spot in self.active if spot.end <= start and spot.finding]
        self.active = [spot for spot in here if spot.end > end]
        findings = {spot.finding.number: spot.finding for spot in here if spot.finding}
        ending = {
            each.number: each
            for each in [*missed, *(spot.finding for spot in here if spot.end <= end and spot.finding)]
        }
        anchors, self.waiting = tuple(dict.fromkeys(self.waiting)), []
        line = next((line for begin, stop, line in self.stripped if begin <= start < stop), None)
        opens, self.said = line is not None and line is not self.said, line
        text = self.article.text[start:end]
        if line is not None and not findings and len(text) > _STRIPPED:
            text = f"{text[:_STRIPPED]}… ({count(len(text) - _STRIPPED, 'character')} more)"
        return Piece(
            text=text,
            anchors=anchors,
            findings=tuple(findings[number] for number in sorted(findings)),
            ending=tuple(ending[number] for number in sorted(ending)),
            told=any(spot.told for spot in here),
            reason=line.reason if line else "",
            opens=opens,
        )

    def left(self) -> tuple[str, ...]:
        """The addresses that no piece has given out."""
        return tuple(dict.fromkeys([*self.waiting, *(spot.anchor for spot in self.spots[self.next :])]))
