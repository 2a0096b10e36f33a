"""The probe of ``benchmarks/figures.py``: values, bounds, non-figures, dates, nouns and roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from figures_case import Case, Row, near
from figures_dates import next_day

from factcheck.measure import convert
from factcheck.records import Quantity

_ROLES = {
    "dead": ("die",),
    "injured": ("wound",),
    "detained": ("detain", "arrest"),
    "casualties": ("casualty",),
    "lost": ("die", "lose"),
    "old": ("from-to",),
    "new": ("up", "down"),
    "increment": ("increment",),
    "total": ("total",),
}


def probe_rows(rows: list[Row], read: Callable[[Row], Case], errors: list[str]) -> Iterator[str]:
    """One line for each thing the probe asks."""
    tally: dict[str, list[int]] = {}

    def count(name: str, good: bool, row: Row, gold: object, case: Case) -> None:
        tally.setdefault(name, [0, 0])[good] += 1
        if not good:
            errors.append(f"probe {name}\t{row['text']!r}\n\twanted {gold}\n\tread   {case}")

    extra = read_total = 0
    for row in rows:
        case = read(row)
        for gold in row["gold"]:
            if gold["kind"] == "date":
                count("dates", _same_days(case, row, gold), row, gold, case)
                continue
            answer = _overlapping(case, row, gold)
            value = answer is not None and _value_right(answer, gold)
            count("value", value, row, gold, case)
            if gold.get("mod") in ("~", ">=", ">", "<=", "<", "~<"):
                count("bound", answer is not None and _bound_right(answer, gold["mod"]), row, gold, case)
            if gold.get("role") in _ROLES:
                role = answer is not None and _role_right(answer, gold["role"])
                count("role", role, row, gold, case)
            if gold.get("counted") and answer is not None:
                count("noun", answer.noun == gold["counted"], row, gold, case)
        for string in row.get("neg", ()):
            hit = any(string in q.surface or q.surface in string for q in case.quantities)
            count("non-figure left alone", not hit, row, string, case)
        spans = [_span(row, gold) for gold in row["gold"]]
        read_total += len(case.quantities)
        extra += sum(not any(s < q.span.end and q.span.start < e for s, e in spans) for q in case.quantities)
    for name, (wrong, right) in tally.items():
        yield f"probe {name:22} {right:4}/{right + wrong}"
    yield f"probe precision of value   {read_total - extra}/{read_total} figures read are figures of the key"


def _span(row: Row, gold: Row) -> tuple[int, int]:
    start = row["text"].find(gold["surface"])
    return start, start + len(gold["surface"])


def _overlapping(case: Case, row: Row, gold: Row) -> Quantity | None:
    start, end = _span(row, gold)
    return next((q for q in case.quantities if q.span.start < end and start < q.span.end), None)


def _value_right(quantity: Quantity, gold: Row) -> bool:
    for wanted in (gold, *gold.get("alt", ())):
        low, high = wanted["low"], wanted.get("high", wanted["low"])
        ends = [quantity.low, quantity.high]
        if quantity.kind == "duration" and gold.get("unit") == "day":
            ends = [None if end is None else convert(end, quantity.unit, "day") for end in ends]
        if quantity.low is None or quantity.high is None:
            ends = [end if end is not None else other for end, other in zip(ends, ends[::-1], strict=True)]
        if near(ends[0], low) and near(ends[1], high):
            return True
    return False


def _bound_right(quantity: Quantity, mod: str) -> bool:
    lower, upper = quantity.low is not None and quantity.high is None, quantity.low is None
    match mod:
        case "~":
            return quantity.approximate
        case ">=":
            return lower and not quantity.low_open
        case ">":
            return lower and quantity.low_open
        case "<=":
            return upper and not quantity.high_open
        case "<":
            return upper and quantity.high_open
    return quantity.approximate and quantity.high_open


def _role_right(quantity: Quantity, role: str) -> bool:
    return quantity.event in _ROLES[role] or quantity.change in _ROLES[role]


def _same_days(case: Case, row: Row, gold: Row) -> bool:
    start, end = _span(row, gold)
    for when in case.whens:
        if when.span.start < end and start < when.span.end:
            for wanted in (gold, *gold.get("alt", ())):
                if (when.start, when.end) == (wanted["start"], next_day(wanted["end"])):
                    return True
    return False
