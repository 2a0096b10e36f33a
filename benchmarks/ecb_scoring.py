"""What counts as right in ``benchmarks/figures_ecb.py``: one sentence of the key against one reading.

A figure of the key is answered by the reading's figure that shares most characters with it; each is used
once. A figure of the reading that answers none is false, unless the key says it may be read or not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.ecb_key import KeyFigure, KeyRow, KeyWhen
from factcheck.measure import convert
from factcheck.records import Quantity, When

Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Error:
    """A disagreement: of what kind, the words at issue, what the key has and what was read."""

    kind: str
    surface: str
    wanted: str
    read: str


@dataclass(slots=True)
class Tally:
    """Counts by (measure, kind of figure, part); part is right, wanted (by the key) or read."""

    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    errors: list[tuple[KeyRow, str, Error]] = field(default_factory=list)

    def add(self, measure: str, kind: str, right: bool, wanted: bool = True, read: bool = True) -> None:
        """One thing asked (``wanted``) or answered (``read``), or both."""
        for part, holds in (("right", right), ("wanted", wanted), ("read", read)):
            self.counts[measure, kind, part] += holds


def _shared(one: Interval, other: Interval) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _span(item: Quantity | When | KeyFigure | KeyWhen) -> Interval:
    if isinstance(item, Quantity | When):
        return item.span.start, item.span.end
    return item.start, item.end


def _answers(row: KeyRow, read: Sequence[Quantity]) -> dict[int, int]:
    """Key index to reading index, by the most shared characters first."""
    shared = sorted(
        (-_shared(_span(key), _span(one)), i, j)
        for i, key in enumerate(row.quantities)
        for j, one in enumerate(read)
        if _shared(_span(key), _span(one)) > 0
    )
    found: dict[int, int] = {}
    for _, i, j in shared:
        if i not in found and j not in found.values():
            found[i] = j
    return found


def number_right(key: KeyFigure, read: Quantity) -> bool:
    """Whether the number is the key's, its bound and approximation left out."""
    if key.bound == "vague":
        return read.vague
    if key.kind == "score" and read.kind != "score":
        return False  # "3-5" read as a range has the same two ends and another meaning
    wanted = [end for end in (key.low, key.high) if end is not None]
    got = [
        converted
        for end in (read.low, read.high)
        if end is not None
        and (converted := convert(end, read.unit, key.units[0]) if _lengths(key, read) else end) is not None
    ]
    if key.bound == "any" and len(got) == 1:  # "up to 40 or 50" may be read as up to 50
        return any(_same(got[0], theirs) for theirs in wanted)
    return bool(got) and _same(got[0], wanted[0]) and _same(got[-1], wanted[-1])


def _same(mine: Decimal, theirs: Decimal) -> bool:
    return abs(mine - theirs) <= abs(theirs) * Decimal("1e-6")


def _lengths(key: KeyFigure, read: Quantity) -> bool:
    """Two durations, or two measures, in units of which one may be turned into the other."""
    return key.kind in ("duration", "measure") and read.unit is not None and read.unit not in key.units


def bound_right(key: KeyFigure, read: Quantity) -> bool:
    """Whether the bounded side is the key's, and what is approximate is read so."""
    lower, upper = read.high is None and read.low is not None, read.low is None and read.high is not None
    match key.bound:
        case "any" | "vague":
            return True
        case "=" | "range":
            return not (lower or upper or read.approximate)
        case "~":
            return read.approximate and not (lower or upper)
        case ">" | ">=":
            return lower or (read.approximate and read.low_open)
    return upper or (read.approximate and read.high_open)


def unit_right(key: KeyFigure, read: Quantity) -> bool:
    """Whether the unit is the key's; a percentage and an age are known by their kind."""
    if key.kind in ("percent", "age"):
        return read.kind == key.kind
    if key.kind == "ratio":
        return read.unit in (None, "times")  # a batting average or a multiple
    if not key.units:
        return read.unit is None
    if _lengths(key, read):
        return convert(Decimal(1), read.unit, key.units[0]) is not None
    return read.unit in key.units


