"""Faithful rewrites of measures and times: another unit, another name of a period, a date turned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from spacy.tokens import Span

from benchmarks.altered.faithful_common import before, begin
from benchmarks.altered.faithful_figures import bare
from benchmarks.altered.inflect import words
from benchmarks.altered.records import FAITHFUL, Change

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?"
)
_LEADS = "for|in|within|after|over|during|every|the (?:past|last|next|first|previous|coming)"
_FULL = {one[:3]: one for one in _MONTHS.split("|")[:12]}
_MONTH_FIRST = re.compile(
    rf"\b({_MONTHS}) (\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|[-–/]|[.,]\d)(?:(, )(\d{{4}})\b(,?))?"
)
_DAY_FIRST = re.compile(
    rf"(?<![\w.,:/–-])(\d{{1,2}})(?:st|nd|rd|th)? ({_MONTHS})\b(?![-–/])(?: (\d{{4}})\b(,?))?"
)
_SERIES = re.compile(
    r"\s*(?:-|–|/|to|and|or|until|through|am|pm|a\.m|p\.m)\s?\d|\s*(?:am|pm|percent|per|million|points?)\b"
)
_FIGURE = re.compile(
    r"(?<![\w.,/–-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( million)? ?([a-zA-Z]+(?: (?:Celsius|Fahrenheit))?)\b"
)


def date_order(sentence: Span, random: Random) -> Iterator[Change]:
    """ "March 3" and "3 March", with the year where there is one."""
    text = sentence.text
    for match in _MONTH_FIRST.finditer(text):
        rest = text[match.end() :]
        if (
            _SERIES.match(rest)
            or not 1 <= int(match[2]) <= 31
            or re.search(r"(?:\d|and|to|[-–]) ?$", text[: match.start()])
        ):
            continue
        if match[4] is None and re.match(r",? \d", rest):
            continue
        year = f" {match[4]}{match[5]}" if match[4] else ""
        yield Change(
            FAITHFUL, "date order", match.start(), match.end(), f"{int(match[2])} {_month(match[1])}{year}"
        )
    for match in _DAY_FIRST.finditer(text):
        head, rest = text[: match.start()], text[match.end() :]
        if (
            _SERIES.match(rest)
            or not 1 <= int(match[1]) <= 31
            or re.search(r"(?:\d|\band|\bto|the|[-–]) ?$", head)
        ):
            continue
        if match[2] == "May" and not re.search(r"(?:on|until|by|from|before|since|after|day,?) $", head):
            continue
        year = ""
        if match[3]:
            year = f", {match[3]}" + ("" if re.match(r"[.,;)]|$", match[4] + rest) else ",") + match[4]
        yield Change(
            FAITHFUL, "date order", match.start(), match.end(), f"{_month(match[2])} {int(match[1])}{year}"
        )


def period(sentence: Span, random: Random) -> Iterator[Change]:
    """ "12 months" as "a year", "two weeks" as "a fortnight", and back."""
    table: dict[str, list[str]] = words("faithful_measures")["periods"]
    text = sentence.text
    for old, (bare_name, named) in table.items():
        pattern = rf"\b({_LEADS}) {old}\b(?!-)"
        for match in re.finditer(pattern, text):
            rest = text[match.end() :].lstrip()
            if re.match(r"(?:and|or|to|old|imprisonment|jail|prison|['’]|[-–])", rest):
                continue
            lead = match[1]
            if lead == "every" and old.startswith(("a ", "one ")):
                continue
            new = bare_name if lead.startswith(("the ", "every")) else named
            if new and not (lead.startswith("the ") and old.startswith("a ")):
                yield Change(FAITHFUL, "period renamed", match.start(), match.end(), f"{lead} {new}")


def converted(sentence: Span, random: Random) -> Iterator[Change]:
    """ "30 km" as "about 19 miles"; degrees, weights, areas and heights likewise."""
    table: dict[str, list[str]] = words("faithful_measures")["units"]
    text = sentence.text
    at = {begin(sentence, token): token for token in sentence}
    for match in _FIGURE.finditer(text):
        unit = match[4] if match[4] in table else match[4].lower()
        entry, token = table.get(unit), at.get(match.start())
        if entry is None or token is None:
            continue
        start, hedge = match.start(), "about "
        previous = before(token)
        if previous is not None and previous.lower_ in ("about", "around", "roughly", "approximately"):
            hedge = ""
        elif not bare(token):
            continue
        rest = text[match.end() :]
        if re.match(
            r"/|²|³|-| (?:by|x|of|freestyle|hurdles|race|relay|final|sprint|event|\d|to \d)\b",
            rest,
        ):
            continue
        factor, shift, one, many = entry
        number = Decimal(match[1].replace(",", "") + (match[2] or ""))
        shown = _shown(number * Decimal(factor) + Decimal(shift), bool(match[3]))
        if shown is None or number < 2:
            continue
        scale = match[3] or ""
        name = one if shown == "1" and not scale else many
        lead = hedge.capitalize() if not start else hedge
        yield Change(FAITHFUL, "unit converted", start, match.end(), f"{lead}{shown}{scale} {name}")


def _month(name: str) -> str:
    return _FULL[name[:3]]


def _shown(value: Decimal, scaled: bool) -> str | None:
    """``value`` with as few digits as "about" allows: within 2 %."""
    if value <= 0:
        return None
    for digits in (0, 1, 2):
        unit = Decimal(1).scaleb(value.adjusted() - digits)
        near = (value / unit).quantize(Decimal(1)) * unit
        whole = near == int(near)
        if abs(near - value) / value <= Decimal("0.02") and (whole or value < 10 or scaled):
            return f"{int(near):,}" if whole else f"{near.normalize():f}"
    return f"{int(value.quantize(Decimal(1))):,}" if value >= 10 else None
