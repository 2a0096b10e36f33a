"""What counts as right in ``benchmarks/figures.py``.

The recognizers' cases: every value that is expected is read, in order, and nothing else of the kind;
dates as ``figures_dates.py`` says.
The probe: value (both ends), bound, strings that are no figures, dates to the day, roles.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from figures_dates import dated

from factcheck.measure import convert, dimension
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


def near(mine: Decimal | None, theirs: object) -> bool:
    """Whether a value is the expected one, but for the last of nine digits."""
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
        if wanted and near(value, wanted[0]):
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
        if not (near(quantity.low, low) and near(quantity.high, high)):
            return False
        if low is None and quantity.high_open != text.endswith(")"):
            return False
        if high is None and quantity.low_open != text.startswith("("):
            return False
    return True


def _ordinal(case: Case, row: Row) -> bool:
    wanted = [r["Resolution"]["value"] for r in row["Results"] if r["TypeName"] == "ordinal"]
    read = [q for q in case.quantities if q.kind == "ordinal"]
    return len(read) == len(wanted) and all(near(q.low, v) for q, v in zip(read, wanted, strict=True))


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


def _measures(dimension_is: Callable[[str | None], bool]) -> Callable[[Case, Row], bool]:
    """Scores the measures of one subject: those whose dimension is it, and every other is no error.

    A value is compared in the key's own unit after conversion, so that 62 inches answer 5 ft 2 in. Dimension
    keys no temperatures, Temperature no angles, and a bare "degree" may be either: it answers a keyed
    degree in both and is an error in neither.
    """

    def score(case: Case, row: Row) -> bool:
        wanted = [
            r["Resolution"] for r in row["Results"] if r["Resolution"].get("value") not in (None, "null")
        ]
        for quantity in case.quantities:
            if quantity.kind not in ("measure", "duration"):
                continue
            if wanted and any(_is_measure(quantity, value, wanted[0]) for value in _values(quantity)):
                wanted.pop(0)
            elif quantity.kind == "measure" and dimension_is(dimension(quantity.unit)):
                return False
        return not wanted

    return score


def _is_measure(quantity: Quantity, value: Decimal, wanted: dict[str, Any]) -> bool:
    """Whether the value is the keyed one in a unit the key's name covers. The key knows no rates: of
    "20 litres per second" it holds the litres."""
    name = wanted["unit"].lower().replace("meter", "metre").replace("liter", "litre")
    units = _UNITS.get(name, (name,))
    if dimension(units[0]) is None:
        return near(value, wanted["value"])
    base = (quantity.unit or "").partition(" per ")[0]
    return any(
        near(convert(value, unit, to), wanted["value"]) for to in units for unit in (quantity.unit, base)
    )


_UNITS = {
    "c": ("degree celsius",),
    "f": ("degree fahrenheit",),
    "metric ton": ("tonne",),
    "ton": ("ton", "tonne"),
}
_MINOR = {"Cent": 100, "Pence": 100, "Penny": 100, "Satoshi": 100000000}


def _fits(quantity: Quantity, value: Decimal, wanted: dict[str, Any]) -> bool:
    scale = _MINOR.get(wanted.get("unit", ""), 1) if quantity.kind == "money" else 1
    if not near(value * scale, wanted["value"]):
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


def _date_time(case: Case, row: Row) -> bool | None:
    results = [
        r for r in row["Results"] if r.get("TypeName", "").split(".")[-1] in ("date", "daterange", "duration")
    ]
    if not results or len(results) != len(row["Results"]):
        return None
    return all(dated(case.quantities, case.whens, result) for result in results)


MODELS: dict[str, Callable[[Case, Row], bool | None]] = {
    "Number": _number,
    "NumberRange": _number_range,
    "Ordinal": _ordinal,
    "Percent": _of_kind("percent"),
    "Age": _of_kind("age"),
    "Currency": _of_kind("money"),
    "Dimension": _measures(lambda subject: subject not in ("temperature", "degree")),
    "Temperature": _measures(lambda subject: subject == "temperature"),
    "DateTime": _date_time,
    "PhoneNumber": _no_figure,
}
