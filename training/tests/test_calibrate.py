"""When an answer is withheld."""

import numpy as np
import pytest
from genrescope.calibrate import answers, fit_not_sure


def _verdicts(confidence: list[float], right: list[bool]) -> tuple[np.ndarray, np.ndarray]:
    top = np.array(confidence)
    return np.stack([top, 1 - top], 1), np.where(right, 0, 1)


def test_the_threshold_is_the_lowest_over_which_enough_answers_are_right():
    probabilities, genre = _verdicts([0.95, 0.9, 0.85, 0.8, 0.7, 0.6], [True, True, False, True, True, False])
    threshold = fit_not_sure(probabilities, genre, wanted=0.8)
    assert 0.6 < threshold < 0.7
    found = answers(probabilities, genre, np.full(6, threshold))
    assert found.accuracy == pytest.approx(0.8)
    assert found.coverage == pytest.approx(5 / 6)


def test_where_the_surest_are_wrong_hardly_anything_is_answered():
    probabilities, genre = _verdicts([0.9, 0.8], [False, False])
    assert fit_not_sure(probabilities, genre) == pytest.approx(0.9)


def test_everything_is_answered_where_all_is_right():
    probabilities, genre = _verdicts([0.9, 0.6], [True, True])
    assert answers(probabilities, genre, np.full(2, fit_not_sure(probabilities, genre))).coverage == 1


def test_what_is_refused_is_no_answer():
    probabilities, genre = _verdicts([0.9, 0.8], [True, False])
    found = answers(probabilities, genre, np.zeros(2), np.array([False, True]))
    assert (found.coverage, found.accuracy) == (0.5, 1.0)
