"""Sound as a microphone across a room hears it."""

import numpy as np
import pytest
import soundfile
from genrescope.rooms import RATE, late_field, make, replayed, room_response


def noise(seconds: float, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(int(seconds * RATE)) * 0.1


@pytest.mark.parametrize("seed", range(8))
def test_a_room_begins_with_the_direct_sound_and_dies_away(seed):
    response = room_response(np.random.default_rng(seed))
    energy = np.cumsum(response[::-1] ** 2)[::-1]
    assert response[0] > 0
    assert energy[int(0.9 * len(response))] < 0.001 * energy[0]


def test_the_late_field_falls_by_60_db_in_its_decay_time():
    tail = late_field(0.5, 0, RATE, np.random.default_rng(1))
    level = lambda time_s: 10 * np.log10((tail[int(time_s * RATE) : int((time_s + 0.02) * RATE)] ** 2).mean())
    assert level(0.02) - level(0.27) == pytest.approx(30, abs=6)


def test_a_copy_is_as_long_as_the_sound_and_never_clips():
    copy = replayed(noise(2), np.random.default_rng(3))
    assert copy.shape == (2 * RATE,)
    assert np.isfinite(copy).all()
    assert np.abs(copy).max() == pytest.approx(0.5)


def test_silence_stays_finite():
    assert np.isfinite(replayed(np.zeros(RATE), np.random.default_rng(0))).all()


def test_copies_bear_the_names_of_their_files_and_one_seed_gives_one_copy(tmp_path):
    data = tmp_path / "data"
    (data / "pool").mkdir(parents=True)
    soundfile.write(data / "a.ogg", noise(1), RATE)
    soundfile.write(data / "pool" / "b.ogg", noise(1, 1), RATE)
    (data / "clips.csv").write_text("file\na.ogg\n")
    (data / "pool.csv").write_text("file\nb.ogg\n")
    (data / "songs" / "rock").mkdir(parents=True)
    soundfile.write(data / "songs" / "rock" / "c.ogg", noise(1, 2), RATE)
    (data / "songs" / "clips.csv").write_text("file\nrock/c.ogg\n")
    for copy, seed in (("one", 0), ("again", 0), ("other", 1)):
        make(data, tmp_path / copy, seed)
    read = lambda copy, file: soundfile.read(tmp_path / copy / file)[0]
    assert (tmp_path / "one" / "pool.csv").exists()
    assert (tmp_path / "one" / "songs" / "rock" / "c.ogg").exists()
    assert np.array_equal(read("one", "b.ogg"), read("again", "b.ogg"))
    assert not np.array_equal(read("one", "a.ogg"), read("other", "a.ogg"))
