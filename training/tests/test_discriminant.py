"""The linear discriminant."""

import numpy as np
import pytest
from genrescope.discriminant import centred, fit_discriminant

RNG = np.random.default_rng(0)
CLASSES, COLUMNS = 4, 30
MEANS = RNG.standard_normal((CLASSES, COLUMNS)) * 2


def _windows(count: int, classes: int = CLASSES) -> tuple[np.ndarray, np.ndarray]:
    labels = RNG.integers(0, classes, count)
    return MEANS[labels] + RNG.standard_normal((count, COLUMNS)), labels


def _fit(x, labels, leading=None, **settings):
    leading = np.ones(len(x), bool) if leading is None else leading
    return fit_discriminant(x, labels, np.ones(len(x)), leading, **{"shrinkage": 0.3, "scale": 1.0, "classes": CLASSES, **settings})


def test_classes_that_lie_apart_are_told_apart_whatever_the_scale_of_the_columns():
    x, labels = _windows(300)
    scales = np.logspace(-2, 3, COLUMNS)
    test, truth = _windows(300)
    assert (_fit(x * scales, labels)(test * scales).argmax(1) == truth).mean() > 0.98


def test_more_columns_than_windows_are_no_trouble():
    x, labels = _windows(25)
    assert np.isfinite(_fit(x, labels)(x)).all()


def test_a_class_without_an_example_never_wins():
    x, labels = _windows(200, CLASSES - 1)
    assert (_fit(x, labels)(_windows(200)[0]).argmax(1) != CLASSES - 1).all()


def test_the_scale_changes_how_sure_it_is_and_nothing_else():
    x, labels = _windows(200)
    assert 0.1 * _fit(x, labels)(x) == pytest.approx(_fit(x, labels, scale=0.1)(x))


def test_another_set_of_recordings_is_moved_to_where_the_leading_one_lies():
    x, labels = _windows(400)
    leading = np.arange(400) < 300
    moved = x + ~leading[:, None] * 5.0
    back = centred(moved, labels, np.ones(400), leading, CLASSES)
    assert back[leading] == pytest.approx(moved[leading])
    assert np.abs(back - x).max() < 0.6
    test, truth = _windows(300)
    assert (_fit(moved, labels, leading)(test).argmax(1) == truth).mean() > 0.98


def test_sets_without_a_genre_in_common_stay_where_they_are():
    x, labels = _windows(100)
    assert centred(x, labels, np.ones(100), labels < 2, CLASSES) == pytest.approx(x)
