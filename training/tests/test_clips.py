"""The table of the labelled sets."""

import numpy as np
import pytest
from genrescope.clips import Clips

GENRES = ("pop", "rock", "soul")


def _row(file: str, genre: str, group: str, fold: int, **more) -> dict:
    return {"file": file, "genre": genre, "group": group, "fold": str(fold), "kind": "full", "store": "clips", **more}


def _song(file: str, genre: str, group: str, fold: int, trust: int, note: str = "") -> dict:
    return _row(file, genre, group, fold, store="songs", trust=str(trust), set="free", note=note)


TABLE = Clips.of(
    [
        _row("gtzan/rock/1.ogg", "rock", "artist:queen", 1, note="", trust=2),
        _row("gtzan/pop/2.ogg", "pop", "artist:abba", 2, note="", trust=2),
        _song("rock/queen.ogg", "rock", "artist:queen", 0, 3),
        _song("soul/somebody.ogg", "soul", "artist:somebody", 3, 1),
        _song("other-latin/salsa.ogg", "other:latin", "artist:salsa", 4, 3),
    ],
    GENRES,
)


def _genre_of(file: str) -> int:
    return int(TABLE.genre[TABLE.rows_of(np.array([file]))[0]])


def test_doubtful_labels_and_other_styles_are_music_without_a_label():
    assert _genre_of("soul/somebody.ogg") == _genre_of("other-latin/salsa.ogg") == -1
    assert _genre_of("rock/queen.ogg") == _genre_of("gtzan/rock/1.ogg") == GENRES.index("rock")
    assert TABLE.labelled.sum() == 3


def test_every_clip_is_judged_in_the_fold_of_its_own_set():
    rows = TABLE.rows_of(np.array(["gtzan/rock/1.ogg", "rock/queen.ogg"]))
    assert TABLE.fold[rows].tolist() == [1, 0]


def test_no_network_is_trained_on_an_artist_that_it_is_judged_by():
    rows = np.arange(len(TABLE.file))
    for fold in range(5):
        trained = TABLE.group[TABLE.outside(rows, fold)]
        assert not set(trained) & set(TABLE.group[TABLE.fold == fold])
    assert TABLE.outside(rows, None).all()


def test_a_file_that_no_table_has_is_an_error():
    with pytest.raises(KeyError, match="missing.ogg"):
        TABLE.rows_of(np.array(["missing.ogg"]))


def test_sets_are_read_from_their_own_tables(tmp_path):
    (tmp_path / "songs").mkdir()
    (tmp_path / "clips.csv").write_text("file,genre,group,fold,kind\ngtzan/rock/1.ogg,rock,artist:queen,1,full\n")
    (tmp_path / "songs" / "clips.csv").write_text(
        "file,genre,group,fold,kind,trust,set,note\npop/a.ogg,pop,artist:abba,0,full,3,songs,gtzan-artist?\n"
    )
    table = Clips.load(tmp_path, GENRES, ("clips", "songs"))
    assert table.stores == ["clips", "songs"]
    assert table.source.tolist() == ["clips", "songs"]
    assert Clips.load(tmp_path, GENRES).file.tolist() == ["gtzan/rock/1.ogg"]
