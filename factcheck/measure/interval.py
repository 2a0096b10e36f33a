"""Two intervals of decimals: the same, within rounding, within a bound, within a vague word.

How far each reaches is data (``models/ladder.json``): "about 15,000" for 14,870 or 15,600, not for 16,000;
"thousands" (but not "hundreds") may be ten times as many.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.measure.thresholds import threshold
from factcheck.measure.units import convert
from factcheck.records import Quantity


@dataclass(frozen=True, slots=True)
class Interval:
    """What a figure stands for: its ends, None where open, and how exactly it was said."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    approximate: bool
    vague: bool

    @property
    def exact(self) -> Decimal | None:
        """The single value, where there is one."""
        return self.low if self.low is not None and self.low == self.high else None

    @property
    def bounded(self) -> bool:
        """Whether one side is open: "more than 600", "up to 300"."""
        return (self.low is None) != (self.high is None)

    @property
    def core(self) -> Decimal | None:
        """The number that was said: the value, or the bound."""
        return self.low if self.low is not None else self.high


def interval_of(quantity: Quantity, unit: str | None = None) -> Interval | None:
    """The interval of a figure, in another unit of its dimension where one is asked for."""
    low, high = quantity.low, quantity.high
    if unit is not None and quantity.unit != unit:
        low = None if low is None else convert(low, quantity.unit, unit)
        high = None if high is None else convert(high, quantity.unit, unit)
        if (low is None) != (quantity.low is None) or (high is None) != (quantity.high is None):
            return None
    return Interval(low, high, quantity.low_open, quantity.high_open, quantity.approximate, quantity.vague)


def same(claim: Interval, evidence: Interval) -> bool:
    """Whether both say the same ends with the same openness."""
    ends = (claim.low, claim.high) == (evidence.low, evidence.high)
    return ends and (claim.low_open, claim.high_open) == (evidence.low_open, evidence.high_open)


def holds(interval: Interval, value: Decimal, soft: bool = False) -> bool:
    """Whether ``value`` lies in the interval; ``soft`` lets large vague words reach ten times as far."""
    low, high = interval.low, interval.high
    if low is not None and (value < low or (value == low and interval.low_open and not interval.approximate)):
        return False
    if high is None:
        return True
    if soft and high >= threshold("soft_from"):
        high = high * threshold("soft")
    return value < high or (value == high and not (interval.high_open and not interval.approximate))


def last_place(said: Decimal) -> Decimal:
    """The unit of the last digit of ``said`` that is not nought: 100 for 1,300, 0.1 for 2.5."""
    exponent = said.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def rounds_to(exact: Decimal, said: Decimal) -> bool:
    """Whether ``said`` is ``exact`` rounded to the digits that ``said`` has, as a newsroom rounds:
    1.2 million for 1,234,567; 15,000 for 14,870; never more than a twentieth off.
    """
    if exact == said or said == 0:
        return exact == said
    gap = abs(exact - said)
    return gap <= last_place(said) / 2 and gap <= abs(said) * threshold("rounding")


def converts_to(exact: Decimal, said: Decimal) -> bool:
    """Whether ``said`` is ``exact`` as a newsroom rounds a conversion: to the digits it has, of which two
    count at least (60 mph are 97 km/h and not 92); between round numbers one (500 km, 300 miles).
    """
    exponent, leading = said.normalize().as_tuple().exponent, said.adjusted()
    least = exponent if isinstance(exponent, int) else 0
    step = Decimal(1).scaleb(min(least, leading - 1) if least > 0 else least)
    gap = abs(exact - said)
    return gap <= step / 2 and gap <= abs(said) * threshold("rounding")


def is_round(value: Decimal) -> bool:
    """Whether a number from ten up has but one digit that is not nought: 20, 500, 3,000."""
    exponent = value.normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent > 0 and exponent == value.adjusted()


def rounding(claim: Decimal, evidence: Decimal, *, as_long: bool = True) -> bool:
    """Whether of two figures given as exact the one is the other rounded.

    A count below a thousand is never rounded without saying so, and of two figures written with as many
    digits (``as_long``) a single changed one is a changed figure: 15,200 is not 15,000, nor 1.51 million
    1.50 million, though 1.5 million may be.
    """
    if as_long and _one_digit_differs(claim, evidence):
        return False
    whole = claim == claim.to_integral_value() and evidence == evidence.to_integral_value()
    if whole and min(abs(claim), abs(evidence)) < threshold("counted_exactly"):
        return False
    return rounds_to(evidence, claim) or rounds_to(claim, evidence)


def _one_digit_differs(claim: Decimal, evidence: Decimal) -> bool:
    """Whether the two, written one under the other, differ in one place: 1.5 and 1.51, 900 and 1,900."""
    (mine, my_part), (theirs, their_part) = _digits(claim), _digits(evidence)
    width, depth = max(len(mine), len(theirs)), max(len(my_part), len(their_part))
    one = mine.rjust(width, "0") + my_part.ljust(depth, "0")
    other = theirs.rjust(width, "0") + their_part.ljust(depth, "0")
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _digits(value: Decimal) -> tuple[str, str]:
    whole, _, part = f"{abs(value):f}".partition(".")
    return whole, part


def near(claim: Decimal, evidence: Decimal) -> bool:
    """Whether "about" covers the difference: rounding of either, or one part in twenty."""
    if abs(claim - evidence) <= threshold("about") * max(abs(claim), abs(evidence)):
        return True
    return rounds_to(evidence, claim) or rounds_to(claim, evidence)


def beside(said: Interval, value: Decimal) -> bool | None:
    """Whether "nearly 40" or "just over 40" covers ``value``, which must lie on the side that was named;
    None where no side was.
    """
    core = said.core
    if core is None or not said.approximate or said.low_open == said.high_open:
        return None
    gap = core - value if said.high_open else value - core
    return 0 <= gap <= threshold("just") * abs(core)
