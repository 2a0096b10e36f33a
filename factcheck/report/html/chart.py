"""A figure over the order of publication: one small chart for each fact whose sources give different numbers.

The matrix is its text alternative; the chart repeats what stands there and says nothing more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.records import Cell, CellStatus, Fact
from factcheck.report.html.numbering import Book
from factcheck.report.html.text import clip, series

# User units of the drawing, about one pixel each.
WIDTH, HEIGHT = 560, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 52, 34, 46
_WHISKER = 14.0
# More sources than this go by their number only: there is no room for names.
NAMED = 6
# What a label takes, a character across and a line down.
_WIDE, _HIGH = 8.0, 15.0
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LARGEST = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class Point:
    """One source's figure. ``low`` and ``high`` are the ends of its range, equal for a plain number;
    ``label`` is the value as it stands, empty where the source before it gives the same, or no room is.
    """

    x: float
    y: float
    low: float
    high: float
    status: str
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A source under the axis."""

    x: float
    name: str
    day: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What the template draws; coordinates in user units."""

    anchor: str
    title: str
    described: str
    line: str
    base: float
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]


def chart(fact: Fact, number: int, order: Sequence[str], book: Book) -> Chart | None:
    """The chart of a fact; None where it has not two numbers that differ, or all agree none the less."""
    known = {cell.article: value for cell in fact.cells if (value := _value(cell)) is not None}
    agreed = all(cell.status is CellStatus.AGREES for cell in fact.cells) and not fact.contested
    if fact.kind == "claim" or agreed or len(set(known.values())) < 2:
        return None
    cells = {cell.article: cell for cell in fact.cells}
    lowest = min(min(ends) for ends in known.values())
    highest = max(max(ends) for ends in known.values())
    step = (WIDTH - _LEFT - _RIGHT) / max(1, len(order) - 1)
    points: list[Point] = []
    ticks: list[Tick] = []
    before = ""
    for at, each in enumerate(order):
        x = round(_LEFT + at * step, 1)
        ticks.append(_tick(x, each, len(order), book))
        if each in known:
            shown = clip(cells[each].value, 22)
            point = _point(x, cells[each], known[each], (lowest, highest), shown)
            points.append(point if shown != before and _room(point, points) else replace(point, label=""))
            before = shown
    told = [f"{book.name(each)} {clip(cells[each].value, 40)}" for each in order if each in known]
    return Chart(
        anchor=f"chart-{number}",
        title=clip(fact.label),
        described=f"In the order of publication: {series(told)}.",
        line=" ".join(f"{point.x},{point.y}" for point in points),
        base=HEIGHT - _BOTTOM + 8,
        points=tuple(points),
        ticks=tuple(ticks),
    )


def _value(cell: Cell) -> tuple[float, float] | None:
    """The ends of a cell's range; an open end stands where the other is."""
    ends = [end for end in (cell.low, cell.high) if end is not None]
    if not ends or any(not end.is_finite() or end.copy_abs() > _LARGEST for end in ends):
        return None
    return float(min(ends)), float(max(ends))


def _point(x: float, cell: Cell, ends: tuple[float, float], scale: tuple[float, float], label: str) -> Point:
    low, high = (_height(end, scale) for end in ends)
    middle = round((low + high) / 2, 1)
    if cell.low is None:
        low += _WHISKER
    if cell.high is None:
        high -= _WHISKER
    return Point(x, middle, round(low, 1), round(high, 1), str(cell.status), label)


def _room(point: Point, placed: Sequence[Point]) -> bool:
    """Whether the label of a point runs into none of those before it."""
    return all(
        abs(point.y - other.y) >= _HIGH
        or abs(point.x - other.x) >= (len(point.label) + len(other.label)) * _WIDE / 2
        for other in placed
        if other.label
    )


def _height(value: float, scale: tuple[float, float]) -> float:
    lowest, highest = scale
    room = HEIGHT - _TOP - _BOTTOM
    return round(HEIGHT - _BOTTOM - room * (value - lowest) / ((highest - lowest) or 1.0), 1)


def _tick(x: float, article: str, sources: int, book: Book) -> Tick:
    source = book.sources[article]
    day = source.article.published
    if sources > NAMED:
        return Tick(x, str(source.number), "")
    return Tick(x, clip(source.name, 16), f"{day.day} {_MONTHS[day.month - 1]}" if day else "")
