"""What verdicts are worth."""

import numpy as np
import pytest
from genrescope.evaluate import (
    bootstrap_interval,
    calibration_error,
    confusion,
    coverage_curve,
    fit_temperature,
    fold_windows,
    macro_accuracy,
    reliability,
    tag_agreement,
)

RNG = np.random.default_rng(0)


def test_macro_accuracy_is_the_mean_recall_of_the_genres_that_occur():
    genre = np.array([0, 0, 0, 0, 3])
    assert macro_accuracy(np.array([0, 0, 0, 1, 3]), genre) == pytest.approx((0.75 + 1) / 2)


def test_windows_are_folded_by_the_geometric_mean():
    probabilities = np.array([[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]])
    folded = fold_windows(np.log(probabilities), np.array([0, 0, 1]), 2)
    assert folded == pytest.approx(np.array([[0.5, 0.5], [0.5, 0.5]]))


def test_folding_does_not_depend_on_the_constant_that_logits_are_free_by():
    logits, rows = RNG.standard_normal((6, 10)), np.array([0, 0, 1, 1, 1, 2])
    shifted = logits + RNG.standard_normal((6, 1))
    assert fold_windows(shifted, rows, 3) == pytest.approx(fold_windows(logits, rows, 3))


def test_calibration_error_of_a_known_case():
    probabilities = np.array([[0.9, 0.1]] * 10)
    genre = np.array([0] * 6 + [1] * 4)  # 90 % sure, 60 % right
    assert calibration_error(probabilities, genre) == pytest.approx(0.3)


def test_the_fitted_temperature_undoes_overconfidence():
    logits = RNG.standard_normal((4000, 10))
    truth = np.array([RNG.choice(10, p=np.exp(row) / np.exp(row).sum()) for row in logits])
    assert fit_temperature(3 * logits, np.arange(4000), truth) == pytest.approx(3, rel=0.1)


def test_clips_that_do_not_count_do_not_change_the_temperature():
    logits, rows = RNG.standard_normal((50, 10)), np.arange(50)
    genre = RNG.integers(0, 10, 50)
    half = np.where(rows < 25, genre, -1)
    assert fit_temperature(logits, rows, half) == fit_temperature(logits[:25], rows[:25], genre[:25])


def test_the_bootstrap_interval_holds_the_figure_and_is_wider_where_artists_are_few():
    genre = np.arange(200) % 10
    probabilities = np.eye(10)[np.where(RNG.random(200) < 0.7, genre, (genre + 1) % 10)]
    figure = macro_accuracy(probabilities.argmax(1), genre)
    alone = bootstrap_interval([probabilities.argmax(1)], genre, np.arange(200), rounds=200)
    together = bootstrap_interval([probabilities.argmax(1)], genre, np.arange(200) // 20, rounds=200)
    assert alone[0] <= figure <= alone[1]
    assert together[0] <= figure <= together[1]


def test_confusion_has_the_truth_in_its_rows():
    assert confusion(np.eye(10)[[2]], np.array([5]))[5][2] == 1


def test_a_higher_threshold_never_answers_more():
    probabilities = RNG.dirichlet(np.ones(10), 100)
    curve = coverage_curve(probabilities, RNG.integers(0, 10, 100))
    coverage = [row["coverage"] for row in curve]
    assert coverage == sorted(coverage, reverse=True)
    assert coverage[0] == 1


def test_the_reliability_diagram_counts_every_clip_once():
    probabilities = RNG.dirichlet(np.ones(10), 100)
    assert sum(row["clips"] for row in reliability(probabilities, RNG.integers(0, 10, 100))) == 100


def test_tags_agree_wholly_with_themselves():
    teacher = RNG.standard_normal((400, 12))
    assert tag_agreement(np.where(np.argsort(np.argsort(-teacher, 1), 1) < 5, 1.0, 0.0), teacher) == pytest.approx(1)
    assert tag_agreement(RNG.standard_normal((400, 12)), teacher) < 0.6
