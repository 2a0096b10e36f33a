"""What counts as right in ``benchmarks/figures.py``.

The recognizers' cases: every value that is expected is read, in order, and nothing else of the kind.
The probe: value (both ends), bound, strings that are no figures, dates to the day, roles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from factcheck.measure import convert
from factcheck.records import Quantity, When


@dataclass(frozen=True)
class Case:
    """What was read out of one text."""

    text: str
    quantities: tuple[Quantity, ...]
    whens: tuple[When, ...]

    def __str__(self) -> str:
        figures = [(q.surface, q.kind, str(q.low), str(q.high), q.unit) for q in self.quantities]
        return f"{figures} {[(w.surface, w.start, w.end) for w in self.whens]}"


Row = dict[str, Any]


def _near(mine: Decimal | None, theirs: object) -> bool:
    if mine is None or theirs in (None, "null"):
        return mine is None and theirs in (None, "null")
    try:
        wanted = Decimal(str(theirs).rstrip("%"))
    except InvalidOperation:
        return False
    return abs(mine - wanted) <= abs(wanted) * Decimal("1e-8")


def _values(quantity: Quantity) -> list[Decimal]:
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    return ends[:1] if len(set(ends)) == 1 else ends


def _number(case: Case, row: Row) -> bool:
    wanted = [r["Resolution"]["value"] for r in row["Results"]]
    read = [(value, q) for q in case.quantities if q.kind != "ordinal" for value in _values(q)]
    for value, quantity in read:
        if wanted and _near(value, wanted[0]):
            wanted.pop(0)
        elif quantity.unit is None:
            return False
    return not wanted


def _number_range(case: Case, row: Row) -> bool:
    wanted = [r["Resolution"]["value"] for r in row["Results"]]
    read = [q for q in case.quantities if q.low != q.high]
    if len(wanted) != len(read):
        wanted = [
            text for text in wanted if text.strip("[]()").split(",")[0] != text.strip("[]()").split(",")[-1]
        ]
    if len(wanted) != len(read):
        return False
    for text, quantity in zip(wanted, read, strict=True):
        low, high = (part or None for part in text[1:-1].split(","))
        if not (_near(quantity.low, low) and _near(quantity.high, high)):
            return False
        if low is None and quantity.high_open != text.endswith(")"):
            return False
        if high is None and quantity.low_open != text.startswith("("):
            return False
    return True


def _ordinal(case: Case, row: Row) -> bool:
    wanted = [r["Resolution"]["value"] for r in row["Results"] if r["TypeName"] == "ordinal"]
    read = [q for q in case.quantities if q.kind == "ordinal"]
    return len(read) == len(wanted) and all(_near(q.low, v) for q, v in zip(read, wanted, strict=True))


def _of_kind(*kinds: str) -> Callable[[Case, Row], bool]:
    def score(case: Case, row: Row) -> bool:
        wanted = [
            r["Resolution"] for r in row["Results"] if r["Resolution"].get("value") not in (None, "null")
        ]
        read = [q for q in case.quantities if q.kind in kinds]
        for quantity in read:
            for value in _values(quantity):
                if wanted and _fits(quantity, value, wanted[0]):
                    wanted.pop(0)
                    break
            else:
                if quantity.kind != "duration":
                    return False
        return not wanted

    return score


_MINOR = {"Cent": 100, "Pence": 100, "Penny": 100}


def _fits(quantity: Quantity, value: Decimal, wanted: dict[str, Any]) -> bool:
    scale = _MINOR.get(wanted.get("unit", ""), 1) if quantity.kind == "money" else 1
    if not _near(value * scale, wanted["value"]):
        return False
    iso = wanted.get("isoCurrency")
    return iso is None or quantity.unit == iso


def _no_figure(case: Case, row: Row) -> bool | None:
    if not row["Results"]:
        return None
    inside = [(r["Start"], r["End"] + 1) for r in row["Results"] if "Start" in r]
    inside = inside or [
        (case.text.find(r["Text"]), case.text.find(r["Text"]) + len(r["Text"])) for r in row["Results"]
    ]
    return not any(s < q.span.end and q.span.start < e for q in case.quantities for s, e in inside)


_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2592000,
    "year": 31536000,
    "fortnight": 1209600,
    "decade": 315360000,
    "quarter": 7776000,
}


def _date_time(case: Case, row: Row) -> bool | None:
    results = [
        r for r in row["Results"] if r.get("TypeName", "").split(".")[-1] in ("date", "daterange", "duration")
    ]
    if not results or len(results) != len(row["Results"]):
        return None
    return all(_dated(case, result) for result in results)


def _dated(case: Case, result: dict[str, Any]) -> bool:
    values = (result.get("Resolution") or {}).get("values", [])
    kind = result.get("TypeName", "").split(".")[-1]
    if kind == "duration":
        seconds = {value.get("value") for value in values}
        return any(
            str(int(value * _SECONDS.get(q.unit or "", 0))) in seconds
            for q in case.quantities
            if q.kind == "duration"
            for value in _values(q)
        )
    for when in case.whens:
        if when.start is None:
            continue
        for value in values:
            start = value.get("start") or value.get("value")
            end = value.get("end") or (_next_day(start) if value.get("value") else None)
            if kind == "daterange" and (value.get("start") is None or value.get("end") is None):
                if when.start == start or when.end == end or when.start == value.get("end"):
                    return True
            elif (when.start, when.end) == (start, end):
                return True
    return False


def _next_day(day: str | None) -> str | None:
    try:
        return (date.fromisoformat(day or "") + timedelta(days=1)).isoformat()
    except ValueError:
        return None


MODELS: dict[str, Callable[[Case, Row], bool | None]] = {
    "Number": _number,
    "NumberRange": _number_range,
    "Ordinal": _ordinal,
    "Percent": _of_kind("percent"),
    "Age": _of_kind("age"),
    "Currency": _of_kind("money"),
    "Dimension": _of_kind("measure", "duration"),
    "Temperature": _of_kind("measure"),
    "DateTime": _date_time,
    "PhoneNumber": _no_figure,
}

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
        if _near(ends[0], low) and _near(ends[1], high):
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
                if (when.start, when.end) == (wanted["start"], _next_day(wanted["end"])):
                    return True
    return False
