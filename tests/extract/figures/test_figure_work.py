"""The work a text takes grows with its length and no faster: calls are counted, no clock is read."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from factcheck.extract.figures import read_quantities
from factcheck.extract.figures.lexemes import lex
from factcheck.extract.times import read_whens
from tests.extract.figures.soundness import PUBLISHED

PIECES = """
    one |and and |1,|1-|1/|a |million |one million |percent |May |Monday |$1 |$|(|-|half a |1 to |
    between 1 and |twenty-|one hundred and |½|. |1. |'|5 km (|first |the second quarter of |more than |1 in |
    On Monday 15,000 people in 3 towns lost $2.5 million after 12 days of rain, up from 9,000 last year.\u0020
"""


def calls(text: str) -> int:
    """How many Python functions are called to read ``text``."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    lex.cache_clear()
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        whens = read_whens(text, PUBLISHED)
        read_quantities(text, [when.span for when in whens])
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", [piece.lstrip("\n ") or " " for piece in PIECES.split("|")])
def test_five_times_the_text_takes_five_times_the_calls(piece: str) -> None:
    short, long = piece * (1 + 500 // len(piece)), piece * (5 + 2500 // len(piece))
    calls(short)
    assert calls(long) / len(long) <= 1.25 * calls(short) / len(short) + 0.1
