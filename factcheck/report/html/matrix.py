"""The matrix of figures and sources, who follows whom, and the order of publication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.records import Cell, CellStatus, Descent, Fact, Story
from factcheck.report.html.chart import Chart, chart
from factcheck.report.html.numbering import Book, Source, extent
from factcheck.report.html.text import MESSAGE, clip
from factcheck.report.html.texts import Spot

# A sign beside the word, so that a row can be read at a glance and without colour.
SIGNS = {
    CellStatus.AGREES: ("=", "agrees"),
    CellStatus.VAGUER: ("≈", "vaguer"),
    CellStatus.DEVIATES: ("≠", "deviates"),
    CellStatus.UPDATED: ("▲", "updated"),
    CellStatus.SUPERSEDED: ("▽", "superseded"),
}
SILENT = ("–", "silent")
_CHARTS = 12
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Column:
    """One source of the matrix. ``group`` names the text it goes back to, ``role`` its part in that group."""

    source: Source
    day: str
    group: str
    role: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell. ``target`` is the address of its words; a silent one has no value."""

    value: str
    status: str
    sign: str
    word: str
    note: str
    target: str
    first: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One fact across the sources."""

    number: int
    label: str
    kind: str
    consensus: str
    basis: str
    contested: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A text with those that follow it; ``why`` says what makes it follow."""

    name: str
    anchor: str
    day: str
    why: str
    children: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The story view: ``figures`` and ``claims`` are the rows of the two tables."""

    columns: tuple[Column, ...]
    figures: tuple[Line, ...]
    claims: tuple[Line, ...]
    tree: tuple[Branch, ...]
    follows: bool
    dated: bool
    groups: int
    charts: tuple[Chart, ...]


def told(book: Book) -> Told | None:
    """The story view; None where the report says nothing of the story."""
    story = book.report.story
    if not (story.order or story.facts):
        return None
    order = tuple(each for each in story.order if each in book.sources)
    order += tuple(each for each in book.sources if each not in order)
    groups = _groups(story)
    lines = [(fact, _line(number, fact, order, book)) for number, fact in enumerate(story.facts, 1)]
    charts = [found for fact, line in lines if (found := chart(fact, line.number, order, book)) is not None]
    return Told(
        columns=tuple(_column(book.sources[each], groups.get(each)) for each in order),
        figures=tuple(line for fact, line in lines if fact.kind != "claim"),
        claims=tuple(line for fact, line in lines if fact.kind == "claim"),
        tree=_tree(story, order, book),
        follows=bool(story.descents),
        dated=story.dated,
        groups=len(story.origins),
        charts=tuple(charts[:_CHARTS]),
    )


def cell_spots(book: Book) -> Mapping[str, list[Spot]]:
    """Where the words of the cells stand, by article id."""
    spots: dict[str, list[Spot]] = {}
    for number, fact in enumerate(book.report.story.facts, 1):
        for cell in fact.cells:
            if cell.article in book.sources:
                start, end = extent(cell.span.start, cell.span.end, book.articles[cell.article])
                spots.setdefault(cell.article, []).append(Spot(start, end, _target(number, cell, book)))
    return spots


def _target(number: int, cell: Cell, book: Book) -> str:
    source = book.sources.get(cell.article)
    if source is None:
        return ""
    start, end = extent(cell.span.start, cell.span.end, source.article)
    return f"fact-{number}-{source.number}" if start < end else source.anchor


def _groups(story: Story) -> dict[str, tuple[str, str]]:
    found = {}
    for number, group in enumerate(story.origins):
        name = _LETTERS[number] if number < len(_LETTERS) else str(number + 1)
        for at, each in enumerate(group):
            alone = "on its own" if len(group) == 1 else "origin"
            found[each] = (name, alone if at == 0 else "follows")
    return found


def _column(source: Source, group: tuple[str, str] | None) -> Column:
    day = source.article.published
    name, role = group or ("", "")
    return Column(source, day.isoformat() if day else "no date", name, role)


def _line(number: int, fact: Fact, order: tuple[str, ...], book: Book) -> Line:
    cells = {cell.article: cell for cell in fact.cells}
    return Line(
        number=number,
        label=clip(fact.label),
        kind=fact.kind,
        consensus=clip(fact.consensus, 80),
        basis="" if not fact.origins else f"{fact.origins} independent" if fact.origins > 1 else "one origin",
        contested=fact.contested,
        entries=tuple(_entry(number, cells.get(each), fact, book) for each in order),
    )


def _entry(number: int, cell: Cell | None, fact: Fact, book: Book) -> Entry:
    if cell is None:
        return Entry("", "silent", *SILENT, "", "", False)
    sign, word = SIGNS[cell.status]
    return Entry(
        clip(cell.value, 80),
        str(cell.status),
        sign,
        word,
        clip(cell.note, MESSAGE),
        _target(number, cell, book),
        cell.article == fact.first,
    )


def _tree(story: Story, order: tuple[str, ...], book: Book) -> tuple[Branch, ...]:
    parents: dict[str, Descent] = {each.article: each for each in story.descents if each.parent in order}
    placed: set[str] = set()

    def branch(each: str) -> Branch:
        placed.add(each)
        source = book.sources[each]
        day = source.article.published
        descent = parents.get(each)
        return Branch(
            source.name,
            source.anchor,
            day.isoformat() if day else "no date",
            clip(descent.why, MESSAGE) if descent else "",
            tuple(branch(child) for child in order if child not in placed and _parent(child) == each),
        )

    def _parent(each: str) -> str:
        return parents[each].parent if each in parents else ""

    roots = [branch(each) for each in order if each not in parents]
    # Texts that follow each other in a ring have no root.
    return (*roots, *(branch(each) for each in order if each not in placed))
