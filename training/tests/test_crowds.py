"""Sounds of crowds, which the 'no music' rule learns to refuse."""

from dataclasses import replace

import numpy as np
import pytest
from genrescope import nonmusic
from genrescope.crowds import ARENAS, HALLS, applause, babble, roar
from genrescope.rooms import RATE


def speech(rng, *_):
    """Noise in syllables, in place of voices."""
    return [rng.standard_normal(6 * RATE) * np.maximum(0, np.sin(np.arange(6 * RATE) / RATE * 2 * np.pi * 4))]


KINDS = {
    "applause": applause,
    "roar": roar,
    "babble": lambda rng, venue, seconds: babble(rng, venue, seconds, speech(rng)),
}


@pytest.mark.parametrize("venue", [HALLS, ARENAS], ids=["halls", "arenas"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_crowd_is_as_long_as_asked_never_clips_and_one_seed_gives_one_crowd(kind, venue):
    first, again, other = (KINDS[kind](np.random.default_rng(seed), venue, 4) for seed in (1, 1, 2))
    assert first.shape == (4 * RATE,)
    assert np.abs(first).max() == pytest.approx(0.5)
    assert (first == again).all() and not (first == other).all()


@pytest.mark.parametrize("seed", range(4))
def test_many_who_clap_have_no_beat_in_common(seed):
    sound = applause(np.random.default_rng(seed), replace(HALLS, people=(120, 200)), 10)
    envelope = np.sqrt((sound.reshape(-1, RATE // 100) ** 2).mean(1))
    # Without the swell of the whole, what repeats within a second.
    fast = (envelope - np.convolve(envelope, np.ones(100) / 100, "same"))[100:-100]
    repeats = [np.corrcoef(fast[:-lag], fast[lag:])[0, 1] for lag in range(20, 100)]
    assert max(repeats) < 0.3


def test_one_who_claps_alone_does_have_a_beat():
    sound = applause(np.random.default_rng(5), replace(HALLS, people=(1, 1.01), rt60_s=(0.1, 0.11)), 10)
    envelope = np.sqrt((sound.reshape(-1, RATE // 100) ** 2).mean(1))
    active = envelope[envelope > 0.05 * envelope.max()]
    assert 10 < len(active) < 0.6 * len(envelope)


def test_no_source_stands_on_both_sides():
    train, test = nonmusic.TRAIN, nonmusic.TEST
    packages = {side: {path.parts[3:5] for path in nonmusic._CROWDS[side]} for side in (train, test)}
    assert not packages[train] & packages[test]
    assert not set(nonmusic._VOICES[train]) & set(nonmusic._VOICES[test])
    assert nonmusic._CROWDS_MADE[train][0] != nonmusic._CROWDS_MADE[test][0]
