"""One value in the many ways a newsroom writes it: digits, words, suffixes, groupings, other units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal

from tests.properties.restyle import in_words

CURRENCIES: tuple[tuple[Sequence[str], Sequence[str]], ...] = (
    (("$", "US$"), (" dollars", " U.S. dollars")),
    (("£",), (" pounds sterling",)),
    (("€",), (" euros",)),
    (("¥",), (" yen",)),
    (("₹", "Rs "), (" rupees",)),
    (("A$", "AU$"), (" Australian dollars",)),
    (("R$",), (" reais",)),
)
SHARES = (
    (Decimal(1) / 2, ("half", "one-half", "one in two", "1 in 2")),
    (Decimal(1) / 3, ("a third", "one-third", "one in three", "1 in 3", "one third")),
    (Decimal(2) / 3, ("two-thirds", "two thirds", "two in three", "two out of three")),
    (Decimal(1) / 4, ("a quarter", "one in four", "1 in 4", "one-fourth")),
    (Decimal(3) / 4, ("three-quarters", "three quarters", "three in four", "three out of four")),
    (Decimal(1) / 5, ("a fifth", "one-fifth", "one in five", "1 in 5")),
    (Decimal(4) / 5, ("four-fifths", "four in five", "four out of five")),
    (Decimal(1) / 10, ("a tenth", "one-tenth", "one in 10", "one in ten")),
)
BOUNDS = (
    ("more than", "over", "in excess of"),
    ("at least", "no fewer than", "a minimum of", "not fewer than"),
    ("up to", "as many as", "no more than", "at most"),
    ("fewer than", "less than", "under"),
    ("about", "around", "roughly", "some", "approximately", "an estimated"),
    ("nearly", "almost", "close to"),
)


def scaled(value: int) -> list[tuple[str, str]]:
    """A whole number with a scale: ("1.2", " million"), ("1.2", "m"), ("12", " lakh"); exact ones only."""
    found = []
    for unit, words in (
        (10**6, (" million", "m")),
        (10**9, (" billion", "bn")),
        (10**12, (" trillion", "tn")),
    ):
        number = Decimal(value) / unit
        if 1 <= number < 1000 and number == round(number, 2):
            found += [(f"{number:f}", word) for word in words]
    return found


def whole(value: int) -> list[str]:
    """A count: digits grouped with commas, spaces or not at all, in words, with a suffix or a scale word."""
    styles = [f"{value:,}"]
    if not 1000 <= value <= 2200:
        styles.append(str(value))
    if value < 1_000_000:
        styles.append(in_words(value))
    if value >= 10_000:
        styles.append(f"{value:,}".replace(",", "\u00a0"))
    if value % 1000 == 0 and value < 1_000_000:
        styles += [f"{value // 1000}K", f"{value // 1000}k", f"{value // 1000} thousand"]
    styles += [number + word for number, word in scaled(value)]
    if value % 100_000 == 0 and value < 100_000_000:
        styles.append(f"{value // 100_000} lakh")
    return styles


def money(value: int, currency: int) -> list[str]:
    """A sum in one of ``CURRENCIES``."""
    before, after = CURRENCIES[currency]
    styles = [sign + f"{value:,}" for sign in before] + [f"{value:,}{name}" for name in after]
    for number, word in scaled(value):
        styles += [sign + number + word for sign in before]
        if word.startswith(" "):
            styles += [number + word + name for name in after]
    return styles


def percent(value: Decimal) -> list[str]:
    """A percentage; in words where it is whole."""
    styles = [f"{value}{sign}" for sign in ("%", " percent", " per cent", "pc")]
    return styles + ([f"{in_words(int(value))} percent"] if value == int(value) else [])


def age(years: int) -> list[tuple[str, str]]:
    """An age and the sentence it stands in, ``{}`` for the figure."""
    return [
        (f"{years}-year-old", "A {} man was pulled from the river near the mill."),
        (str(years), "Pavel Orn, {}, was pulled from the river near the mill."),
        (f"aged {years}", "A man {} was pulled from the river near the mill."),
        (f"{years} years old", "The man, who is {}, was pulled from the river near the mill."),
        (f"{in_words(years)}-year-old", "The {} was pulled from the river near the mill."),
    ]


def magnitude(value: Decimal) -> list[str]:
    """The strength of an earthquake, as it stands before the noun."""
    return [f"magnitude {value}", f"{value}-magnitude", f"{value} magnitude", f"magnitude-{value}"]


def between(low: int, high: int) -> list[str]:
    """A range of counts."""
    styles = [
        f"{low:,}-{high:,}",
        f"{low:,}–{high:,}",
        f"between {low:,} and {high:,}",
        f"{low:,} to {high:,}",
    ]
    if high < 100:
        styles += [f"{in_words(low)} to {in_words(high)}", f"between {in_words(low)} and {in_words(high)}"]
    return styles


def rounded(value: Decimal, places: int) -> Decimal:
    """``value`` to so many significant digits, written without an exponent."""
    return Decimal(f"{Context(prec=places, rounding=ROUND_HALF_EVEN).create_decimal(value):f}")


def other_digit(text: str, at: int, digit: str) -> str:
    """``text`` with its ``at``-th digit put to another; the first of a number never to nought."""
    places = [i for i, letter in enumerate(text) if letter.isdigit()]
    place = places[at % len(places)]
    first = place == 0 or not (text[place - 1].isdigit() or text[place - 1] in ".,")
    options = [one for one in "123456789" + ("" if first else "0") if one != text[place]]
    return text[:place] + options[int(digit) % len(options)] + text[place + 1 :]


def each_pair(names: Iterable[str]) -> list[tuple[str, str]]:
    """Every ordered pair of two different names."""
    listed = sorted(names)
    return [(one, other) for one in listed for other in listed if one != other]
