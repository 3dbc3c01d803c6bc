"""Crowds synthesised: applause, roars and babble, mono at 16 kHz, as a microphone among or above many people hears them.

None of them has a beat or a key in common, which is what tells them from music. `Venue` says in which people and rooms
the crowds of training and of test differ.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import signal

from .rooms import RATE, late_field, log_uniform

Range = tuple[float, float]


@dataclass(frozen=True)
class Venue:
    """Ranges from which one crowd's traits are drawn."""

    people: Range
    rt60_s: Range
    # Resonance of two palms: cupped hands are low, flat ones high.
    palm_hz: Range
    claps_per_s: Range
    voice_hz: Range
    # The first two formants of what is shouted.
    formants_hz: tuple[Range, Range]


HALLS = Venue((12, 400), (0.4, 2.2), (700, 2600), (2.4, 4.6), (110, 420), ((450, 800), (900, 1500)))
ARENAS = Venue((25, 250), (0.8, 3.0), (900, 3200), (3.0, 5.4), (140, 520), ((600, 950), (1200, 1900)))


def applause(rng: np.random.Generator, venue: Venue, seconds: float) -> np.ndarray:
    """Everybody claps at a pace of their own, some sooner and longer than others."""
    dry = np.zeros(int(seconds * RATE))
    for _ in range(_people(rng, venue)):
        clap = _clap(rng, venue) / _distance(rng)
        pace = log_uniform(rng, *venue.claps_per_s)
        gaps = rng.normal(1, rng.uniform(0.05, 0.15), int(seconds * pace)) / pace
        begins_s, stays_s = rng.uniform(-1, 0.35 * seconds), rng.uniform(0.4, 1.2) * seconds
        times_s = begins_s + np.cumsum(gaps)
        for time_s in times_s[(times_s >= 0) & (times_s < min(seconds, begins_s + stays_s))]:
            _add(dry, clap * rng.uniform(0.6, 1), int(time_s * RATE))
    return _in_room(rng, venue, dry)


def roar(rng: np.random.Generator, venue: Venue, seconds: float) -> np.ndarray:
    """Many shout open vowels, each for a while and at a pitch that slides; some whistle."""
    size = int(seconds * RATE)
    voices = np.zeros(size)
    for _ in range(min(120, _people(rng, venue))):
        _add(voices, _shout(rng, venue) / _distance(rng), int(rng.uniform(-1, 1) * size))
    breath = rng.standard_normal(size) * _swell(rng, size)
    excited = _level(voices) * _swell(rng, size) + rng.uniform(0.4, 1.5) * _level(breath)
    dry = sum(_resonance(excited, log_uniform(rng, *hz), rng.uniform(1.5, 4)) for hz in (*venue.formants_hz, (2300, 3000)))
    for _ in range(rng.poisson(seconds / 4)):
        _add(dry, 0.3 * np.abs(dry).max() * _whistle(rng) / _distance(rng), int(rng.uniform(0, 1) * size))
    return _in_room(rng, venue, dry)


def babble(rng: np.random.Generator, venue: Venue, seconds: float, speech: list[np.ndarray]) -> np.ndarray:
    """Many talk at once: `speech` from anywhere in it, a little faster or slower."""
    size = int(seconds * RATE)
    dry = np.zeros(size)
    for _ in range(min(48, _people(rng, venue))):
        voice = speech[rng.integers(len(speech))]
        pace = rng.uniform(0.85, 1.18)
        spoken = np.interp(np.arange(0, len(voice) - 1, pace), np.arange(len(voice)), voice)
        start = rng.integers(max(1, len(spoken) - RATE))
        _add(dry, np.resize(spoken[start:], size) / _distance(rng), 0)
    return _in_room(rng, venue, dry)


def _people(rng: np.random.Generator, venue: Venue) -> int:
    return round(log_uniform(rng, *venue.people))


def _distance(rng: np.random.Generator) -> float:
    return log_uniform(rng, 2, 30)


def _clap(rng: np.random.Generator, venue: Venue) -> np.ndarray:
    time_s = np.arange(int(0.03 * RATE)) / RATE
    burst = rng.standard_normal(len(time_s)) * np.exp(-time_s / rng.uniform(0.002, 0.007))
    return _level(_resonance(burst, log_uniform(rng, *venue.palm_hz), rng.uniform(0.8, 2.5)) + 0.2 * burst)


def _shout(rng: np.random.Generator, venue: Venue) -> np.ndarray:
    size = int(rng.uniform(0.6, 4) * RATE)
    # Pitch slides by up to half an octave, and trembles.
    octaves = rng.uniform(-0.5, 0.5) * np.linspace(0, 1, size) ** rng.uniform(0.5, 2)
    trembling = 0.02 * np.sin(2 * np.pi * rng.uniform(4, 7) * np.arange(size) / RATE)
    phase = np.cumsum(log_uniform(rng, *venue.voice_hz) * 2 ** (octaves + trembling)) / RATE
    return signal.sawtooth(2 * np.pi * phase) * np.hanning(size)


def _whistle(rng: np.random.Generator) -> np.ndarray:
    size = int(rng.uniform(0.2, 1) * RATE)
    hz = rng.uniform(1800, 3600) * 2 ** (rng.uniform(-0.4, 0.4) * np.sin(np.linspace(0, rng.uniform(2, 6), size)))
    return np.sin(2 * np.pi * np.cumsum(hz) / RATE) * np.hanning(size)


def _swell(rng: np.random.Generator, size: int) -> np.ndarray:
    """A slow random loudness, of about one turn in two seconds."""
    knots = rng.uniform(0.25, 1, max(4, size // RATE // 2 + 2))
    return np.interp(np.arange(size), np.linspace(0, size, len(knots)), knots)


def _resonance(samples: np.ndarray, hz: float, quality: float) -> np.ndarray:
    return signal.lfilter(*signal.iirpeak(min(hz, 0.45 * RATE), quality, fs=RATE), samples)


def _in_room(rng: np.random.Generator, venue: Venue, dry: np.ndarray) -> np.ndarray:
    """With the room's late field, as loud as the direct sound or louder; the loudest sample is 0.5."""
    rt60 = log_uniform(rng, *venue.rt60_s)
    tail = late_field(rt60, int(0.005 * RATE), int(rt60 * RATE), rng)
    tail *= rng.uniform(0.5, 2) / np.sqrt((tail**2).sum())
    wet = dry + signal.fftconvolve(dry, tail)[: len(dry)]
    return 0.5 * wet / np.abs(wet).max()


def _level(samples: np.ndarray) -> np.ndarray:
    return samples / np.sqrt((samples**2).mean() + 1e-12)


def _add(target: np.ndarray, sound: np.ndarray, at: int) -> None:
    """Adds what of `sound`, begun at `at`, falls inside `target`."""
    sound = sound[max(0, -at) : max(0, len(target) - at)]
    target[max(0, at) : max(0, at) + len(sound)] += sound
