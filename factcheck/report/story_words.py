"""The story of several articles in an editor's words: remarks on the matrix, sums, who follows whom.

Nothing here is escaped: that is for the format that shows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.records import CellStatus, Descent, Fact, Report
from factcheck.report.story_view import (
    SILENT,
    SYMBOL,
    WORD,
    cells,
    claims,
    differs,
    groups,
    is_claim,
    listed,
    name,
)

# Who stands against whom in a tie.
_SIDES = (CellStatus.AGREES, CellStatus.DEVIATES)


def remarks(fact: Fact, called: dict[str, str]) -> Iterator[str]:
    """What sets sources apart, a line each: ``rewrite: 41 where 3 others have 14; wire said it first``."""
    found = groups(fact)
    if fact.contested:
        sides = "; ".join(
            f"{group.value} in {listed(group.articles, called)}" for group in found if group.status in _SIDES
        )
        yield f"contested: {sides}{_first(fact, called)}"
        return
    for group in found:
        if group.status is CellStatus.DEVIATES and is_claim(fact):
            # The values are whole sentences: what sets this one apart is in the note.
            yield f"{listed(group.articles, called)}: {group.note.rstrip('.') or group.value}"
        elif group.status is CellStatus.DEVIATES:
            known = not group.note or (fact.consensus and fact.consensus in group.note)
            note = "" if known else f" ({group.note})"
            yield f"{listed(group.articles, called)}: {group.value}{_beside(fact, called)}{note}"


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


def descent(record: Descent) -> str:
    """``rewrite follows wire: 8 of its 9 sentences retell it``."""
    return record.why.strip().rstrip(".")


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
