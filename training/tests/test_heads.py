"""The genre head of a run over two sets."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from genrescope.clips import Clips
from genrescope.config import Config
from genrescope.heads import genre_head, prior
from genrescope.network import MobileNetV3
from genrescope.teachers import Windows
from genrescope.train import labelled_windows, training_parts
from toy import FRONT_END, SETTINGS, TABLE

GENRES = ("pop", "rock", "soul")
LABELS = ["Pop music", "Rock music", "Soul music", "Funk", "Rhythm and blues", "Speech", "Music"]
CONFIG = Config("toy", "random", FRONT_END, SETTINGS, {"hidden": 0.1}, genres=GENRES, sets={"songs": 1, "clips": 0.5})
RNG = np.random.default_rng(0)


def _rows(store: str, count: int) -> list[dict]:
    """Clips of their own artists; every seventh song is of another style."""
    return [
        {
            "file": f"{store}/{index:03}.ogg", "store": store, "kind": "full", "note": "", "fold": str(index % 5),
            "genre": "other:folk" if store == "songs" and index % 7 == 0 else GENRES[index % (3 if store == "songs" else 2)],
            "group": f"artist:{store}-{index}", "trust": "3",
        }
        for index in range(count)
    ]


CLIPS = Clips.of(_rows("songs", 60) + _rows("clips", 40), GENRES)


def _windows(store: str, files: np.ndarray) -> Windows:
    nothing = np.zeros((len(files), 0), np.float32)
    return Windows(store, files, np.zeros(len(files)), nothing, nothing)


def _heard(store: str) -> tuple[Windows, np.ndarray]:
    """Two windows of each clip; hidden units tell the genre."""
    files = np.repeat(CLIPS.file[CLIPS.store == store], 2)
    genre = CLIPS.genre[CLIPS.rows_of(files)]
    means = np.random.default_rng(1).standard_normal((len(GENRES) + 1, TABLE.hidden)) * 3
    return _windows(store, files), means[genre] + RNG.standard_normal((len(files), TABLE.hidden))


HEARD = [_heard("songs"), _heard("clips"), (_windows("pool", np.array(["a.ogg"])), np.zeros((1, TABLE.hidden)))]


def test_heads_are_fitted_on_labelled_windows_of_all_sets_alone():
    rows, hidden = labelled_windows(CLIPS, HEARD)
    assert len(rows) == len(hidden) == 2 * CLIPS.labelled.sum()
    assert (CLIPS.genre[rows] >= 0).all()
    assert set(CLIPS.store[rows]) == {"clips", "songs"}


def test_a_fold_trains_on_all_other_music_labelled_or_not():
    known = [part for part, _ in HEARD]
    songs, clips, pool = training_parts(CONFIG, CLIPS, known, 0)
    assert len(pool) == 1
    assert not set(CLIPS.fold[CLIPS.rows_of(np.concatenate([songs.file, clips.file]))]) & {0}
    assert "other:folk" in CLIPS.style[CLIPS.rows_of(songs.file)]
    assert [len(part) for part in training_parts(CONFIG, CLIPS, known, None)] == [len(part) for part in known]


@pytest.mark.parametrize(
    "probes",
    [
        {"probes": {"hidden": 0.1}},
        {"probes": {"hidden": 0.1}, "centre": True},
        {"probes": {"genres": 1, "teachers": 0.1}},
        {"probes": {}, "discriminants": {"hidden": {"shrinkage": 0.3, "scale": 0.2}}},
        {"probes": {"hidden": 0.1}, "discriminants": {"teachers": {"shrinkage": 0.3, "scale": 0.2}}},
    ],
)
def test_whatever_its_probes_the_head_is_one_map_of_the_hidden_layer_to_the_genres(probes):
    rows, hidden = labelled_windows(CLIPS, HEARD)
    seen = CLIPS.outside(rows, 0)
    head = genre_head(MobileNetV3(TABLE), LABELS, replace(CONFIG, **probes), CLIPS, rows[seen], hidden[seen])
    assert head.weight.shape == (TABLE.hidden, len(GENRES))
    unseen = CLIPS.genre[rows][~seen]
    assert (head(hidden[~seen]).argmax(1) == unseen).mean() > 0.9


def test_a_label_that_is_only_clear_says_less_than_a_documented_one():
    rows, hidden = labelled_windows(CLIPS, HEARD)
    network = MobileNetV3(TABLE)
    doubted = replace(CLIPS, trust=np.where(CLIPS.genre == 0, 2, 3))

    def says_pop(clear: float) -> float:
        config = replace(CONFIG, clear=clear, balance=0.0)
        return float(genre_head(network, LABELS, config, doubted, rows, hidden)(hidden)[:, 0].mean())

    assert says_pop(0.1) < says_pop(1.0)


def test_the_prior_needs_no_label_and_does_not_depend_on_the_level_of_a_tag():
    network = MobileNetV3(TABLE)
    hidden = RNG.standard_normal((50, TABLE.hidden))
    before = prior(network, LABELS, GENRES, hidden)(hidden)
    assert before.mean(0) == pytest.approx(np.zeros(len(GENRES)), abs=1e-6)
    assert before[:, 0].std() == pytest.approx(1)
    network.heads["audioset"].bias.data += torch.arange(len(LABELS))
    assert prior(network, LABELS, GENRES, hidden)(hidden) == pytest.approx(before, abs=1e-4)


def test_a_large_prior_has_the_last_word():
    rows, hidden = labelled_windows(CLIPS, HEARD)
    network = MobileNetV3(TABLE)
    head = genre_head(network, LABELS, replace(CONFIG, prior=1e4), CLIPS, rows, hidden)
    of_audioset = prior(network, LABELS, GENRES, hidden[CLIPS.store[rows] == "songs"])
    assert (head(hidden).argmax(1) == of_audioset(hidden).argmax(1)).all()