def _figures(row: KeyRow, text: str, read: Sequence[Quantity], tally: Tally) -> Iterator[Error]:
    answers = _answers(row, read)
    for i, key in enumerate(row.quantities):
        surface = text[key.start : key.end]
        wanted = f"{key.low}..{key.high} {key.bound} {key.kind} {'|'.join(key.units)}"
        mine = read[answers[i]] if i in answers else None
        number = mine is not None and number_right(key, mine)
        value = mine is not None and number and bound_right(key, mine)
        unit = mine is not None and value and unit_right(key, mine)
        for measure, right in (("number", number), ("value", value), ("value with unit", unit)):
            tally.add(measure, key.kind, right, read=mine is not None)
        if mine is None:
            yield Error("figure missed", surface, wanted, "")
        elif not unit:
            what = "number wrong" if not number else "bound wrong" if not value else "unit wrong"
            yield Error(what, surface, wanted, _shown(mine))
        elif mine.kind != key.kind:
            yield Error("kind other (not scored)", surface, wanted, _shown(mine))
        yield from _roles(key, mine, text, tally)
    for j, one in enumerate(read):
        if j in answers.values() or any(_shared(_span(one), either) > 0 for either in row.either):
            continue
        for measure in ("number", "value", "value with unit"):
            tally.add(measure, one.kind, False, wanted=False)
        yield Error("false figure", one.surface, "", _shown(one))


def _shown(read: Quantity) -> str:
    bound = "".join(
        mark
        for mark, holds in (
            ("~", read.approximate),
            ("(", read.low_open),
            (")", read.high_open),
            ("v", read.vague),
        )
        if holds
    )
    return f"[{read.surface}] {read.low}..{read.high} {bound} {read.kind} {read.unit}"


def _roles(key: KeyFigure, mine: Quantity | None, text: str, tally: Tally) -> Iterator[Error]:
    """The noun's head must stand in the noun that was read; the event must be one of the key's."""
    noun, event = (mine.noun, mine.event) if mine is not None else (None, None)
    if key.noun_known:
        head = text[slice(*key.noun)].lower() if key.noun else None
        right = head is not None and noun is not None and head in noun.lower().replace("-", " ").split()
        tally.add("noun", key.kind, right, wanted=head is not None, read=noun is not None)
        if mine is not None and not right and (noun or head):
            yield Error("noun", text[key.start : key.end], str(head), str(noun))
    if key.event_known:
        right = event is not None and event in key.events
        tally.add("event", key.kind, right, wanted=bool(key.events), read=event is not None)
        if mine is not None and not right and (event or key.events):
            yield Error("event", text[key.start : key.end], "|".join(key.events), str(event))


def _whens(row: KeyRow, text: str, read: Sequence[When], tally: Tally) -> Iterator[Error]:
    good: list[When] = []
    for key in row.whens:
        mine = [one for one in read if _shared(_span(key), _span(one)) > 0]
        right = any(one.granularity == key.granularity for one in mine)
        tally.add("date", key.granularity, right, read=False)
        tally.add("date span alone", key.granularity, bool(mine), read=False)
        good += mine if right else []
        if not right:
            got = str([(one.surface, one.granularity) for one in mine])
            yield Error(
                "date other" if mine else "date missed", text[key.start : key.end], key.granularity, got
            )
    for one in read:
        if any(_shared(_span(one), either) > 0 for either in row.either) and one not in good:
            continue
        met = one in good or any(_shared(_span(one), _span(key)) > 0 for key in row.whens)
        tally.add("date", one.granularity, False, wanted=False)
        tally.counts["date", one.granularity, "true"] += one in good
        tally.counts["date span alone", one.granularity, "true"] += met
        tally.add("date span alone", one.granularity, False, wanted=False)
        if not met:
            yield Error("false date", one.surface, "", one.granularity)


def score_row(
    row: KeyRow, text: str, quantities: Sequence[Quantity], whens: Sequence[When], tally: Tally
) -> None:
    """Count one sentence into ``tally``, its errors with it."""
    errors = [*_figures(row, text, quantities, tally), *_whens(row, text, whens, tally)]
    for start, end in row.not_figures:
        hit = any(_shared((start, end), _span(one)) > 0 for one in quantities)
        address = (start, end) == (0, len(text))
        tally.add("left alone", "web address" if address else "other", not hit)
    tally.errors += [(row, text, error) for error in errors]
