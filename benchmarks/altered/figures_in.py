"""Figures of a sentence, read for the benchmark alone: no name, no year, no time of day, no range.

It reads less than the package does, on purpose: only what it is sure of is altered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from spacy.tokens import Span, Token

WORDS: dict[str, Any] = json.loads(Path(__file__).with_name("words_figures.json").read_text(encoding="utf-8"))
DATE_WORDS: dict[str, Any] = json.loads(
    Path(__file__).with_name("words_dates.json").read_text(encoding="utf-8")
)
NUMERALS: dict[str, int] = WORDS["numerals"]
_DIGITS = re.compile(
    r"(?<![\w.,:/$£€#-])(?P<money>US\$|A\$|[$£€])?(?P<number>\d{1,3}(?:,\d{3})+|\d{1,9})(?P<part>\.\d+)?"
    r"(?P<glued>bn|m|km|kg|cm|mm|ha|ft)?(?![\w:/$£€]|[.,]\d)"
)
_WORD = re.compile(r"(?<![\w-])(?:" + "|".join(NUMERALS) + r")(?![\w-])", re.IGNORECASE)
_SCALE = re.compile(r"\s(billion|million|thousand|trillion)\b")
_PERCENT = re.compile(r"\s?(?:%|per\scent\b|percent\b)(?!age)")
_UNIT = re.compile(
    r"[\s-](?:(?:square|cubic|nautical)\s)?("
    + "|".join([*(f"{unit}" for unit in WORDS["units"]), *WORDS["short_units"]])
    + r")\b"
)
_TIME_OF_DAY = re.compile(r"\s?(?:[ap]\.?m\b|o'clock|AEST|GMT)")
_RANGE_AFTER = re.compile(
    r"(?:\s(?:to|or|and|from|in|out of|by)\s|\s?[-–x]\s?)[$£€]?(?:\d|(?:" + "|".join(NUMERALS) + r"|one)\b)"
)
_RANGE_BEFORE = re.compile(
    r"(?:\d%?|\d (?:per cent|million|billion)|\bone|"
    + "|".join(NUMERALS)
    + r")(?:\s(?:to|or|from|in|out of|by)\s|\s?[-–x]\s?)[$£€]?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|from)\s[^,;]{0,40}$", re.IGNORECASE)
_YEARS = range(1000, 2101)


@dataclass(frozen=True, slots=True)
class Figure:
    """``start`` and ``end`` enclose the numeral alone, ``first`` and ``last`` the figure with its currency,
    scale and per cent; all in the sentence's text. ``noun`` is what the parse says it counts.
    """

    start: int
    end: int
    first: int
    last: int
    surface: str
    value: Decimal
    spelled: bool
    money: str
    scale: str
    percent: bool
    unit: str
    token: Token
    noun: Token | None
    compound: bool

    @property
    def counts(self) -> bool:
        """Whether it says how many of something, and no amount of money, share or measure."""
        return not (self.money or self.percent or self.unit or self.compound) and self.noun is not None


def figures_in(sentence: Span) -> list[Figure]:
    """The figures of ``sentence`` in order."""
    text = sentence.text
    starts = {token.idx - sentence.start_char: token for token in sentence}
    found = [*_digits(text, starts), *_spelled(text, starts)]
    return sorted((f for f in found if not _left_alone(f, text)), key=lambda figure: figure.start)


def _digits(text: str, starts: dict[int, Token]) -> Iterator[Figure]:
    for match in _DIGITS.finditer(text):
        token = starts.get(match.start("number"))
        if token is None:
            continue
        surface = match["number"] + (match["part"] or "")
        yield _figure(
            text,
            token,
            match.start(),
            match.start("number"),
            surface,
            Decimal(surface.replace(",", "")),
            match["money"] or "",
            match["glued"] or "",
        )


def _spelled(text: str, starts: dict[int, Token]) -> Iterator[Figure]:
    for match in _WORD.finditer(text):
        token = starts.get(match.start())
        if token is not None and token.dep_ == "nummod" and token.head.i > token.i:
            yield _figure(
                text,
                token,
                match.start(),
                match.start(),
                match[0],
                Decimal(NUMERALS[match[0].lower()]),
                "",
                "",
            )


def _figure(
    text: str, token: Token, first: int, start: int, surface: str, value: Decimal, money: str, glued: str
) -> Figure:
    end = start + len(surface)
    last = end + len(glued)
    scale = glued if glued in ("bn", "m") and money else ""
    unit = glued if glued and not scale else ""
    if not glued and (found := _SCALE.match(text, last)):
        scale, last = found[1], found.end()
    percent = _PERCENT.match(text, last)
    measure = None if unit else _UNIT.match(text, last)
    return Figure(
        start=start,
        end=end,
        first=first,
        last=percent.end() if percent else last,
        surface=surface,
        value=value,
        spelled=surface.isalpha(),
        money=money,
        scale=scale,
        percent=percent is not None,
        unit=unit or (measure[1] if measure else ""),
        token=token,
        noun=_noun(token),
        compound=text[last : last + 1] == "-",
    )


def _noun(token: Token) -> Token | None:
    """What is counted: the noun that the numeral, or the scale behind it, modifies."""
    head = token
    for _ in range(3):
        if head.dep_ not in ("nummod", "compound", "quantmod", "amod", "punct"):
            return None
        head = head.head
        if head.pos_ in ("NOUN", "PROPN"):
            return head
    return None


def _left_alone(figure: Figure, text: str) -> bool:
    """Part of a name, a date, a time of day, a range, a score, a list number."""
    token = figure.token
    before = token.nbor(-1) if token.i > token.sent.start else None
    if before is not None and before.text in "$£€" and token.i - 1 > token.sent.start:
        before = token.nbor(-2)
    after = text[figure.last :]
    if before is not None and not figure.money:
        if token.dep_ == "nummod" and token.head == before and not figure.percent:  # enterovirus 71
            return True
        word = before.lower_.rstrip(".")
        if before.pos_ == "NOUN" and before.dep_ in ("compound", "nmod", "amod"):  # carbon 14
            return True
        if before.pos_ == "PROPN" or word in WORDS["named_by_number"] or word in DATE_WORDS["months"]:
            return True
    if token.ent_type_ in (
        "PERSON",
        "ORG",
        "PRODUCT",
        "FAC",
        "WORK_OF_ART",
        "LAW",
        "GPE",
        "LOC",
        "EVENT",
        "NORP",
    ):
        return True
    if figure.scale == "" and _of_time(text[figure.end :], figure.noun):
        return True
    plain_year = figure.surface.isdigit() and int(figure.surface) in _YEARS and len(figure.surface) == 4
    if (
        plain_year
        and not figure.money
        and not figure.scale
        and (figure.noun is None or token.ent_type_ == "DATE")
    ):
        return True
    return bool(
        _TIME_OF_DAY.match(after)
        or _RANGE_AFTER.match(after)
        or _RANGE_BEFORE.search(text[: figure.first])
        or _BETWEEN.search(text[: figure.first])
        or (figure.value < 2 and not figure.scale and figure.value == figure.value.to_integral_value())
    )


def _of_time(after: str, noun: Token | None) -> bool:
    """Whether it measures time ("30 years", "10-day"), which is a matter of dates; an age is a figure."""
    word = re.match(r"[\s-](?:[a-z]+\s)?([A-Za-z]+)", after)
    nearest = re.match(r"[\s-]([A-Za-z]+)", after)
    if re.match(r"[\s-]years?[\s-]old", after):
        return False
    units, months = DATE_WORDS["units"], DATE_WORDS["months"]
    names = {each[1].lower() for each in (word, nearest) if each}
    singular = {name.removesuffix("s") for name in names}
    return bool(singular & set(units) or names & set(months)) or (noun is not None and noun.lemma_ in units)
