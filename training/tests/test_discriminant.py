"""The linear discriminant."""

import numpy as np
import pytest
from genrescope.discriminant import fit_discriminant

RNG = np.random.default_rng(0)
CLASSES, COLUMNS = 4, 30
MEANS = RNG.standard_normal((CLASSES, COLUMNS)) * 2


def _windows(count: int, classes: int = CLASSES) -> tuple[np.ndarray, np.ndarray]:
    labels = RNG.integers(0, classes, count)
    return MEANS[labels] + RNG.standard_normal((count, COLUMNS)), labels


def _fit(x, labels, **settings):
    return fit_discriminant(x, labels, np.ones(len(x)), **{"shrinkage": 0.3, "scale": 1.0, "classes": CLASSES, **settings})


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
