"""No row is scored by a model that saw its group: what a group holds has no say in its own scores."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.stacking import FOLDS, PROTOCOLS, Stack, fit, fold_of, out_of_fold


def made(seed: int, groups: int = 45) -> Stack:
    """Three sets, each group of three rows; the first feature tells the label, the second nothing."""
    random = np.random.default_rng(seed)
    labels = (random.random(3 * groups) < 0.6).astype(float)
    inputs = np.stack([labels + random.normal(size=len(labels)), random.normal(size=len(labels))], axis=1)
    sets = tuple(f"set{at % 3}" for at in range(groups) for _ in range(3))
    names = tuple(f"{name}/{at // 3}" for at, name in enumerate(sets))
    return Stack(("told", "idle"), inputs, labels, names, sets)


@pytest.mark.parametrize("protocol", sorted(PROTOCOLS))
@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 999), at=st.integers(0, 17))
def test_the_labels_of_a_group_do_not_move_its_own_scores(protocol: str, seed: int, at: int) -> None:
    stack = made(seed)
    own = np.array([group == stack.groups[3 * at] for group in stack.groups])
    turned = replace(stack, labels=np.where(own, 1 - stack.labels, stack.labels))
    one, other = out_of_fold(stack, protocol), out_of_fold(turned, protocol)
    assert np.array_equal(one.chances[own], other.chances[own])
    assert np.array_equal(one.margins[own], other.margins[own])
    assert not np.array_equal(one.chances, other.chances)  # those of other folds do know of it


def test_with_a_domain_left_out_no_label_of_the_set_moves_its_scores() -> None:
    stack = made(4)
    own = np.array([name == "set1" for name in stack.sets])
    turned = replace(stack, labels=np.where(own, 1 - stack.labels, stack.labels))
    one, other = out_of_fold(stack, "domain"), out_of_fold(turned, "domain")
    assert np.array_equal(one.chances[own], other.chances[own])


@pytest.mark.parametrize("protocol", sorted(PROTOCOLS))
def test_every_row_is_held_back_once_and_groups_stay_whole(protocol: str) -> None:
    stack = made(1)
    parts = list(PROTOCOLS[protocol](stack))
    assert np.array_equal(np.sum(parts, axis=0), np.ones(len(stack.labels)))
    for part in parts:
        inside = {group for group, here in zip(stack.groups, part, strict=True) if here}
        assert not inside & {group for group, here in zip(stack.groups, part, strict=True) if not here}


@given(st.text(max_size=30))
def test_a_fold_depends_on_the_name_alone(name: str) -> None:
    assert fold_of(name) == fold_of(name)
    assert 0 <= fold_of(name) < FOLDS


def test_a_set_counts_the_same_whatever_its_size() -> None:
    stack = made(2)
    grown = replace(
        stack,
        inputs=np.vstack([stack.inputs, stack.inputs[:30]]),
        labels=np.concatenate([stack.labels, stack.labels[:30]]),
        groups=(*stack.groups, *(f"set0/{at}" for at in range(30))),
        sets=(*stack.sets, *("set0",) * 30),
    )
    totals = {name: grown.weights[np.array(grown.sets) == name].sum() for name in set(grown.sets)}
    assert len({round(total, 6) for total in totals.values()}) == 1


def test_what_tells_a_row_apart_is_found_and_may_not_speak_for_a_claim() -> None:
    stack = made(3, groups=60)
    everything = np.ones(len(stack.labels), dtype=bool)
    model = fit(stack, everything, 1.0)
    assert model.beta[1] > 0.3
    backwards = fit(replace(stack, inputs=-stack.inputs), everything, 1.0)
    assert backwards.beta[1] == 0.0


def test_contributions_and_the_usual_add_up_to_the_log_odds() -> None:
    stack = made(6)
    held = out_of_fold(stack, penalty=3.0)
    odds = np.log(held.chances / (1 - held.chances))
    for fold in range(FOLDS):
        here = np.array([fold_of(group) == fold for group in stack.groups])
        rest = (odds - held.brought.sum(axis=1))[here]  # the base, which is one for a model
        assert np.allclose(rest, rest[0])
