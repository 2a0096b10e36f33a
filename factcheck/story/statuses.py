"""How a figure stands to the consensus: it agrees, says less, deviates, is an update or overtaken."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import measure
from factcheck.measure import words
from factcheck.records import CellStatus, Finding, Level, Quantity, Severity, Side
from factcheck.resources import load
from factcheck.story.held import Held, stands_by
from factcheck.story.labels import part
from factcheck.story.ordering import is_later
from factcheck.story.slots import loud

_ALIKE = (Level.AGREE, Level.COMPATIBLE)
_EXACT = 3
_PLAIN = (CellStatus.AGREES, "")
_LIKE = (CellStatus.AGREES, CellStatus.VAGUER)


def exactness(quantity: Quantity) -> int:
    """How exact a figure is: 0 "dozens", 1 "at least 14", 2 "about 14", 3 "14"."""
    if quantity.vague:
        return 0
    if quantity.low is None or quantity.high is None:
        return 1
    return 2 if quantity.approximate or quantity.low != quantity.high else _EXACT


def same(one: Held, other: Held) -> bool:
    """Whether one bears the other out: "at least 14" bears out 14, and not 17, which it only allows."""
    if one is other:
        return True
    found = measure.compare(one.quantity, other.quantity)
    mine, theirs = one.quantity, other.quantity
    at_one_end = {mine.low, mine.high} & {theirs.low, theirs.high} - {None}
    allows = found.rung in ("bound", "vague", "bound-changed")
    return bool(at_one_end) if allows else found.level in _ALIKE


def kin_of(one: Held, other: Held, origins: Sequence[Sequence[str]]) -> bool:
    """Whether two articles go back to one text."""
    return any(one.view.article.id in group and other.view.article.id in group for group in origins)


def status(held: Held, best: Held, kin: bool) -> tuple[CellStatus, str]:
    """How a figure stands to the consensus, and what an editor should know of it; ``kin``: one of the two
    articles follows the other, or both a third, so that another noun is a change and no other way to put it.
    """
    if held is best:
        return _PLAIN
    mine, theirs = held.quantity, best.quantity
    later, earlier = (
        is_later(held.view.article, best.view.article),
        is_later(best.view.article, held.view.article),
    )
    found = measure.compare(mine, theirs)
    renamed = found.rung in ("role-changed", "incomparable") and not (
        kin or words.outcome_changed(mine, theirs)
    )
    if found.level is Level.AGREE or renamed:
        return _PLAIN
    if same(held, best) or not (later or earlier) or not words.is_toll(mine):
        grown = False
    else:
        grown = found.rung in ("bound", "vague")  # "at least 31", a day before 47
    turned = found.rung == "bound-changed" and _is_bound(mine) and _is_bound(theirs)
    if not (grown or turned) and (found.level is Level.COMPATIBLE or found.rung == "bound-changed"):
        vaguer = exactness(mine) < exactness(theirs)
        return (CellStatus.VAGUER, "says less") if vaguer else (CellStatus.AGREES, "says more exactly")
    if later and _moves_on(held, best, kin):
        return CellStatus.UPDATED, "a later figure"
    if earlier and _moves_on(best, held, kin):
        return CellStatus.SUPERSEDED, "an earlier figure"
    return CellStatus.DEVIATES, _note(held, best, found.rung)


def _is_bound(quantity: Quantity) -> bool:
    return (quantity.low is None) != (quantity.high is None)


def as_found(
    cells: Sequence[Held],
    statuses: Sequence[tuple[CellStatus, str]],
    findings: Sequence[Finding],
    origins: Sequence[Sequence[str]],
) -> list[tuple[CellStatus, str]]:
    """The statuses, with what the checks found where the values alone show nothing: the same number of
    something else, and in a copy a bound that it dropped or made up.
    """
    told = list(statuses)
    for finding in findings:
        mine, theirs = (_cell_of(cells, side) for side in (finding.claim, finding.evidence))
        if not loud(finding) or mine is None or theirs is None or mine == theirs:
            continue
        grave = finding.severity is Severity.CORRECTION or _lost_bound(cells[mine], cells[theirs])
        named = stands_by(cells[mine], load("story")["named_end"])  # "the maximum is two years" keeps it
        copied = grave and not named and kin_of(cells[mine], cells[theirs], origins)
        like = told[mine] == _PLAIN or (copied and told[mine][0] in _LIKE)
        if like and statuses[theirs][0] is CellStatus.AGREES:
            told[mine] = CellStatus.DEVIATES, finding.message
    return told


def _lost_bound(held: Held, other: Held) -> bool:
    """Whether a figure is exact where the other one is only an end."""
    return _is_bound(other.quantity) and exactness(held.quantity) == _EXACT


def overtaken(
    cells: Sequence[Held], statuses: Sequence[tuple[CellStatus, str]], origins: Sequence[Sequence[str]]
) -> list[tuple[CellStatus, str]]:
    """The statuses; a copy that still has the figure of its source, overtaken since, is overtaken as well."""
    old = [held for held, told in zip(cells, statuses, strict=True) if told[0] is CellStatus.SUPERSEDED]
    return [
        (CellStatus.SUPERSEDED, "repeats an earlier figure")
        if told[0] is CellStatus.DEVIATES
        and any(kin_of(held, one, origins) and same(held, one) for one in old)
        else told
        for held, told in zip(cells, statuses, strict=True)
    ]


def _cell_of(cells: Sequence[Held], side: Side | None) -> int | None:
    for at, held in enumerate(cells):
        if side is not None and held.view.article.id == side.article and side.span.overlaps(held.word.span):
            return at
    return None


def _moves_on(later: Held, earlier: Held, kin: bool) -> bool:
    """Whether the later report may rightly have another figure: a toll that has grown, the missing who have
    become fewer, a value that the text says has moved. A copy that tells of the same move as its source and
    has another value has altered it.
    """
    new, old = later.quantity, earlier.quantity
    up = (new.low or new.high or 0) > (old.low or old.high or 0)
    if words.outcome_changed(new, old) or new.unit != old.unit:
        return False
    if new.event in load("story")["falling"] or _by_now(later) - _by_now(earlier):
        return True
    tolls = words.is_toll(new) and words.is_toll(old)
    if new.change in ("up", "down"):
        return up == (new.change == "up") and not (kin and new.change == old.change and not tolls)
    return up and tolls


def _by_now(held: Held) -> set[str]:
    """The words of a clause that say how things stand since something else was told: "now", "still"."""
    claim = held.sentence.claim_at(held.word.span)
    span = claim.span if claim is not None else held.sentence.sentence.span
    told = {token.text.lower() for token in held.sentence.sentence.tokens if span.contains(token.span)}
    return told & {*load("story")["moved_on"]}


def _note(held: Held, best: Held, rung: str) -> str:
    """What sets a figure apart, in an editor's words."""
    if rung in ("role-changed", "incomparable"):
        return f"counts {part(held)}, not {part(best)}"
    if rung == "unit-changed":
        return f"another unit than “{best.word.surface}”"
    return f"another figure than “{best.word.surface}”"
