"""python -m genrescope.perturb DATA OUT KIND: copies of the labelled clips as they might reach a listener, for measuring
what each change costs (`npm run eval -- OUT`). Kinds: see KINDS. Needs Debian's ffmpeg for mp3."""

from __future__ import annotations

import argparse
import csv
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
from scipy import signal

RATE = 16_000
Change = Callable[[np.ndarray, np.random.Generator], np.ndarray]


def gain(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """20 dB quieter."""
    return samples * 0.1


def equaliser(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A tone control turned at random: three broad bells of up to 9 dB either way."""
    for centre, width in ((150, 150), (900, 900), (4000, 3000)):
        db = rng.uniform(-9, 9)
        size = len(samples)
        frequency = np.fft.rfftfreq(size, 1 / RATE)
        shape = 10 ** (db / 20 * np.exp(-(((frequency - centre) / width) ** 2)))
        samples = np.fft.irfft(np.fft.rfft(samples) * shape, size)
    return samples


def band_limit(cutoff_hz: float) -> Change:
    def change(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        if cutoff_hz >= RATE / 2:  # a resampler's filter just under the Nyquist frequency
            return signal.sosfiltfilt(signal.cheby2(8, 40, 0.98, output="sos"), samples)
        return signal.sosfiltfilt(signal.cheby2(10, 50, cutoff_hz / (RATE / 2), output="sos"), samples)

    return change


def mp3_64k(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """64 kbit/s MP3 at 44.1 kHz, and back."""
    raw = ["-f", "f32le", "-ar", str(RATE), "-ac", "1"]
    encoded = subprocess.run(
        ["ffmpeg", "-v", "error", *raw, "-i", "-", "-ar", "44100", "-b:a", "64k", "-f", "mp3", "-"],
        input=samples.astype("<f4").tobytes(), capture_output=True, check=True,
    ).stdout
    decoded = subprocess.run(["ffmpeg", "-v", "error", "-i", "-", *raw, "-"], input=encoded, capture_output=True, check=True)
    return np.frombuffer(decoded.stdout, "<f4")


def replay(samples: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A small loudspeaker in a furnished room, heard by a laptop's microphone a few metres away."""
    low, high = rng.uniform(120, 250), rng.uniform(6000, 7500)
    sound = signal.sosfilt(signal.butter(2, [low / (RATE / 2), high / (RATE / 2)], "band", output="sos"), samples)
    sound = np.tanh(1.5 * sound / (np.abs(sound).max() + 1e-9)) / 1.5
    rt60 = rng.uniform(0.25, 0.6)
    time = np.arange(int(rt60 * RATE)) / RATE
    tail = rng.standard_normal(len(time)) * 10 ** (-3 * time / rt60)
    tail[: int(0.002 * RATE)] = 0
    tail /= np.sqrt((tail**2).sum())
    response = np.append(1.0, tail[1:] * 10 ** (-rng.uniform(0, 6) / 20))
    wet = signal.fftconvolve(sound, response)[: len(sound)]
    noise = signal.lfilter([1], [1, -0.9], rng.standard_normal(len(wet)))
    noise *= np.sqrt((wet**2).mean() / (noise**2).mean()) * 10 ** (-25 / 20)
    return equaliser(wet + noise, rng) * 0.3


KINDS: dict[str, Change] = {
    "gain": gain,
    "equaliser": equaliser,
    "mp3-64k": mp3_64k,
    "band-8k": band_limit(8000),
    "band-4k": band_limit(4000),
    "replay": replay,
}


def make(data: Path, out: Path, kind: str) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with open(data / "clips.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    for index, row in enumerate(rows):
        samples, _ = soundfile.read(data / row["file"])
        changed = KINDS[kind](samples, np.random.default_rng(index))
        row["file"] = f"{row['clip']}.wav"
        soundfile.write(out / row["file"], np.clip(changed, -1, 1).astype(np.float32), RATE, "PCM_16")
    with open(out / "clips.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("kind", choices=KINDS)
    arguments = parser.parse_args()
    make(arguments.data, arguments.out, arguments.kind)
