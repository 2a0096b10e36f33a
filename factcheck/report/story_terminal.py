"""The story on a terminal: who came when, who follows whom, and the matrix of figures.

The matrix is a table where it fits, else a list of who gives which value. A symbol says how a value stands
to the majority, a line under the articles says what the symbols mean, and colour only repeats it.
"""

from __future__ import annotations

import itertools
import string
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.records import Cell, CellStatus, Fact, Report
from factcheck.report import story_view as story
from factcheck.report import story_words
from factcheck.report.escape import visible
from factcheck.report.page import BOLD, DIM, Page, columns_of, cut, padded

_DEVIATES = "\x1b[1;31m"
# What no remark repeats is told in full where its column is too narrow for it.
_UNREMARKED = (CellStatus.VAGUER, CellStatus.UPDATED, CellStatus.SUPERSEDED)
_LETTERS = string.ascii_uppercase
_TWO = 2
# Rows in which nothing differs are shown up to this many; of two articles the findings say all there is.
_MOST_ALIKE = 8
_GAP = 2
_NARROWEST_CELL = 7
_WIDEST_CELL = 26
_LABEL_SHARE = 0.34
_SHORTEST_LABEL = 20
_LABEL_LINES = 3


@dataclass(frozen=True, slots=True)
class _Table:
    """Heads and widths of a table's columns, and the width of its labels; without columns it is a list."""

    heads: tuple[str, ...]
    widths: tuple[int, ...]
    labels: int
    lettered: bool


def section(report: Report, page: Page) -> list[str]:
    """The lines of the story, with a blank one last; none where there is nothing to tell."""
    if not story.told(report):
        return []
    called = {one: visible(name) for one, name in story.short_names(report).items()}
    rows = story.figures(report)
    differing = tuple(fact for fact in rows if story.differs(fact))
    alike = rows[len(differing) :]
    shown = alike if len(report.story.order) > _TWO and len(alike) <= _MOST_ALIKE else ()
    facts = (*differing, *shown)
    table = _table(facts, report, called, page)
    title = page.wrapped(f"STORY ({story_words.size(report)})", "", "  ", BOLD)
    lines = [*title, "", *_order(report, called, page, table), ""]
    if facts:
        lines += [*_matrix(facts, report, called, page, table), ""]
    counted = len(alike) - len(shown)
    rest = [story_words.alike_said(counted, shown=bool(facts))] if counted else []
    rest += [said] if (said := story_words.claims_said(report, called)) else []
    for line in rest:
        lines += page.wrapped(visible(line), "  ", "    ")
    return [*lines, ""] if rest else lines


def _order(report: Report, called: dict[str, str], page: Page, table: _Table) -> Iterator[str]:
    """The articles in the order of publication, a line a day, then which text follows which; of two articles
    all on one line.
    """
    days = story.days(report)
    order = report.story.order
    if len(order) == _TWO:
        said = ", then ".join(f"{story.name(one, called)} ({days.get(one, story.NO_DAY)})" for one in order)
        follows = [story_words.descent(one) for one in report.story.descents]
        yield from page.wrapped(visible("; ".join([said, *follows])), "  ", "    ")
        return
    heads = {one: f"{letter(at)} " if table.lettered else "" for at, one in enumerate(order)}
    yield from page.wrapped(f"{story_words.order_said(report)}:", "  ", "    ", DIM)
    for day, group in itertools.groupby(order, lambda one: days.get(one, story.NO_DAY)):
        named = ", ".join(f"{heads[one]}{story.name(one, called)}" for one in group)
        yield from page.wrapped(visible(f"{day}  {named}"), "    ", " " * 16)
    for one in report.story.descents:
        yield from page.wrapped(visible(story_words.descent(one)), "  ", "    ")


def _table(facts: Sequence[Fact], report: Report, called: dict[str, str], page: Page) -> _Table:
    """The table that these facts fit into: under the articles' names, else under letters, else none."""
    order = report.story.order
    longest = max((columns_of(_label(fact)) for fact in facts), default=0)
    labels = min(max(longest, 1), max(int(page.width * _LABEL_SHARE), _SHORTEST_LABEL))
    shortest = min(labels, _SHORTEST_LABEL)
    grid = [[_shown(cell) for cell in story.cells(fact, order)] for fact in facts]
    named = tuple(story.name(one, called) for one in order)
    letters = tuple(letter(at) for at in range(len(order)))
    for heads in (named, letters):
        widths = _widths(heads, grid, page.width - _GAP - shortest)
        if widths and all(columns_of(head) <= width for head, width in zip(heads, widths, strict=True)):
            left = page.width - _GAP - sum(_GAP + width for width in widths)
            return _Table(heads, widths, min(labels, left), heads is letters)
    return _Table((), (), labels, False)


