"""When a date, a period or a duration that the recognizers' specs expect counts as read.

An interval is right when both its ends are the expected ones. The specs put some things in another
form; what they mean is compared, not the form:

- *Open ranges.* "after 2018" is expected as [2019-01-01, ...), "since 2018" as [2018-01-01, ...),
  "before 2018" as [..., 2018-01-01), "until 2018" as [..., 2019-01-01). Here it is the period that is
  named with a relation: the relation says which end of the period bounds the range. After or until a day
  the specs begin or end on that day; "before the end of May" ends with May, "after the start of May" starts
  with it.
- *From-to ranges.* The specs end "from 2014 to 2018" where its last part begins (2018-01-01); here the
  interval includes the last part (2019-01-01), as news means it. The end is right where the last part
  begins on the expected end and is as long as the granularity that was read.
- *Not resolved.* Seasons, school and fiscal years that the specs leave open are resolved here: a period
  read over that text is right. What the specs call undefined ("the same week") must be unresolved here;
  they resolve it to the published week all the same.
- *No such day.* What the specs leave open for good ("Feb 30") must be found and stay unresolved.
- *Durations.* "a few hours" is 3 hours in the specs and an interval here, which must hold the value.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from factcheck.records import Quantity, When

SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "weekend": 172800,
    "month": 2592000,
    "night": 86400,
    "year": 31536000,
    "fortnight": 1209600,
    "decade": 315360000,
    "quarter": 7776000,
}
_JOINTS = ("-", "–", "~", " to ", " and ", " through ", " till ", " until ")
_OPEN = {
    "after": ("after",),
    "since": ("since", "after"),
    "before": ("before", "by", "until"),
    "until": ("until", "by", "before"),
}
_UNRESOLVED = "not resolved"

Value = dict[str, Any]


def dated(quantities: Iterable[Quantity], whens: Iterable[When], result: dict[str, Any]) -> bool:
    """Whether one of the figures or dates read is the expected ``result``."""
    values = (result.get("Resolution") or {}).get("values", [])
    text, kind = result["Text"].lower(), result["TypeName"].split(".")[-1]
    if kind == "duration":
        read = [q for q in quantities if q.kind == "duration"]
        return any(_lasts(q, value) for q in read for value in values)
    return any(_means(when, value, text, kind) for when in whens for value in values)


def _lasts(quantity: Quantity, value: Value) -> bool:
    size = SECONDS.get(quantity.unit or "", 0)
    low, high = quantity.low, quantity.high
    wanted = Decimal(value["value"])
    if quantity.vague and low is not None and high is not None:
        return low * size <= wanted <= high * size
    return wanted in [end * size for end in (low, high) if end is not None]


def _means(when: When, value: Value, text: str, kind: str) -> bool:
    if value.get("value") == _UNRESOLVED or value.get("Mod") == "ref_undef":
        same = when.surface.lower() in text or text in when.surface.lower()
        if kind == "date":
            return same and when.start is None
        return same and (when.start is None) == (value.get("Mod") == "ref_undef")
    if when.start is None or when.end is None:
        return False
    start, end = value.get("start"), value.get("end")
    if kind == "date":
        return (when.start, when.end) == (value.get("value"), next_day(value.get("value")))
    if start is None or end is None:
        return _opens(when, value)
    if when.start != start or when.end == end:
        return bool(when.start == start)
    return any(joint in text for joint in _JOINTS) and _after_part(end, when.granularity) == when.end


def _opens(when: When, value: Value) -> bool:
    start, end = value.get("start"), value.get("end")
    mod, _, part = value.get("Mod", "").partition("-")
    if when.relation not in _OPEN.get(mod, ()):
        return False
    if start is not None:
        bounds = (when.start,) if mod == "since" or part == "start" else (when.end,)
        return start in bounds or (when.granularity == "day" and start == when.start)
    bounds = (when.end,) if mod == "until" or part == "end" else (when.start,)
    return bool(end in bounds or (when.granularity == "day" and end == when.start))


def _after_part(first: str, granularity: str) -> str | None:
    """The end of the day, month, quarter, half or year that begins on an ISO day."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(granularity)
    if months is None:
        return next_day(first) if granularity == "day" else None
    day = date.fromisoformat(first)
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, day.day).isoformat() if day.day == 1 else None


def next_day(day: str | None) -> str | None:
    """The ISO day after an ISO day; None where it is none."""
    try:
        return (date.fromisoformat(day or "") + timedelta(days=1)).isoformat()
    except ValueError:
        return None
