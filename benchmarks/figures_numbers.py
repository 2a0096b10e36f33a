"""What counts as right for the recognizers' Number, NumberRange and Ordinal cases.

* Number: every expected value is read, in order (a range gives both its ends), and no other number is, except
  one with a unit: the key leaves out what its other models read ("180 ml").
* NumberRange: every expected interval is read, in order, as one figure with both ends right, and no other
  figure is an interval. An end that is expected to be open or closed must be so, with one exception: the key
  writes every range without words of comparison half open ("between 20 and 30" as ``[20,30)``), which is
  its notation and not what the text says; there the upper end is not asked whether it is open.
  ``[170,170]`` must be read as exactly that.
* Ordinal: the ranks, in order, and no other. What the key calls relative ("last", "next") is no figure.
"""

from __future__ import annotations

from figures_case import Case, Row, near, values

from factcheck.records import Quantity


def number(case: Case, row: Row) -> bool:
    """Whether the numbers of a Number case are read, and no other."""
    wanted = [r["Resolution"]["value"] for r in row["Results"]]
    read = [(value, q) for q in case.quantities if q.kind != "ordinal" for value in values(q)]
    for value, quantity in read:
        if wanted and near(value, wanted[0]):
            wanted.pop(0)
        elif quantity.unit is None:
            return False
    return not wanted


def number_range(case: Case, row: Row) -> bool:
    """Whether the intervals of a NumberRange case are read, with their ends open or closed as stated."""
    wanted = [r["Resolution"]["value"] for r in row["Results"]]
    for quantity in case.quantities:
        if wanted and _is_interval(quantity, wanted[0]):
            wanted.pop(0)
        elif quantity.low != quantity.high:
            return False
    return not wanted


def _is_interval(quantity: Quantity, text: str) -> bool:
    low, high = (part or None for part in text[1:-1].split(","))
    if not (near(quantity.low, low) and near(quantity.high, high)):
        return False
    if low is not None and quantity.low_open != text.startswith("("):
        return False
    by_notation = text.startswith("[") and text.endswith(")") and low is not None
    return high is None or by_notation or quantity.high_open == text.endswith(")")


def ordinal(case: Case, row: Row) -> bool:
    """Whether the ranks of an Ordinal case are read, and no other."""
    wanted = [r["Resolution"]["value"] for r in row["Results"] if r["TypeName"] == "ordinal"]
    read = [q for q in case.quantities if q.kind == "ordinal"]
    return len(read) == len(wanted) and all(near(q.low, v) for q, v in zip(read, wanted, strict=True))
