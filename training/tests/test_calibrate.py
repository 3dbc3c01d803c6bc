"""When an answer is withheld."""

import numpy as np
import pytest
from genrescope.calibrate import Heard, answers, answers_by_fold, calibrate, fit_not_sure
from genrescope.clips import Clips
from genrescope.outside import STYLES
from genrescope.tags import GENRE_TAGS


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


GENRES = ("pop", "rock", "soul")
NAMES = [*STYLES, *(tag for genre in GENRES for tag in GENRE_TAGS[genre])]


def _table() -> Clips:
    """100 songs of the genres and 20 beyond them, an artist each."""
    rows = [
        {
            "file": f"{index:03}.ogg", "store": "songs", "kind": "full", "note": "", "fold": str(index % 5), "trust": "3",
            "genre": GENRES[index % 3] if index < 100 else "other:folk", "group": f"artist:{index}",
        }
        for index in range(120)
    ]
    return Clips.of(rows, GENRES)


def _heard(clips: Clips) -> Heard:
    """Three windows a song: logits that are right more often than not; folk sounds like pop, and like folk."""
    rng = np.random.default_rng(0)
    rows = np.repeat(np.arange(120), 3)
    truth = np.where(clips.genre < 0, 0, clips.genre)[rows]
    genre = rng.standard_normal((360, 3)) + rng.normal(0, 1.5, (120, 3))[rows]
    genre[np.arange(360), truth] += 3
    tags = rng.standard_normal((360, len(NAMES)))
    tags[clips.beyond[rows], NAMES.index("Folk music")] += 4
    return Heard(rows, genre, tags, NAMES)


def test_each_fold_is_read_as_the_others_say_and_tracks_beyond_the_genres_are_refused():
    clips = _table()
    found = answers_by_fold(_heard(clips), clips, np.ones(120, bool), [0, 1, 2, 3, 4])
    assert found["accuracy"] > 0.7
    assert found["withoutOutside"]["coverage"] - 0.06 <= found["coverage"] <= found["withoutOutside"]["coverage"]
    assert found["beyond"]["tracks"] == 20
    assert found["beyond"]["named"] < 0.2 < found["beyond"]["namedWithoutOutside"]


def test_nothing_of_a_fold_decides_how_it_is_read():
    clips = _table()
    heard = _heard(clips)
    outside = clips.outside(np.arange(120), 0)
    before = calibrate(heard, clips, outside)
    heard.genre[clips.fold[heard.rows] == 0] = 0
    heard.tags[clips.fold[heard.rows] == 0] = 9
    heard.genre[clips.beyond[heard.rows]] = 0
    assert calibrate(heard, clips, outside) == before
