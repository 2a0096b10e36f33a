"""Figures given another value: a digit, digits exchanged, a numeral, magnitude, unit, currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from spacy.tokens import Span

from benchmarks.altered.figures_in import NUMERALS, WORDS, Figure, figures_in
from benchmarks.altered.records import Change, Operator

FAMILY = "NUM"
_FAR = Decimal("0.2")  # of the old value: no newsroom rounds that far
_NEAR = Decimal("0.02")  # where the figure is exact
_AN = re.compile(r"(?:8|11(?!\d{1,2}(?:,|$))|18(?!\d(?:,|$|\d))|eight|eleven)", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)\s$", re.IGNORECASE)
_APPROXIMATE = re.compile(r"\b(?:" + "|".join(WORDS["approximate"]) + r")\s[$£€]?$", re.IGNORECASE)


def digit(sentence: Span, random: Random) -> Iterator[Change]:
    """The first digit another: "340 homes", "640 homes"."""
    for figure in _in_digits(sentence):
        at = next(i for i, char in enumerate(figure.surface) if char not in "0.,")
        yield from _drawn(sentence, figure, "digit", _with_digit(figure.surface, at), random)


def last_digit(sentence: Span, random: Random) -> Iterator[Change]:
    """The last digit of an exact figure another: "347 homes", "342 homes"."""
    for figure in _in_digits(sentence):
        plain = figure.surface.replace(",", "")
        exact = len(plain) > 1 and plain[-1] != "0"
        if exact and not _APPROXIMATE.search(sentence.text[: figure.first]):
            values = _with_digit(figure.surface, len(figure.surface) - 1)
            yield from _drawn(sentence, figure, "last digit", values, random, _NEAR)


def exchanged(sentence: Span, random: Random) -> Iterator[Change]:
    """Two digits exchanged: "38 homes", "83 homes"."""
    for figure in _in_digits(sentence):
        surface = figure.surface
        if surface.isdigit() and surface[1:2] not in ("", "0", surface[0]):
            yield from _drawn(
                sentence, figure, "digits exchanged", [surface[1] + surface[0] + surface[2:]], random
            )


def numeral(sentence: Span, random: Random) -> Iterator[Change]:
    """A spelled number another: "seven homes", "four homes"."""
    for figure in figures_in(sentence):
        if figure.spelled:
            values = [word for word, value in NUMERALS.items() if value <= max(2 * figure.value, 5)]
            yield from _drawn(sentence, figure, "numeral", values, random)


def magnitude(sentence: Span, random: Random) -> Iterator[Change]:
    """A nought or a thousand more or less: "$3 million", "$3 billion"; "250 homes", "2,500 homes"."""
    text = sentence.text
    for figure in _in_digits(sentence):
        if figure.scale:
            end = figure.last
            for scale in WORDS["scales"].get(figure.scale, ())[:1]:
                yield Change(FAMILY, "magnitude", end - len(figure.scale), end, scale)
            continue
        if text[figure.last :].startswith(("-year-old", " year-old", " years old")):
            continue
        yield from _drawn(sentence, figure, "magnitude", list(_times_ten(figure)), random)


def unit(sentence: Span, random: Random) -> Iterator[Change]:
    """Another unit beside the same number: "40 kilometres", "40 miles"."""
    text = sentence.text
    for figure in figures_in(sentence):
        if figure.unit:
            start = text.find(figure.unit, figure.end)
            others = WORDS["units"].get(figure.unit) or WORDS["short_units"].get(figure.unit, [])
            if others and text[figure.last : start].strip() == "":
                # A finding may name the figure, which now stands for another amount: so it is touched too.
                new = text[figure.start : start] + random.choice(others)
                yield Change(FAMILY, "unit", figure.start, start + len(figure.unit), new)
        elif figure.percent and _changes_by(figure) and text[figure.end : figure.last].strip() != "":
            new = f"{figure.surface} percentage points"
            yield Change(FAMILY, "unit", figure.start, figure.last, new)


def currency(sentence: Span, random: Random) -> Iterator[Change]:
    """Another currency before the same number: "$40", "£40"."""
    for figure in figures_in(sentence):
        doubled = sentence.text[figure.last :].startswith((" dollars", " euros", " pounds"))
        if (others := WORDS["currencies"].get(figure.money)) and not doubled:
            start = figure.start - len(figure.money)
            other = random.choice(others)
            # The finding may name the sign, or the figure with it.
            yield Change(FAMILY, "currency", start, figure.end, other + figure.surface)


def _in_digits(sentence: Span) -> Iterator[Figure]:
    yield from (figure for figure in figures_in(sentence) if not figure.spelled and figure.value > 0)


def _with_digit(surface: str, at: int) -> list[str]:
    digits = "123456789" if at == 0 and len(surface) > 1 else "23456789"
    return [surface[:at] + other + surface[at + 1 :] for other in digits if other != surface[at]]


def _times_ten(figure: Figure) -> Iterator[str]:
    """More and less by a nought, as a desk would print it."""
    value = figure.value
    if value >= 2 and value == value.to_integral_value():
        yield _printed(value * 10)
        if value % 10 == 0 and value >= 20:
            yield _printed(value / 10)


def _printed(value: Decimal) -> str:
    return f"{int(value):,}"


def _drawn(
    sentence: Span,
    figure: Figure,
    kind: str,
    surfaces: list[str],
    random: Random,
    least: Decimal = _FAR,
) -> Iterator[Change]:
    """One of ``surfaces`` that is far enough from the figure, possible, and goes with its article."""
    article = _ARTICLE.search(sentence.text[: figure.first])
    fitting = [s for s in surfaces if _far(figure, s, least) and (article is None or _fits(article[1], s))]
    if fitting:
        surface = random.choice(fitting)
        if figure.surface[:1].isupper():
            surface = surface.capitalize()
        yield Change(FAMILY, kind, figure.start, figure.end, surface)


def _far(figure: Figure, surface: str, least: Decimal) -> bool:
    value = Decimal(NUMERALS[surface.lower()]) if surface.isalpha() else Decimal(surface.replace(",", ""))
    if value <= 1 and not figure.scale and not figure.percent and "." not in surface:
        return False
    if figure.percent and figure.value <= 100 < value:
        return False
    return abs(value - figure.value) / figure.value >= least


def _fits(article: str, surface: str) -> bool:
    return (article.lower() == "an") == (_AN.match(surface) is not None)


def _changes_by(figure: Figure) -> bool:
    """Whether the sentence says that something rose or fell by this share."""
    return any(
        token.lemma_.lower() in WORDS["change_verbs"] and token.pos_ == "VERB"
        for token in list(figure.token.ancestors)[:3]
    )


OPERATORS: dict[str, Operator] = {
    "digit": digit,
    "last digit": last_digit,
    "digits exchanged": exchanged,
    "numeral": numeral,
    "magnitude": magnitude,
    "unit": unit,
    "currency": currency,
}
