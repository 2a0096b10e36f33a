"""What counts as right in ``benchmarks/figures.py``.

The recognizers' cases: every value that is expected is read, in order, and nothing else of the kind;
numbers as ``figures_numbers.py`` says, dates as ``figures_dates.py`` does.
The probe: value (both ends), bound, strings that are no figures, dates to the day, roles.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from figures_case import Case, Row, near, values
from figures_dates import dated
from figures_numbers import number, number_range, ordinal

from factcheck.measure import convert, dimension
from factcheck.records import Quantity


def _of_kind(*kinds: str) -> Callable[[Case, Row], bool]:
    def score(case: Case, row: Row) -> bool:
        wanted = [
            r["Resolution"] for r in row["Results"] if r["Resolution"].get("value") not in (None, "null")
        ]
        read = [q for q in case.quantities if q.kind in kinds]
        for quantity in read:
            for value in values(quantity):
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
            if wanted and any(_is_measure(quantity, value, wanted[0]) for value in values(quantity)):
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
    "Number": number,
    "NumberRange": number_range,
    "Ordinal": ordinal,
    "Percent": _of_kind("percent"),
    "Age": _of_kind("age"),
    "Currency": _of_kind("money"),
    "Dimension": _measures(lambda subject: subject not in ("temperature", "degree")),
    "Temperature": _measures(lambda subject: subject == "temperature"),
    "DateTime": _date_time,
    "PhoneNumber": _no_figure,
}
