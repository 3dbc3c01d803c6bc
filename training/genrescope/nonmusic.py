"""python -m genrescope.nonmusic OUT: sounds that are not music, as OUT/{train,test}/*.wav with OUT/nonmusic.csv, made of
Debian's packages espeak-ng, ktuberling-data, asterisk-core-sounds-en, sound-theme-freedesktop, and for crowds etw-data,
tuxmath-data, tuxfootball and frozen-bubble-data; of noise synthesised here and crowds by crowds.py. No source stands on
both sides: `fold` is -1 for training and -2 for testing.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
from pathlib import Path

import numpy as np
import soundfile

from .crowds import ARENAS, HALLS, applause, babble, roar
from .rooms import RATE

TRAIN, TEST = -1, -2
_TEXT = (
    "Good evening. The trains to the coast leave every forty minutes, except on Sundays. Please keep your ticket until "
    "the end of the journey. Tomorrow will be cloudy, with some rain in the west and light winds from the north."
)
_VOICES = {
    TRAIN: ["en+m1", "en+m3", "en+f1", "en-us+m5", "de+f2", "fr+m2", "es+f3", "it+m4", "pl+f1", "ru+m3", "hi+f2", "ko+m1"],
    TEST: ["en-gb-scotland+m2", "en+f4", "nl+m6", "sv+f3", "pt+m7", "fi+f4", "tr+m2", "el+f1", "ja+m3", "cs+f2"],
}
_SPOKEN = {TRAIN: ("ca", "fr", "ru", "uk"), TEST: ("da", "de", "el", "en", "lt", "sl")}
_KTUBERLING = Path("/usr/share/ktuberling/sounds")
_ASTERISK = Path("/usr/share/asterisk/sounds/en_US_f_Allison")
_DESKTOP = Path("/usr/share/sounds/freedesktop/stereo")
_GAMES = Path("/usr/share/games")
# Real crowds. Of etw's those alone that have neither a beat nor a tune in common: a chant with a drum is music.
_CROWDS = {
    TRAIN: [_GAMES / f"etw/crowd/crowd{number}.wav" for number in ("03", "07", "10", "11", "12", "15")]
    + [Path("/usr/share/tuxmath/sounds/cheer.wav")],
    TEST: [_GAMES / f"tuxfootball/sound/crowd{name}.wav" for name in ("boo", "cheer", "ooh")]
    + [_GAMES / "frozen-bubble/snd/applause.ogg"],
}
# Of each kind of synthesised crowd.
_CROWDS_MADE = {TRAIN: (HALLS, 14), TEST: (ARENAS, 6)}


def _read(path: Path) -> np.ndarray:
    """Any file as mono 16 kHz, by sox."""
    raw = subprocess.run(
        ["sox", "-q", str(path), "-r", str(RATE), "-c", "1", "-t", "f32", "-"], check=True, capture_output=True
    ).stdout
    return np.frombuffer(raw, np.float32)


def _joined(paths: list[Path], seconds: float = 12) -> list[np.ndarray]:
    """Short recordings one after the other, cut into clips."""
    whole = np.concatenate([np.append(_read(path), np.zeros(RATE // 4, np.float32)) for path in paths])
    size = int(seconds * RATE)
    return [whole[start : start + size] for start in range(0, len(whole) - size // 2, size)]


def _coloured(rng: np.random.Generator, seconds: float, exponent: float) -> np.ndarray:
    """Noise whose power falls as 1 / f**exponent."""
    size = int(seconds * RATE)
    spectrum = np.fft.rfft(rng.standard_normal(size))
    spectrum[1:] /= np.arange(1, len(spectrum)) ** (exponent / 2)
    spectrum[0] = 0
    noise = np.fft.irfft(spectrum, size)
    return noise / np.abs(noise).max() * 0.5


def _swell(rng: np.random.Generator, size: int) -> np.ndarray:
    """A slow random loudness, as wind or traffic has."""
    knots = rng.uniform(0.1, 1, max(4, size // RATE * 2))
    return np.interp(np.arange(size), np.linspace(0, size, len(knots)), knots)


def _synthetic(rng: np.random.Generator, side: int) -> dict[str, np.ndarray]:
    """Noises, hum, tones, clicks and near-silence. Training and test differ in kind, not in seed alone."""
    seconds, size = 10.0, 10 * RATE
    time = np.arange(size) / RATE
    sounds: dict[str, np.ndarray] = {}
    exponents = (0, 1, 2) if side == TRAIN else (0.5, 1.5)
    for index, exponent in enumerate(exponents):
        sounds[f"noise-{index}"] = _coloured(rng, seconds, exponent)
        sounds[f"wind-{index}"] = _coloured(rng, seconds, exponent + 0.5) * _swell(rng, size)
        sounds[f"quiet-{index}"] = _coloured(rng, seconds, exponent) * 1e-3
    for index, base in enumerate((50, 440, 1000, 3000) if side == TRAIN else (60, 620, 2200)):
        sounds[f"tone-{index}"] = 0.3 * np.sin(2 * np.pi * base * time)
        harmonics = sum(np.sin(2 * np.pi * base * k * time) / k for k in range(1, 8) if base * k < RATE / 2)
        sounds[f"hum-{index}"] = 0.1 * harmonics + 0.01 * rng.standard_normal(size)
    for index, mean_gap in enumerate((0.05, 0.4) if side == TRAIN else (0.12, 0.9)):
        clicks = np.zeros(size)
        clicks[np.cumsum(rng.exponential(mean_gap, int(2 * seconds / mean_gap)) * RATE).astype(int) % size] = 0.8
        sounds[f"clicks-{index}"] = np.convolve(clicks, np.exp(-np.arange(200) / 20), "same")
    sweep = 2 * np.pi * np.cumsum(np.linspace(100, 6000, size) if side == TRAIN else np.linspace(5000, 200, size)) / RATE
    sounds["sweep"] = 0.3 * np.sin(sweep)
    return sounds


def _speech(side: int, folder: Path) -> dict[str, np.ndarray]:
    sounds = {}
    for voice in _VOICES[side]:
        target = folder / "espeak.wav"
        subprocess.run(["espeak-ng", "-v", voice, "-w", str(target), _TEXT], check=True)
        sounds[f"voice-{voice}"] = _read(target)
        target.unlink()
    for language in _SPOKEN[side]:
        for index, clip in enumerate(_joined(sorted((_KTUBERLING / language).glob("*.ogg")) or sorted((_KTUBERLING / language).glob("*.wav")))):
            sounds[f"spoken-{language}-{index}"] = clip
    if side == TEST:
        for index, clip in enumerate(_joined(sorted(_ASTERISK.glob("*.gsm")))):
            sounds[f"telephone-{index}"] = clip
        for index, clip in enumerate(_joined(sorted(_DESKTOP.glob("*.oga")))):
            sounds[f"desktop-{index}"] = clip
    return sounds


def _crowds(rng: np.random.Generator, side: int, speech: list[np.ndarray]) -> dict[str, np.ndarray]:
    """Applause, roars and babble, made and real."""
    venue, count = _CROWDS_MADE[side]
    sounds = {f"crowd-{path.parent.name}-{path.stem}": _read(path) for path in _CROWDS[side]}
    for index in range(count):
        sounds[f"applause-{index}"] = applause(rng, venue, 10)
        sounds[f"roar-{index}"] = roar(rng, venue, 10)
        sounds[f"babble-{index}"] = babble(rng, venue, 10, speech)
    return sounds


def sides(folder: Path) -> dict[str, int]:
    """File -> TRAIN or TEST, of what `make` wrote."""
    with open(folder / "nonmusic.csv", newline="") as file:
        return {row["file"]: int(row["fold"]) for row in csv.DictReader(file)}


def make(out: Path) -> None:
    rows = []
    for side, name in ((TRAIN, "train"), (TEST, "test")):
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        rng = np.random.default_rng(-side)
        sounds = {**_synthetic(rng, side), **_speech(side, folder)}
        speech = [samples for sound, samples in sounds.items() if sound.startswith("voice-")]
        for sound, samples in {**sounds, **_crowds(rng, side, speech)}.items():
            file = f"{name}/{sound}.wav"
            soundfile.write(out / file, samples.astype(np.float32), RATE)
            rows.append({"clip": sound, "genre": "none", "kind": "non-music", "fold": side, "group": sound, "file": file})
    with open(out / "nonmusic.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    make(parser.parse_args().out)