def _matrix(
    facts: Sequence[Fact], report: Report, called: dict[str, str], page: Page, table: _Table
) -> Iterator[str]:
    order = report.story.order
    yield from page.wrapped(story_words.legend(facts, order), "  ", "    ", DIM)
    yield ""
    if not table.heads:
        for fact in facts:
            yield from _listed(fact, called, page)
        return
    gap, labels = " " * _GAP, table.labels
    filled = (*table.widths[:-1], 0)  # nothing stands behind the last column
    titles = gap.join(padded(head, width) for head, width in zip(table.heads, table.widths, strict=True))
    yield page.paint(f"{gap}{' ' * labels}{gap}{titles}".rstrip(), BOLD)
    for fact in facts:
        row = gap.join(
            _painted(padded(cut(_shown(cell), width), fill), cell, page)
            for cell, width, fill in zip(story.cells(fact, order), table.widths, filled, strict=True)
        )
        first, *more = _label_lines(fact, labels)
        yield f"{gap}{padded(first, labels)}{gap}{row}"
        yield from (f"{gap}{line}" for line in more)
        yield from _remarks(fact, called, page)
        for cell, width in zip(story.cells(fact, order), table.widths, strict=True):
            if cell is not None and cell.status in _UNREMARKED and columns_of(_shown(cell)) > width:
                said = f"{story.name(cell.article, called)}: {cell.value} ({story.WORD[cell.status]})"
                yield from page.wrapped(visible(said), "    ", "      ")


def _listed(fact: Fact, called: dict[str, str], page: Page) -> Iterator[str]:
    """A row as a list: for more articles than a table has room for."""
    yield from page.wrapped(_label(fact), "  ", "    ", BOLD)
    for group in story.groups(fact):
        line = f"{story.SYMBOL[group.status]} {group.value}: {story.listed(group.articles, called)}"
        code = _DEVIATES if group.status is CellStatus.DEVIATES else ""
        yield from page.wrapped(visible(line), "    ", "      ", code)
    if fact.silent:
        silent = f"{story.SILENT} silent: {story.listed(fact.silent, called)}"
        yield from page.wrapped(visible(silent), "    ", "      ", DIM)
    yield from _remarks(fact, called, page)


def _remarks(fact: Fact, called: dict[str, str], page: Page) -> Iterator[str]:
    for line in story_words.remarks(fact, called):
        yield from page.wrapped(visible(line), "    ", "      ")


def _label(fact: Fact) -> str:
    return visible(story_words.labelled(fact))


def _label_lines(fact: Fact, width: int) -> list[str]:
    lines = textwrap.wrap(_label(fact), width, max_lines=_LABEL_LINES, placeholder=" …")
    return [cut(line, width) for line in lines] or [""]


def _shown(cell: Cell | None) -> str:
    return f"{story.SYMBOL[cell.status]} {visible(cell.value)}" if cell else story.SILENT


def _painted(text: str, cell: Cell | None, page: Page) -> str:
    if cell is None:
        return page.dim(text)
    return page.paint(text, _DEVIATES) if cell.status is CellStatus.DEVIATES else text


def _widths(heads: Sequence[str], grid: Sequence[Sequence[str]], room: int) -> tuple[int, ...]:
    """The columns' widths, the widest cut first; none where the table does not fit."""
    columns = zip(heads, *grid, strict=True)
    widths = [min(max(map(columns_of, column)), _WIDEST_CELL) for column in columns]
    while sum(widths) + _GAP * len(widths) > room:
        widest = max(range(len(widths)), key=lambda at: widths[at])
        if widths[widest] <= _NARROWEST_CELL:
            return ()
        widths[widest] -= 1
    return tuple(widths)


def letter(at: int) -> str:
    """A, B, … Z, AA, AB, …: the article's letter, by its place in the order."""
    return (letter(at // len(_LETTERS) - 1) if at >= len(_LETTERS) else "") + _LETTERS[at % len(_LETTERS)]
