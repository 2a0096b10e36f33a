"""The story of several articles as presenters show it: names, order, matrix, remarks in an editor's words.

Nothing here is escaped: that is for the format that shows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from factcheck.records import Cell, CellStatus, Descent, Fact, Report

SILENT = "·"
NO_DAY = "no day"
SYMBOL = {
    CellStatus.AGREES: "=",
    CellStatus.VAGUER: "~",
    CellStatus.DEVIATES: "≠",
    CellStatus.UPDATED: "↑",
    CellStatus.SUPERSEDED: "↓",
}
WORD = {
    CellStatus.AGREES: "agrees",
    CellStatus.VAGUER: "says less",
    CellStatus.DEVIATES: "deviates",
    CellStatus.UPDATED: "updated",
    CellStatus.SUPERSEDED: "overtaken",
}
_CLAIM = "claim"
# How telling a row is, by the gravest of its cells.
_WEIGHT = {
    CellStatus.DEVIATES: 0,
    CellStatus.UPDATED: 1,
    CellStatus.SUPERSEDED: 1,
    CellStatus.VAGUER: 2,
    CellStatus.AGREES: 3,
}


@dataclass(frozen=True, slots=True)
class Group:
    """The articles (ids) that give one value of a fact, in the story's order."""

    status: CellStatus
    value: str
    articles: tuple[str, ...]
    note: str


def names(report: Report) -> dict[str, str]:
    """What each article is called, by id."""
    return {article.id: article.source for article in report.articles}


def short_names(report: Report) -> dict[str, str]:
    """The same without folder and ending, where the articles stay apart without them."""
    full = names(report)
    short = {one: PurePath(name).stem or name for one, name in full.items()}
    return short if len(set(short.values())) == len(short) else full


def name(article: str, called: dict[str, str]) -> str:
    """What an article is called; its id where the report does not hold it."""
    return called.get(article, article)


def told(report: Report) -> bool:
    """Whether there is a story to show: several articles, and something found out about them."""
    return len(report.story.order) > 1 and bool(report.story.facts or report.story.descents)


def days(report: Report) -> dict[str, str]:
    """The day each article appeared or was filed, ISO 8601, by id."""
    known = {
        article.id: article.published or (article.dateline.day if article.dateline else None)
        for article in report.articles
    }
    return {one: day.isoformat() if day else NO_DAY for one, day in known.items()}


def figures(report: Report) -> tuple[Fact, ...]:
    """The rows of the matrix (figures and dates): contested and deviating ones first, alike ones last."""
    rows = [fact for fact in report.story.facts if fact.kind != _CLAIM]
    return tuple(sorted(rows, key=_weight))


def claims(report: Report) -> tuple[Fact, ...]:
    """The claims that were gathered over the articles, those told differently first."""
    return tuple(sorted((fact for fact in report.story.facts if fact.kind == _CLAIM), key=_weight))


def _weight(fact: Fact) -> int:
    return -1 if fact.contested else min((_WEIGHT[cell.status] for cell in fact.cells), default=3)


def differs(fact: Fact) -> bool:
    """Whether the sources that give a fact do not all give the same."""
    return fact.contested or any(cell.status is not CellStatus.AGREES for cell in fact.cells)


def conflicts(fact: Fact) -> bool:
    """Whether an editor has to look: a source deviates, or there is no majority."""
    return fact.contested or any(cell.status is CellStatus.DEVIATES for cell in fact.cells)


def cells(fact: Fact, order: Sequence[str]) -> tuple[Cell | None, ...]:
    """The row of a fact: one cell an article, None where it is silent."""
    given = {cell.article: cell for cell in fact.cells}
    return tuple(given.get(article) for article in order)


def groups(fact: Fact) -> tuple[Group, ...]:
    """Who gives which value: the cells of a fact, equal ones together, in their order."""
    gathered: dict[tuple[CellStatus, str], list[Cell]] = {}
    for cell in fact.cells:
        gathered.setdefault((cell.status, " ".join(cell.value.split())), []).append(cell)
    return tuple(
        Group(
            status,
            value,
            tuple(cell.article for cell in same),
            next((one.note for one in same if one.note), ""),
        )
        for (status, value), same in gathered.items()
    )


