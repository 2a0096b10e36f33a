"""The figures of the pages are those of the results, and the marks of a reader are counted as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quality_results, quality_tables
from benchmarks.clusters import tally
from benchmarks.measures import wilson


@pytest.mark.parametrize("page", quality_tables.PAGES, ids=lambda page: str(page.name))
def test_what_a_page_says_is_what_the_results_hold(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    parts = {
        "pairs": quality_results.pairs(),
        "altered": quality_results.altered(),
        "kinds": quality_results.kinds(),
        "alignment": quality_results.alignment(),
        "matrix": quality_results.matrix(),
        "rows": quality_results.pairs_speed(),
        "speed": quality_tables.speed(),
    }
    assert quality_tables.filled(text, parts) == text


def test_marks_are_counted_with_a_reason_or_without() -> None:
    rows = [("f1", "NUM001", "1"), ("f2", "NUM001", "0"), ("f3", "ATT001", "0", "another act")]
    found = [line.split() for line in tally(rows)]
    assert [line[:3] for line in found[:3]] == [
        ["ATT001", "0/", "1"],
        ["NUM001", "1/", "2"],
        ["all", "1/", "3"],
    ]
    assert found[3:] == [["1", "another", "act"]]
    assert next(tally([])).split()[:3] == ["all", "0/", "0"]


def test_an_interval_of_a_share_by_hand() -> None:
    # Nought of n: the upper bound is z² / (n + z²).
    assert wilson(0, 10) == pytest.approx((0.0, 3.8416 / 13.8416))
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_holds_the_share_and_mirrors(case: tuple[int, int]) -> None:
    right, of = case
    low, high = wilson(right, of)
    assert 0 <= low <= right / of + 1e-9
    assert right / of - 1e-9 <= high <= 1
    assert wilson(of - right, of) == pytest.approx((1 - high, 1 - low))
