"""Windows out of exported features."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from genrescope.data import WindowSource, batches
from genrescope.teachers import plain_windows
from toy import FRONT_END, SETTINGS, data_set, windows, write_store


def test_a_loud_and_a_quiet_copy_give_the_same_input():
    energies, square = torch.rand(2, 40, 12), torch.tensor([0.1, 0.2])
    loud = FRONT_END.inputs(energies * 1e4, square * 1e4)
    assert torch.allclose(loud, FRONT_END.inputs(energies, square), atol=1e-5)


def test_inputs_are_mel_by_frame_with_the_constant_bands_on_top():
    inputs = FRONT_END.inputs(torch.rand(2, 40, 12), torch.ones(2))
    assert inputs.shape == (2, 1, 16, 40)
    assert (inputs[:, :, 12:] == FRONT_END.paddingValue).all()


def test_silence_is_finite():
    assert torch.isfinite(FRONT_END.inputs(torch.zeros(1, 40, 12), torch.zeros(1))).all()


def test_a_start_too_late_is_moved_to_the_last_full_window(tmp_path):
    write_store(tmp_path, "clips", {"a": 60, "b": 45})
    store = WindowSource(tmp_path, FRONT_END).stores["clips"]
    late, square = store.window("a", 1000)
    last, same_square = store.window("a", 20)
    assert np.array_equal(late, last)
    assert square == same_square


def test_the_level_is_that_of_the_samples_under_the_window(tmp_path):
    write_store(tmp_path, "clips", {"a": 60})
    store = WindowSource(tmp_path, FRONT_END).stores["clips"]
    _, square = store.window("a", 5)
    expected = store.hop_squares[5:44].sum() + store.frame_squares[44]
    assert square == pytest.approx(expected / FRONT_END.window_samples, rel=1e-5)


def test_features_of_another_front_end_are_refused(tmp_path):
    write_store(tmp_path, "clips", {"a": 60})
    with pytest.raises(ValueError, match="clips"):
        WindowSource(tmp_path, replace(FRONT_END, level=1.0))


def test_a_shorter_window_reads_the_same_features(tmp_path):
    write_store(tmp_path, "clips", {"a": 60})
    energies, _ = WindowSource(tmp_path, replace(FRONT_END, frames=10)).stores["clips"].window("a", 3)
    assert energies.shape == (10, 12)


def test_plain_windows_lie_within_their_file():
    windows = plain_windows("clips", {"a": (0, 700), "b": (700, 300)}, 0.01, 300, 3.0)
    assert list(zip(windows.file, windows.start_s)) == [("a", 0.0), ("a", 3.0), ("b", 0.0)] or list(
        zip(windows.file, windows.start_s)
    ) == [("a", 0.0), ("b", 0.0), ("a", 3.0)]


def test_about_the_asked_share_of_windows_comes_from_replayed_copies(tmp_path):
    write_store(tmp_path, "clips", {"a": 60})
    (tmp_path / "rooms-0").mkdir()
    write_store(tmp_path / "rooms-0", "clips", {"a": 60})
    source = WindowSource(tmp_path, FRONT_END)
    chosen = source.some_replayed(1000, 0.3, np.random.default_rng(0))
    assert 0.25 < sum(one is not source for one in chosen) / 1000 < 0.35
    plain, _ = source.gather("clips", np.array(["a"]), np.array([0.0]))
    replayed, _ = source.gather("clips", np.array(["a"]), np.array([0.0]), source.copies)
    assert plain.shape == replayed.shape


def test_about_the_asked_share_of_windows_is_left_as_it_is(tmp_path):
    write_store(tmp_path, "clips", {"a": 60})
    source = WindowSource(tmp_path, FRONT_END)
    energies, squares = source.gather("clips", np.repeat("a", 400), np.zeros(400))
    plain = FRONT_END.inputs(energies, squares)
    for share in (0.0, 0.3, 1.0):
        settings = replace(SETTINGS.augment, unchanged=share)
        inputs = source.changed_inputs(energies, squares, settings, torch.Generator().manual_seed(0))
        same = (inputs == plain).all(3).all(2).all(1).float().mean()
        assert abs(same - share) < 0.08


def test_replayed_windows_are_not_trained_on_where_there_are_none(tmp_path):
    write_store(tmp_path, "clips", {"a": 60})
    with pytest.raises(ValueError, match="replayed"):
        WindowSource(tmp_path, FRONT_END).some_replayed(4, 0.3, np.random.default_rng(0))


def test_two_processes_share_an_epoch_without_overlap(tmp_path):
    parts = data_set(tmp_path)
    source = WindowSource(tmp_path, FRONT_END)

    def targets(rank: int, world: int) -> list[bytes]:
        found = batches(source, parts, 3, SETTINGS.augment, 0.0, 7, rank, world)
        return [row.numpy().tobytes() for _, features, _ in found for row in features]

    first, second = targets(0, 2), targets(1, 2)
    assert len(first) == len(second) == 12
    assert not set(first) & set(second)


def test_evenness_gives_a_file_of_one_window_as_much_room_as_one_of_many(tmp_path):
    write_store(tmp_path, "clips", {"a": 100, "b": 100})
    source = WindowSource(tmp_path, FRONT_END)
    part = windows("clips", 41)
    part.file = np.array(["a"] + ["b"] * 40)

    def share_of_a(evenness: float) -> float:
        epochs = [batches(source, [part], 4, SETTINGS.augment, 0.0, seed, evenness=evenness) for seed in range(40)]
        rows = torch.cat([features for epoch in epochs for _, features, _ in epoch])
        return float((rows == torch.from_numpy(part.features[0])).all(1).float().mean())

    assert share_of_a(0) < 0.05
    assert 0.4 < share_of_a(1) < 0.6
