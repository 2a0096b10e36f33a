"""The measures say what their names say, on cases worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import measures

SCORES = st.lists(st.tuples(st.booleans(), st.integers(0, 20)), min_size=2, max_size=40)


def test_auc_counts_pairs_in_order_and_ties_half() -> None:
    labels = np.array([1.0, 1.0, 0.0, 0.0])
    # Of four pairs: .9 beats both, .4 beats .1 and ties with .4.
    assert measures.auc(labels, np.array([0.9, 0.4, 0.4, 0.1])) == pytest.approx(3.5 / 4)


@given(SCORES)
def test_auc_is_the_share_of_pairs(rows: list[tuple[bool, int]]) -> None:
    labels = np.array([float(label) for label, _ in rows])
    scores = np.array([float(score) for _, score in rows])
    ones, zeros = scores[labels == 1], scores[labels == 0]
    if not len(ones) or not len(zeros):
        assert np.isnan(measures.auc(labels, scores))
        return
    wins = sum(float(a > b) + 0.5 * float(a == b) for a in ones for b in zeros)
    assert measures.auc(labels, scores) == pytest.approx(wins / (len(ones) * len(zeros)))


def test_balanced_accuracy_of_flagging_everything_is_a_half() -> None:
    labels, scores = np.array([1.0, 1.0, 1.0, 0.0]), np.array([0.9, 0.8, 0.7, 0.6])
    assert measures.balanced_accuracy(labels, scores, 0.5) == 0.5
    assert measures.balanced_accuracy(labels, scores, 0.65) == 1.0


def test_f1_and_recall() -> None:
    labels, scores = np.array([1.0, 1.0, 0.0, 0.0]), np.array([0.9, 0.2, 0.8, 0.1])
    assert measures.recall(labels, scores, 0.5) == 0.5
    assert measures.f1(labels, scores, 0.5) == pytest.approx(0.5)  # precision and recall are a half each


def test_calibration_error_is_how_far_the_scores_are_off() -> None:
    labels = np.array([1.0] * 8 + [0.0] * 2)
    assert measures.calibration_error(labels, np.full(10, 0.8), bins=1) == pytest.approx(0.0)
    assert measures.calibration_error(labels, np.full(10, 0.5), bins=1) == pytest.approx(0.3)


def test_the_best_threshold_parts_what_can_be_parted() -> None:
    labels, scores = np.array([0.0, 0.0, 1.0, 1.0]), np.array([0.2, 0.3, 0.6, 0.9])
    assert 0.3 < measures.best_threshold(labels, scores, np.ones(4)) <= 0.6


def test_an_interval_draws_groups_whole() -> None:
    """Ten copies of two rows in two groups know no more than the two rows."""
    labels = np.array([1.0, 0.0] * 10)
    scores = np.array([0.9, 0.1] * 10)
    groups = ["one", "two"] * 10
    found = measures.interval(labels, scores, groups, lambda y, _: float(y.mean()))
    assert (found.value, found.low, found.high) == (0.5, 0.0, 1.0)
