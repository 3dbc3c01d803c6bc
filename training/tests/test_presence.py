"""The 'no music' rule."""

import numpy as np
from genrescope.presence import fit_presence

NAMES = ["Music", "Speech", "Silence", "Rock music"]


def test_music_and_speech_are_told_apart_by_their_own_tags():
    rng = np.random.default_rng(0)
    music = rng.normal([3, -3, -3, 0], 1, (400, 4))
    speech = rng.normal([-3, 3, -1, 0], 1, (200, 4))
    rows, other_rows = np.arange(400) // 10, np.arange(200) // 10
    rule = fit_presence(music, rows, speech, other_rows, NAMES)
    assert (rule.sources(music, NAMES, rows) < rule.threshold).all()
    assert (rule.sources(speech, NAMES, other_rows) >= rule.threshold).all()
    assert "Rock music" not in rule.weights


def test_where_they_overlap_hardly_any_music_is_refused():
    rng = np.random.default_rng(1)
    music, other = rng.normal(0.5, 1, (4000, 4)), rng.normal(-0.5, 1, (4000, 4))
    rows = np.arange(4000)
    rule = fit_presence(music, rows, other, rows, NAMES)
    assert np.mean(rule.sources(music, NAMES, rows) >= rule.threshold) <= 0.01