def remarks(fact: Fact, called: dict[str, str]) -> Iterator[str]:
    """What sets sources apart, a line each: ``rewrite: 41 where 3 others have 14; wire said it first``."""
    found = groups(fact)
    if fact.contested:
        sides = "; ".join(f"{group.value} in {listed(group.articles, called)}" for group in found)
        yield f"contested: {sides}{_first(fact, called)}"
        return
    for group in found:
        if group.status is CellStatus.DEVIATES:
            note = f" ({group.note})" if group.note else ""
            yield f"{listed(group.articles, called)}: {group.value}{_beside(fact, called)}{note}"
        elif group.status in (CellStatus.UPDATED, CellStatus.SUPERSEDED) and group.note:
            yield f"{listed(group.articles, called)}: {group.value} ({group.note})"


def _beside(fact: Fact, called: dict[str, str]) -> str:
    """`` where 3 others have 14; wire.txt said it first``."""
    agreeing = [cell.article for cell in fact.cells if cell.status is CellStatus.AGREES]
    if not agreeing or not fact.consensus:
        return ""
    if len(agreeing) == 1:
        return f" where {name(agreeing[0], called)} has {fact.consensus}"
    one = " (1 origin)" if fact.origins == 1 else ""
    return f" where {len(agreeing)} others{one} have {fact.consensus}{_first(fact, called)}"


def _first(fact: Fact, called: dict[str, str]) -> str:
    return f"; {name(fact.first, called)} said it first" if fact.first else ""


def listed(articles: Sequence[str], called: dict[str, str]) -> str:
    """The names of articles, with commas."""
    return ", ".join(name(article, called) for article in articles)


def descent(record: Descent, called: dict[str, str]) -> str:
    """``rewrite.txt follows wire.txt: 8 of its 9 sentences retell it``."""
    return f"{name(record.article, called)} follows {name(record.parent, called)}: {record.why}"


def size(report: Report) -> str:
    """``5 articles, 2 independent origins``."""
    articles, origins = len(report.story.order), len(report.story.origins)
    known = f", {origins} independent origin{'s' * (origins != 1)}" if origins else ""
    return f"{articles} articles{known}"


def order_said(report: Report) -> str:
    """What the order of the articles rests on."""
    return (
        "in order of publication"
        if report.story.dated
        else "in the order given (not every article has a day)"
    )


def claims_said(report: Report, called: dict[str, str]) -> str:
    """``23 claims stand in two or more sources, 2 of them told differently; 9 in one alone (wire.txt 9)``."""
    found = claims(report)
    shared = [fact for fact in found if len(fact.cells) > 1]
    alone = Counter(fact.cells[0].article for fact in found if len(fact.cells) == 1)
    parts = []
    if shared:
        differ = sum(map(differs, shared))
        apart = f", {differ} of them told differently" if differ else ""
        parts.append(
            f"{len(shared)} claim{'s stand' if len(shared) > 1 else ' stands'} in two or more sources{apart}"
        )
    if alone:
        by = ", ".join(
            f"{name(article, called)} {alone[article]}" for article in report.story.order if alone[article]
        )
        total = sum(alone.values())
        what = (
            " in one alone"
            if shared
            else f" claim{'s stand' if total > 1 else ' stands'} in one source alone"
        )
        parts.append(f"{total}{what} ({by})")
    return "; ".join(parts)


def alike_said(number: int, *, shown: bool) -> str:
    """``12 further figures agree in all sources that give them``."""
    further = "further " if shown else ""
    if number == 1:
        return f"1 {further}figure agrees in all sources that give it"
    return f"{number} {further}figures agree in all sources that give them"


def line(fact: Fact, called: dict[str, str]) -> str:
    """``people killed: 14 (wire, update) | 41 (rewrite) deviates | silent: rival``: a row as one line."""
    parts = []
    for group in groups(fact):
        status = "" if group.status is CellStatus.AGREES else f" {WORD[group.status]}"
        parts.append(f"{group.value} ({listed(group.articles, called)}){status}")
    silent = [f"silent: {listed(fact.silent, called)}"] if fact.silent else []
    return f"{labelled(fact)}: {' | '.join([*parts, *silent])}"


def labelled(fact: Fact) -> str:
    """The label of a fact, with a word where its sources tie."""
    return f"{fact.label} (contested)" if fact.contested else fact.label


def legend(facts: Sequence[Fact], order: Sequence[str]) -> str:
    """``= agrees   ≠ deviates   · silent``: what the symbols of these rows mean."""
    used = {cell.status for fact in facts for cell in fact.cells}
    said = [f"{SYMBOL[status]} {WORD[status]}" for status in SYMBOL if status in used]
    silent = any(None in cells(fact, order) for fact in facts)
    return "   ".join([*said, *([f"{SILENT} silent"] if silent else [])])
