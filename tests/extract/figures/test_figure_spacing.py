"""White space inside a figure or a date says nothing; a blank line ends it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities
from factcheck.extract.times import read_whens

_DAY = date(2024, 5, 15)
_TEXTS = (
    "Rates went up by 0.75 percentage points to 4.5 per cent.",
    "The tunnel is two and a half miles (4 km) long and took more than three hundred and six days.",
    "It cost US $ 3.4 million, or some 40 000 square metres of land at 12 barrels a day.",
    "Nearly half a million people, one in five of them children, fled at 90 kilometres per hour.",
    "From 5 to 7 million euros; between 40 per cent and 50 per cent; at least 9 out of 10.",
    "Call 020 7946 0018 about the 19 500 parts per million found by Air Force One.",
    "The ferry sank at 5 p.m. on Monday, on Sept. 3, 2019, in early March 2021, three weeks ago.",
    "Sales fell in the third quarter of 2022, the first half of 2020 and the late 1990s.",
    "It ran from 2014 to 2019, the past three years, and on 3 September 2018.",
)
_GAPS = st.sampled_from([" ", "  ", "\u00a0", " \t", "   ", "\n", " \n "])


def _read(text: str) -> list[object]:
    whens = read_whens(text, _DAY)
    figures = read_quantities(text, [when.span for when in whens])
    said = [(" ".join(w.surface.split()), w.start, w.end, w.granularity, w.relation) for w in whens]
    return [
        *said,
        *((" ".join(q.surface.split()), q.kind, q.low, q.high, q.unit, q.approximate) for q in figures),
    ]


@given(st.sampled_from(_TEXTS), st.data())
@settings(max_examples=150, deadline=None)
def test_any_white_space_reads_like_one_space(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    gaps = [" " if word.isdigit() else data.draw(_GAPS) for word in words[1:]]
    spaced = words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))
    assert _read(spaced) == _read(text)


@pytest.mark.parametrize("gap", ["  ", "\u00a0", " \t", "   "])
def test_a_grouped_number_may_be_set_apart_by_more(gap: str) -> None:
    (quantity,) = read_quantities(f"They sold 40{gap}000 boats.")
    assert quantity.low == 40000


@pytest.mark.parametrize(
    "text", ["He paid 5\n\nmillion reasons", "It rose 3\n \nper cent is a share", "In May\n\n2024 was"]
)
def test_a_blank_line_ends_what_came_before(text: str) -> None:
    end = text.index("\n")
    spans = [when.span for when in read_whens(text, _DAY)]
    spans += [quantity.span for quantity in read_quantities(text)]
    assert spans
    assert all(span.end <= end or span.start > end for span in spans)
