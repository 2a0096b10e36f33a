"""The regression finds what made the data, keeps signs, and does not split a group."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scripts import logistic


def made(coefficients: list[float], rows: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(5)
    inputs = random.normal(size=(rows, len(coefficients) - 1))
    chance = logistic.predict(np.array(coefficients), inputs)
    return inputs, (random.random(rows) < chance).astype(float)


def test_it_finds_the_coefficients_that_made_the_data() -> None:
    inputs, labels = made([-1.0, 2.0, -0.5])
    assert np.allclose(logistic.fit(inputs, labels, penalty=0.1), [-1.0, 2.0, -0.5], atol=0.2)


def test_the_slope_of_the_likelihood_is_nought_where_it_stops() -> None:
    inputs, labels = made([0.3, 1.0, 0.0], rows=300)
    beta = logistic.fit(inputs, labels, penalty=2.0)
    residual = labels - logistic.predict(beta, inputs)
    assert abs(residual.sum()) < 1e-5
    assert np.allclose(inputs.T @ residual, 2.0 * beta[1:], atol=1e-5)


def test_a_weight_against_its_sign_is_nought_and_the_rest_is_fitted_without_it() -> None:
    inputs, labels = made([0.0, 1.5, -1.0])
    beta = logistic.fit(inputs, labels, penalty=1.0, signs=[1, 1])
    alone = logistic.fit(inputs[:, :1], labels, penalty=1.0)
    assert beta[2] == 0.0
    assert np.allclose(beta[:2], alone)


def test_separable_data_stays_finite() -> None:
    inputs, labels = np.array([[0.0], [0.1], [0.9], [1.0]]), np.array([0.0, 0.0, 1.0, 1.0])
    beta = logistic.fit(inputs, labels, penalty=0.1)
    assert np.isfinite(beta).all()
    assert beta[1] > 0


def test_a_heavy_penalty_leaves_the_weights_where_they_are_drawn_to() -> None:
    inputs, labels = made([0.0, 2.0], rows=100)
    assert abs(logistic.fit(inputs, labels, penalty=1e7, towards=np.array([0.7]))[1] - 0.7) < 1e-3


def test_a_row_that_counts_twice_is_two_rows() -> None:
    inputs, labels = made([0.2, 1.0], rows=60)
    twice = logistic.fit(np.vstack([inputs, inputs]), np.concatenate([labels, labels]), penalty=1.0)
    assert np.allclose(twice, logistic.fit(inputs, labels, penalty=1.0, weights=np.full(60, 2.0)), atol=1e-6)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=60))
def test_a_group_lies_in_one_fold(groups: list[str]) -> None:
    fold = logistic.folds(groups, 3)
    assert all(len({int(f) for f, g in zip(fold, groups, strict=True) if g == name}) == 1 for name in groups)
