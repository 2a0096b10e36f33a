"""The matrix of figures and sources, who follows whom, and the order of publication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.records import Cell, CellStatus, Descent, Fact, Story
from factcheck.report.html.chart import NAMED, Chart, chart
from factcheck.report.html.numbering import Book, Source, extent
from factcheck.report.html.text import MESSAGE, clip, count
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
# A matrix longer than this folds the rows on which everybody agrees.
_LONG = 12
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Column:
    """One source of the matrix. ``groups`` are the texts it goes back to, each with its part in it;
    ``number`` is what the charts call it, where they have no room for names.
    """

    source: Source
    day: str
    groups: tuple[str, ...]
    number: str


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
    consensus: str
    basis: str
    contested: bool
    agreed: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A text with those that follow it; ``why`` says what makes it follow, and what else it follows."""

    name: str
    anchor: str
    day: str
    why: tuple[str, ...]
    children: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The story view: ``figures``, ``agreed`` (of a long matrix), ``claims`` are the rows of its tables;
    ``wide`` when paper has no room for a column to each source, so that there each cell names its own.
    """

    columns: tuple[Column, ...]
    figures: tuple[Line, ...]
    agreed: tuple[Line, ...]
    claims: tuple[Line, ...]
    tree: tuple[Branch, ...]
    follows: bool
    dated: bool
    groups: int
    charts: tuple[Chart, ...]
    wide: bool


def told(book: Book) -> Told | None:
    """The story view; None where the report says nothing of the story."""
    story = book.report.story
    if not (story.order or story.facts):
        return None
    order = tuple(each for each in story.order if each in book.sources)
    order += tuple(each for each in book.sources if each not in order)
    groups = _groups(story)
    origins = len(story.origins)
    lines = [(fact, _line(number, fact, order, origins, book)) for number, fact in enumerate(story.facts, 1)]
    charts = [found for fact, line in lines if (found := chart(fact, line.number, order, book)) is not None]
    figures = tuple(line for fact, line in lines if fact.kind != "claim")
    agreed = tuple(line for line in figures if line.agreed) if len(figures) > _LONG else ()
    return Told(
        columns=tuple(_column(book.sources[each], groups.get(each, ()), len(order)) for each in order),
        figures=tuple(line for line in figures if line not in agreed),
        agreed=agreed,
        claims=tuple(line for fact, line in lines if fact.kind == "claim"),
        tree=_tree(story, order, book),
        follows=bool(story.descents),
        dated=story.dated,
        groups=origins,
        charts=tuple(charts[:_CHARTS]),
        wide=len(order) > NAMED,
    )


def cell_spots(book: Book) -> Mapping[str, list[Spot]]:
    """Where the words of the cells stand, by article id; those of a figure are shown, those of a claim are
    a whole sentence and only an address.
    """
    spots: dict[str, list[Spot]] = {}
    for number, fact in enumerate(book.report.story.facts, 1):
        for cell in fact.cells:
            if cell.article in book.sources:
                start, end = extent(cell.span.start, cell.span.end, book.articles[cell.article])
                target = _target(number, cell, book)
                spots.setdefault(cell.article, []).append(Spot(start, end, target, told=fact.kind != "claim"))
    return spots


def _target(number: int, cell: Cell, book: Book) -> str:
    source = book.sources.get(cell.article)
    if source is None:
        return ""
    start, end = extent(cell.span.start, cell.span.end, source.article)
    return f"fact-{number}-{source.number}" if start < end else source.anchor


def _groups(story: Story) -> dict[str, tuple[str, ...]]:
    """What is said of an article's origins; a text made of two others belongs to both."""
    found: dict[str, tuple[str, ...]] = {}
    for number, group in enumerate(story.origins):
        name = _LETTERS[number] if number < len(_LETTERS) else str(number + 1)
        for at, each in enumerate(group):
            role = "follows" if at else "on its own" if len(group) == 1 else "origin"
            found[each] = (*found.get(each, ()), f"{name} · {role}")
    return found


def _column(source: Source, groups: tuple[str, ...], sources: int) -> Column:
    day = source.article.published
    number = str(source.number) if sources > NAMED else ""
    return Column(source, day.isoformat() if day else "no date", groups, number)


def _line(number: int, fact: Fact, order: tuple[str, ...], origins: int, book: Book) -> Line:
    cells = {cell.article: cell for cell in fact.cells}
    return Line(
        number=number,
        label=clip(fact.label),
        consensus=clip(fact.consensus, 80),
        basis=f"{fact.origins} of {count(origins, 'origin')}" if fact.origins and origins > 1 else "",
        contested=fact.contested,
        agreed=not fact.contested and all(cell.status is CellStatus.AGREES for cell in fact.cells),
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
        cell.article == fact.first and len(fact.cells) > 1,
    )


def _tree(story: Story, order: tuple[str, ...], book: Book) -> tuple[Branch, ...]:
    """A text stands under the one it retells most of."""
    followed: dict[str, list[Descent]] = {}
    for each in sorted(story.descents, key=lambda descent: -descent.share):
        if each.parent in book.sources:
            followed.setdefault(each.article, []).append(each)
    placed: set[str] = set()

    def branch(article: str) -> Branch:
        placed.add(article)
        source = book.sources[article]
        day = source.article.published
        why = tuple(clip(each.why, MESSAGE) for each in followed.get(article, ()))
        children = tuple(
            branch(child)
            for child in order
            if child not in placed and child in followed and followed[child][0].parent == article
        )
        return Branch(source.name, source.anchor, day.isoformat() if day else "no date", why, children)

    roots = [branch(each) for each in order if each not in followed]
    # Texts that follow each other in a ring have no root.
    return (*roots, *(branch(each) for each in order if each not in placed))
