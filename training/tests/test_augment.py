"""Augmentation of band energies."""

import pytest
import torch
from genrescope.augment import AugmentSettings, add_noise, add_room, augment, band_gains, loop, mask

ALWAYS = AugmentSettings(bandLimit=1, loudspeaker=1, noise=1, room=1, masks=1)
NEVER = AugmentSettings(equaliserDb=0, bandLimit=0, loudspeaker=0, noise=0, room=0, masks=0)


def _generator() -> torch.Generator:
    return torch.Generator().manual_seed(0)


def _energies(batch: int = 3) -> torch.Tensor:
    return torch.rand(batch, 50, 104, generator=_generator()) + 0.01


@pytest.mark.parametrize("settings", [AugmentSettings(), ALWAYS, NEVER])
def test_energies_stay_finite_and_never_turn_negative(settings):
    for energies in (_energies(), torch.zeros(3, 50, 104)):
        changed = augment(energies, settings, _generator())
        assert changed.shape == energies.shape
        assert torch.isfinite(changed).all()
        assert (changed >= 0).all()


def test_nothing_changes_where_every_share_is_zero():
    assert torch.allclose(augment(_energies(), NEVER, _generator()), _energies(), rtol=1e-5)


def test_the_same_seed_gives_the_same_copy():
    assert torch.equal(augment(_energies(), ALWAYS, _generator()), augment(_energies(), ALWAYS, _generator()))


def test_a_band_limit_takes_the_top_and_a_loudspeaker_the_bottom():
    settings = AugmentSettings(equaliserDb=0, bandLimit=1, loudspeaker=1)
    gains = band_gains(8, 104, settings, _generator())[:, 0]
    assert (gains[:, -1] < 1e-2).all()
    assert (gains[:, 0] < 1).all()
    assert torch.allclose(gains[:, 40], torch.ones(8), atol=1e-4)


def test_noise_only_adds_at_least_5_db_below_the_music():
    added = add_noise(_energies(), ALWAYS, _generator()) - _energies()
    assert (added >= -1e-6).all()
    assert (added.mean((1, 2)) <= _energies().mean((1, 2)) * 10**-0.5 * 1.01).all()


def test_a_room_smears_forward_in_time_only():
    click = torch.zeros(2, 50, 104)
    click[:, 20] = 1
    smeared = add_room(click, ALWAYS, _generator(), 0.01)
    assert torch.allclose(smeared[:, :20], torch.zeros(2, 20, 104))
    assert torch.allclose(smeared[:, 20], torch.ones(2, 104))
    assert (smeared[:, 21] > 0).all()


def test_masked_places_hold_the_mean_of_the_window():
    inputs = torch.randn(4, 1, 128, 100, generator=_generator())
    masked = mask(inputs, ALWAYS, _generator())
    means = inputs.mean((2, 3), keepdim=True).expand_as(inputs)
    touched = masked != inputs
    assert touched.any()
    assert torch.allclose(masked[touched], means[touched], atol=1e-5)


def test_a_looped_window_repeats_a_piece_of_itself_that_is_half_of_it_at_least():
    frames = torch.arange(50.0).view(1, 50, 1).expand(64, 50, 3)
    looped = loop(frames, AugmentSettings(looped=1), _generator())[:, :, 0]
    for row in looped:
        period = int(row.unique().numel())
        assert period >= 25
        assert torch.equal(row, row[0] + torch.arange(50) % period)
    assert len({int(row.unique().numel()) for row in looped}) > 10


def test_no_window_is_looped_where_the_share_is_zero():
    assert torch.equal(loop(_energies(), NEVER, _generator()), _energies())
