"""Styles beyond the genres."""

import numpy as np
import pytest
from genrescope.outside import STYLES, OutsideRule, fit_outside, source_means
from genrescope.tags import GENRE_TAGS

GENRES = ("pop", "rock", "soul")
NAMES = ["Speech", *STYLES, *(tag for genre in GENRES for tag in GENRE_TAGS[genre])]
RNG = np.random.default_rng(0)


def _songs(count: int) -> np.ndarray:
    """Of the genres; tags have levels of their own."""
    levels = np.linspace(-6, 2, len(NAMES))
    logits = RNG.normal(levels, 1, (count, len(NAMES)))
    logits[np.arange(count), RNG.integers(1 + len(STYLES), len(NAMES), count)] += 3
    return logits


def _rule(songs: np.ndarray, cost: float = 0.03) -> OutsideRule:
    return fit_outside(songs, np.ones(len(songs), bool), NAMES, GENRES, cost)


def test_music_beyond_the_genres_is_refused_and_named():
    rule = _rule(_songs(400))
    other = RNG.normal(np.linspace(-6, 2, len(NAMES)), 1, (50, len(NAMES)))
    other[:, NAMES.index("Salsa music")] += 7
    assert rule.refused(other, NAMES).mean() > 0.9
    assert set(rule.named(other, NAMES)) == {"Salsa music"}


@pytest.mark.parametrize("cost", [0.0, 0.03, 0.1])
def test_it_costs_as_many_answers_as_it_may(cost):
    songs = _songs(400)
    assert _rule(songs, cost).refused(songs, NAMES).mean() == pytest.approx(cost)


def test_songs_that_have_no_answer_anyway_cost_nothing():
    songs = _songs(400)
    answered = np.arange(400) < 100
    rule = fit_outside(songs, answered, NAMES, GENRES, 0.03)
    assert rule.refused(songs[answered], NAMES).sum() == 12


def test_the_level_of_a_tag_does_not_matter():
    songs, shift = _songs(200), RNG.normal(0, 5, len(NAMES))
    assert _rule(songs + shift).margins(songs + shift, NAMES) == pytest.approx(_rule(songs).margins(songs, NAMES))


def test_too_few_answers_are_an_error():
    songs = _songs(100)
    with pytest.raises(ValueError, match="too few"):
        fit_outside(songs, np.arange(100) < 2, NAMES, GENRES)


def test_a_source_is_the_mean_of_its_windows():
    assert source_means(np.array([[1.0], [3.0], [5.0]]), np.array([0, 0, 2]), 3).tolist() == [[2], [0], [5]]


def test_the_card_holds_plain_numbers():
    rule = _rule(_songs(100))
    card = rule.card()
    assert OutsideRule.of(card) == rule
    assert set(card) == {"styles", "genres", "threshold"}
    assert set(card["styles"]["Folk music"]) == {"mean", "deviation"}
