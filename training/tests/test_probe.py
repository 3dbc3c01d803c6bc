"""Heads that are linear in the hidden layer."""

import numpy as np
import pytest
from genrescope.probe import Affine, average, centred, fit_logistic, sample_weights

CLASSES = 10
RNG = np.random.default_rng(0)


def _affine(inputs: int, outputs: int) -> Affine:
    return Affine(RNG.standard_normal((inputs, outputs)), RNG.standard_normal(outputs))


def test_one_map_after_another_is_one_map():
    inner, outer, x = _affine(5, 3), _affine(3, 2), RNG.standard_normal((4, 5))
    assert outer.after(inner)(x) == pytest.approx(outer(inner(x)))


def test_the_average_of_maps_gives_the_average_of_their_logits():
    first, second, x = _affine(5, 3), _affine(5, 3), RNG.standard_normal((4, 5))
    assert average([first, second])(x) == pytest.approx((first(x) + second(x)) / 2)


def test_classes_weigh_the_same_and_long_clips_less_than_their_windows():
    labels = np.array([0, 0, 0, 0, 1])
    weights = sample_weights(labels, np.array([4, 4, 4, 4, 1]), 2)
    assert weights[labels == 0].sum() == pytest.approx(weights[labels == 1].sum())


def test_balance_lies_between_as_many_as_there_are_and_all_the_same():
    labels = np.array([0] * 8 + [1] * 2)
    shares = [sample_weights(labels, np.ones(10), 2, balance=balance)[labels == 1].sum() / 10 for balance in (0, 0.5, 1)]
    assert shares == pytest.approx([0.2, 1 / 3, 0.5])


def test_a_set_weighs_as_it_is_told():
    labels, sets = np.zeros(6, int), np.array([1, 1, 0.1, 0.1, 0.1, 0.1])
    weights = sample_weights(labels, np.ones(6), 2, sets)
    assert weights.mean() == pytest.approx(1)
    assert weights[0] == pytest.approx(10 * weights[-1])


def test_a_class_without_an_example_never_wins():
    x = RNG.standard_normal((200, 4))
    labels = RNG.integers(0, CLASSES - 1, 200)  # the last class is absent
    head = fit_logistic(x, labels, np.ones(200), 1.0, CLASSES)
    assert (head(x).argmax(1) != CLASSES - 1).all()


def test_a_separable_problem_is_learned_whatever_the_scale_of_its_columns():
    labels = np.arange(400) % CLASSES
    x = np.eye(CLASSES)[labels] * np.logspace(-2, 3, CLASSES) + 1e-4 * RNG.standard_normal((400, CLASSES))
    head = fit_logistic(x, labels, np.ones(400), 10.0, CLASSES)
    assert (head(x).argmax(1) == labels).mean() > 0.99


def _recordings() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Windows of four genres, their labels, and which are of the leading set."""
    labels = RNG.integers(0, 4, 400)
    return 3 * RNG.standard_normal((4, 8))[labels] + RNG.standard_normal((400, 8)), labels, np.arange(400) < 300


def test_another_set_of_recordings_is_moved_to_where_the_leading_one_lies():
    x, labels, leading = _recordings()
    moved = x + ~leading[:, None] * 5.0
    back = centred(moved, labels, np.ones(400), leading, 4)
    assert back[leading] == pytest.approx(moved[leading])
    assert np.abs(back - x).max() < 0.6


def test_sets_without_a_genre_in_common_stay_where_they_are():
    x, labels, _ = _recordings()
    assert centred(x, labels, np.ones(400), labels < 2, 4) == pytest.approx(x)
